/** Which decision's source is shown, and what is known of it. React reads it through snapshots. */
import type { DecisionSource } from "@/services/ledger/sources";

type Sources = readonly DecisionSource[];

const NONE: Sources = [];

/** The decision one works at, whose source stands under it; and the one pointed at, over which it floats. */
export type Attention = "chosen" | "pointed";

export class SourceStore {
  private readonly listeners = new Set<() => void>();
  private readonly known = new Map<string, { sequence: string; sources: Sources }>();
  private readonly at: Record<Attention, string | null> = { chosen: null, pointed: null };

  /** `ask` gives null when there is no answer; `sequence` tells how new the report is that is shown. */
  constructor(
    private readonly ask: (decisionId: string) => Promise<Sources | null>,
    private readonly sequence: () => string,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Shows what is known of a decision at once, and asks where the report was changed since. */
  async look(attention: Attention, decisionId: string | null): Promise<void> {
    if (this.at[attention] !== decisionId) {
      this.at[attention] = decisionId;
      this.tell();
    }
    const sequence = this.sequence();
    if (decisionId === null || this.known.get(decisionId)?.sequence === sequence) return;
    const sources = await this.ask(decisionId);
    if (sources === null) return;
    this.known.set(decisionId, { sequence, sources: sources.length === 0 ? NONE : sources });
    this.tell();
  }

  /** What to show at a decision; empty where nothing is known or nobody looks. */
  shownAt(decisionId: string): Sources {
    const isLookedAt = this.at.chosen === decisionId || this.at.pointed === decisionId;
    return isLookedAt ? (this.known.get(decisionId)?.sources ?? NONE) : NONE;
  }

  isChosen(decisionId: string): boolean {
    return this.at.chosen === decisionId;
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

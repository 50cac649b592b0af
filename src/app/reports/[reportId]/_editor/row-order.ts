/** The order of the rows on the screen, stored ones and new ones together. */
import { byPosition, positionAfter, type LiveDecision } from "@/domain/arrange";
import type { DraftSlot } from "./draft-slot";

export type Row = { decision: LiveDecision; slot: DraftSlot; isNew: boolean };

/** Version of a row that the server does not know yet. */
export const NOT_STORED = 0;

export class RowOrder {
  constructor(
    private readonly rows: ReadonlyMap<string, Row>,
    private readonly sectionKeys: () => string[],
  ) {}

  inSection(sectionKey: string): Row[] {
    return [...this.rows.values()]
      // A row that another person deleted stays while one's own unsaved text is in it.
      .filter(({ decision, slot }) => decision.sectionKey === sectionKey && (!decision.deleted || !slot.isClean))
      .sort((a, b) => byPosition(a.decision, b.decision));
  }

  /** A position right under `after` (null: first), not counting the row that will take it. */
  positionUnder(sectionKey: string, after: string | null, self: string | null): string {
    const others = this.inSection(sectionKey).filter(({ decision }) => decision.id !== self);
    return positionAfter(others.map(({ decision }) => decision), after);
  }

  /** New rows above a new one. */
  newRowsAbove(decision: LiveDecision): Row[] {
    return this.above(decision).filter((row) => row.decision.version === NOT_STORED);
  }

  /** The nearest stored row above a new one: an unstored neighbour is unknown to the server. */
  storedBefore(decision: LiveDecision): string | null {
    return this.above(decision).findLast((row) => row.decision.version !== NOT_STORED)?.decision.id ?? null;
  }

  /** `id` itself where the server knows it, else the nearest row above that it knows. */
  storedAnchor(id: string): string | null {
    const decision = this.rows.get(id)?.decision;
    if (!decision) return null;
    return decision.version === NOT_STORED ? this.storedBefore(decision) : id;
  }

  /**
   * Runs `change`, which brings positions from the server, and keeps each new
   * row right under the row it stood under: its own position was only a guess.
   */
  inPlace(change: () => void): void {
    const chains = this.sectionKeys().map((key) => ({ key, ids: this.inSection(key).map(({ decision }) => decision.id) }));
    change();
    for (const { key, ids } of chains) {
      ids.forEach((id, index) => {
        const row = this.rows.get(id);
        if (!row || row.decision.version !== NOT_STORED) return;
        const above = ids.slice(0, index).findLast((one) => this.isIn(one, key));
        row.decision = { ...row.decision, position: this.positionUnder(key, above ?? null, id) };
      });
    }
  }

  private above(decision: LiveDecision): Row[] {
    return this.inSection(decision.sectionKey).filter((row) => byPosition(row.decision, decision) < 0);
  }

  private isIn(id: string, sectionKey: string): boolean {
    const decision = this.rows.get(id)?.decision;
    return decision?.sectionKey === sectionKey && !decision.deleted;
  }
}

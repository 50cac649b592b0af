/** Storing the text of a row: the first time under the row it stands below, later over the version it rests on. */
import type { LiveDecision } from "@/domain/arrange";
import type { DecisionCommand } from "@/domain/decision-command";
import { NOT_STORED, type Row, type RowOrder } from "./row-order";
import type { SaveOutcome } from "./slot-types";
import { toOutcome, type Reply } from "./transport";

export class RowSaver {
  constructor(
    private readonly rows: ReadonlyMap<string, Row>,
    private readonly order: RowOrder,
    private readonly send: (command: DecisionCommand) => Promise<Reply>,
    /** Called when the server has stored a text. */
    private readonly countStored: () => void,
  ) {}

  async save(id: string, text: string): Promise<SaveOutcome> {
    const row = this.rows.get(id);
    if (!row) return { kind: "saved", saved: text };
    if (row.decision.version === NOT_STORED) await this.storeRowsAbove(row.decision);
    const { decision } = row;
    const reply = await this.send(
      decision.version === NOT_STORED ? { type: "add", decision: { ...pick(decision), text }, after: this.order.storedBefore(decision) } : { type: "edit", id, version: decision.version, text },
    );
    if (!reply.failure) {
      const stored = reply.decisions.find((one) => one.id === id);
      if (stored) this.order.inPlace(() => (row.decision = stored));
      row.isNew = false;
      this.countStored();
      // A repeated "add" finds the row that an earlier, unanswered one made; its text may be older, or another person's by now.
      const isFound = decision.version === NOT_STORED && reply.entryId === null;
      if (stored && isFound && (stored.deleted || stored.text !== text.normalize("NFC"))) return this.onStale(row, text, stored);
      return { kind: "saved", saved: stored?.text ?? text };
    }
    if (reply.failure.kind === "stale") return this.onStale(row, text, reply.failure.current as LiveDecision | undefined);
    return toOutcome(reply.failure);
  }

  private async onStale(row: Row, text: string, current: LiveDecision | undefined): Promise<SaveOutcome> {
    if (!current) return { kind: "unreachable" };
    row.decision = current;
    if (current.deleted) return { kind: "stale", theirs: null };
    // Only its place or marker changed, or one's own earlier text is there (version 1 is one's own "add").
    if (!row.slot.knows(current.text) && current.version !== 1) return { kind: "stale", theirs: current.text };
    row.slot.restOn(current.text);
    return this.save(current.id, text);
  }

  /** New rows are stored from the top, so that each finds the one it stands under. */
  private async storeRowsAbove(decision: LiveDecision): Promise<void> {
    for (const { slot } of this.order.newRowsAbove(decision)) if (slot.text.trim() !== "") await slot.flush();
  }
}

function pick({ id, sectionKey, marker, joinsPrevious }: LiveDecision) {
  return { id, sectionKey, marker, joinsPrevious };
}

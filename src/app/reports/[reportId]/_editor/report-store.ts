/**
 * The open report in the browser: what the server holds, what is in the boxes,
 * and every way between the two. React reads it through snapshots.
 */
import type { LiveDecision } from "@/domain/arrange";
import type { DecisionCommand } from "@/domain/decision-command";
import type { Marker } from "@/domain/report-document";
import type { ReportFields, ReportFieldsChange } from "@/domain/report-fields";
import type { FieldsState } from "@/services/report/edit-fields";
import { DraftSlot } from "./draft-slot";
import { FieldStore } from "./field-store";
import { newId } from "./new-id";
import { NOT_STORED, RowOrder, type Row } from "./row-order";
import type { Journal, JournalEntry, SaveOutcome } from "./slot-types";
import { RowSaver } from "./row-saver";
import { StoreSignal } from "./store-signal";
import { fieldOfKey } from "./text-fields";
import type { FieldsReply, Reply, Transport } from "./transport";

export type StoreStart = FieldsState & { decisions: LiveDecision[]; sequence: string };

export type Overall = "saved" | "saving" | "unreachable" | "signed-out" | "attention";

export class ReportStore extends StoreSignal {
  readonly rows = new Map<string, Row>();
  readonly form: FieldStore;
  private readonly order = new RowOrder(this.rows, () => this.sections.map(({ key }) => key));
  sequence: string;
  /** Own changes that undo takes back, newest last. */
  readonly undoable: string[] = [];
  private isWritable = true;
  private readonly saver = new RowSaver(this.rows, this.order, (command) => this.send(command), () => (this.storedTick += 1));

  constructor(
    start: StoreStart,
    private readonly transport: Transport,
    private readonly journal: Journal,
  ) {
    super();
    this.form = new FieldStore(start, { fields: (version, change) => this.sendFields(version, change) }, (send) => this.host(send), this.stored);
    this.sequence = start.sequence;
    for (const decision of start.decisions) this.put(decision);
  }

  get fields(): ReportFields {
    return this.form.fields;
  }

  get sections(): { key: string; heading: string }[] {
    return this.form.sections;
  }

  /** Rows of a section as they stand on the screen. */
  inSection(sectionKey: string): Row[] {
    return this.order.inSection(sectionKey);
  }

  /** `id` itself where the server knows it, else the nearest row above that it knows. */
  storedAnchor(id: string): string | null {
    return this.order.storedAnchor(id);
  }

  /** What was deleted and can be brought back, newest change last. */
  deletedRows(): LiveDecision[] {
    return [...this.rows.values()].filter(({ decision }) => decision.deleted).map(({ decision }) => decision);
  }

  overall(): Overall {
    const kinds = new Set([...this.slots()].map((slot) => slot.status.kind));
    if (kinds.has("signed-out")) return "signed-out";
    if (kinds.has("conflict") || kinds.has("refused")) return "attention";
    if (kinds.has("unreachable")) return "unreachable";
    return kinds.has("waiting") || kinds.has("saving") ? "saving" : "saved";
  }

  slots(): DraftSlot[] {
    return [...[...this.rows.values()].map(({ slot }) => slot), ...this.form.slots.values()];
  }

  /** An empty row after `after` (null: first in the section). It is stored with its first letter. */
  addRow(sectionKey: string, after: string | null, given: { id?: string; text?: string; marker?: Marker; joinsPrevious?: boolean } = {}): string {
    const id = given.id ?? newId();
    this.put({
      id,
      sectionKey,
      position: this.order.positionUnder(sectionKey, after, id),
      text: "",
      marker: given.marker ?? "dash",
      joinsPrevious: given.joinsPrevious ?? false,
      version: NOT_STORED,
      deleted: false,
    });
    if (given.text) this.rows.get(id)!.slot.input(given.text);
    this.changed();
    return id;
  }

  /** The slot a journal entry belongs to. */
  slotOf(key: string): DraftSlot | undefined {
    const field = fieldOfKey(key);
    return field ? this.form.slot(field) : this.rows.get(key)?.slot;
  }

  /** Sends everything unsaved now. True when all of it is stored. */
  async flushAll(): Promise<boolean> {
    const done = await Promise.all(this.slots().map((slot) => slot.flush()));
    return done.every(Boolean);
  }

  /** Tries again what did not get through. */
  retry(): void {
    for (const slot of this.slots()) slot.retry();
  }

  /**
   * Whether the report can be written here. While it cannot, the screen shows what
   * is stored; unsaved texts stay in the journal, to be offered again.
   */
  async setWritable(isWritable: boolean): Promise<void> {
    this.isWritable = isWritable;
    // An answer on its way may say that a text is stored; one asked for meanwhile is waited for too.
    for (const slot of this.slots()) {
      await slot.answered();
      if (this.isWritable) return;
      slot.setAside();
    }
    for (const [id, { decision }] of this.rows) if (decision.version === NOT_STORED && !this.isWritable) this.rows.delete(id);
    this.changed();
  }

  /** Takes an empty row that was never stored off the screen. */
  dropNewRow(id: string): void {
    const row = this.rows.get(id);
    if (!row || row.decision.version !== NOT_STORED) return;
    row.slot.dispose();
    this.journal.remove(row.slot.key);
    this.rows.delete(id);
    this.changed();
  }

  /** A row the server does not know yet changes here alone. */
  formatNewRow(id: string, change: { marker?: Marker; joinsPrevious?: boolean }): void {
    const row = this.rows.get(id);
    if (!row) return;
    row.decision = { ...row.decision, ...change };
    this.changed();
  }

  /**
   * Sends a command after the texts it rests on are stored. Null when it was
   * done, else why not. `build` runs late, so that it sees the newest versions.
   */
  async command(involved: string[], build: () => DecisionCommand | null): Promise<Reply["failure"] | null> {
    for (const id of involved) {
      const row = this.rows.get(id);
      if (row && (!(await row.slot.flush()) || row.decision.version === NOT_STORED)) return { kind: "unsaved" };
    }
    const command = build();
    if (!command) return null;
    const reply = await this.send(command);
    if (reply.failure) {
      if (reply.failure.kind === "stale" && reply.failure.current) this.take([reply.failure.current as LiveDecision]);
      return reply.failure;
    }
    this.take(reply.decisions);
    if (reply.entryId) this.undoable.push(reply.entryId);
    return null;
  }

  /** Takes back the newest of one's own changes. */
  async undo(entryId = this.undoable.at(-1)): Promise<Reply["failure"] | null> {
    if (!entryId) return null;
    const reply = await this.transport.undo(entryId);
    if (reply.failure && reply.failure.kind !== "refused" && reply.failure.kind !== "stale") return reply.failure;
    const at = this.undoable.indexOf(entryId);
    if (at !== -1) this.undoable.splice(at, 1);
    if (reply.failure) return reply.failure;
    this.take(reply.decisions);
    return null;
  }

  /** Rows as the server says they are now. */
  take(decisions: LiveDecision[]): void {
    this.order.inPlace(() => decisions.forEach((decision) => this.takeOne(decision)));
    this.stored();
  }

  private takeOne(decision: LiveDecision): void {
    const row = this.rows.get(decision.id);
    if (!row) return this.put(decision);
    if (decision.version < row.decision.version) return;
    row.decision = decision;
    row.isNew = false;
    if (decision.deleted) row.slot.goWith(decision.text);
    else row.slot.adopt(decision.text);
  }

  /** Lets a decision stay deleted that another person deleted while one was typing in it. */
  letGo(id: string): void {
    const row = this.rows.get(id);
    row?.slot.reset(row.decision.text);
  }

  /** Brings back a decision that another person deleted, with one's own text. */
  async bringBack(id: string): Promise<Reply["failure"] | null> {
    const row = this.rows.get(id);
    if (!row) return null;
    const reply = await this.send({ type: "restore", id, version: row.decision.version });
    if (reply.failure) {
      if (reply.failure.kind !== "stale" || !reply.failure.current) return reply.failure;
      row.decision = reply.failure.current;
      return this.bringBack(id);
    }
    const stored = reply.decisions.find((decision) => decision.id === id);
    if (stored) row.decision = stored;
    row.slot.comeBack(row.decision.text);
    return null;
  }

  /** What others changed since; false when not all of it could be taken. A row with unsaved text keeps its base: saving it will tell, or else the next look. */
  follow(start: StoreStart): boolean {
    let all = this.form.follow(start);
    this.order.inPlace(() => {
      for (const decision of start.decisions) all = this.followOne(decision) && all;
    });
    if (all) this.sequence = start.sequence;
    this.stored();
    return all;
  }

  /** False when the row could not follow yet. */
  private followOne(decision: LiveDecision): boolean {
    const row = this.rows.get(decision.id);
    if (!row) this.put(decision);
    else if (decision.version > row.decision.version) {
      if (!row.slot.isClean) return false;
      row.decision = decision;
      row.slot.follow(decision.text);
    }
    return true;
  }

  private put(decision: LiveDecision): void {
    const slot = new DraftSlot(decision.id, decision.text, this.host((text) => this.saver.save(decision.id, text)));
    this.rows.set(decision.id, { decision, slot, isNew: decision.version === NOT_STORED });
  }

  private host(send: (text: string) => Promise<SaveOutcome>) {
    return {
      send,
      journal: {
        write: (key: string, entry: JournalEntry) => this.journal.write(key, { ...entry, ...this.placeOf(key) }),
        remove: (key: string) => this.journal.remove(key),
      },
      changed: this.changed,
      now: () => Date.now(),
      later: (run: () => void, milliseconds: number) => {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
    };
  }

  private async send(command: DecisionCommand): Promise<Reply> {
    const reply = await this.transport.command(command);
    if (!reply.failure) this.tellRemoved(reply.removed);
    return reply;
  }

  private async sendFields(version: number, change: ReportFieldsChange): Promise<FieldsReply> {
    const reply = await this.transport.fields(version, change);
    if (!reply.failure) this.tellRemoved(reply.removed);
    return reply;
  }

  private placeOf(key: string): Pick<JournalEntry, "place"> {
    const decision = this.rows.get(key)?.decision;
    if (!decision || decision.version !== NOT_STORED) return {};
    return { place: { sectionKey: decision.sectionKey, after: this.order.storedBefore(decision) } };
  }
}

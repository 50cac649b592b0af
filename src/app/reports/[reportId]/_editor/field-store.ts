/** The once-printed fields of the open report: what the server holds and what is in their boxes. */
import type { ReportFields, ReportFieldsChange } from "@/domain/report-fields";
import { DraftSlot, type SaveOutcome, type SlotHost } from "./draft-slot";
import { fieldFromText, fieldToText, type TextField } from "./text-fields";
import { toOutcome, type FieldsReply, type FieldsState, type Transport } from "./transport";

export type SlotHostFor = (send: (text: string) => Promise<SaveOutcome>) => SlotHost;

export class FieldStore {
  readonly slots = new Map<string, DraftSlot>();

  constructor(
    private state: FieldsState,
    private readonly transport: Pick<Transport, "fields">,
    private readonly hostFor: SlotHostFor,
    private readonly stored: () => void,
  ) {}

  get fields(): ReportFields {
    return this.state.fields;
  }

  get sections(): { key: string; heading: string }[] {
    return this.state.sections;
  }

  /** The slot of a field shown as text; made at first use. */
  slot(field: TextField): DraftSlot {
    const existing = this.slots.get(field);
    if (existing) return existing;
    const slot = new DraftSlot(`field:${field}`, this.textOf(field), this.hostFor((text) => this.save(field, text)));
    this.slots.set(field, slot);
    return slot;
  }

  /** Saves a field that is not typed (draft number, check box). Null when done. */
  async set(change: ReportFieldsChange): Promise<FieldsReply["failure"] | null> {
    const reply = await this.transport.fields(this.state.version, change);
    if (reply.failure?.kind === "stale" && reply.failure.current) {
      this.follow(reply.failure.current);
      return this.set(change);
    }
    if (reply.failure) return reply.failure;
    this.follow(reply.state);
    this.stored();
    return null;
  }

  /** What the server holds now. Boxes with unsaved text keep it; saving them will find out. */
  follow(state: FieldsState): void {
    if (state.version < this.state.version) return;
    this.state = state;
    for (const [field, slot] of this.slots) slot.follow(this.textOf(field as TextField));
  }

  private textOf(field: TextField): string {
    return fieldToText(field, this.state.fields, this.state.sections);
  }

  private async save(field: TextField, text: string): Promise<SaveOutcome> {
    const base = this.slot(field).savedText;
    // Another person's change that came in while one typed here was not put into the box.
    if (this.textOf(field) !== base) return { kind: "stale", theirs: this.textOf(field) };
    const reply = await this.transport.fields(this.state.version, fieldFromText(field, text));
    if (!reply.failure) {
      this.state = reply.state;
      this.stored();
      return { kind: "saved", saved: text.normalize("NFC") };
    }
    if (reply.failure.kind !== "stale" || !reply.failure.current) return toOutcome(reply.failure);
    this.follow(reply.failure.current);
    // Another field changed; this one still rests on what it rested on.
    return this.textOf(field) === base ? this.save(field, text) : { kind: "stale", theirs: this.textOf(field) };
  }
}

/** The once-printed fields of the open report: what the server holds and what is in their boxes. */
import type { ReportFields, ReportFieldsChange } from "@/domain/report-fields";
import type { FieldsState } from "@/services/report/edit-fields";
import { DraftSlot } from "./draft-slot";
import type { SaveOutcome, SlotHost } from "./slot-types";
import { asStored, fieldFromText, fieldToText, keyOfField, type TextField } from "./text-fields";
import { toOutcome, type FieldsReply, type Transport } from "./transport";

export type SlotHostFor = (send: (text: string) => Promise<SaveOutcome>) => SlotHost;

export class FieldStore {
  readonly slots = new Map<string, DraftSlot>();
  /**
   * By field: the stored text that its box rests on. It differs from what stands
   * in the box where that is stored tidied, such as a list with a new empty line.
   */
  private readonly bases = new Map<string, string>();

  constructor(
    private state: FieldsState,
    private readonly transport: Pick<Transport, "fields">,
    private readonly hostFor: SlotHostFor,
    private readonly stored: () => void,
  ) {}

  /** Version that the next change of a field rests on. */
  get version(): number {
    return this.state.version;
  }

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
    const slot = new DraftSlot(keyOfField(field), this.textOf(field), this.hostFor((text) => this.save(field, text)));
    this.slots.set(field, slot);
    this.bases.set(field, slot.savedText);
    return slot;
  }

  /** Saves fields that are not typed (draft number, check box, head of a paste). Null when done; stale when another person changed the same. */
  async set(change: ReportFieldsChange): Promise<FieldsReply["failure"] | null> {
    const known = this.state;
    const reply = await this.transport.fields(known.version, change);
    if (reply.failure?.kind === "stale" && reply.failure.current) {
      this.follow(reply.failure.current);
      return meets(change, known, reply.failure.current) ? reply.failure : this.set(change);
    }
    if (reply.failure) return reply.failure;
    this.follow(reply.state);
    this.stored();
    return null;
  }

  /** What the server holds now. Boxes with unsaved text keep it; saving them will find out. False when there are such. */
  follow(state: FieldsState): boolean {
    if (state.version >= this.state.version) this.state = state;
    let all = true;
    for (const [field, slot] of this.slots) {
      const text = this.textOf(field as TextField);
      if (text === this.bases.get(field)) continue;
      if (slot.isClean) {
        this.bases.set(field, text);
        slot.follow(text);
      } else all = false;
    }
    return all;
  }

  private textOf(field: TextField): string {
    return fieldToText(field, this.state.fields, this.state.sections);
  }

  private async save(field: TextField, text: string): Promise<SaveOutcome> {
    if (this.slot(field).knows(this.textOf(field), (sent) => asStored(field, sent))) this.bases.set(field, this.textOf(field));
    // Another person's change that came in while one typed here was not put into the box.
    if (this.textOf(field) !== this.bases.get(field)) return this.stale(field);
    const reply = await this.transport.fields(this.state.version, fieldFromText(field, text));
    if (!reply.failure) {
      const { fields, sections } = reply.state;
      this.bases.set(field, fieldToText(field, fields, sections));
      this.follow(reply.state);
      this.stored();
      return this.textOf(field) === this.bases.get(field) ? { kind: "saved", saved: text.normalize("NFC") } : this.stale(field);
    }
    if (reply.failure.kind !== "stale" || !reply.failure.current) return toOutcome(reply.failure);
    this.follow(reply.failure.current);
    return this.save(field, text);
  }

  /** What is stored now is shown beside the box, which rests on it from then on. */
  private stale(field: TextField): SaveOutcome {
    const theirs = this.textOf(field);
    this.bases.set(field, theirs);
    return { kind: "stale", theirs };
  }
}

/** Whether something in `change` was changed by somebody else between two states. */
function meets({ headings = {}, ...fields }: ReportFieldsChange, known: FieldsState, current: FieldsState): boolean {
  const names = Object.keys(fields) as (keyof ReportFields)[];
  const headingOf = (state: FieldsState, key: string) => state.sections.find((section) => section.key === key)?.heading;
  return (
    names.some((name) => JSON.stringify(known.fields[name]) !== JSON.stringify(current.fields[name])) ||
    Object.keys(headings).some((key) => headingOf(known, key) !== headingOf(current, key))
  );
}

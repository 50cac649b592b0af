/** The server as an editor sees it, in memory: the real rules, and a record of who stored what over whose text. */
import { applied } from "./decisions";
import { arrange, takeBack, type Arranged, type DecisionChange, type LiveDecision } from "@/domain/arrange";
import type { DecisionCommand } from "@/domain/decision-command";
import { reportFieldsChangeSchema, type ReportFields, type ReportFieldsChange } from "@/domain/report-fields";
import type { StoreStart } from "@/app/reports/[reportId]/_editor/report-store";
import type { FieldsState } from "@/services/report/edit-fields";
import type { FieldsReply, Reply } from "@/app/reports/[reportId]/_editor/transport";
import { asStored, fieldOfKey } from "@/app/reports/[reportId]/_editor/text-fields";
import { cleanText } from "@/text/clean";

export const FIELDS: ReportFields = {
  issuer: "TỈNH ỦY HẬU GIANG",
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  symbol: "BC/TU",
  place: "Hậu Giang",
  title: "BÁO CÁO",
  subject: "Kết quả quý I/2024",
  preamble: ["Căn cứ."],
  closing: ["Trên đây."],
  authority: "T/M BAN THƯỜNG VỤ",
  office: "PHÓ BÍ THƯ",
  signer: "Trần Văn Huyến",
  recipients: ["Các đ/c UVBCH", "Lưu VPTU"],
  draft: 1,
  printEmptySections: false,
};

/** One text that replaced another. */
export type Overwrite = { by: string; key: string; theirs: string; author: string };

export class EditorServer {
  rows: LiveDecision[] = [];
  state: FieldsState;
  /** Every text ever stored in a box, by its key. */
  readonly history = new Map<string, Set<string>>();
  readonly overwrites: Overwrite[] = [];
  private readonly entries: { actor: string; changes: DecisionChange[] }[] = [];
  private readonly authors = new Map<string, string>();
  private changes = 0;

  constructor(readonly sectionKeys: readonly string[]) {
    this.state = { version: 1, fields: FIELDS, sections: sectionKeys.map((key) => ({ key, heading: `Mục ${key}` })) };
    for (const [name, value] of Object.entries(FIELDS)) this.history.set(`field:${name}`, new Set([textOf(value)]));
  }

  /** What a page is opened with. */
  start(): StoreStart {
    return { ...this.state, decisions: this.rows, sequence: String(this.changes) };
  }

  /** Whether what stands in a box was stored at any time. */
  wasStored(key: string, text: string): boolean {
    const field = fieldOfKey(key);
    return this.history.get(key)?.has(field ? asStored(field, text) : text.normalize("NFC")) ?? false;
  }

  command(actor: string, command: DecisionCommand): Reply {
    let removed = 0;
    const clean = <T>(value: T): T => {
      if (typeof value === "string") {
        const cleaned = cleanText(value);
        removed += cleaned.removed;
        return cleaned.text as T;
      }
      if (Array.isArray(value)) return value.map(clean) as T;
      return typeof value === "object" && value !== null ? (Object.fromEntries(Object.entries(value).map(([key, item]) => [key, clean(item)])) as T) : value;
    };
    const cleaned = clean(command);
    const reply = this.write(actor, arrange(this.rows, this.sectionKeys, cleaned), cleaned);
    return reply.failure ? reply : { ...reply, removed };
  }

  undo(actor: string, entryId: string): Reply {
    const entry = this.entries[Number(entryId) - 1];
    if (entry?.actor !== actor) return { failure: { kind: "refused", message: "not-found" } };
    return this.write(actor, takeBack(this.rows, entry.changes), null);
  }

  fields(actor: string, version: number, change: ReportFieldsChange): FieldsReply {
    const parsed = reportFieldsChangeSchema.safeParse(change);
    if (!parsed.success) return { failure: { kind: "refused", message: "invalid" } };
    const { headings = {}, ...fields } = parsed.data;
    const next: FieldsState = {
      version: this.state.version + 1,
      fields: { ...this.state.fields, ...fields },
      sections: this.state.sections.map((section) => ({ ...section, heading: headings[section.key] ?? section.heading })),
    };
    const same = JSON.stringify({ ...next, version: 0 }) === JSON.stringify({ ...this.state, version: 0 });
    if (same) return { state: this.state, removed: 0 };
    if (version !== this.state.version) return { failure: { kind: "stale", message: "stale", current: this.state } };
    for (const name of Object.keys(fields) as (keyof ReportFields)[]) this.record(actor, `field:${name}`, textOf(this.state.fields[name]), textOf(next.fields[name]));
    this.state = next;
    this.changes += 1;
    return { state: next, removed: 0 };
  }

  private write(actor: string, arranged: Arranged, command: DecisionCommand | null): Reply {
    if (!arranged.ok) {
      const { refusal } = arranged;
      return { failure: refusal.code === "stale" ? { kind: "stale", message: "stale", current: refusal.current } : { kind: "refused", message: refusal.code } };
    }
    const { changes } = arranged;
    if (changes.length === 0) {
      const ids = command?.type === "add" ? [command.decision.id] : command && "id" in command ? [command.id] : [];
      return { entryId: null, decisions: this.rows.filter(({ id }) => ids.includes(id)), removed: 0 };
    }
    for (const { before, after } of changes) this.record(actor, after.id, before?.text ?? null, after.text);
    this.rows = applied(this.rows, changes);
    this.entries.push({ actor, changes });
    this.changes += 1;
    return { entryId: String(this.entries.length), decisions: changes.map(({ after }) => after), removed: 0 };
  }

  private record(actor: string, key: string, before: string | null, after: string): void {
    if (before === after) return;
    const author = this.authors.get(key);
    if (before !== null && author !== undefined && author !== actor) this.overwrites.push({ by: actor, key, theirs: before, author });
    this.authors.set(key, actor);
    this.history.set(key, (this.history.get(key) ?? new Set()).add(after));
  }
}

function textOf(value: ReportFields[keyof ReportFields]): string {
  return Array.isArray(value) ? value.join("\n") : String(value);
}

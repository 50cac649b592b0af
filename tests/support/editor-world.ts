/** People at their editors, one server, and what must hold at every moment. */
import type { DraftSlot } from "@/app/reports/[reportId]/_editor/draft-slot";
import type { Journal, JournalEntry } from "@/app/reports/[reportId]/_editor/slot-types";
import { ReportStore } from "@/app/reports/[reportId]/_editor/report-store";
import { asStored, fieldOfKey } from "@/app/reports/[reportId]/_editor/text-fields";
import { Network } from "./editor-network";
import type { EditorServer } from "./editor-server";

export class Editor {
  readonly journal = new Map<string, JournalEntry>();
  /** The journal as the store sees it. */
  readonly journalPort: Journal;
  readonly network: Network;
  readonly store: ReportStore;
  /** Requests in the order they were sent, with their time. */
  readonly sent: { at: number; what: unknown }[] = [];
  /** Non-blank texts typed and not given up by their person, by box. */
  private readonly typed = new Map<string, string>();
  /** Everything this person was shown, by box. */
  private readonly seen = new Map<string, Set<string>>();

  constructor(
    readonly server: EditorServer,
    readonly name: string,
    kept: ReadonlyMap<string, JournalEntry> = new Map(),
  ) {
    this.journal = new Map(kept);
    this.network = new Network(server, name, (what) => this.sent.push({ at: Date.now(), what }));
    this.journalPort = { write: (key: string, entry: JournalEntry) => void this.journal.set(key, entry), remove: (key: string) => void this.journal.delete(key) };
    this.store = new ReportStore(structuredClone(server.start()), this.network.transport(), this.journalPort);
    this.store.subscribe(() => this.look());
    this.look();
  }

  /** Every box on the screen. */
  boxes(): DraftSlot[] {
    return [...this.store.sections.flatMap(({ key }) => this.store.inSection(key).map(({ slot }) => slot)), ...this.store.form.slots.values()];
  }

  box(index: number): DraftSlot | undefined {
    const boxes = this.boxes();
    return boxes[index % Math.max(1, boxes.length)];
  }

  slot(id: string): DraftSlot {
    return this.store.rows.get(id)!.slot;
  }

  texts(section = "economy"): string[] {
    return this.store.inSection(section).map(({ slot }) => slot.text);
  }

  type(slot: DraftSlot, text: string): void {
    this.look();
    if (text.trim() === "") this.typed.delete(slot.key);
    else this.typed.set(slot.key, text);
    slot.input(text);
    this.check();
  }

  /** Answers what a box asks, as its person would. */
  async settle(slot: DraftSlot, mine: boolean): Promise<void> {
    const { status } = slot;
    if (status.kind !== "conflict") return;
    if (!mine) this.typed.delete(slot.key);
    if (status.theirs === null) await (mine ? this.store.bringBack(slot.key) : this.store.letGo(slot.key));
    else slot.resolve(status.theirs, mine ? slot.text : status.theirs);
  }

  /** Learns what others changed, as the page does every few seconds. */
  poll(): void {
    const start = this.server.start();
    if (start.sequence !== this.store.sequence) this.store.follow(structuredClone(start));
    this.check();
  }

  /** What is on the screen now has been seen. */
  private look(): void {
    for (const { key, text, status } of this.boxes()) {
      const seen = this.seen.get(key) ?? new Set();
      const field = fieldOfKey(key);
      seen.add(field ? asStored(field, text) : text.normalize("NFC"));
      if (status.kind === "conflict" && status.theirs !== null) seen.add(status.theirs);
      this.seen.set(key, seen);
    }
  }

  hasSeen(key: string, text: string): boolean {
    return this.seen.get(key)?.has(text) ?? false;
  }

  /** Throws where a typed text is neither stored nor both in its box and in the journal, or is called saved without being so. */
  check(): void {
    const boxes = new Map(this.boxes().map((slot) => [slot.key, slot]));
    for (const [key, text] of this.typed) {
      if (this.server.wasStored(key, text)) continue;
      if (boxes.get(key)?.text !== text) throw new Error(`${this.name} lost ${JSON.stringify(text)}: the box shows ${JSON.stringify(boxes.get(key)?.text)}`);
      if (this.journal.get(key)?.text !== text) throw new Error(`${this.name}: ${JSON.stringify(text)} is not in the journal`);
    }
    for (const { key, text, status } of boxes.values()) {
      const isKnown = text === "" || this.server.wasStored(key, text);
      if (status.kind === "saved" && !isKnown) throw new Error(`${this.name}: ${JSON.stringify(text)} is shown as saved and was never stored`);
    }
  }
}

/** Throws where a text replaced another person's that its writer had never been shown. */
export function checkOverwrites(server: EditorServer, editors: readonly Editor[]): void {
  for (const { by, key, theirs, author } of server.overwrites) {
    if (!editors.find(({ name }) => name === by)?.hasSeen(key, theirs)) throw new Error(`${by} wrote over ${JSON.stringify(theirs)} of ${author} unseen`);
  }
}

/** A line of a part while it is read. */
import type { LegacyFont, LossKind, RawLine, Stretch } from "@/text/import/source";

export class Line {
  readonly stretches: Stretch[] = [];
  /** Its place in the end, from 1. */
  number = 0;
  row = false;
  box = false;
  label = "";
  /** Words so far: some that are bold, some that are not. */
  private bold = false;
  private plain = false;
  /** The line of which this one, a cell's, became a piece. */
  into: Line | null = null;

  constructor(readonly softBreak: boolean = false) {}

  add(text: string, font: LegacyFont | null, bold = false): void {
    if (text === "") return;
    if (/[\p{L}\p{N}]/u.test(text)) this[bold ? "bold" : "plain"] = true;
    const last = this.stretches.at(-1);
    if (last && last.font === font) last.text += text;
    else this.stretches.push({ text, font });
  }

  addAll(line: Line): void {
    for (const { text, font } of line.stretches) this.add(text, font);
    line.into = this;
  }

  get text(): string {
    return this.stretches.map(({ text }) => text).join("");
  }

  get isBlank(): boolean {
    return this.stretches.every(({ text }) => text.trim() === "");
  }

  /** Where it ended up; 0 where it was not taken. */
  get place(): number {
    return this.into ? this.into.place : this.number;
  }

  raw(): RawLine {
    const { stretches, softBreak, row, box, label } = this;
    return { stretches, ...(softBreak ? { softBreak } : { paragraph: true }), ...(row && { row }), ...(box && { box }), ...(this.bold && !this.plain && { bold: true }), ...(label !== "" && { label }) };
  }
}

/** A loss at the line it stands in. */
export type FoundLoss = { kind: LossKind; at: Line | null; text: string; by?: string };

const LEGACY: readonly [RegExp, LegacyFont][] = [
  // ".VnTimeH", ".VnArial NarrowH": the capitals' fonts of TCVN3 end in H.
  [/^\.vn.*h$/i, "tcvn3-capitals"],
  [/^\.vn/i, "tcvn3"],
  [/^vni[- ]/i, "vni"],
];

export function legacyFont(font: string | undefined): LegacyFont | null {
  return font === undefined ? null : (LEGACY.find(([name]) => name.test(font.trim()))?.[1] ?? null);
}

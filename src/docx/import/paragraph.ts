/** A paragraph while it is read, and the places paragraphs go to. */
import type { Fields } from "./fields";
import { Line } from "./line";
import type { ListPlace, Look } from "./style-sheet";

/** Words of a paragraph that are not in its lines, by why. */
export type Aside = "deleted" | "hidden" | "contents" | "ruby";

export class Paragraph {
  readonly lines: Line[] = [new Line()];
  style: string | null = null;
  readonly list: ListPlace = {};
  /** Its mark was deleted under tracked changes: it goes on in the next one. */
  markDeleted = false;
  readonly asides: Record<Aside, string> = { deleted: "", hidden: "", contents: "", ruby: "" };
  /** Lines of text boxes anchored here. */
  readonly boxes: Line[] = [];

  get line(): Line {
    return this.lines.at(-1)!;
  }

  breakLine(): void {
    this.lines.push(new Line(true));
  }

  get isBlank(): boolean {
    return this.lines.every((line) => line.isBlank);
  }

  /** Takes over what an earlier paragraph began that lost its mark. */
  takeOver(earlier: Paragraph): void {
    this.lines.splice(0, this.lines.length, ...earlier.lines);
    this.boxes.push(...earlier.boxes);
    for (const key of Object.keys(this.asides) as Aside[]) this.asides[key] += earlier.asides[key];
  }
}

export type Run = { style: string | null; own: Look; look: Look | null };

/** Where properties are read: of the paragraph, of its mark, of a run. */
export type Properties = "none" | "paragraph" | "mark" | "run";

/** One flow of paragraphs: the body, a text box, a note. */
export type Flow = {
  /** Lines so far, of the flow and of each table cell that is open in it. */
  outputs: Line[][];
  rows: Line[][][];
  paragraphs: Paragraph[];
  runs: Run[];
  fields: Fields;
  properties: Properties;
  carry: Paragraph | null;
};

export function newFlow(fields: Fields): Flow {
  return { outputs: [[]], rows: [], paragraphs: [], runs: [], fields, properties: "none", carry: null };
}

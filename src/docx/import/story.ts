/** Reads the text of one part of a .docx as its reader sees it: body, notes, comments, header or footer. */
import type { LossKind } from "@/text/import/source";
import { drawingLosses, newDrawing, readDrawing, type Drawing } from "./drawing";
import { ImportError } from "./errors";
import { ASIDES, CHARACTERS, DRAWINGS, MARKED, REFERENCES, SKIPPED, TEXT, UNITS, type TextKind } from "./elements";
import { Fields } from "./fields";
import { legacyFont, Line } from "./line";
import { newFlow, Paragraph, type Flow } from "./paragraph";
import { labelOf, readProperty } from "./properties";
import type { Story, StoryContext } from "./story-types";
import type { Look } from "./style-sheet";
import { readSymbols, symbolOf } from "./symbols";
import { rowLines } from "./table";
import { attributeOf, walkXml } from "./xml-events";

/** Lines, notes and losses that one part may give: more than a report has, less than takes long. */
const MOST_THINGS = 30_000;

/** Walks a part. Throws ImportError where its XML is broken or it gives too much. */
export function readStory(xml: string, part: string, context: StoryContext): Story {
  const reader = new StoryReader(part, context);
  walkXml(xml, part, reader);
  return reader.finish();
}

class StoryReader {
  private readonly story: Story = { root: "", lines: [], losses: [], units: [], references: [], trackedChanges: 0 };
  private readonly flows: Flow[] = [newFlow(new Fields())];
  private readonly drawings: Drawing[] = [];
  /** For each mc:AlternateContent that is open, whether a choice gave something a reader sees. */
  private readonly alternates: boolean[] = [];
  private readonly unitAttributes: string[] = [];
  private skip = 0;
  private deleted = 0;
  private moved = 0;
  private ruby = 0;
  private kind: TextKind | null = null;
  private equation: string | null = null;
  private things = 0;

  constructor(
    private readonly part: string,
    private readonly context: StoryContext,
  ) {}

  private countThing(): void {
    this.things += 1;
    if (this.things > MOST_THINGS) throw new ImportError("too-large", this.part);
  }

  private get flow(): Flow {
    return this.flows.at(-1)!;
  }

  private get paragraph(): Paragraph | undefined {
    return this.flow.paragraphs.at(-1);
  }

  finish(): Story {
    this.story.lines = this.linesOf(this.flow);
    return this.story;
  }

  open(name: string, attributes: string): void {
    if (this.skip > 0 || SKIPPED.has(name) || this.isRefused(name)) {
      this.skip += 1;
      return;
    }
    if (this.story.root === "") this.story.root = name;
    const drawing = this.drawings.at(-1);
    if (drawing) readDrawing(drawing, name, attributes);
    if (name in TEXT) this.kind = TEXT[name]!;
    else if (this.flow.properties !== "none") {
      readProperty(this.flow, name, attributes);
      if (name === "w:ins" || name === "w:del") this.story.trackedChanges += 1;
    } else if (!this.openStructure(name, attributes)) this.openInline(name, attributes);
  }

  close(name: string): void {
    if (this.skip > 0) {
      this.skip -= 1;
      return;
    }
    if (name in TEXT) this.kind = null;
    else if (name === "w:pPr") this.flow.properties = "none";
    else if (name === "w:rPr") this.flow.properties = this.flow.properties === "mark" ? "paragraph" : "none";
    else if (this.flow.properties === "none") this.closeElement(name);
  }

  text(text: string): void {
    if (this.skip > 0 || this.kind === null) return;
    const { kind } = this;
    // A line end inside w:t is a space to Word; only w:br breaks a line.
    const flat = text.replace(/[\r\n]+/g, " ");
    if (kind === "code") this.flow.fields.addCode(flat);
    else if (kind === "drawing") {
      const drawing = this.drawings.at(-1);
      if (drawing) drawing.words += `${flat} `;
      else this.lose("drawing-text", flat);
    } else this.add(flat, kind === "deleted");
  }

  /** A second copy of what was already read. */
  private isRefused(name: string): boolean {
    return (name === "mc:Choice" || name === "mc:Fallback") && this.alternates.at(-1) === true;
  }

  /** Paragraphs, tables, runs and what holds them; false for anything else. */
  private openStructure(name: string, attributes: string): boolean {
    const { flow } = this;
    if (name === "w:p") this.openParagraph();
    else if (name === "w:pPr") flow.properties = "paragraph";
    else if (name === "w:rPr") flow.properties = "run";
    else if (name === "w:r") flow.runs.push({ style: null, own: {}, look: null });
    else if (name === "w:tbl") this.flush(flow);
    else if (name === "w:tr") flow.rows.push([]);
    else if (name === "w:tc") flow.outputs.push([]);
    else if (name === "w:txbxContent" || UNITS.has(name)) {
      if (UNITS.has(name)) this.unitAttributes.push(attributes);
      this.flows.push(newFlow(new Fields()));
    } else if (DRAWINGS.has(name)) this.drawings.push(newDrawing(name));
    else if (name === "mc:AlternateContent") this.alternates.push(false);
    else return false;
    return true;
  }

  private openInline(name: string, attributes: string): void {
    const { fields } = this.flow;
    if (name in CHARACTERS) this.add(CHARACTERS[name]!, false);
    else if (name === "w:br" || name === "w:cr") this.breakLine();
    else if (name === "w:sym") this.addSymbol(attributes);
    else if (name === "w:fldSimple") fields.beginSimple(attributeOf(attributes, "instr") ?? "");
    else if (name === "w:fldChar") fields.mark(attributeOf(attributes, "fldCharType") ?? "");
    else if (name in REFERENCES) this.story.references.push({ kind: REFERENCES[name]!, id: attributeOf(attributes, "id") ?? "", at: this.paragraph?.line ?? null });
    else if (name === "w:altChunk" || name === "w:subDoc") this.lose("embedded-document", this.context.wordsOf(attributeOf(attributes, "id") ?? ""));
    else if (name === "m:oMath") this.equation ??= "";
    else this.openChange(name);
  }

  private openChange(name: string): void {
    if (name in MARKED) this[MARKED[name]!] += 1;
    if (name === "w:ins" || name === "w:del" || name === "w:moveTo") this.story.trackedChanges += 1;
  }

  private closeElement(name: string): void {
    const { flow } = this;
    if (name === "w:p") this.closeParagraph();
    else if (name === "w:r") flow.runs.pop();
    else if (name === "w:tc") this.closeCell();
    else if (name === "w:tr") flow.outputs.at(-1)!.push(...rowLines(flow.rows.pop() ?? []));
    else if (name === "w:fldSimple") flow.fields.end();
    else if (name === "w:txbxContent") this.closeBox();
    else if (UNITS.has(name)) this.closeUnit(name);
    else if (DRAWINGS.has(name)) this.closeDrawing();
    else if (name === "mc:AlternateContent") this.alternates.pop();
    else if (name === "m:oMath") this.closeEquation();
    else if (name in MARKED) this[MARKED[name]!] -= 1;
  }

  private openParagraph(): void {
    const { flow } = this;
    this.countThing();
    const paragraph = new Paragraph();
    if (flow.carry) paragraph.takeOver(flow.carry);
    flow.carry = null;
    flow.paragraphs.push(paragraph);
  }

  private closeParagraph(): void {
    const { flow } = this;
    const paragraph = flow.paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.markDeleted && flow.paragraphs.length === 0) flow.carry = paragraph;
    else this.settle(flow, paragraph);
  }

  /** Puts a finished paragraph where it belongs. */
  private settle(flow: Flow, paragraph: Paragraph): void {
    const first = paragraph.lines.find((line) => !line.isBlank);
    const label = labelOf(paragraph, this.context);
    if (first && label !== "") {
      first.stretches.unshift({ text: label, font: null });
      first.label = label.trim();
    }
    flow.outputs.at(-1)!.push(...paragraph.lines, ...paragraph.boxes);
    for (const [aside, kind] of ASIDES) {
      const text = paragraph.asides[aside].trim();
      if (text !== "") this.lose(kind, text, paragraph.lines[0]);
    }
  }

  /** Settles a paragraph that lost its mark but has none to go on in. */
  private flush(flow: Flow): void {
    if (flow.carry) this.settle(flow, flow.carry);
    flow.carry = null;
  }

  private closeCell(): void {
    const { flow } = this;
    this.flush(flow);
    const cell = flow.outputs.length > 1 ? flow.outputs.pop()! : [];
    const row = flow.rows.at(-1);
    if (row) row.push(cell);
    else flow.outputs.at(-1)!.push(...cell);
  }

  private closeFlow(): Line[] {
    return this.linesOf(this.flows.length > 1 ? this.flows.pop()! : newFlow(new Fields()));
  }

  /** All lines of a flow that ends. */
  private linesOf(flow: Flow): Line[] {
    this.flush(flow);
    for (const text of flow.fields.leftOpen()) this.lose("open-field", text);
    return flow.outputs.flat();
  }

  private closeBox(): void {
    const lines = this.closeFlow().filter((line) => !line.isBlank);
    for (const line of lines) line.box = true;
    const { paragraph } = this;
    if (paragraph) paragraph.boxes.push(...lines);
    else this.flow.outputs.at(-1)!.push(...lines);
  }

  private closeUnit(element: string): void {
    const text = this.closeFlow().map((line) => line.text.trim()).filter((line) => line !== "").join(" / ");
    this.story.units.push({ element, attributes: this.unitAttributes.pop() ?? "", text });
  }

  private closeDrawing(): void {
    const drawing = this.drawings.pop();
    if (!drawing || this.deleted > 0 || this.moved > 0) return;
    for (const { kind, text } of drawingLosses(drawing, (link) => this.context.wordsOf(link))) this.lose(kind, text);
  }

  private closeEquation(): void {
    if (this.equation !== null) this.lose("equation", this.equation);
    this.equation = null;
  }

  private breakLine(): void {
    const { paragraph, flow } = this;
    if (!paragraph || this.deleted > 0 || this.moved > 0 || flow.fields.inCode) return;
    if (flow.fields.inContents) paragraph.asides.contents += " ";
    else {
      this.countThing();
      paragraph.breakLine();
    }
  }

  private addSymbol(attributes: string): void {
    const font = attributeOf(attributes, "font") ?? "";
    const code = Number.parseInt(attributeOf(attributes, "char") ?? "", 16) || 0;
    const legacy = legacyFont(font);
    const symbol = legacy ? String.fromCharCode(code & 0xff) : symbolOf(code, font);
    if (symbol !== null) this.add(symbol, false, font);
    else this.lose("symbol", `${font} ${code.toString(16).toUpperCase()}`.trim());
  }

  /** Adds text where it belongs: to the line, or to what is told apart from it. */
  private add(text: string, deleted: boolean, font?: string): void {
    const { paragraph, flow } = this;
    if (this.moved > 0) return;
    this.alternates.fill(true);
    if (!paragraph) {
      if (text.trim() !== "" && !deleted && this.deleted === 0) this.lose("stray-text", text);
      return;
    }
    if (deleted || this.deleted > 0) paragraph.asides.deleted += text;
    else if (flow.fields.inCode) flow.fields.addUnseen(text);
    else if (this.ruby > 0) paragraph.asides.ruby += text;
    else this.addSeen(paragraph, text, font);
  }

  private addSeen(paragraph: Paragraph, text: string, ownFont: string | undefined): void {
    const look = this.look(paragraph);
    if (look.hidden) paragraph.asides.hidden += text;
    else if (this.flow.fields.inContents) paragraph.asides.contents += text;
    else {
      const font = ownFont ?? look.font;
      const shown = readSymbols(text, font ?? "", (code) => this.lose("symbol", `${font ?? ""} ${code.toString(16).toUpperCase()}`.trim()));
      paragraph.line.add(look.capitals ? shown.toUpperCase() : shown, legacyFont(font), look.bold);
      if (this.equation !== null) this.equation += shown;
    }
  }

  private look(paragraph: Paragraph): Look {
    const run = this.flow.runs.at(-1);
    if (!run) return this.context.styles.look(paragraph.style, null);
    run.look ??= { ...this.context.styles.look(paragraph.style, run.style), ...run.own };
    return run.look;
  }

  private lose(kind: LossKind, text: string, at: Line | undefined = this.paragraph?.line): void {
    this.alternates.fill(true);
    this.countThing();
    this.story.losses.push({ kind, at: at ?? this.flow.outputs.at(-1)?.at(-1) ?? null, text: text.trim() });
  }
}

/** Reads the paragraphs of a .docx back as plain text: what a reader of the file will see, in order. */
import { DocxError } from "./errors";
import { MAIN_PART } from "./package";
import { isOn, type Styles } from "./styles";
import { attribute, decodeXml, xmlTokens, type XmlToken } from "./xml";
import { inflate, readZip } from "./zip";

export type ReadParagraph = {
  /**
   * Text as written: tabs as \t, line breaks as \n. Left out: field
   * instructions, page numbers, deleted text, hidden text. What this reader
   * cannot see, a document embedded whole or a field without end, is U+FFFC.
   */
  text: string;
  /** The paragraph style's id, or null. */
  style: string | null;
  inTable: boolean;
  inTextBox: boolean;
};

/** Paragraphs of the main part in document order, those of table cells and text boxes included. Bounded by the zip's limits; throws DocxError. */
export function readParagraphs(docx: Uint8Array): ReadParagraph[] {
  const main = readZip(docx).find(({ name }) => name === MAIN_PART);
  if (!main) throw new DocxError("not-a-docx", MAIN_PART);
  return paragraphsOf(inflate(main).toString("utf8"));
}

/** Text of elements that stand for a character (ECMA-376 part 1, 17.3.3). */
const CHARACTERS: Record<string, string> = { "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad" };
/** What a reader does not see: text deleted under tracked changes, and the second copy of a drawing's text. */
const UNSEEN = new Set(["w:del", "w:moveFrom", "mc:Fallback"]);
/** Text of a run, and of a run in a formula. */
const TEXT = new Set(["w:t", "m:t"]);
/** Properties: what they hold is no text, and a w:tab in them is the definition of a tab stop. */
const PROPERTIES = new Set(["w:pPr", "w:rPr", "w:sdtPr", "w:sectPr"]);
/** Properties before a tracked change of formatting: they hold no longer. */
const FORMER = new Set(["w:pPrChange", "w:rPrChange"]);
const EMBEDDED = new Set(["w:altChunk", "w:subDoc"]);
/** Fields whose result hangs on the layout, and so on the program that opens the file. */
const PAGE_FIELD = /^\s*(?:PAGE|NUMPAGES|SECTIONPAGES)\b/i;
/** Any other words in such a result were put there by hand. */
const PAGE_NUMBER = /^[\s\dIVXLCDM–-]*$/i;

type Tag = Extract<XmlToken, { name: string }>;
type Run = { hidden: boolean };
/** A field: its code, and whether its result is a page number; null while the code still stands in the runs. */
type Field = { instruction: string; page: boolean | null };

/** Where the reader stands in a part. */
type Place = {
  found: ReadParagraph[];
  open: { paragraph: ReadParagraph; hidden: boolean }[];
  runs: Run[];
  fields: Field[];
  /** How many of these are open: counted, since a file made by hand may nest a million. */
  hiddenRuns: number;
  codes: number;
  pageNumbers: number;
  table: number;
  box: number;
  unseen: number;
  text: number;
  instruction: number;
  paragraphProperties: number;
  properties: number;
  former: number;
};

/** Paragraphs of one part's XML; also usable on headers. `styles` says which styles hide text. */
export function paragraphsOf(xml: string, styles?: Styles): ReadParagraph[] {
  const place: Place = { found: [], open: [], runs: [], fields: [], hiddenRuns: 0, codes: 0, pageNumbers: 0, table: 0, box: 0, unseen: 0, text: 0, instruction: 0, paragraphProperties: 0, properties: 0, former: 0 };
  for (const token of xmlTokens(xml)) {
    if (token.kind === "broken") throw new DocxError("not-a-docx", MAIN_PART);
    if (token.kind === "text") readText(place, token.text);
    else {
      if (token.kind !== "empty") count(place, token);
      if (place.unseen === 0) readTag(place, token, styles);
    }
  }
  if (place.fields.length > 0) addUnreadable(place);
  return place.found;
}

function addUnreadable(place: Place): void {
  place.found.push({ text: "\ufffc", style: null, inTable: place.table > 0, inTextBox: place.box > 0 });
}

function readText(place: Place, raw: string): void {
  const field = place.fields.at(-1);
  if (place.instruction > 0 && field?.page === null) field.instruction += decodeXml(raw);
  else if (place.text > 0) add(place, decodeXml(raw));
}

/** Adds text to the paragraph in hand unless a reader does not see it. */
function add(place: Place, text: string): void {
  const paragraph = place.open.at(-1)?.paragraph;
  if (!paragraph || place.unseen > 0 || place.hiddenRuns > 0 || place.codes > 0) return;
  if (place.pageNumbers > 0 && PAGE_NUMBER.test(text)) return;
  paragraph.text += text;
}

function count(place: Place, { name, kind }: Tag): void {
  const step = kind === "open" ? 1 : -1;
  if (TEXT.has(name)) place.text += step;
  else if (PROPERTIES.has(name)) {
    place.properties += step;
    if (name === "w:pPr") place.paragraphProperties += step;
  } else if (name === "w:tbl") place.table += step;
  else if (name === "w:txbxContent") place.box += step;
  else if (name === "w:instrText") place.instruction += step;
  else if (UNSEEN.has(name)) place.unseen += step;
  else if (FORMER.has(name)) place.former += step;
}

function readTag(place: Place, token: Tag, styles: Styles | undefined): void {
  const { name, kind } = token;
  if (name === "w:p") readParagraph(place, kind, styles);
  else if (name === "w:r") {
    if (kind === "open") openRun(place, place.open.at(-1)?.hidden ?? false);
    else if (kind === "close" && place.runs.pop()?.hidden) place.hiddenRuns -= 1;
  } else if (name === "w:fldSimple") {
    if (kind === "open") openField(place, attribute(token.attributes, "w:instr") ?? "");
    if (kind === "open") showResult(place);
    if (kind === "close") closeField(place);
  } else if (kind === "close") return;
  else if (place.properties > 0) readProperty(place, token, styles);
  else if (EMBEDDED.has(name)) addUnreadable(place);
  else if (name === "w:fldChar") readFieldMark(place, token);
  else if (place.runs.length > 0) add(place, characterOf(token));
}

function readParagraph(place: Place, kind: Tag["kind"], styles: Styles | undefined): void {
  if (kind === "close") place.open.pop();
  else {
    const paragraph = { text: "", style: null, inTable: place.table > 0, inTextBox: place.box > 0 };
    place.found.push(paragraph);
    if (kind === "open") place.open.push({ paragraph, hidden: styles?.hides(styles.defaultParagraph) ?? false });
  }
}

function readProperty(place: Place, token: Tag, styles: Styles | undefined): void {
  if (place.former > 0) return;
  const current = place.open.at(-1);
  const run = place.paragraphProperties > 0 ? undefined : place.runs.at(-1);
  const id = attribute(token.attributes, "w:val") ?? null;
  if (token.name === "w:pStyle" && current) {
    current.paragraph.style = id;
    current.hidden = styles?.hides(id) ?? false;
  } else if (token.name === "w:rStyle" && run) hide(place, run, run.hidden || (styles?.hides(id) ?? false));
  else if (token.name === "w:vanish" && run) hide(place, run, isOn(token));
}

function openRun(place: Place, hidden: boolean): void {
  const run = { hidden: false };
  place.runs.push(run);
  hide(place, run, hidden);
}

function hide(place: Place, run: Run, hidden: boolean): void {
  place.hiddenRuns += Number(hidden) - Number(run.hidden);
  run.hidden = hidden;
}

function readFieldMark(place: Place, { attributes }: Tag): void {
  const mark = attribute(attributes, "w:fldCharType");
  if (mark === "begin") openField(place, "");
  else if (mark === "end") closeField(place);
  else showResult(place);
}

function openField(place: Place, instruction: string): void {
  place.fields.push({ instruction, page: null });
  place.codes += 1;
}

function showResult(place: Place): void {
  const field = place.fields.at(-1);
  if (!field || field.page !== null) return;
  field.page = PAGE_FIELD.test(field.instruction);
  place.codes -= 1;
  place.pageNumbers += Number(field.page);
}

function closeField(place: Place): void {
  const field = place.fields.pop();
  if (field?.page === null) place.codes -= 1;
  else if (field?.page) place.pageNumbers -= 1;
}

/** The text a tag in a run stands for: a special character, a symbol, the words of a watermark. */
function characterOf({ name, attributes }: Tag): string {
  if (name === "w:sym") return decodeXml(`&#x${attribute(attributes, "w:char") ?? ""};`);
  if (name === "v:textpath") return attribute(attributes, "string") ?? "";
  return CHARACTERS[name] ?? "";
}

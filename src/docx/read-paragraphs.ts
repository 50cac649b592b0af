/** Reads the paragraphs of a .docx back as plain text: what a reader of the file will see, in order. */
import { DocxError } from "./errors";
import { attribute, decodeXml, xmlTokens, type XmlToken } from "./xml";
import { inflate, readZip } from "./zip";

export type ReadParagraph = {
  /** Text as written: tabs as \t, line breaks as \n, field instructions and deleted text left out. */
  text: string;
  /** The paragraph style's id, or null. */
  style: string | null;
  inTable: boolean;
};

/** ECMA-376 names the main part in the package's relationships; Word always calls it this. */
const MAIN_PART = "word/document.xml";

/** Paragraphs of the main part in document order, those of table cells included. Bounded by the zip's limits; throws DocxError. */
export function readParagraphs(docx: Uint8Array): ReadParagraph[] {
  const main = readZip(docx).find(({ name }) => name === MAIN_PART);
  if (!main) throw new DocxError("not-a-docx", MAIN_PART);
  return paragraphsOf(inflate(main).toString("utf8"));
}

/** Text of elements that stand for a character (ECMA-376 part 1, 17.3.3). */
const CHARACTERS: Record<string, string> = { "w:tab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "\u2011", "w:softHyphen": "\u00ad" };
/** What a reader does not see: text deleted under tracked changes, and the second copy of a drawing's text. */
const UNSEEN = new Set(["w:del", "w:moveFrom", "mc:Fallback"]);

/** Paragraphs of one part's XML; also usable on headers. */
export function paragraphsOf(xml: string): ReadParagraph[] {
  const found: ReadParagraph[] = [];
  const open: ReadParagraph[] = [];
  const depth = { table: 0, unseen: 0, text: 0, run: 0 };
  for (const token of xmlTokens(xml)) {
    const current = open.at(-1);
    if (token.kind === "text") {
      if (current && depth.text > 0 && depth.unseen === 0) current.text += decodeXml(token.text);
      continue;
    }
    if (token.kind === "broken") throw new DocxError("not-a-docx", MAIN_PART);
    count(depth, token);
    if (depth.unseen > 0) continue;
    if (token.name === "w:p") {
      if (token.kind === "close") open.pop();
      else {
        const paragraph = { text: "", style: null, inTable: depth.table > 0 };
        found.push(paragraph);
        if (token.kind === "open") open.push(paragraph);
      }
    } else if (current && token.kind !== "close") {
      if (token.name === "w:pStyle") current.style = attribute(token.attributes, "w:val") ?? null;
      // A w:tab outside a run is the definition of a tab stop.
      else if (depth.run > 0) current.text += CHARACTERS[token.name] ?? "";
    }
  }
  return found;
}

type Depth = { table: number; unseen: number; text: number; run: number };

function count(depth: Depth, token: Extract<XmlToken, { name: string }>): void {
  if (token.kind === "empty") return;
  const step = token.kind === "open" ? 1 : -1;
  if (token.name === "w:tbl") depth.table += step;
  else if (token.name === "w:t") depth.text += step;
  else if (token.name === "w:r") depth.run += step;
  else if (UNSEEN.has(token.name)) depth.unseen += step;
}

/** One paragraph of a comparison: its properties, its mark, its content. ECMA-376 part 1, 17.3.1 and 17.13.5. */
import type { Revisions, Status } from "./revisions";
import { mergedPieces, wholePieces, writePieces, type Piece } from "./runs";
import { childOf, withContent, type XmlNode } from "./tree";

/** A paragraph before, after, or both. */
export type ParagraphPair = { before: XmlNode; after: XmlNode | null } | { before: null; after: XmlNode };

export type MarkChange = {
  /** Whether the paragraph ends here: before, after, or in both. */
  mark: Status;
  /** Whose properties the mark has before and after, where they are another paragraph's. */
  before: XmlNode | null;
  after: XmlNode | null;
};

/** What w:pPrChange cannot hold (17.3.1.25 beside 17.3.1.26): they follow the rest in w:pPr. */
const NOT_TRACKED = new Set(["w:rPr", "w:sectPr", "w:pPrChange"]);

/** The paragraph with its changes. `maxEdits` bounds the comparison of its words. */
export function writeParagraph({ before, after }: ParagraphPair, { mark, ...look }: MarkChange, revisions: Revisions, maxEdits: number): string {
  if (before && after && mark === "both" && before.xml === after.xml && !look.before && !look.after) return after.xml;
  const properties = writeProperties(look.before ?? before, look.after ?? after, revisions.sign(mark), revisions);
  return withContent((after ?? before)!, `${properties}${writePieces(piecesOf(before, after, revisions, maxEdits), revisions)}`);
}

function piecesOf(before: XmlNode | null, after: XmlNode | null, revisions: Revisions, maxEdits: number): Piece[] {
  if (before && after) return mergedPieces(before, after, revisions, maxEdits);
  return after ? wholePieces(after, "added", revisions) : wholePieces(before!, "removed", revisions);
}

/** The properties of a paragraph that has those of `after` and had those of `before`; `sign` says how its mark changed, "" for not. */
export function writeProperties(before: XmlNode | null, after: XmlNode | null, sign: string, revisions: Revisions): string {
  const now = childOf((after ?? before)!, "w:pPr");
  const was = before && after ? childOf(before, "w:pPr") : now;
  const base = trackable(now);
  const section = (now && childOf(now, "w:sectPr")?.xml) ?? "";
  const former = trackable(was);
  const change = former === base ? "" : `<w:pPrChange ${revisions.attributes()}><w:pPr>${former}</w:pPr></w:pPrChange>`;
  const inner = `${base}${markLook(now, was, sign, revisions)}${section}${change}`;
  return inner === "" ? "" : `<w:pPr>${inner}</w:pPr>`;
}

/** The look of the mark itself, with its sign in front and its former look behind (17.3.1.29, 17.13.5.30). */
function markLook(now: XmlNode | undefined, was: XmlNode | undefined, sign: string, revisions: Revisions): string {
  const [look, former] = [now, was].map((properties) => (properties && childOf(properties, "w:rPr")?.inner) ?? "") as [string, string];
  const change = look === former ? "" : `<w:rPrChange ${revisions.attributes()}><w:rPr>${former}</w:rPr></w:rPrChange>`;
  const inner = `${sign}${look}${change}`;
  return inner === "" ? "" : `<w:rPr>${inner}</w:rPr>`;
}

function trackable(properties: XmlNode | undefined): string {
  return (properties?.children ?? []).filter(({ name }) => !NOT_TRACKED.has(name)).map(({ xml }) => xml).join("");
}

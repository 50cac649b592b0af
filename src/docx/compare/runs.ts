/** What stands in a paragraph, before and after, as one line of runs that stayed, went and came. */
import { diffWords } from "@/text/word-diff";
import { escapeXml } from "../segments";
import { decodeXml } from "../xml";
import type { Revisions, Status } from "./revisions";
import { childOf, withContent, type XmlNode } from "./tree";

/** XML of a paragraph's content. That of one status stands in one w:ins or w:del. */
export type Piece = { status: Status; xml: string };

/** Words of one look, or what stands between words: a field's mark, a tab, a picture, a bookmark. */
type Atom = { kind: "words"; look: string; text: string } | { kind: "object"; xml: string };

/** Elements that hold runs; they cannot stand in w:ins or w:del, their runs can. */
const HOLDERS = new Set(["w:hyperlink", "w:fldSimple", "w:smartTag", "w:sdt", "w:sdtContent", "w:customXml", "w:dir", "w:bdo"]);
/** Properties of holders, and changes the template itself holds: handed on. */
const HANDED_ON = new Set(["w:sdtPr", "w:sdtEndPr", "w:smartTagPr", "w:customXmlPr", "w:fldData", "w:ins", "w:del", "w:moveFrom", "w:moveTo"]);
/** Names of text that went: 17.3.3.7 and 17.16.13. */
const GONE: Record<string, string> = { "w:t": "w:delText", "w:instrText": "w:delInstrText" };

/** The content of a paragraph as XML; neighbours of one status share their w:ins or w:del. */
export function writePieces(pieces: readonly Piece[], revisions: Revisions): string {
  let xml = "";
  for (let at = 0; at < pieces.length; ) {
    const { status } = pieces[at]!;
    let runs = "";
    for (; at < pieces.length && pieces[at]!.status === status; at += 1) runs += pieces[at]!.xml;
    xml += status === "both" ? runs : revisions.around(status, runs);
  }
  return xml;
}

/** The content of a paragraph that went or came as a whole. */
export function wholePieces(paragraph: XmlNode, status: Exclude<Status, "both">, revisions: Revisions): Piece[] {
  return paragraph.children.filter(({ name }) => name !== "w:pPr").flatMap((child) => wholePiece(child, status, revisions));
}

function wholePiece(node: XmlNode, status: Exclude<Status, "both">, revisions: Revisions): Piece[] {
  if (node.name === "w:r") return [{ status, xml: status === "removed" ? removedRun(node) : node.xml }];
  if (node.name === "m:oMath") return [{ status, xml: node.xml }];
  if (HOLDERS.has(node.name)) {
    const pieces = node.children.flatMap((child) => wholePiece(child, status, revisions));
    return [{ status: "both", xml: withContent(node, writePieces(pieces, revisions)) }];
  }
  // A bookmark that went would stand twice under one name.
  return status === "added" || HANDED_ON.has(node.name) ? [{ status: "both", xml: node.xml }] : [];
}

function removedRun(run: XmlNode): string {
  if (!run.children.some(({ name }) => name in GONE)) return run.xml;
  const inner = run.children.map((child) => (GONE[child.name] ? `<${GONE[child.name]} xml:space="preserve">${child.inner}</${GONE[child.name]}>` : child.xml));
  return withContent(run, inner.join(""));
}

/** The content of a paragraph that stayed, with what changed in it. Words are compared within `maxEdits`. */
export function mergedPieces(before: XmlNode, after: XmlNode, revisions: Revisions, maxEdits: number): Piece[] {
  const [olds, news] = [partsBetweenObjects(before), partsBetweenObjects(after)];
  // The objects are the template's; where its lists print other ones, nothing in the paragraph is sure to have stayed.
  if (olds.objects.join("\n") !== news.objects.join("\n")) {
    return [...wholePieces(before, "removed", revisions), ...wholePieces(after, "added", revisions)];
  }
  return news.words.flatMap((words, index) => {
    const object = index === 0 ? [] : [{ status: "both" as const, xml: news.objects[index - 1]! }];
    return [...object, ...mergedWords(olds.words[index]!, words, maxEdits)];
  });
}

type Words = { look: string; text: string };
/** One more list of words than objects: those before, between and after them. */
type Parted = { objects: string[]; words: Words[][] };

function partsBetweenObjects(paragraph: XmlNode): Parted {
  const parted: Parted = { objects: [], words: [[]] };
  for (const atom of paragraph.children.flatMap(atomsOf)) {
    if (atom.kind === "words") parted.words.at(-1)!.push(atom);
    else {
      parted.objects.push(atom.xml);
      parted.words.push([]);
    }
  }
  return parted;
}

function atomsOf(node: XmlNode): Atom[] {
  if (node.name === "w:pPr") return [];
  if (node.name !== "w:r") return [{ kind: "object", xml: node.xml }];
  const look = childOf(node, "w:rPr")?.xml ?? "";
  return node.children.flatMap((child): Atom[] => {
    if (child.name === "w:rPr") return [];
    return child.name === "w:t" ? [{ kind: "words", look, text: textOf(child) }] : [{ kind: "object", xml: `<w:r>${look}${child.xml}</w:r>` }];
  });
}

/** Spaces at the ends count where the element says so (17.3.3.31). */
function textOf({ open, inner }: XmlNode): string {
  const text = decodeXml(inner);
  return open.includes('"preserve"') ? text : text.trim();
}

/** Words of several looks, read from their beginning a stretch at a time. */
class Reader {
  private at = 0;
  private used = 0;

  constructor(private readonly words: readonly Words[]) {}

  /** Look and length of what stands next in one look, `most` at most. */
  peek(most: number): { look: string; length: number } {
    while (this.used === this.words[this.at]!.text.length) [this.at, this.used] = [this.at + 1, 0];
    const { look, text } = this.words[this.at]!;
    return { look, length: Math.min(most, text.length - this.used) };
  }

  take(length: number): Words {
    const { look, text } = this.words[this.at]!;
    this.used += length;
    return { look, text: text.slice(this.used - length, this.used) };
  }

  /** The next `length` letters, by look. */
  all(length: number): Words[] {
    const taken: Words[] = [];
    for (let left = length; left > 0; left -= taken.at(-1)!.text.length) taken.push(this.take(this.peek(left).length));
    return taken;
  }
}

function mergedWords(before: readonly Words[], after: readonly Words[], maxEdits: number): Piece[] {
  const [old, fresh] = [new Reader(before), new Reader(after)];
  const all = (words: readonly Words[]) => words.map(({ text }) => text).join("");
  return diffWords(all(before), all(after), maxEdits).flatMap(({ kind, text }) => {
    if (kind === "removed") return old.all(text.length).map((words) => piece("removed", words));
    if (kind === "added") return fresh.all(text.length).map((words) => piece("added", words));
    return keptWords(old, fresh, text.length);
  });
}

/** The same words on both sides; where their look differs they went in one and came in the other. */
function keptWords(old: Reader, fresh: Reader, length: number): Piece[] {
  const pieces: Piece[] = [];
  for (let left = length; left > 0; ) {
    const step = fresh.peek(old.peek(left).length).length;
    const [was, is] = [old.take(step), fresh.take(step)];
    if (was.look === is.look) pieces.push(piece("both", is));
    else pieces.push(piece("removed", was), piece("added", is));
    left -= step;
  }
  return pieces;
}

function piece(status: Status, { look, text }: Words): Piece {
  const name = status === "removed" ? "w:delText" : "w:t";
  return { status, xml: `<w:r>${look}<${name} xml:space="preserve">${escapeXml(text, "text")}</${name}></w:r>` };
}

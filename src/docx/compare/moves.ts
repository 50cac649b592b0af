/** Paragraphs that stand elsewhere, word for word: ECMA-376 part 1, 17.13.5.21 to 17.13.5.28. */
import { writeProperties } from "./paragraph";
import type { Revisions } from "./revisions";
import { withContent, wordsIn, type XmlNode } from "./tree";

/** Fewer words are a heading's or a name's: that they stand in two places says nothing. */
const LEAST_WORDS = 4;

/**
 * Names of moves: each for a paragraph that went and one that came with the same words in
 * the same look. `removed` and `added` are whole paragraphs, mark and all.
 */
export function findMoves(removed: readonly XmlNode[], added: readonly XmlNode[], revisions: Revisions): ReadonlyMap<XmlNode, string> {
  const names = new Map<XmlNode, string>();
  if (!revisions.isDated) return names;
  const waiting = new Map<string, XmlNode[]>();
  for (const paragraph of removed) {
    const content = movable(paragraph);
    if (content === null) continue;
    const queue = waiting.get(content);
    if (queue) queue.push(paragraph);
    else waiting.set(content, [paragraph]);
  }
  for (const queue of waiting.values()) queue.reverse();
  for (const paragraph of added) {
    const from = waiting.get(movable(paragraph) ?? "")?.pop();
    if (!from) continue;
    const name = revisions.nextMove();
    names.set(from, name).set(paragraph, name);
  }
  return names;
}

/** What the paragraph holds, where that is words alone; null where it is more, or too little. */
function movable(paragraph: XmlNode): string | null {
  const runs = paragraph.children.filter(({ name }) => name !== "w:pPr");
  const isWords = runs.every((run) => run.name === "w:r" && run.children.every(({ name }) => name === "w:rPr" || name === "w:t"));
  return isWords && wordsIn(paragraph).split(" ").length >= LEAST_WORDS ? runs.map(({ xml }) => xml).join("") : null;
}

/** The paragraph at its old or its new place. What follows it must be a paragraph: the range ends between the two. */
export function writeMoved(paragraph: XmlNode, status: "removed" | "added", name: string, revisions: Revisions): string {
  const properties = writeProperties(null, paragraph, revisions.movedSign(status), revisions);
  const runs = paragraph.children.filter((child) => child.name !== "w:pPr").map(({ xml }) => xml).join("");
  const { start, end, content } = revisions.moved(status, name, runs);
  return `${withContent(paragraph, `${properties}${start}${content}`)}${end}`;
}

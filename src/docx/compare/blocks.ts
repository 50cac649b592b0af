/** Paragraphs and tables one after another, before and after, as one row of blocks with their changes. */
import { editsForEach } from "@/text/word-diff";
import { pairBlocks, type Block } from "./match";
import { HEADINGS, type Origin } from "./origins";
import { findMoves, writeMoved } from "./moves";
import { writeParagraph, type MarkChange } from "./paragraph";
import type { Revisions, Status } from "./revisions";
import { mayMerge, mergeSolid, wholeSolid } from "./tables";
import type { XmlNode } from "./tree";

/** What all parts of one comparison share. */
export type Comparing = {
  revisions: Revisions;
  originOf: (paragraph: XmlNode) => Origin | null;
};

/** A block before, after, or both. */
type Item = { before: XmlNode; after: XmlNode | null } | { before: null; after: XmlNode };

/** The blocks of two containers (a body, a cell, a header) as one. */
export function mergeBlocks(before: readonly XmlNode[], after: readonly XmlNode[], comparing: Comparing): string {
  const toBlocks = (nodes: readonly XmlNode[]) => nodes.map((node): Block => ({ node, origin: comparing.originOf(node) }));
  const partner = pairBlocks(toBlocks(before), toBlocks(after), (old, fresh) => mayMerge(old.node, fresh.node));
  const items = inOrder(before, after, partner, comparing.originOf);
  const maxEdits = editsForEach(items.filter((item) => item.before && item.after && item.before.xml !== item.after.xml).length);
  const lines = stretches(items).flatMap(marked);
  const whole = (side: "before" | "after") => lines.flatMap(({ item, mayMove }) => (mayMove && !isPair(item) && item[side] ? [item[side]] : []));
  const moves = findMoves(whole("before"), whole("after"), comparing.revisions);
  return lines.map(({ item, mark }) => {
    const [node, move] = [(item.after ?? item.before)!, moves.get((item.after ?? item.before)!)];
    return move === undefined ? writeItem(item, mark, comparing, maxEdits) : writeMoved(node, item.after ? "added" : "removed", move, comparing.revisions);
  }).join("");
}

/** Blocks that went or came as a whole. */
export function wholeBlocks(nodes: readonly XmlNode[], status: Exclude<Status, "both">, comparing: Comparing): string {
  return nodes.map((node) => writeItem(status === "removed" ? { before: node, after: null } : { before: null, after: node }, unshifted(status), comparing, 0)).join("");
}

/**
 * Both orders in one: what went stands before what came in its place, section by
 * section. Else what came at the end of a section would stand below the next one, where that went.
 */
function inOrder(before: readonly XmlNode[], after: readonly XmlNode[], partner: readonly (number | null)[], originOf: Comparing["originOf"]): Item[] {
  const items: Item[] = [];
  const isHeading = (node: XmlNode) => originOf(node)?.place === HEADINGS;
  const between = (removed: readonly XmlNode[], added: readonly XmlNode[]) => {
    const [olds, news] = [removed, added].map((nodes) => (nodes.some(isHeading) ? nodes.findIndex(isHeading) : nodes.length)) as [number, number];
    const went = removed.map((node): Item => ({ before: node, after: null }));
    const came = added.map((node): Item => ({ before: null, after: node }));
    items.push(...went.slice(0, olds), ...came.slice(0, news), ...went.slice(olds), ...came.slice(news));
  };
  let [oldAt, newAt] = [0, 0];
  partner.forEach((old, fresh) => {
    if (old === null) return;
    between(before.slice(oldAt, old), after.slice(newAt, fresh));
    items.push({ before: before[old]!, after: after[fresh]! });
    [oldAt, newAt] = [old + 1, fresh + 1];
  });
  between(before.slice(oldAt), after.slice(newAt));
  return items;
}

const isParagraph = ({ before, after }: Item) => (after ?? before)!.name === "w:p";
const isPair = (item: Item): item is { before: XmlNode; after: XmlNode } => item.before !== null && item.after !== null;

/** Paragraphs up to a table or the like that stays, and that by itself: a paragraph cannot flow into it. */
function stretches(items: readonly Item[]): Item[][] {
  const found: Item[][] = [[]];
  for (const item of items) {
    if (isPair(item) && !isParagraph(item)) found.push([item], []);
    else found.at(-1)!.push(item);
  }
  return found;
}

/** A block with what becomes of its mark. */
type Line = {
  item: Item;
  mark: MarkChange;
  /** A paragraph that went or came with its own mark, before another one. */
  mayMove: boolean;
};

function marked(stretch: readonly Item[]): Line[] {
  const items = withLastPaired(stretch);
  const marks = items.map((item): MarkChange => unshifted(statusOf(item)));
  const firstShifted = shiftLastMarks(items, marks);
  return items.map((item, index) => {
    const next = items[index + 1];
    return { item, mark: marks[index]!, mayMove: index < firstShifted && isParagraph(item) && next !== undefined && isParagraph(next) };
  });
}

function writeItem(item: Item, mark: MarkChange, comparing: Comparing, maxEdits: number): string {
  if (isParagraph(item)) return writeParagraph(item, mark, comparing.revisions, maxEdits);
  return isPair(item) ? mergeSolid(item.before, item.after, comparing) : wholeSolid((item.after ?? item.before)!, item.after ? "added" : "removed", comparing);
}

function statusOf({ before, after }: Item): Status {
  if (before && after) return "both";
  return after ? "added" : "removed";
}

function unshifted(mark: Status): MarkChange {
  return { mark, before: null, after: null };
}

/**
 * The last mark of a cell, or before a table, cannot go or come: there is no
 * paragraph after it that its text could flow into. Where both sides end with a
 * paragraph of their own, these two are one.
 */
function withLastPaired(items: readonly Item[]): Item[] {
  const tail = items.slice(items.findLastIndex(isPair) + 1);
  const lastOld = tail.findLast((item) => item.after === null);
  const lastNew = tail.findLast((item) => item.before === null);
  if (!lastOld?.before || !lastNew?.after || !isParagraph(lastOld) || !isParagraph(lastNew)) return [...items];
  const rest = items.filter((item) => item !== lastOld && item !== lastNew);
  return [...rest, { before: lastOld.before, after: lastNew.after }];
}

/**
 * Where paragraphs only went at the end, or only came, the mark that changes is
 * the one before each of them: [A¶ B¶] to [A¶] removes "¶ B", and the mark that is
 * left has the properties of B before and of A after. Gives the place of the first mark it changed.
 */
function shiftLastMarks(items: readonly Item[], marks: MarkChange[]): number {
  const last = items.length - 1;
  const from = items.findLastIndex(isPair);
  if (from === -1 || from === last || !items.slice(from).every(isParagraph)) return items.length;
  const stays = items[from]!;
  const status = statusOf(items[last]!);
  for (let index = from; index < last; index += 1) marks[index] = unshifted(status);
  marks[last] = status === "removed" ? { mark: "both", before: null, after: stays.after } : { mark: "both", before: stays.before, after: null };
  return from;
}

/** Tables, rows, cells and content controls of a comparison: ECMA-376 part 1, 17.4, 17.5.2, and 17.13.5.12 and 17.13.5.16 for rows that went or came. */
import { matchDecisions } from "@/text/compare-match";
import { keptInOrder } from "@/text/compare-order";
import { mergeBlocks, wholeBlocks, type Comparing } from "./blocks";
import type { Status } from "./revisions";
import { withContent, wordsIn, type XmlNode } from "./tree";

/** What holds blocks. */
const CONTAINERS = new Set(["w:tc", "w:sdtContent"]);
/** What holds rows, cells or containers. */
const FRAMES = new Set(["w:tbl", "w:tr", "w:sdt"]);

type Whole = Exclude<Status, "both">;

/** Whether two blocks that are no paragraphs can become one: they are the same but for what stands in them. */
export function mayMerge(before: XmlNode, after: XmlNode): boolean {
  if (before.name !== after.name) return false;
  if (before.xml === after.xml || CONTAINERS.has(before.name)) return true;
  if (!FRAMES.has(before.name)) return false;
  const [olds, news] = [before, after].map((node) => node.children.filter(({ name }) => isFixed(name)).map(({ xml }) => xml));
  const isSame = olds!.join("\n") === news!.join("\n");
  // Rows may differ in number; the cells of a row and the content of a control may not.
  return isSame && (before.name === "w:tbl" || before.children.map(({ name }) => name).join() === after.children.map(({ name }) => name).join());
}

/** Properties and the like, which neither go nor come. */
function isFixed(name: string): boolean {
  return !CONTAINERS.has(name) && !FRAMES.has(name);
}

/** Two blocks that mayMerge, as one. */
export function mergeSolid(before: XmlNode, after: XmlNode, comparing: Comparing): string {
  if (before.xml === after.xml) return after.xml;
  if (CONTAINERS.has(after.name)) return withContent(after, mergeContent(before, after, comparing));
  if (after.name === "w:tbl") return withContent(after, mergeRows(before.children, after.children, comparing));
  return withContent(after, after.children.map((child, index) => (isFixed(child.name) ? child.xml : mergeSolid(before.children[index]!, child, comparing))).join(""));
}

function mergeContent(before: XmlNode, after: XmlNode, comparing: Comparing): string {
  const properties = after.children.filter(({ name }) => name === "w:tcPr").map(({ xml }) => xml);
  const blocks = ({ children }: XmlNode) => children.filter(({ name }) => name !== "w:tcPr");
  return properties.join("") + mergeBlocks(blocks(before), blocks(after), comparing);
}

function mergeRows(before: readonly XmlNode[], after: readonly XmlNode[], comparing: Comparing): string {
  const partner = before.length === after.length ? [...after.keys()] : matchedRows(before, after);
  let xml = "";
  let at = 0;
  const removedUntil = (end: number) => {
    for (; at < end; at += 1) xml += wholeSolid(before[at]!, "removed", comparing);
  };
  after.forEach((row, index) => {
    const old = partner[index];
    if (old === null || old === undefined) return void (xml += wholeSolid(row, "added", comparing));
    removedUntil(old);
    const was = before[at++]!;
    xml += mayMerge(was, row) ? mergeSolid(was, row, comparing) : wholeSolid(was, "removed", comparing) + wholeSolid(row, "added", comparing);
  });
  removedUntil(before.length);
  return xml;
}

/** For each new row the old one whose place it has, by what they say. */
function matchedRows(before: readonly XmlNode[], after: readonly XmlNode[]): (number | null)[] {
  const look = (row: XmlNode) => ({ id: isFixed(row.name) ? row.xml : null, sectionKey: row.name, text: wordsIn(row) });
  const partners = matchDecisions(before.map(look), after.map(look));
  const matched = [...partners.keys()].filter((index) => partners[index] !== null && before[partners[index]!]!.name === after[index]!.name);
  const kept = keptInOrder(matched.map((index) => partners[index]!));
  const inOrder = new Set(matched.filter((_index, position) => kept.has(position)));
  return partners.map((old, index) => (inOrder.has(index) ? old : null));
}

/** A block that is no paragraph and went or came as a whole. */
export function wholeSolid(node: XmlNode, status: Whole, comparing: Comparing): string {
  if (node.name === "w:tr") return wholeRow(node, status, comparing);
  if (CONTAINERS.has(node.name)) {
    const parts = node.children.map((child) => (child.name === "w:tcPr" ? child.xml : wholeBlocks([child], status, comparing)));
    return withContent(node, parts.join(""));
  }
  if (FRAMES.has(node.name)) return withContent(node, node.children.map((child) => (isFixed(child.name) ? child.xml : wholeSolid(child, status, comparing))).join(""));
  // A bookmark or the end of a section cannot be marked as gone.
  return status === "added" ? node.xml : "";
}

/** The sign stands last in the row's properties, and these after its exceptions to the table's (17.4.78). */
function wholeRow(row: XmlNode, status: Whole, comparing: Comparing): string {
  const properties = row.children.find(({ name }) => name === "w:trPr");
  const signed = `<w:trPr>${properties?.inner ?? ""}${comparing.revisions.sign(status)}</w:trPr>`;
  const exceptions = row.children.filter(({ name }) => name === "w:tblPrEx").map(({ xml }) => xml);
  const cells = row.children.filter(({ name }) => name !== "w:trPr" && name !== "w:tblPrEx").map((child) => (isFixed(child.name) ? child.xml : wholeSolid(child, status, comparing)));
  return withContent(row, [...exceptions, signed, ...cells].join(""));
}

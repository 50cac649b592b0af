/** A part of a .docx as a tree over its own text: what is not touched is handed on letter by letter. */
import { DocxError } from "../errors";
import { decodeXml, xmlTokens } from "../xml";

export type XmlNode = {
  readonly name: string;
  /** The whole element, `<w:p>` to `</w:p>`. */
  readonly xml: string;
  /** Its start tag, never the short form `<w:p/>`. */
  readonly open: string;
  /** What stands between its tags. */
  readonly inner: string;
  readonly children: readonly XmlNode[];
};

/** Levels of elements; Word's own files have 30. What follows walks the tree by calling itself. */
const MAX_DEPTH = 200;

type Open = { name: string; start: number; openEnd: number; children: XmlNode[] };

/** The root of a part. Throws DocxError for one that is not well-formed or nests too deep. */
export function readTree(xml: string): XmlNode {
  const stack: Open[] = [{ name: "", start: 0, openEnd: 0, children: [] }];
  for (const token of xmlTokens(xml)) {
    if (token.kind === "text") continue;
    if (token.kind === "broken" || stack.length > MAX_DEPTH) throw new DocxError("not-a-docx");
    if (token.kind === "open") stack.push({ name: token.name, start: token.start, openEnd: token.end, children: [] });
    else if (token.kind === "empty") stack.at(-1)!.children.push(emptyNode(token.name, xml.slice(token.start, token.end)));
    else close(stack, xml, token);
  }
  const root = stack.length === 1 ? stack[0]!.children[0] : undefined;
  if (!root) throw new DocxError("not-a-docx");
  return root;
}

function emptyNode(name: string, xml: string): XmlNode {
  return { name, xml, open: `${xml.slice(0, -2).trimEnd()}>`, inner: "", children: [] };
}

function close(stack: Open[], xml: string, { name, start, end }: { name: string; start: number; end: number }): void {
  const open = stack.pop()!;
  if (open.name !== name || stack.length === 0) throw new DocxError("not-a-docx");
  stack.at(-1)!.children.push({
    name,
    xml: xml.slice(open.start, end),
    open: xml.slice(open.start, open.openEnd),
    inner: xml.slice(open.openEnd, start),
    children: open.children,
  });
}

/** The element with another content. */
export function withContent({ name, open }: XmlNode, content: string): string {
  return `${open}${content}</${name}>`;
}

export function childOf(node: XmlNode, name: string): XmlNode | undefined {
  return node.children.find((child) => child.name === name);
}

/** All elements of a name below `node`, in document order. */
export function descendants(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);
}

/** The words in a node, decoded. */
export function wordsIn(node: XmlNode): string {
  if (node.name === "w:t") return decodeXml(node.inner);
  return node.children.map(wordsIn).join("");
}

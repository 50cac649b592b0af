/** What is left of a .docx when all its tracked changes are accepted or rejected, by the words of ECMA-376 part 1, 17.13.5. */
import { childOf, descendants, readTree, withContent, type XmlNode } from "@/docx/compare/tree";
import { deflate, inflate, readZip, writeZip } from "@/docx/zip";

export type Verdict = "accept" | "reject";

const GONE: Record<Verdict, ReadonlySet<string>> = { accept: new Set(["w:del", "w:moveFrom"]), reject: new Set(["w:ins", "w:moveTo"]) };
const SIGNS = new Set(["w:ins", "w:del", "w:moveFrom", "w:moveTo"]);
const RANGES = /^w:move(?:From|To)Range(?:Start|End)$/;
const WORDS: Record<string, string> = { "w:delText": "w:t", "w:delInstrText": "w:instrText" };

/** The file without a tracked change in it. Throws where the outcome would hang on the program that opens it. */
export function resolved(docx: Uint8Array, verdict: Verdict): Uint8Array {
  const isPart = (name: string) => name.startsWith("word/") && name.endsWith(".xml");
  return writeZip(readZip(docx).map((entry) => (isPart(entry.name) ? deflate(entry.name, Buffer.from(resolvedPart(inflate(entry).toString("utf8"), verdict), "utf8")) : entry)));
}

/** One part's XML without a tracked change in it. */
export function resolvedPart(xml: string, verdict: Verdict): string {
  const root = readTree(xml);
  return xml.slice(0, xml.indexOf(root.xml)) + block(root, verdict);
}

function block(node: XmlNode, verdict: Verdict): string {
  if (node.children.length === 0) return node.xml;
  const parts = node.name === "w:tbl" || node.name === "w:tr" ? node.children.map((child) => part(child, verdict)) : flow(node.children, verdict);
  if (node.name === "w:tbl" && !parts.some((xml) => xml.startsWith("<w:tr>"))) return "";
  return withContent(node, parts.join(""));
}

function part(node: XmlNode, verdict: Verdict): string {
  if (node.name === "w:trPr") return withoutSigns(node);
  if (node.name !== "w:tr") return block(node, verdict);
  const properties = childOf(node, "w:trPr");
  return properties?.children.some(({ name }) => GONE[verdict].has(name)) ? "" : block(node, verdict);
}

/** Paragraphs and what stands between them; one without its mark flows into the next. */
function flow(nodes: readonly XmlNode[], verdict: Verdict): string[] {
  const written: string[] = [];
  let waiting = { content: "", look: "" };
  for (const node of nodes) {
    if (RANGES.test(node.name)) continue;
    if (node.name !== "w:p") {
      const xml = block(node, verdict);
      if (xml !== "" && waiting.content !== "") throw new Error("a paragraph without its mark stands before a table");
      written.push(xml);
      continue;
    }
    const properties = childOf(node, "w:pPr");
    const [look, content] = [properties ? lookOf(properties, verdict) : "", node.children.filter((child) => child !== properties).map((child) => inline(child, verdict)).join("")];
    const isJoined = properties !== undefined && signs(properties).some((name) => GONE[verdict].has(name));
    // Programs differ in which of two joined paragraphs gives its look to both.
    if (waiting.content !== "" && waiting.look !== look && (content !== "" || !isJoined)) throw new Error(`paragraphs of two looks are joined: ${waiting.look} and ${look}`);
    if (isJoined) waiting = { content: waiting.content + content, look: waiting.content === "" ? look : waiting.look };
    else {
      written.push(withContent(node, look + waiting.content + content));
      waiting = { content: "", look: "" };
    }
  }
  if (waiting.content !== "") throw new Error("a paragraph without its mark stands at the end");
  return written;
}

function signs(properties: XmlNode): string[] {
  return (childOf(properties, "w:rPr")?.children ?? []).map(({ name }) => name).filter((name) => SIGNS.has(name));
}

function withoutSigns(node: XmlNode): string {
  const kept = node.children.filter(({ name }) => !SIGNS.has(name));
  return kept.length === 0 ? "" : withContent(node, kept.map(({ xml }) => xml).join(""));
}

function lookOf(properties: XmlNode, verdict: Verdict): string {
  const change = childOf(properties, "w:pPrChange");
  const base = change && verdict === "reject" ? childOf(change, "w:pPr")!.children : properties.children.filter(({ name }) => !["w:rPr", "w:sectPr", "w:pPrChange"].includes(name));
  const [mark, section] = ["w:rPr", "w:sectPr"].map((name) => childOf(properties, name));
  const inner = [...base.map(({ xml }) => xml), mark ? markLook(mark, verdict) : "", section?.xml ?? ""].join("");
  return inner === "" ? "" : `<w:pPr>${inner}</w:pPr>`;
}

function markLook(mark: XmlNode, verdict: Verdict): string {
  const change = childOf(mark, "w:rPrChange");
  const look = change && verdict === "reject" ? childOf(change, "w:rPr")!.inner : mark.children.filter((child) => !SIGNS.has(child.name) && child !== change).map(({ xml }) => xml).join("");
  return look === "" ? "" : `<w:rPr>${look}</w:rPr>`;
}

function inline(node: XmlNode, verdict: Verdict): string {
  if (RANGES.test(node.name) || GONE[verdict].has(node.name)) return "";
  if (SIGNS.has(node.name)) return node.children.map((child) => inline(child, verdict)).join("");
  if (WORDS[node.name]) return node.xml.replaceAll(node.name, WORDS[node.name]!);
  if (node.children.length === 0) return node.xml;
  return withContent(node, node.children.map((child) => inline(child, verdict)).join(""));
}

/** Numbers of the changes in a file's main part. */
export function changeIds(docx: Uint8Array): string[] {
  const root = readTree(inflate(readZip(docx).find(({ name }) => name === "word/document.xml")!).toString("utf8"));
  return [...SIGNS, "w:pPrChange", "w:rPrChange", "w:moveFromRangeStart", "w:moveToRangeStart"].flatMap((name) => descendants(root, name)).map(({ open }) => /w:id="(\d+)"/.exec(open)![1]!);
}

const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t(?: xml:space="preserve")?(?:\/>|>([^<]*)<\/w:t>)<\/w:r>/gs;

/** The main part with neighbouring runs of one look as one, and without empty ones: two files that read alike have it alike. */
export function plainMain(docx: Uint8Array): string {
  const xml = inflate(readZip(docx).find(({ name }) => name === "word/document.xml")!).toString("utf8").replaceAll("<w:p/>", "<w:p></w:p>");
  let [plain, at, look] = ["", 0, null as string | null];
  for (const { 0: run, 1: own = "", 2: text = "", index } of xml.matchAll(RUN)) {
    const between = xml.slice(at, index);
    at = index + run.length;
    if (text === "" && between === "") continue;
    plain += between;
    const joins = between === "" && own === look;
    if (text !== "") plain = joins ? `${plain.slice(0, -END.length)}${text}${END}` : `${plain}<w:r>${own}<w:t>${text}${END}`;
    look = text === "" ? null : own;
  }
  return plain + xml.slice(at);
}

const END = "</w:t></w:r>";

/** The file number `index` of many with ids that no other has, so that they can be put into one. */
export function withOwnIds(docx: Uint8Array, index: number): Uint8Array {
  const own = (xml: string) => xml.replace(/w:id="(\d+)"/g, (_whole, id: string) => `w:id="${index * 100_000 + Number(id)}"`);
  return writeZip(readZip(docx).map((entry) => (entry.name === "word/document.xml" ? deflate(entry.name, Buffer.from(own(inflate(entry).toString("utf8")), "utf8")) : entry)));
}

/** Two reports to one .docx in which the second is the first with tracked changes. */
import { Buffer } from "node:buffer";
import { printReport } from "@/domain/print";
import type { ReportDocument } from "@/domain/report-document";
import { compileTemplate, type CompiledTemplate } from "../compile";
import { toTemplateData } from "../template-data";
import { deflate, inflate, writeZip } from "../zip";
import { mergeBlocks, type Comparing } from "./blocks";
import { numbered, originsOf, type Origin } from "./origins";
import { lastIdIn, Revisions, type Authorship } from "./revisions";
import { readTree, withContent, type XmlNode } from "./tree";

export type { Authorship } from "./revisions";

/**
 * `after` as renderDocx prints it, with everything that differs from `before` as
 * tracked changes of `authorship.author`: accepting all gives the page of `after`,
 * rejecting all that of `before`, both in this template. Pure: the same input gives
 * the same bytes. Throws what renderDocx throws.
 */
export function renderComparison(before: ReportDocument, after: ReportDocument, template: Uint8Array | CompiledTemplate, authorship: Authorship): Uint8Array {
  const compiled = template instanceof Uint8Array ? compileTemplate(template) : template;
  const [old, fresh] = [print(before, compiled), print(after, compiled)];
  const still = compiled.entries.filter(({ name }) => /^word\/[^/]+\.xml$/.test(name) && !compiled.dynamic.has(name)).map((entry) => inflate(entry).toString("utf8"));
  const revisions = new Revisions(authorship, lastIdIn([...still, ...old.parts.values(), ...fresh.parts.values()]));
  const entries = compiled.entries.map((entry) => {
    const xml = compiled.dynamic.has(entry.name) ? fresh.parts.get(entry.name) : undefined;
    return xml === undefined ? entry : deflate(entry.name, Buffer.from(comparedPart(entry.name, old, fresh, revisions), "utf8"));
  });
  return writeZip(entries);
}

type Parts = ReadonlyMap<string, string>;
type Print = { parts: Parts; numberedParts: Parts; origins: readonly Origin[] };

function print(document: ReportDocument, compiled: CompiledTemplate): Print {
  const printed = printReport(document);
  const { report, origins } = numbered(document, printed);
  return { parts: compiled.fillParts(toTemplateData(printed)), numberedParts: compiled.fillParts(toTemplateData(report)), origins };
}

/** What holds paragraphs and tables in a part (17.2.2, 17.10, 17.11). */
const CONTAINERS = new Set(["w:body", "w:hdr", "w:ftr", "w:footnote", "w:endnote"]);

function comparedPart(name: string, old: Print, fresh: Print, revisions: Revisions): string {
  const [before, after] = [old.parts.get(name), fresh.parts.get(name)!];
  if (!name.startsWith("word/") || before === undefined || before === after) return after;
  const [oldRoot, newRoot] = [readTree(before), readTree(after)];
  const origins = new Map([...originsOf(oldRoot, old.numberedParts.get(name)!, old.origins), ...originsOf(newRoot, fresh.numberedParts.get(name)!, fresh.origins)]);
  const merged = mergeContainers(oldRoot, newRoot, { revisions, originOf: (paragraph) => origins.get(paragraph) ?? null });
  return `${after.slice(0, after.indexOf(newRoot.xml))}${merged}`;
}

function mergeContainers(before: XmlNode, after: XmlNode, comparing: Comparing): string {
  if (before.xml === after.xml) return after.xml;
  if (CONTAINERS.has(after.name)) return withContent(after, mergeBlocks(before.children, after.children, comparing));
  const isAlike = before.children.map(({ name }) => name).join() === after.children.map(({ name }) => name).join();
  if (!isAlike || after.children.length === 0) return after.xml;
  return withContent(after, after.children.map((child, index) => mergeContainers(before.children[index]!, child, comparing)).join(""));
}

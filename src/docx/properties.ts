/** Custom properties of a .docx: ECMA-376 part 1, section 22.3 (what they are) and part 2 (how a part is added). */
import { Buffer } from "node:buffer";
import { DocxError } from "./errors";
import { CONTENT_TYPES, localName, relationshipsOf, relationshipsPart } from "./package";
import { escapeXml } from "./segments";
import { attribute, decodeXml, isWellFormed, xmlTokens, type XmlToken } from "./xml";
import { deflate, inflate, readZip, type ZipEntry } from "./zip";

const PART = "docProps/custom.xml";
const PART_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
const RELATIONSHIP_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties";
const NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const VALUES_NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
/** The format id of every property a user defines. */
const FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** 0 and 1 are reserved: [MS-OLEPS] 2.18. */
const FIRST_ID = 2;

/** Far beyond what an office writes; a part made larger by hand is taken for none. */
const MAX_SIZE = 1024 * 1024;

/**
 * The file's custom properties by name; a broken, oversized or absent part
 * gives none. Throws DocxError for what is no zip archive.
 */
export function readProperties(docx: Uint8Array): Map<string, string> {
  const entries = readZip(docx);
  const xml = readEntry(entries, partName(entries));
  return new Map((xml === null ? [] : readPart(xml)?.properties ?? []).map(({ name, value }) => [name, value]));
}

/**
 * The entries of a package with these properties added or replaced; others that
 * were there stay. The same input gives the same bytes. Throws DocxError for a
 * value XML forbids and for entries that are no package.
 */
export function withProperties(entries: readonly ZipEntry[], properties: ReadonlyMap<string, string>): ZipEntry[] {
  const name = partName(entries);
  const before = readEntry(entries, name);
  const [types, relationships] = [CONTENT_TYPES, relationshipsPart("")].map((part) => {
    const xml = readEntry(entries, part);
    if (xml === null || !isWellFormed(xml)) throw new DocxError("not-a-docx", part);
    return xml;
  }) as [string, string];
  const written = new Map([
    [CONTENT_TYPES, withType(types, name)],
    [relationshipsPart(""), withRelationship(relationships, name)],
    [name, writePart(before === null ? null : readPart(before), properties)],
  ]);
  const kept = entries.map((entry) => (written.has(entry.name) ? deflated(entry.name, written) : entry));
  return entries.some((entry) => entry.name === name) ? kept : [...kept, deflated(name, written)];
}

function deflated(name: string, written: ReadonlyMap<string, string>): ZipEntry {
  return deflate(name, Buffer.from(written.get(name)!, "utf8"));
}

/** Where the file keeps its properties, or would. */
function partName(entries: readonly ZipEntry[]): string {
  const name = relationshipsPart("");
  const xml = readEntry(entries, name);
  const parts = new Map(xml === null ? [] : [[name, Buffer.from(xml, "utf8")]]);
  return relationshipsOf(parts, "").find(({ kind }) => kind === "customproperties")?.target || PART;
}

/** The text of a part; null where it is absent, damaged or too large. */
function readEntry(entries: readonly ZipEntry[], name: string): string | null {
  const entry = entries.find((one) => one.name === name);
  if (!entry || entry.size > MAX_SIZE) return null;
  try {
    return inflate(entry).toString("utf8");
  } catch (error) {
    if (error instanceof DocxError) return null;
    throw error;
  }
}

type Property = { name: string; value: string; id: number; xml: string };
type Part = { head: string; root: string; properties: Property[] };

/** The part taken apart, so that what is not ours can be written back as it was; null for a broken one. */
function readPart(xml: string): Part | null {
  if (!isWellFormed(xml)) return null;
  const part: Part = { head: "", root: "", properties: [] };
  let open: (Property & { start: number }) | null = null;
  let depth = 0;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "broken") return null;
    if (token.kind === "text") {
      // Text of the property itself is only the indent of its value.
      if (open && depth > 0) open.value += decodeXml(token.text);
    } else if (part.root === "") {
      if (localName(token.name) !== "Properties") return null;
      part.root = token.name;
      part.head = xml.slice(0, token.end).replace(/\s*\/>$/, ">");
    } else if (localName(token.name) !== "property") {
      if (token.kind !== "empty") depth += token.kind === "open" ? 1 : -1;
    } else {
      if (token.kind !== "close") open = { ...propertyOf(token), start: token.start };
      if (token.kind !== "open" && open) part.properties.push({ ...open, xml: xml.slice(open.start, token.end) });
      if (token.kind !== "open") open = null;
    }
  }
  return part;
}

function propertyOf({ attributes }: Extract<XmlToken, { name: string }>): Property {
  return { name: attribute(attributes, "name") ?? "", value: "", id: Number(attribute(attributes, "pid")) || 0, xml: "" };
}

const NEW_PART: Part = {
  head: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="${NAMESPACE}" xmlns:vt="${VALUES_NAMESPACE}">`,
  root: "Properties",
  properties: [],
};

function writePart(before: Part | null, properties: ReadonlyMap<string, string>): string {
  const { head, root, properties: present } = before ?? NEW_PART;
  // Word tells names apart without regard to case.
  const replaced = new Set([...properties.keys()].map((name) => name.toLowerCase()));
  const kept = present.filter(({ name }) => !replaced.has(name.toLowerCase()));
  const next = kept.reduce((highest, { id }) => Math.max(highest, id + 1), FIRST_ID);
  const added = [...properties].map(([name, value], index) => propertyXml(name, value, next + index));
  return `${head}${[...kept.map(({ xml }) => xml), ...added].join("")}</${root}>`;
}

/** Names its namespaces itself: the part it joins may give them other prefixes. */
function propertyXml(name: string, value: string, id: number): string {
  const text = `<vt:lpwstr xmlns:vt="${VALUES_NAMESPACE}">${escapeXml(value, name)}</vt:lpwstr>`;
  return `<property xmlns="${NAMESPACE}" fmtid="${FORMAT_ID}" pid="${id}" name="${escapeXml(name, name)}">${text}</property>`;
}

function withType(types: string, part: string): string {
  for (const token of xmlTokens(types)) {
    if (token.kind === "text" || token.kind === "broken" || localName(token.name) !== "Override") continue;
    if (attribute(token.attributes, "PartName") === `/${part}`) return types;
  }
  return withLastChild(types, (prefix) => `<${prefix}Override PartName="/${escapeXml(part, part)}" ContentType="${PART_TYPE}"/>`);
}

function withRelationship(relationships: string, part: string): string {
  const present = relationshipsOf(new Map([[relationshipsPart(""), Buffer.from(relationships, "utf8")]]), "");
  if (present.some(({ kind }) => kind === "customproperties")) return relationships;
  const used = new Set(present.map(({ id }) => id));
  let number = present.length + 1;
  while (used.has(`rId${number}`)) number += 1;
  return withLastChild(relationships, (prefix) => `<${prefix}Relationship Id="rId${number}" Type="${RELATIONSHIP_TYPE}" Target="${part}"/>`);
}

/** The XML with one more element at the end of its root, in the root's own prefix. */
function withLastChild(xml: string, child: (prefix: string) => string): string {
  const end = xml.lastIndexOf("</");
  const root = /^<\/([^>\s]+)/.exec(xml.slice(end))?.[1] ?? "";
  return `${xml.slice(0, end)}${child(root.slice(0, root.indexOf(":") + 1))}${xml.slice(end)}`;
}

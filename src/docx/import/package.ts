/** The parts of any producer's .docx, inflated only when they are read, within one budget. */
import { readZip, inflate, type ZipEntry, type ZipLimits } from "../zip";
import { asImportError, ImportError } from "./errors";
import { attributeOf, walkXml } from "./xml-events";

/**
 * The file as uploaded, all its parts as the directory declares them, and how
 * many. Pictures are never inflated; a directory that declares more than this is a bomb.
 */
const LIMITS: ZipLimits = { maxBytes: 20 * 1024 * 1024, maxInflated: 256 * 1024 * 1024, maxEntries: 5_000 };
/** XML that is read in all: walking it takes under a second. A year's report has 2 MB. */
const MAX_XML = 16 * 1024 * 1024;

export type Relationship = {
  id: string;
  /** Last word of its type, alike in transitional and strict files: "officedocument", "header", "comments". */
  kind: string;
  /** Name of the part; null for an address outside the file, which is never followed. */
  target: string | null;
};

export type DocxPackage = {
  main: string;
  /** A part as text; null where it is absent. Throws ImportError. */
  text(name: string): string | null;
  relationships(source: string): Relationship[];
};

/** Opens a .docx. Throws ImportError for what is none, is damaged, encrypted or over the limits. */
export function openPackage(bytes: Uint8Array): DocxPackage {
  refuseOtherFormats(bytes);
  const entries = directory(bytes);
  let budget = MAX_XML;
  const text = (name: string): string | null => {
    const entry = entries.get(canonicalName(name));
    if (!entry) return null;
    budget -= entry.size;
    if (budget < 0) throw new ImportError("too-large", name);
    return decodePart(inflated(entry));
  };
  const relationships = (source: string): Relationship[] => readRelationships(source, text(relationshipsPart(source)));
  const main = relationships("").find(({ kind, target }) => kind === "officedocument" && target !== null)?.target ?? "word/document.xml";
  if (!entries.has(canonicalName(main))) throw missingMain(entries);
  return { main, text, relationships };
}

function directory(bytes: Uint8Array): Map<string, ZipEntry> {
  try {
    return new Map(readZip(bytes, LIMITS).map((entry) => [canonicalName(entry.name), entry]));
  } catch (error) {
    throw asImportError(isEncryptedZip(bytes) ? new ImportError("encrypted") : error);
  }
}

function inflated(entry: ZipEntry): Uint8Array {
  try {
    return inflate(entry);
  } catch (error) {
    throw asImportError(error);
  }
}

/** Part names are compared without case (ECMA-376 part 2, 6.2.2.3); some programs write backslashes. */
function canonicalName(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((value, index) => bytes[index] === value);
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0));
}

/** Whether the bytes begin a zip archive, as every .docx does. */
export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
}

/** Throws ImportError for a file that its first bytes show to be of another kind, whatever its name. */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new ImportError("empty");
  if (bytes.length > LIMITS.maxBytes) throw new ImportError("too-large");
  // An OLE file names its streams in UTF-16: MS-OFFCRYPTO 1.3.3 keeps a password's file in "EncryptedPackage".
  if (startsWith(bytes, OLE)) throw new ImportError(holds(bytes, "EncryptedPackage") ? "encrypted" : holds(bytes, "WordDocument") ? "old-doc" : "not-a-docx");
  if (startsWith(bytes, ascii("{\\rtf"))) throw new ImportError("other-format", "RTF");
  if (startsWith(bytes, ascii("%PDF"))) throw new ImportError("other-format", "PDF");
  if (/^\s*<(?:!doctype html|html)\b/i.test(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))) throw new ImportError("other-format", "HTML");
}

function holds(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder("latin1").decode(bytes).includes([...name].map((letter) => `${letter}\0`).join(""));
}

/** The general purpose bit 0 of the first local header (APPNOTE 4.4.4). */
function isEncryptedZip(bytes: Uint8Array): boolean {
  return isZip(bytes) && (bytes[6]! & 1) === 1;
}

function missingMain(entries: ReadonlyMap<string, unknown>): ImportError {
  const kinds: [string, string][] = [["xl/workbook.xml", "Excel"], ["xl/workbook.bin", "Excel"], ["ppt/presentation.xml", "PowerPoint"], ["content.xml", "OpenDocument"]];
  const found = kinds.find(([name]) => entries.has(name));
  return found ? new ImportError("other-format", found[1]) : new ImportError("not-a-docx");
}

/** A part's bytes as text: UTF-8 or UTF-16 by its mark, else what its declaration names (XML 1.0, appendix F). */
export function decodePart(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (first === 0x3c && second === 0) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0 && second === 0x3c) return new TextDecoder("utf-16be").decode(bytes);
  const declared = /^(?:\xef\xbb\xbf)?<\?xml[^>]{0,80}encoding\s*=\s*["']([\w.-]{1,40})["']/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 200)))?.[1];
  return new TextDecoder(knownEncoding(declared)).decode(bytes);
}

function knownEncoding(declared: string | undefined): string {
  try {
    const { encoding } = new TextDecoder(declared ?? "utf-8");
    return encoding.startsWith("utf-16") ? "utf-8" : encoding;
  } catch {
    return "utf-8";
  }
}

function relationshipsPart(source: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/** A damaged list of relationships reads as far as it goes: the main part has a usual name. */
function readRelationships(source: string, xml: string | null): Relationship[] {
  const found: Relationship[] = [];
  const open = (name: string, attributes: string): void => {
    if (!name.endsWith(":Relationship") && name !== "Relationship") return;
    const type = attributeOf(attributes, "Type") ?? "";
    const kind = type.slice(type.lastIndexOf("/") + 1).replaceAll("-", "").toLowerCase();
    const target = attributeOf(attributes, "TargetMode") === "External" ? null : resolve(source, attributeOf(attributes, "Target") ?? "");
    found.push({ id: attributeOf(attributes, "Id") ?? "", kind, target });
  };
  try {
    if (xml !== null) walkXml(xml, relationshipsPart(source), { open, close: () => {}, text: () => {} });
  } catch (error) {
    if (!(error instanceof ImportError) || error.code !== "broken-part") throw error;
  }
  return found;
}

function resolve(source: string, target: string): string {
  const path = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.replaceAll("\\", "/").split("/")) {
    if (step === "..") path.pop();
    else if (step !== "" && step !== ".") path.push(unescaped(step));
  }
  return path.join("/");
}

function unescaped(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

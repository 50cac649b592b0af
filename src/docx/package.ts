/** The parts of a .docx and which part points to which (ECMA-376 part 2, sections 9 and 10). */
import type { Parts } from "./engine";
import { attribute, xmlTokens } from "./xml";
import { inflate, readZip } from "./zip";

/** What Word calls the main part; the package's relationships may name another. */
export const MAIN_PART = "word/document.xml";
export const CONTENT_TYPES = "[Content_Types].xml";

/** Every part by its name. Bounded by the zip's limits; throws DocxError. */
export function readParts(docx: Uint8Array): Parts {
  return new Map(readZip(docx).map((entry) => [entry.name, inflate(entry)]));
}

/** A part as text; "" where it is absent. */
export function partText(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  return bytes ? new TextDecoder("utf-8").decode(bytes) : "";
}

export type Relationship = {
  id: string;
  /** Last word of its type, alike in transitional and strict files: "officedocument", "header", "customproperties". */
  kind: string;
  /** Name of the part it points to; null for an address outside the file. */
  target: string | null;
};

/** Where the relationships of a part stand; of the package itself for "". */
export function relationshipsPart(source: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/** The relationships of a part, or of the package for "". */
export function relationshipsOf(parts: Parts, source: string): Relationship[] {
  const found: Relationship[] = [];
  for (const token of xmlTokens(partText(parts, relationshipsPart(source)))) {
    if (token.kind === "broken") break;
    if (token.kind === "text" || token.kind === "close" || localName(token.name) !== "Relationship") continue;
    const [id = "", type = "", target = "", mode] = ["Id", "Type", "Target", "TargetMode"].map((name) => attribute(token.attributes, name));
    const kind = type.slice(type.lastIndexOf("/") + 1).replaceAll("-", "").toLowerCase();
    found.push({ id, kind, target: mode === "External" ? null : resolve(source, target) });
  }
  return found;
}

/** A name without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

function resolve(source: string, target: string): string {
  const path = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of target.split("/")) {
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

/** Name of the main part: Word for the web calls it word/document2.xml at times. */
export function mainPartOf(parts: Parts): string {
  const named = relationshipsOf(parts, "").find(({ kind, target }) => kind === "officedocument" && target !== null)?.target;
  return named !== undefined && named !== null && parts.has(named) ? named : MAIN_PART;
}

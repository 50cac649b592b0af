/** Whether a .docx is whole: parts that are XML, and every part another one names (ECMA-376 part 2, sections 9 and 10). */
import type { Parts } from "./engine";
import { CONTENT_TYPES, localName, mainPartOf, partText, relationshipsOf, relationshipsPart } from "./package";
import { isStrictXml } from "./strict-xml";
import { attribute, xmlTokens } from "./xml";

const MAIN_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/** Names of the XML parts that are broken. */
export function malformedParts(parts: Parts): string[] {
  return [...parts].filter(([name, bytes]) => /\.(?:xml|rels)$/i.test(name) && !isStrictXml(bytes)).map(([name]) => name);
}

/** Parts without which the file is damaged, by name; "word/document.xml#rId9" for a place that names a relationship nobody wrote. Expects parts that are XML. */
export function missingParts(parts: Parts): string[] {
  const main = mainPartOf(parts);
  const essential = [CONTENT_TYPES, relationshipsPart(""), main].filter((name) => !parts.has(name));
  const types = contentTypes(parts);
  const untyped = types.get(main) === MAIN_TYPE ? [] : [CONTENT_TYPES];
  const overridden = [...types.keys()].filter((name) => !parts.has(name));
  const linked = ["", ...parts.keys()].flatMap((source) => missingFrom(parts, source, types));
  return [...new Set([...essential, ...untyped, ...overridden, ...linked])];
}

/** Type by part: what an Override says, and what a Default says about the ending of a name. */
function contentTypes(parts: Parts): Map<string, string> {
  const types = new Map<string, string>();
  const defaults = new Map<string, string>();
  for (const token of xmlTokens(partText(parts, CONTENT_TYPES))) {
    if (token.kind === "text" || token.kind === "broken" || token.kind === "close") continue;
    const type = attribute(token.attributes, "ContentType") ?? "";
    if (localName(token.name) === "Override") types.set((attribute(token.attributes, "PartName") ?? "").replace(/^\//, ""), type);
    else if (localName(token.name) === "Default") defaults.set((attribute(token.attributes, "Extension") ?? "").toLowerCase(), type);
  }
  for (const name of parts.keys()) {
    const type = defaults.get(name.slice(name.lastIndexOf(".") + 1).toLowerCase());
    if (type !== undefined && !types.has(name)) types.set(name, type);
  }
  return types;
}

/** Places that name a relationship: 17.3.3, DrawingML and VML share the prefix that Word always gives them. */
const NAMED = /\sr:[A-Za-z]+\s*=\s*(?:"([^"]+)"|'([^']+)')/g;

function missingFrom(parts: Parts, source: string, types: ReadonlyMap<string, string>): string[] {
  if (source !== "" && (!/\.xml$/i.test(source) || source === CONTENT_TYPES)) return [];
  const links = relationshipsOf(parts, source);
  const targets = links.flatMap(({ target }) => (target === null ? [] : [target])).filter((target) => !parts.has(target) || !types.has(target));
  const ids = new Set(links.map(({ id }) => id));
  const named = [...partText(parts, source).matchAll(NAMED)].map(([, double, single]) => double ?? single!);
  return [...targets, ...named.filter((id) => !ids.has(id)).map((id) => `${source}#${id}`)];
}

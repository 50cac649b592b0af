/** Whether a part is XML that Word opens: isWellFormed says whether tags nest, this also whether every name and entity is known. */
import { attribute, isWellFormed, xmlTokens, type XmlToken } from "./xml";

// XML 1.0 section 2.2; the text was decoded from UTF-8, so that it holds no lone surrogate.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
/** XML 1.0 section 4.1 and 4.6: names are exact, and there are five. */
const UNKNOWN_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9a-fA-F]{1,6});)/;
const REFERENCE = /&#(?:x([0-9a-fA-F]+)|([0-9]+));/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

type Tag = Extract<XmlToken, { name: string }>;

/** True for UTF-8 XML without a DTD whose tags close, whose prefixes are declared, whose attributes are single and whose entities are known. */
export function isStrictXml(bytes: Uint8Array): boolean {
  let xml: string;
  try {
    xml = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  return !FORBIDDEN.test(xml) && isWellFormed(xml) && namesAreKnown(xml);
}

/** Namespaces in XML 1.0, section 5. Expects tags that nest. */
function namesAreKnown(xml: string): boolean {
  const declared: string[] = ["xml"];
  const levels: number[] = [];
  for (const token of xmlTokens(xml)) {
    if (token.kind === "broken") return false;
    if (token.kind === "text") {
      if (token.text.includes("]]>") || !entitiesAreKnown(token.text)) return false;
    } else if (token.kind === "close") declared.length = levels.pop()!;
    else {
      const before = declared.length;
      if (!tagIsKnown(token, declared)) return false;
      if (token.kind === "open") levels.push(before);
      else declared.length = before;
    }
  }
  return true;
}

function tagIsKnown({ name, attributes }: Tag, declared: string[]): boolean {
  if (attributes === "") return isDeclared(name, declared);
  const names = new Set<string>();
  for (const [, key, double, single] of attributes.matchAll(ATTRIBUTE)) {
    const value = double ?? single ?? "";
    if (names.has(key!) || !entitiesAreKnown(value)) return false;
    names.add(key!);
    if (key!.startsWith("xmlns:")) {
      // A prefix cannot be taken back in XML 1.0.
      if (value === "") return false;
      declared.push(key!.slice("xmlns:".length));
    }
  }
  return isDeclared(name, declared) && [...names].every((key) => key === "xmlns" || key.startsWith("xmlns:") || isDeclared(key, declared)) && ignorableIsDeclared(attributes, declared);
}

function isDeclared(name: string, declared: readonly string[]): boolean {
  const colon = name.indexOf(":");
  return colon === -1 || declared.includes(name.slice(0, colon));
}

/** ECMA-376 part 3, 7.2: mc:Ignorable names prefixes, and Word refuses a file where one is not declared. */
function ignorableIsDeclared(attributes: string, declared: readonly string[]): boolean {
  if (!attributes.includes("mc:Ignorable")) return true;
  return (attribute(attributes, "mc:Ignorable") ?? "").split(/\s+/).every((prefix) => prefix === "" || declared.includes(prefix));
}

function entitiesAreKnown(text: string): boolean {
  if (!text.includes("&")) return true;
  if (UNKNOWN_ENTITY.test(text)) return false;
  return [...text.matchAll(REFERENCE)].every(([, hex, decimal]) => isCharacter(hex === undefined ? Number(decimal) : parseInt(hex, 16)));
}

function isCharacter(code: number): boolean {
  return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) && code > 0 && !FORBIDDEN.test(String.fromCodePoint(code));
}

/** Just enough XML to walk a part of a .docx: no DTD, no entities beyond the five, no recursion. */

export type XmlToken =
  | { kind: "open" | "close" | "empty"; name: string; attributes: string; start: number; end: number }
  | { kind: "text"; text: string; start: number; end: number }
  | { kind: "broken"; start: number; end: number };

const TAG = /^<(\/?)([A-Za-z_][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>$/;

/** The tokens of an XML text. Comments, processing instructions and the declaration are passed over. */
export function* xmlTokens(xml: string): Generator<XmlToken> {
  let at = xml.startsWith("\ufeff") ? 1 : 0;
  while (at < xml.length) {
    const open = xml.indexOf("<", at);
    if (open !== at) {
      const end = open === -1 ? xml.length : open;
      yield { kind: "text", text: xml.slice(at, end), start: at, end };
      at = end;
      continue;
    }
    const end = tokenEnd(xml, at);
    if (end === -1) {
      yield { kind: "broken", start: at, end: xml.length };
      return;
    }
    if (!xml.startsWith("<?", at) && !xml.startsWith("<!--", at)) yield tagToken(xml, at, end);
    at = end;
  }
}

function tokenEnd(xml: string, at: number): number {
  if (xml.startsWith("<!--", at)) return after(xml, "-->", at + 4);
  if (xml.startsWith("<?", at)) return after(xml, "?>", at + 2);
  for (let end = at + 1; end < xml.length; end += 1) {
    const char = xml[end]!;
    if (char === ">") return end + 1;
    // A ">" may stand inside an attribute's quotes.
    if (char === '"' || char === "'") end = after(xml, char, end + 1) - 1;
    if (end < at) return -1;
  }
  return -1;
}

/** Where the text after the next `mark` begins; -1 where there is none. */
function after(xml: string, mark: string, from: number): number {
  const found = xml.indexOf(mark, from);
  return found === -1 ? -1 : found + mark.length;
}

function tagToken(xml: string, start: number, end: number): XmlToken {
  const match = TAG.exec(xml.slice(start, end));
  if (!match) return { kind: "broken", start, end };
  const [, closing, name, attributes, empty] = match as unknown as [string, string, string, string, string];
  return { kind: closing ? "close" : empty ? "empty" : "open", name, attributes: attributes.trim(), start, end };
}

/** Whether tags nest and close, with one root and without a DTD. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  let roots = 0;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "broken") return false;
    if (token.kind === "text") {
      if (open.length === 0 && token.text.trim() !== "") return false;
      continue;
    }
    if (open.length === 0 && token.kind !== "close") roots += 1;
    if (token.kind === "open") open.push(token.name);
    if (token.kind === "close" && open.pop() !== token.name) return false;
  }
  return open.length === 0 && roots === 1;
}

/** The value of an attribute, decoded; undefined where it is absent. */
export function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return match ? decodeXml(match[1] ?? match[2] ?? "") : undefined;
}

const NAMED: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Text with its five named entities and its character references resolved. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#[0-9]{1,7}|amp|lt|gt|quot|apos);/gi, (whole, entity: string) => {
    const named = NAMED[entity];
    if (named !== undefined) return named;
    const code = /^#x/i.test(entity) ? parseInt(entity.slice(2), 16) : parseInt(entity.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** A template part as a tree of literal XML, values and loops, and its filling with data. */
import { DocxError } from "./errors";
import type { TemplateScope } from "./template-data";

export type Segment =
  | { kind: "literal"; xml: string }
  | { kind: "value"; tag: string }
  | { kind: "loop"; tag: string; body: readonly Segment[] };

// XML 1.0 section 2.2. A lone surrogate half matches only where it has no partner, thanks to the u flag.
 
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/u;
 
const SPECIAL = /[&<>"'\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]/;

/** Text as XML, with docxtemplater's own five entities. Throws DocxError for a character that XML forbids. */
export function escapeXml(text: string, tag: string): string {
  if (!SPECIAL.test(text)) return text;
  if (FORBIDDEN.test(text)) throw new DocxError("forbidden-character", tag);
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}

/** The XML of a part. Throws DocxError that names the tag when a value is missing. */
export function fill(segments: readonly Segment[], scope: TemplateScope): string {
  // docxtemplater writes a text element left empty in this short form.
  return fillSegments(segments, scope).replaceAll('<w:t xml:space="preserve"></w:t>', "<w:t/>");
}

function fillSegments(segments: readonly Segment[], scope: TemplateScope): string {
  let xml = "";
  for (const segment of segments) {
    if (segment.kind === "literal") xml += segment.xml;
    else if (segment.kind === "value") xml += escapeXml(textOf(scope, segment.tag), segment.tag);
    else for (const inner of scopesOf(scope, segment.tag)) xml += fillSegments(segment.body, inner);
  }
  return xml;
}

function textOf(scope: TemplateScope, tag: string): string {
  const value = Object.hasOwn(scope, tag) ? scope[tag] : undefined;
  if (typeof value !== "string") throw new DocxError("missing-value", tag);
  return value;
}

/** A list gives its items, a switch that is on gives the scope it stands in. */
function scopesOf(scope: TemplateScope, tag: string): readonly TemplateScope[] {
  const value = Object.hasOwn(scope, tag) ? scope[tag] : undefined;
  if (typeof value === "boolean") return value ? [scope] : [];
  if (value === undefined || typeof value === "string") throw new DocxError("missing-value", tag);
  return value;
}

/** Whether filling changes anything. */
export function hasTags(segments: readonly Segment[]): boolean {
  return segments.some(({ kind }) => kind !== "literal");
}

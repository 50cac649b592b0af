/**
 * Every tag a template may hold: the one table that the data mapping, the
 * template check and the documentation share. In Word a tag is typed as
 * {issuer}; a list or a switch as {#sections} ... {/sections}.
 */

export type TagKind =
  /** Text. */
  | "value"
  /** Repeats what stands between its two tags. */
  | "list"
  /** Prints what stands between its two tags, or nothing. */
  | "switch";

export type TagDefinition = {
  tag: string;
  kind: TagKind;
  /** The list it belongs to; "" outside every list. */
  within: string;
  /** A template without it would lose something the author wrote. The others may be typed as fixed wording. */
  required: boolean;
  /** For the person who edits the template (English; labels are made at the edge). */
  meaning: string;
};

function tag(within: string, name: string, kind: TagKind, required: boolean, meaning: string): TagDefinition {
  return { tag: name, kind, within, required, meaning };
}

export const TEMPLATE_TAGS: readonly TagDefinition[] = [
  tag("", "issuer", "value", false, "issuing body, TỈNH ỦY HẬU GIANG"),
  tag("", "party", "value", false, "ĐẢNG CỘNG SẢN VIỆT NAM"),
  tag("", "number", "value", true, "number in the register; spaces while it is a draft"),
  tag("", "symbol", "value", false, "symbol, BC/TU"),
  tag("", "draftMark", "list", true, "the draft mark, once; nothing on an issued copy"),
  tag("draftMark", "text", "value", true, "Dự thảo lần 2"),
  tag("", "place", "value", false, "place, Hậu Giang"),
  tag("", "day", "value", true, "day; spaces while it is a draft"),
  tag("", "month", "value", true, "month"),
  tag("", "year", "value", true, "year"),
  tag("", "title", "value", false, "BÁO CÁO"),
  tag("", "subject", "value", true, "line under the title"),
  tag("", "preamble", "list", true, "paragraphs before the sections"),
  tag("preamble", "text", "value", true, "one paragraph"),
  tag("", "sections", "list", true, "sections that have something to print"),
  tag("sections", "number", "value", true, "1, 2, 3, without a gap"),
  tag("sections", "heading", "value", true, "heading of the section"),
  tag("sections", "paragraphs", "list", true, "paragraphs of the section"),
  tag("paragraphs", "dash", "switch", true, "on for a paragraph that starts with a dash"),
  tag("paragraphs", "text", "value", true, "one paragraph"),
  tag("", "closing", "list", true, "paragraphs after the sections; the last of the body is always here, so that it can be kept with the signature"),
  tag("closing", "dash", "switch", true, "on for a paragraph that starts with a dash"),
  tag("closing", "text", "value", true, "one paragraph"),
  tag("", "authority", "value", true, "T/M BAN THƯỜNG VỤ"),
  tag("", "office", "value", true, "PHÓ BÍ THƯ"),
  tag("", "name", "value", true, "name of the signer"),
  tag("", "recipients", "list", true, "recipients"),
  tag("recipients", "text", "value", true, "one recipient with its comma, semicolon or stop"),
];

/** The definition of a tag inside a list ("" outside every list), or undefined. */
export function tagDefinition(within: string, name: string): TagDefinition | undefined {
  return TEMPLATE_TAGS.find((definition) => definition.within === within && definition.tag === name);
}

/** Whether any list knows this tag. */
export function isKnownTag(name: string): boolean {
  return TEMPLATE_TAGS.some((definition) => definition.tag === name);
}

/** "closing.text": how a tag is named in a list of problems. */
export function tagPath({ within, tag: name }: Pick<TagDefinition, "within" | "tag">): string {
  return within === "" ? name : `${within}.${name}`;
}

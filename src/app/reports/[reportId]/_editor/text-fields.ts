/** The once-printed fields of a report as text boxes: lists are one paragraph a line. */
import type { ReportFields, ReportFieldsChange } from "@/domain/report-fields";

const LISTS = ["preamble", "closing", "recipients"] as const;

export type LineField = "issuer" | "party" | "symbol" | "place" | "title" | "subject" | "authority" | "office" | "signer";
export type ListField = (typeof LISTS)[number];
/** A field, or the heading of a section. */
export type TextField = LineField | ListField | `heading:${string}`;

const FIELD_KEY = "field:";

/** The name of a field's box among all boxes; a decision's box is named by its id. */
export function keyOfField(field: TextField): string {
  return FIELD_KEY + field;
}

/** The field a box belongs to; null for the box of a decision. */
export function fieldOfKey(key: string): TextField | null {
  return key.startsWith(FIELD_KEY) ? (key.slice(FIELD_KEY.length) as TextField) : null;
}

function isList(field: string): field is ListField {
  return (LISTS as readonly string[]).includes(field);
}

/** What stands in the text box of a field. */
export function fieldToText(field: TextField, fields: ReportFields, sections: readonly { key: string; heading: string }[]): string {
  if (field.startsWith("heading:")) return sections.find(({ key }) => `heading:${key}` === field)?.heading ?? "";
  if (isList(field)) return fields[field].join("\n");
  return fields[field as LineField];
}

/** The change that a text box of a field asks for. */
export function fieldFromText(field: TextField, text: string): ReportFieldsChange {
  if (field.startsWith("heading:")) return { headings: { [field.slice("heading:".length)]: oneLine(text) } };
  if (isList(field)) return { [field]: text.split("\n").filter((line) => line.trim() !== "") };
  return { [field]: oneLine(text) };
}

/** A field's text as the server will hold it, to be compared with what it holds. */
export function asStored(field: TextField, text: string): string {
  const composed = text.normalize("NFC");
  return isList(field) ? composed.split("\n").filter((line) => line.trim() !== "").join("\n") : oneLine(composed);
}

function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, " ");
}

/** Where things stand on the page, by id; the page goes there and back between source and report. */
import type { HeadPart } from "@/text/recognise";
import type { Blocker, LinePlace } from "@/text/import/settle";

export const boxId = (decisionId: string): string => `noi-dung-${decisionId}`;
export const headingId = (sectionId: string): string => `ten-muc-${sectionId}`;
export const chooserId = (sectionId: string): string => `chon-muc-${sectionId}`;
export const itemId = (id: string): string => `khong-lay-${id}`;
export const lineId = (line: number): string => `dong-${line}`;
export const fieldId = (field: HeadField): string => `phan-${field}`;

export type HeadField = "issuer" | "party" | "symbol" | "place" | "draft" | "title" | "subject" | "preamble" | "closing" | "authority" | "office" | "name" | "recipients" | "year";

/** The field that a part of the source's head or tail went into; the others have none. */
export const FIELD_OF: Partial<Record<HeadPart, HeadField>> = {
  issuer: "issuer",
  party: "party",
  number: "symbol",
  draft: "draft",
  "place-date": "place",
  title: "title",
  subject: "subject",
  preamble: "preamble",
  closing: "closing",
  authority: "authority",
  office: "office",
  name: "name",
  recipients: "recipients",
};

/** The element a line of the source leads to; null where its words went nowhere. */
export function elementOf(place: LinePlace): string | null {
  if (place.kind === "decision") return boxId(place.id);
  if (place.kind === "heading") return headingId(place.id);
  if (place.kind === "item") return itemId(place.id);
  const field = FIELD_OF[place.part];
  return field ? fieldId(field) : null;
}

/** The element at which something is settled. */
export function elementOfBlocker({ code, place }: Blocker, sectionIds: ReadonlySet<string>): string {
  if (code === "choose-section") return chooserId(place);
  if (sectionIds.has(place)) return headingId(place);
  return code === "empty-decision" || (code === "too-long" && document.getElementById(boxId(place))) ? boxId(place) : fieldId(place as HeadField);
}

/** Shows an element and gives it, or the first box in it, the focus. */
export function showElement(id: string): void {
  const element = document.getElementById(id);
  if (!element) return;
  element.scrollIntoView({ block: "center" });
  const target = element.matches("input, textarea, select, button, [tabindex]") ? element : element.querySelector<HTMLElement>("input, textarea, select, button");
  target?.focus({ preventScroll: true });
}

/** The same once the page has been drawn anew. */
export function showLater(id: string): void {
  requestAnimationFrame(() => requestAnimationFrame(() => showElement(id)));
}

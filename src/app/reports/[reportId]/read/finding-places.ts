/** Findings on the printed page: the words that are meant, as ranges, so that nothing on the page is built anew for them. */
import type { ReportDocument } from "@/domain/report-document";
import { fieldOfKey } from "../_editor/text-fields";
import { isWorthALook, type Found, type FoundSpot } from "../_findings/found";
import { showDecision } from "./show-decision";
import { shownSpan } from "./shown-span";

/** A finding's words on the page. */
export type Marked = { found: Found; range: Range };

/** The words of all findings worth a look; those that are not on the page have none. */
export function markedWords(page: HTMLElement, document: ReportDocument, found: readonly Found[]): Marked[] {
  return found.filter(isWorthALook).flatMap((one) =>
    [one, ...one.also].flatMap((spot) => {
      const range = rangeOf(page, document, spot);
      return range ? [{ found: one, range }] : [];
    }),
  );
}

/** Where a spot's words stand; null where they are not printed. */
function rangeOf(page: HTMLElement, document: ReportDocument, spot: FoundSpot): Range | null {
  const place = placeOf(page, document, spot);
  if (!place) return null;
  const { element, stored, from } = place;
  const shown = element.textContent ?? "";
  const span = shownSpan(stored, shown.slice(from), spot.start, spot.end);
  return span && rangeIn(element, from + span.start, from + span.end);
}

/** `from`: letters of the element in front of the stored text, as a section's number. */
type Place = { element: HTMLElement; stored: string; from: number };

function placeOf(page: HTMLElement, document: ReportDocument, { box, section, paragraph }: FoundSpot): Place | null {
  if (box === null) return null;
  const at = (selector: string, stored: string | undefined, from = 0): Place | null => {
    const element = page.querySelector<HTMLElement>(selector);
    return element && stored !== undefined ? { element, stored, from } : null;
  };
  const field = fieldOfKey(box);
  if (field === null) return at(`[data-decision-text="${CSS.escape(box)}"]`, document.sections.flatMap(({ decisions }) => decisions).find(({ id }) => id === box)?.text);
  if (section !== null) {
    const heading = document.sections.find(({ key }) => key === section)?.heading;
    const number = /^\d+\. /.exec(page.querySelector(`#section-${CSS.escape(section)}`)?.textContent ?? "")?.[0].length;
    return at(`#section-${CSS.escape(section)}`, heading, number);
  }
  if (field === "subject") return at('[data-part="subject"]', document.subject);
  if (field === "preamble" || field === "closing") return at(`[data-part="${field}-${paragraph ?? 0}"]`, document[field][paragraph ?? 0]);
  return null;
}

function rangeIn(element: HTMLElement, start: number, end: number): Range | null {
  const range = element.ownerDocument.createRange();
  const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let [passed, hasBegun] = [0, false];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue!.length;
    if (!hasBegun && start < passed + length) {
      range.setStart(node, start - passed);
      hasBegun = true;
    }
    if (hasBegun && end <= passed + length) {
      range.setEnd(node, end - passed);
      return range;
    }
    passed += length;
  }
  return null;
}

/** How long words that one was led to are lit up. */
const LIT = 2_500;
let goOut: ReturnType<typeof setTimeout> | undefined;

/** Brings a spot's words into sight and lights them up for a moment, with the keyboard there; its decision where the words are not on the page. */
export function showSpot(page: HTMLElement, document: ReportDocument, spot: FoundSpot): void {
  const range = rangeOf(page, document, spot);
  const holder = range?.startContainer.parentElement?.closest<HTMLElement>("[data-decision], h2, p");
  if (!range || !holder) {
    if (spot.box !== null && fieldOfKey(spot.box) === null) showDecision(spot.box);
    return;
  }
  page.scrollTop += range.getBoundingClientRect().top - page.getBoundingClientRect().top - page.clientHeight / 3;
  if (!holder.hasAttribute("tabindex")) holder.tabIndex = -1;
  holder.focus({ preventScroll: true });
  if (!canMark()) return;
  clearTimeout(goOut);
  CSS.highlights.set("finding-shown", new Highlight(range));
  goOut = setTimeout(() => CSS.highlights.delete("finding-shown"), LIT);
}

/** Whether the browser marks words without building anything; where it does not, the list alone leads to them. */
export const canMark = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

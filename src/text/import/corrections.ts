/** What a person does to a proposal before it is taken. Each takes a review and gives a new one; a text is never lost, only moved. */
import type { DocumentDecision } from "@/domain/report-document";
import { fillPeriod } from "@/domain/period";
import { joinDecisions } from "../split";
import { knowSections, matchSection } from "../recognise/meaning";
import type { OfficeSection } from "../recognise";
import type { AssumedField } from "./assemble";
import type { OfficeWording } from "./office-wording";
import { OWN, TO_CHOOSE, type Review, type ReviewDecision, type ReviewHead, type ReviewItem, type ReviewSection } from "./review";

/** Where a line or a decision goes: a section of the review, or head and end of the report. */
export type Target = { sectionId: string } | "preamble" | "closing";

/** Fields of the head that count as typed once they change. */
const ASSUMED: Partial<Record<keyof ReviewHead, AssumedField>> = { period: "period", subject: "subject", signature: "signature", recipients: "recipients" };

/** Changes head or end. What was typed is no longer assumed. */
export function setHead(review: Review, change: Partial<ReviewHead>): Review {
  const typed = new Set<AssumedField>(Object.keys(change).flatMap((field) => ASSUMED[field as keyof ReviewHead] ?? []));
  for (const field of ["issuer", "party", "symbol", "place"] as const) if (change.letterhead && change.letterhead[field] !== review.letterhead[field]) typed.add(field);
  return { ...review, ...change, assumed: review.assumed.filter((field) => !typed.has(field)) };
}

/** Fills what is empty from the office's wording, with the period's name in it. What stands stays. */
export function fillFromOffice(review: Review, wording: OfficeWording): Review {
  const fill = (own: string, office: string): string => (own.trim() === "" ? fillPeriod(office, review.period) : own);
  const { signature } = review;
  const isSigned = [signature.authority, signature.office, signature.name].some((text) => text.trim() !== "");
  return {
    ...review,
    subject: fill(review.subject, wording.subject),
    preamble: fill(review.preamble, wording.preamble.join("\n")),
    closing: fill(review.closing, wording.closing.join("\n")),
    recipients: fill(review.recipients, wording.recipients.join("\n")),
    signature: isSigned ? signature : wording.signature,
  };
}

/** True where fillFromOffice would fill something. */
export function hasBlanks({ subject, preamble, closing, recipients, signature }: Review): boolean {
  return [subject, preamble, closing, recipients, signature.authority + signature.office + signature.name].some((text) => text.trim() === "");
}

/** Where the source gave no letterhead, that of the office at the time of the period stands in for it. */
export function assumeLetterhead(review: Review, { letterhead }: OfficeWording): Review {
  const own = { ...review.letterhead };
  for (const field of ["issuer", "party", "symbol", "place"] as const) if (review.assumed.includes(field)) own[field] = letterhead[field];
  return { ...review, letterhead: own };
}

function mapSection(review: Review, id: string, change: (section: ReviewSection) => ReviewSection): Review {
  return { ...review, sections: review.sections.map((section) => (section.id === id ? change(section) : section)) };
}

/** Settles which section a heading is: a key of the office's, or OWN. Decisions without a heading take the office's. */
export function chooseSection(review: Review, id: string, key: string, office: readonly OfficeSection[] = []): Review {
  const official = office.find((one) => one.key === key)?.heading ?? "";
  return mapSection(review, id, (section) => ({ ...section, key, heading: section.heading.trim() === "" ? official : section.heading }));
}

/** The headings that nobody has settled yet and that have a name. */
export function unsettled({ sections }: Review): ReviewSection[] {
  return sections.filter(({ key, heading }) => key === TO_CHOOSE && heading.trim() !== "");
}

/** Makes every unsettled heading a section of this report alone: a plan, an assessment. */
export function ownUnsettled(review: Review): Review {
  return unsettled(review).reduce((now, { id }) => chooseSection(now, id, OWN), review);
}

export function setHeading(review: Review, id: string, heading: string): Review {
  return mapSection(review, id, (section) => ({ ...section, heading }));
}

/** The section that holds a decision, and where in it. */
export function placeOf(review: Review, decisionId: string): { section: ReviewSection; index: number } | null {
  for (const section of review.sections) {
    const index = section.decisions.findIndex(({ id }) => id === decisionId);
    if (index !== -1) return { section, index };
  }
  return null;
}

/** Puts `decisions` in place of the one named; none takes it out. */
function replace(review: Review, decisionId: string, decisions: (old: ReviewDecision) => ReviewDecision[]): Review {
  const place = placeOf(review, decisionId);
  if (!place) return review;
  return mapSection(review, place.section.id, (section) => ({ ...section, decisions: section.decisions.flatMap((old) => (old.id === decisionId ? decisions(old) : [old])) }));
}

export function editDecision(review: Review, id: string, change: Partial<Omit<DocumentDecision, "id">>): Review {
  return replace(review, id, (old) => [{ ...old, ...change }]);
}

/** Cuts a decision in two at `at`, where there is text on both sides. */
export function splitDecision(review: Review, id: string, at: number): Review {
  const text = placeOf(review, id)?.section.decisions.find((one) => one.id === id)?.text ?? "";
  const [before, after] = [text.slice(0, at).trim(), text.slice(at).trim()];
  if (before === "" || after === "") return review;
  const made = review.made + 1;
  return { ...replace(review, id, (old) => [{ ...old, text: before }, { ...old, id: `m${made}`, text: after }]), made };
}

/** Makes one decision of this and the one above it in its section. */
export function mergeUp(review: Review, id: string): Review {
  const place = placeOf(review, id);
  const above = place?.section.decisions[place.index - 1];
  if (!place || !above) return review;
  const own = place.section.decisions[place.index]!;
  const merged: ReviewDecision = { ...above, text: joinDecisions([above.text, own.text]), lastLine: own.lastLine ?? above.lastLine };
  return mapSection(review, place.section.id, (section) => ({ ...section, decisions: section.decisions.flatMap((one) => (one.id === id ? [] : one.id === above.id ? [merged] : [one])) }));
}

/** Before the first decision that stands later in the source; a line of unknown place goes last. */
function inOrder(decisions: readonly ReviewDecision[], added: ReviewDecision): ReviewDecision[] {
  const at = added.line === null ? -1 : decisions.findIndex(({ line }) => line !== null && line > added.line!);
  return at === -1 ? [...decisions, added] : [...decisions.slice(0, at), added, ...decisions.slice(at)];
}

function withParagraph(typed: string, text: string): string {
  return typed.trim() === "" ? text : `${typed.trimEnd()}\n${text}`;
}

function put(review: Review, decision: ReviewDecision, target: Target): Review {
  if (target === "preamble" || target === "closing") return { ...review, [target]: withParagraph(review[target], decision.text) };
  return mapSection(review, target.sectionId, (section) => ({ ...section, decisions: inOrder(section.decisions, decision) }));
}

/** Moves a decision to another section, in the order of the source, or to head or end. */
export function moveDecision(review: Review, id: string, target: Target): Review {
  const place = placeOf(review, id);
  if (!place) return review;
  return put(replace(review, id, () => []), place.section.decisions[place.index]!, target);
}

/** Moves a decision one place up or down; past its section's edge, into the next one. */
export function moveDecisionBy(review: Review, id: string, by: -1 | 1): Review {
  const place = placeOf(review, id);
  if (!place) return review;
  const { section, index } = place;
  const own = section.decisions[index]!;
  if (section.decisions[index + by]) {
    const decisions = section.decisions.with(index, section.decisions[index + by]!).with(index + by, own);
    return mapSection(review, section.id, (one) => ({ ...one, decisions }));
  }
  const next = review.sections[review.sections.indexOf(section) + by];
  if (!next) return review;
  const out = replace(review, id, () => []);
  return mapSection(out, next.id, (one) => ({ ...one, decisions: by === 1 ? [own, ...one.decisions] : [...one.decisions, own] }));
}

function itemOf(decision: ReviewDecision, sectionId: string): ReviewItem {
  return { id: `x${decision.id}`, kind: "dropped", line: decision.line, text: decision.text, by: "", sectionId, decision };
}

function withItems(review: Review, items: readonly ReviewItem[]): Review {
  return { ...review, items: [...review.items, ...items].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0) };
}

/** Leaves a decision out: it is listed among what is not taken. */
export function dropDecision(review: Review, id: string): Review {
  const place = placeOf(review, id);
  if (!place) return review;
  return withItems(replace(review, id, () => []), [itemOf(place.section.decisions[place.index]!, place.section.id)]);
}

/** The decisions that were read from these lines alone. */
export function decisionsOf({ sections }: Review, lines: readonly number[]): ReviewDecision[] {
  const wanted = new Set(lines);
  return sections.flatMap(({ decisions }) => decisions.filter(({ line, lastLine }) => line !== null && wanted.has(line) && (lastLine === null || lastLine === line)));
}

/** Leaves out the decisions read from these lines, each listed: the rows of a table of figures. */
export function dropLines(review: Review, lines: readonly number[]): Review {
  return decisionsOf(review, lines).reduce((now, { id }) => dropDecision(now, id), review);
}

/** Leaves a heading out with all its decisions. */
export function dropSection(review: Review, id: string): Review {
  const section = review.sections.find((one) => one.id === id);
  if (!section) return review;
  const heading: ReviewItem[] = section.heading.trim() === "" ? [] : [{ id: `x${id}`, kind: "dropped-heading", line: section.line, text: section.heading, by: "" }];
  return withItems({ ...review, sections: review.sections.filter((one) => one !== section) }, [...heading, ...section.decisions.map((decision) => itemOf(decision, id))]);
}

/** Takes something that was left out, as a decision or as a paragraph of head or end. */
export function takeItem(review: Review, itemId: string, target: Target): Review {
  const item = review.items.find(({ id }) => id === itemId);
  if (!item) return review;
  const made = review.made + 1;
  const decision: ReviewDecision = item.decision ?? { id: `m${made}`, text: item.text, marker: "dash", joinsPrevious: false, line: item.line, lastLine: item.line };
  return put({ ...review, made, items: review.items.filter((one) => one !== item) }, decision, target);
}

/** The section an item goes back to, or comes nearest to in the source; null where there is none. */
export function homeOf({ sections }: Review, item: ReviewItem): ReviewSection | null {
  const own = sections.find(({ id }) => id === item.sectionId);
  if (own) return own;
  const before = item.line === null ? undefined : sections.findLast(({ line }) => line !== null && line <= item.line!);
  return before ?? sections.at(-1) ?? null;
}

/** A decision that is a heading: what follows it in its section goes with it. */
export function headingFromDecision(review: Review, id: string, office: readonly OfficeSection[]): Review {
  const place = placeOf(review, id);
  if (!place) return review;
  const { section, index } = place;
  const own = section.decisions[index]!;
  const heading = own.text.trim().replace(/[\s.:;]+$/, "");
  const { key, candidates } = matchSection(heading, knowSections(office));
  const made: ReviewSection = { id: `m${review.made + 1}`, key: key ?? TO_CHOOSE, ownKey: null, heading, found: "made", candidates, line: own.line, decisions: section.decisions.slice(index + 1) };
  const sections = review.sections.flatMap((one) => (one === section ? [{ ...section, decisions: section.decisions.slice(0, index) }, made] : [one]));
  // Decisions without a heading that are all gone leave nothing behind.
  return { ...review, made: review.made + 1, sections: sections.filter(({ found, decisions }) => found !== "no-heading" || decisions.length > 0) };
}

/** A heading that is a decision: it goes to the end of the section above, and its decisions after it. */
export function decisionFromHeading(review: Review, id: string): Review {
  const at = review.sections.findIndex((one) => one.id === id);
  const [section, above] = [review.sections[at], review.sections[at - 1]];
  if (!section || !above) return review;
  const own: ReviewDecision = { id: `m${review.made + 1}`, text: section.heading, marker: "dash", joinsPrevious: false, line: section.line, lastLine: section.line };
  const heading = section.heading.trim() === "" ? [] : [own];
  const merged = { ...above, decisions: [...above.decisions, ...heading, ...section.decisions] };
  return { ...review, made: review.made + 1, sections: review.sections.flatMap((one) => (one === section ? [] : one === above ? [merged] : [one])) };
}

/** A recognised paste as the groups a person chooses from. */
import { periodName } from "@/domain/period";
import type { Period } from "@/domain/report-document";
import type { ReportFieldsChange } from "@/domain/report-fields";
import type { ProposedDecision, Recognised, RecognisedHead } from "@/text/recognise";

/** Stands for a section that the person has yet to choose; nothing is added until then. */
export const TO_CHOOSE = "";

export type PasteGroup = {
  /** As found in the text; null for what stands before any heading. */
  heading: string | null;
  /** Where it will go: a section's key, TO_CHOOSE, or null to leave the group out. */
  sectionKey: string | null;
  /** The heading was not recognised, so the person must choose. */
  isUnknown: boolean;
  decisions: ProposedDecision[];
};

/** `pastedInto` is the section of the box that was pasted into; null where none was. */
export function toGroups(recognised: Recognised, pastedInto: string | null): PasteGroup[] {
  const unassigned: PasteGroup = { heading: null, sectionKey: pastedInto ?? TO_CHOOSE, isUnknown: false, decisions: recognised.unassigned };
  const found = recognised.sections.map(
    ({ key, heading, decisions }): PasteGroup => ({ heading, sectionKey: key ?? TO_CHOOSE, isUnknown: key === null, decisions }),
  );
  return [unassigned, ...found].filter(({ decisions }) => decisions.length > 0);
}

/** What of the head and end of a pasted report can be taken over; null when there is nothing. */
export function fieldsFromHead(head: RecognisedHead): ReportFieldsChange | null {
  const change: ReportFieldsChange = {
    ...(head.subject ? { subject: head.subject } : {}),
    ...(head.preamble.length > 0 ? { preamble: head.preamble } : {}),
    ...(head.closing.length > 0 ? { closing: head.closing } : {}),
    ...(head.signature ? { authority: head.signature.authority, office: head.signature.office, signer: head.signature.name } : {}),
    ...(head.recipients.length > 0 ? { recipients: head.recipients } : {}),
  };
  return Object.keys(change).length > 0 ? change : null;
}

/** The period a pasted report is about, where that is not the period it is pasted into. */
export function otherPeriod(head: RecognisedHead, period: Period): Period | null {
  if (!head.period) return null;
  return periodName(head.period) === periodName(period) ? null : head.period;
}

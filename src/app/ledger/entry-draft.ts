/** An entry as it is being typed, and as it is sent. */
import { isInPeriod } from "@/domain/period-key";
import { MAX_TEXT_LENGTH, type Period } from "@/domain/report-document";
import { readDay, writeDay } from "@/domain/typed-day";
import type { LedgerRequest } from "@/services/ledger/entry-rules";
import type { LedgerEntryView } from "@/services/ledger/list";

export type EntryDraft = { day: string; meeting: string; sectionKey: string; text: string; sourcePaper: string; originUnit: string };

/** What is sent of it. */
export type SentFields = Extract<LedgerRequest, { type: "change" }>["fields"];

export type DraftProblem = { field: "day" | "sectionKey" | "text"; code: "wrongDay" | "noSection" | "emptyText" | "tooLong" };

export function draftOf({ decidedOn, meeting, sectionKey, text, sourcePaper, originUnit }: Pick<LedgerEntryView, "decidedOn" | "meeting" | "sectionKey" | "text" | "sourcePaper" | "originUnit">): EntryDraft {
  return { day: decidedOn ? writeDay(decidedOn) : "", meeting: meeting ?? "", sectionKey, text, sourcePaper: sourcePaper ?? "", originUnit: originUnit ?? "" };
}

/** The day of a draft as YYYY-MM-DD; without a year it is one of the period's. Null for none, and for what is no day. */
export function dayOf({ day }: EntryDraft, period: Period): string | null {
  return readDay(day, period.year);
}

/** The draft as the server takes it, or what is wrong with it, the first box first. */
export function readDraft(draft: EntryDraft, period: Period): { fields: SentFields } | { problem: DraftProblem } {
  const decidedOn = dayOf(draft, period);
  if (draft.day.trim() !== "" && decidedOn === null) return { problem: { field: "day", code: "wrongDay" } };
  if (draft.sectionKey === "") return { problem: { field: "sectionKey", code: "noSection" } };
  if (draft.text.trim() === "") return { problem: { field: "text", code: "emptyText" } };
  if (draft.text.trim().length > MAX_TEXT_LENGTH) return { problem: { field: "text", code: "tooLong" } };
  const { meeting, sectionKey, text, sourcePaper, originUnit } = draft;
  return { fields: { decidedOn, meeting, sectionKey, text, sourcePaper, originUnit } };
}

/** The draft that follows one that was recorded: the same meeting goes on, in the section the person chose. */
export function nextDraft({ day, meeting, sectionKey }: EntryDraft): EntryDraft {
  return { day, meeting, sectionKey, text: "", sourcePaper: "", originUnit: "" };
}

/** A first draft for a period: today where it is a day of the period, and no section before a person has chosen one. */
export function firstDraft(period: Period, today: string): EntryDraft {
  return { day: isInPeriod(today, period) ? writeDay(today) : "", meeting: "", sectionKey: "", text: "", sourcePaper: "", originUnit: "" };
}

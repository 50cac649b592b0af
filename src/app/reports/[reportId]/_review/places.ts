"use client";
/** From a line of a list to the place in the report that it speaks of. */
import { createContext, useContext } from "react";
import type { ReportFields } from "@/domain/report-fields";
import type { Messages } from "@/messages";
import type { Shortcoming } from "@/text/completeness";

export type Target = Pick<Shortcoming, "place" | "threadId" | "start" | "end">;

/** Leads to a place on the page that is open; absent where the page holds no boxes. */
export const GoToContext = createContext<((target: Target) => void) | null>(null);

export function useGoTo(): ((target: Target) => void) | null {
  return useContext(GoToContext);
}

/** The address of a place on the page on which a report is written. */
export function addressOf(reportId: string, { place, threadId }: Target): string {
  const query = new URLSearchParams({ write: "" });
  if (threadId) query.set("thread", threadId);
  else if (place.part === "decision" && place.id !== null) query.set("decision", place.id);
  else if (place.part === "section" || place.part === "decision") query.set("section", place.key);
  else if (place.part === "ledger") query.set("ledger", "");
  else if (place.part === "field") query.set("field", place.field);
  return `/reports/${reportId}?${query}`;
}

type Known = { decisions: readonly { id: string; sectionKey: string }[]; review: { threads: readonly { id: string; decisionId: string | null }[] } };

/** The place that such an address asks for; null when it asks for none, or for one that is not there. */
export function targetOf(asked: URLSearchParams, { decisions, review }: Known): Target | null {
  const threadId = asked.get("thread");
  const thread = review.threads.find(({ id }) => id === threadId);
  const decisionId = thread ? thread.decisionId : asked.get("decision");
  const decision = decisions.find(({ id }) => id === decisionId);
  if (decision) return { place: { part: "decision", key: decision.sectionKey, id: decision.id, index: 0 }, ...(thread ? { threadId: thread.id } : {}) };
  if (thread) return { place: { part: "report" }, threadId: thread.id };
  if (asked.has("ledger")) return { place: { part: "ledger" } };
  const field = asked.get("field");
  if (field) return { place: { part: "field", field: field as keyof ReportFields, index: 0 } };
  const section = asked.get("section");
  return section ? { place: { part: "section", key: section } } : null;
}

/** What a shortcoming is, as a sentence that names the place. */
export function sentenceOf({ code, place, heading, quote, quarter }: Shortcoming, { review: { shortcomings, places }, common }: Pick<Messages, "review" | "common">): string {
  const where = heading !== undefined ? places.section(heading) : place.part === "field" ? places.field[place.field] : places.report;
  const words = shortcomings[code];
  return typeof words === "string" ? words : words(where, quote ?? "", quarter ? common.period(quarter) : null);
}

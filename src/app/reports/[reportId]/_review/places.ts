"use client";
/** From a line of a list to the place in the report that it speaks of. */
import { createContext, useContext } from "react";
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
  else if (place.part === "field") query.set("field", place.field);
  return `/reports/${reportId}?${query}`;
}

/** What a shortcoming is, as a sentence that names the place. */
export function sentenceOf({ code, place, heading, quote }: Shortcoming, { shortcomings, places }: Messages["review"]): string {
  const where = heading !== undefined ? places.section(heading) : place.part === "field" ? places.field[place.field] : places.report;
  const words = shortcomings[code];
  return typeof words === "string" ? words : words(where, quote ?? "");
}

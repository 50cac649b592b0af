"use client";
import { createContext, useContext } from "react";
import type { Review } from "@/text/import/review";
import type { OfficeSection } from "@/text/recognise";
import type { MarkStore } from "./marks";

export type ReviewTools = {
  office: readonly OfficeSection[];
  /** The report that the chosen period has already; null for none. */
  takenBy: string | null;
  marks: MarkStore;
  /** As it stands now; what is drawn by it need not be drawn again with every letter. */
  now: () => Review;
  /** `about` names the box that is typed in, so that typing on is one step back. */
  correct: (change: (review: Review) => Review, about?: string) => void;
  undo: () => void;
  /** Shows a line of the source. */
  goToLine: (line: number) => void;
};

export const ReviewContext = createContext<ReviewTools | null>(null);

export function useReview(): ReviewTools {
  const tools = useContext(ReviewContext);
  if (!tools) throw new Error("outside a review");
  return tools;
}

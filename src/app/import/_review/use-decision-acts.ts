"use client";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import type { DocumentDecision } from "@/domain/report-document";
import { dropDecision, editDecision, headingFromDecision, mergeUp, moveDecision, moveDecisionBy, placeOf, splitDecision, type Target } from "@/text/import/corrections";
import { boxId, chooserId, fieldId, headingId, showLater } from "./places";
import { useReview } from "./review-context";

/** What can be done with one decision; the focus goes along. */
export function useDecisionActs() {
  const { correct, now, office, undo } = useReview();
  const { importing, editor } = useMessages();
  return {
    edit: (id: string, change: Partial<Omit<DocumentDecision, "id">>) => correct((review) => editDecision(review, id, change)),
    step: (id: string, by: -1 | 1) => {
      correct((review) => moveDecisionBy(review, id, by));
      showLater(boxId(id));
    },
    moveTo: (id: string, target: Target) => {
      correct((review) => moveDecision(review, id, target));
      showLater(typeof target === "string" ? fieldId(target) : boxId(id));
    },
    split: (id: string, at: number) => {
      const split = splitDecision(now(), id, at);
      if (split === now()) return;
      correct(() => split);
      showLater(boxId(`m${split.made}`));
    },
    merge: (id: string) => {
      const place = placeOf(now(), id);
      const above = place?.section.decisions[place.index - 1];
      correct((review) => mergeUp(review, id));
      if (above) showLater(boxId(above.id));
    },
    toHeading: (id: string) => {
      const parted = headingFromDecision(now(), id, office);
      correct(() => parted);
      showLater(chooserId(`m${parted.made}`));
    },
    drop: (id: string) => {
      const place = placeOf(now(), id);
      if (!place) return;
      const { section, index } = place;
      const neighbour = section.decisions[index + 1] ?? section.decisions[index - 1];
      correct((review) => dropDecision(review, id));
      showLater(neighbour ? boxId(neighbour.id) : headingId(section.id));
      toast(importing.decision.dropped, { action: { label: editor.undo, onClick: undo } });
    },
  };
}

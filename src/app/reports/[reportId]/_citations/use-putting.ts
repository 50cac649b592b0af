"use client";
/** Puts a chosen paper into a decision's box. */
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import { boxOf } from "./box-of";
import type { Citing } from "./citing";
import { spaced, type Choice } from "./placement";
import { replaceIn } from "./replace-in";

type Box = HTMLTextAreaElement;

/** `before` runs first; `quietly` runs the change itself. A short form says that it is one and offers the full one. */
export function usePutting(id: string, before: () => void, quietly: (box: Box, change: () => void) => void) {
  const { offer } = useMessages().citations;

  const put = (box: Box, from: number, to: number, text: string) => {
    before();
    quietly(box, () => replaceIn(box, from, to, text));
  };

  /** The full form in place of the short one, wherever that stands by now. */
  const lengthen = (near: number, brief: string, full: string) => {
    const box = boxOf(id);
    const at = !box ? -1 : box.value.startsWith(brief, near) ? near : box.value.lastIndexOf(brief);
    if (box && at !== -1) put(box, at, at + brief.length, full);
  };

  return ({ from, to }: Citing, { style, text: brief, full }: Choice, asFull: boolean) => {
    const box = boxOf(id);
    if (!box) return;
    const citation = spaced(asFull ? full : brief, box.value, from, to);
    put(box, from, to, citation);
    if (style === "full" || asFull || style === "symbol") return;
    toast(offer.shortened, { action: { label: offer.writeFull, onClick: () => lengthen(from + citation.indexOf(brief), brief, full) } });
  };
}

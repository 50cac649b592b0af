"use client";
/** Quiet marks under the words that findings are about. */
import { useEffect, useRef, type RefObject } from "react";
import type { ReportDocument } from "@/domain/report-document";
import { useProof } from "../_findings/findings-context";
import { canMark, markedWords, type Marked } from "./finding-places";

/** In the page and not in a style sheet: these names belong to all of it. The paper is white in every light. */
const MARKS = `@media screen {
::highlight(finding-error) { text-decoration: underline wavy #a8201a 1px; }
::highlight(finding-warning) { text-decoration: underline dotted #5c5952 2px; }
::highlight(finding-shown) { background-color: #f6e3a1; }
}`;

type FindingMarksProps = { page: RefObject<HTMLElement | null>; document: ReportDocument; onChoose: () => void };

/** Draws the marks, anew whenever what is on the page has changed; a click on marked words leads to their finding in the list, which `onChoose` brings to the front. Nothing moves for it and nothing of it is printed. */
export function FindingMarks({ page, document, onChoose }: FindingMarksProps) {
  const found = useProof((state) => state.found);
  const marked = useRef<Marked[]>([]);
  useEffect(() => {
    const element = page.current;
    if (!element || !canMark()) return;
    const draw = () => {
      marked.current = markedWords(element, document, found);
      for (const severity of ["error", "warning"] as const) {
        const ranges = marked.current.flatMap((one) => (one.found.severity === severity ? [one.range] : []));
        CSS.highlights.set(`finding-${severity}`, new Highlight(...ranges));
      }
    };
    draw();
    let frame = 0;
    const observer = new MutationObserver(() => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    });
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      for (const name of ["finding-error", "finding-warning", "finding-shown"]) CSS.highlights.delete(name);
    };
  }, [page, document, found]);
  useChoosing(page, marked, onChoose);
  return <style>{MARKS}</style>;
}

/** Puts the keyboard on a finding of the list. */
function enterFinding(key: string): void {
  const card = document.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`);
  card?.querySelector("button")?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: "nearest" });
}

function useChoosing(page: RefObject<HTMLElement | null>, marked: RefObject<Marked[]>, onChoose: () => void): void {
  useEffect(() => {
    const element = page.current;
    if (!element) return;
    const onClick = (event: MouseEvent) => {
      if (document.getSelection()?.isCollapsed === false || (event.target as Element).closest("button, a, mark")) return;
      const at = marked.current.find(({ range }) => Array.from(range.getClientRects()).some((box) => event.clientX >= box.left && event.clientX <= box.right && event.clientY >= box.top && event.clientY <= box.bottom));
      if (!at) return;
      onChoose();
      // The list is drawn with the next frame.
      requestAnimationFrame(() => enterFinding(at.found.key));
    };
    element.addEventListener("click", onClick);
    return () => element.removeEventListener("click", onClick);
  }, [page, marked, onChoose]);
}

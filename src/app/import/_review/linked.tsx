"use client";
import clsx from "clsx";
import { useMemo, type ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { useMarked } from "./marks";
import { lineId } from "./places";
import { useReview } from "./review-context";

type LinkedProps = { id?: string; lines: readonly number[]; as?: "div" | "li"; className?: string; children: ReactNode };

/** Something of the report that came from lines of the source: each marks the other. */
export function Linked({ id, lines, as: Tag = "div", className, children }: LinkedProps) {
  const { marks } = useReview();
  const isMarked = useMarked(marks, lines);
  return (
    <Tag
      id={id}
      data-marked={isMarked || undefined}
      onMouseEnter={() => {
        marks.hover(lines);
        follow(lines);
      }}
      onMouseLeave={() => marks.hover(null)}
      onFocus={() => {
        marks.pin(lines);
        follow(lines);
      }}
      className={clsx("rounded", isMarked && "bg-wash", className)}
    >
      {children}
    </Tag>
  );
}

/** The source follows what is pointed at; on a tablet it is not drawn, and nothing moves. */
function follow([first]: readonly number[]): void {
  if (first !== undefined) document.getElementById(lineId(first))?.scrollIntoView({ block: "nearest" });
}

/** Every line from the first to the last, the same array as long as these are the same. */
export function useLines(first: number | null, last: number | null): number[] {
  return useMemo(() => (first === null ? [] : Array.from({ length: (last ?? first) - first + 1 }, (_, at) => first + at)), [first, last]);
}

/** Leads to a line of the source. */
export function LineButton({ line, className }: { line: number | null; className?: string }) {
  const { importing } = useMessages();
  const { goToLine } = useReview();
  if (line === null) return null;
  return (
    <button type="button" tabIndex={-1} aria-label={importing.decision.toLine(line)} title={importing.decision.toLine(line)} onClick={() => goToLine(line)} className={clsx("rounded px-1 text-xs whitespace-nowrap text-muted hover:bg-line", className)}>
      {importing.decision.line(line)}
    </button>
  );
}

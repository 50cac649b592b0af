"use client";
import { ChevronDown, ChevronUp } from "lucide-react";
import { useId } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { Stops } from "./use-stops";

type ChangesBarProps = { stops: Stops; onlyChanges: boolean; onOnlyChanges: (only: boolean) => void };

/** Next and previous change, how many there are, and folding away what stayed. */
export function ChangesBar({ stops: { count, at, go }, onlyChanges, onOnlyChanges }: ChangesBarProps) {
  const { compare } = useMessages().review;
  const id = useId();
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm print:hidden">
      <div className="flex items-center gap-1" title={compare.keys}>
        <Button size="small" className="pointer-coarse:size-11" disabled={count === 0} onClick={() => go(-1)} aria-label={compare.previous} aria-keyshortcuts="p">
          <ChevronUp className="size-4" aria-hidden />
        </Button>
        <Button size="small" className="pointer-coarse:size-11" disabled={count === 0} onClick={() => go(1)} aria-label={compare.next} aria-keyshortcuts="n">
          <ChevronDown className="size-4" aria-hidden />
        </Button>
        <span role="status" className="min-w-16 px-1 tabular-nums">
          {at === 0 ? compare.count(count) : compare.position(at, count)}
        </span>
      </div>
      <div className="flex items-center gap-2 pointer-coarse:min-h-11">
        <input id={id} type="checkbox" checked={onlyChanges} onChange={(event) => onOnlyChanges(event.target.checked)} className="size-4 accent-ink" />
        <label htmlFor={id}>{compare.onlyChanges}</label>
      </div>
    </div>
  );
}

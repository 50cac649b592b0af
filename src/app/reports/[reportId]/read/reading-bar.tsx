"use client";
import clsx from "clsx";
import { Minus, Plus } from "lucide-react";
import { Button } from "@/components/button";
import { useLocale, useMessages } from "@/components/messages-provider";
import type { ReportDocument } from "@/domain/report-document";
import { formatDateTime } from "@/messages/format";
import type { ReportChanges } from "@/services/review/read-mark";
import { ChangesBar } from "../_compare/changes-bar";
import { countChanges } from "../_compare/count-changes";
import type { Stops } from "../_compare/use-stops";
import { useLive } from "../_live/live-context";
import { MarkRead } from "./mark-read";
import { OutlineMenu } from "./outline";
import type { Asked, Since } from "./use-changes";
import type { Letters } from "./use-letters";

export type Mode = "plain" | Since;

export type Comparing = {
  mode: Mode;
  setMode: (mode: Mode) => void;
  sinceRead: Asked & { again: () => void };
  /** Of the mode that is on. */
  asked: Asked & { again: () => void };
  stops: Stops;
  onlyChanges: boolean;
  setOnlyChanges: (only: boolean) => void;
};

type ReadingBarProps = { document: ReportDocument; comparing: Comparing; letters: Letters; onMarked: () => void };

/** How the report is looked at: as it prints, or with what changed since it was last read or submitted. */
export function ReadingBar({ document, comparing, letters, onMarked }: ReadingBarProps) {
  const { mode, setMode, sinceRead, asked, stops, onlyChanges, setOnlyChanges } = comparing;
  const changes = mode === "plain" ? null : asked.changes;
  return (
    <div className="flex flex-col gap-1 border-b border-line bg-paper px-4 py-1 max-sm:px-2 print:hidden">
      <div className="flex items-center gap-2 max-sm:flex-wrap">
        <OutlineMenu document={document} />
        <Modes mode={mode} onMode={setMode} changed={sinceRead.changes ? countChanges(sinceRead.changes.comparison) : 0} />
        <div className="ml-auto flex items-center gap-1">
          <MarkRead read={sinceRead} seen={changes?.hash ?? null} onMarked={onMarked} />
          <LetterSize letters={letters} />
        </div>
      </div>
      {changes && !changes.comparison.identical && (
        <ChangesBar stops={stops} onlyChanges={onlyChanges} onOnlyChanges={setOnlyChanges} />
      )}
    </div>
  );
}

function Modes({ mode, onMode, changed }: { mode: Mode; onMode: (mode: Mode) => void; changed: number }) {
  const { reading } = useMessages().review;
  const wasSubmitted = useLive((view) => view.review.submitted !== null);
  const modes: Mode[] = wasSubmitted ? ["plain", "read", "submission"] : ["plain", "read"];
  return (
    <div role="group" aria-label={reading.modes} className="flex min-w-0 overflow-x-auto rounded border border-edge max-sm:order-last max-sm:basis-full">
      {modes.map((choice) => (
        <button
          key={choice}
          type="button"
          aria-pressed={mode === choice}
          onClick={() => onMode(choice)}
          className={clsx("h-8 shrink-0 px-2.5 text-sm whitespace-nowrap max-sm:grow max-sm:px-1.5 outline-offset-[-2px] pointer-coarse:h-11", mode === choice ? "bg-ink font-medium text-on-ink" : "hover:bg-wash")}
        >
          <span className="max-lg:hidden">{reading.mode[choice]}</span>
          <span className="lg:hidden">{reading.shortMode[choice]}</span>
          {choice === "read" && mode !== "read" && changed > 0 && (
            <span className="ml-1.5 rounded bg-alert-wash px-1 text-xs font-semibold text-alert">
              {changed}
              <span className="sr-only"> {reading.changedPlaces}</span>
            </span>
          )}
        </button>
      ))}
    </div>
  );
}

/** What it is compared with, and what came of it in a sentence. */
export function Against({ changes: { since, byName, comparison } }: { changes: ReportChanges }) {
  const { reading, compare } = useMessages().review;
  const locale = useLocale();
  const time = formatDateTime(new Date(since), locale);
  return (
    <p className="rounded border border-line bg-paper px-3 py-2 text-sm">
      {byName === null ? reading.sinceRead(time) : reading.sinceSubmission(time, byName)}. {compare.summary(comparison.summary)}
    </p>
  );
}

function LetterSize({ letters: { size, smaller, larger, normal } }: { letters: Letters }) {
  const { reading } = useMessages().review;
  const percent = Math.round(size * 100);
  return (
    <div className="flex items-center">
      <Button look="quiet" size="small" className="pointer-coarse:size-11" onClick={() => smaller?.()} aria-disabled={smaller === null || undefined} aria-label={reading.smaller} title={reading.smaller}>
        <Minus className="size-4" aria-hidden />
      </Button>
      <Button look="quiet" size="small" className="min-w-12 tabular-nums max-md:hidden" onClick={normal} aria-label={reading.normalSize(percent)} title={reading.normalSize(percent)}>
        {percent}%
      </Button>
      <Button look="quiet" size="small" className="pointer-coarse:size-11" onClick={() => larger?.()} aria-disabled={larger === null || undefined} aria-label={reading.larger} title={reading.larger}>
        <Plus className="size-4" aria-hidden />
      </Button>
    </div>
  );
}

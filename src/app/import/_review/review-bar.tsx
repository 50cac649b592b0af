"use client";
import { Redo2, Undo2 } from "lucide-react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { periodSchema, type Period } from "@/domain/report-document";
import { HEADING_ID } from "../heading-id";

type ReviewBarProps = {
  name: string;
  counts: { sections: number; decisions: number; left: number; blocked: number };
  /** Number and date of the source, which are not taken; "" where it has neither. */
  given: string;
  period: Period;
  busy: boolean;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onLeft: () => void;
  onBlocked: () => void;
  onOther: () => void;
  onTake: () => void;
};

/** What it is, how much is taken and how much is not, and the one next act. */
export function ReviewBar({ name, counts, given, period, busy, canUndo, canRedo, onUndo, onRedo, onLeft, onBlocked, onOther, onTake }: ReviewBarProps) {
  const { importing, common } = useMessages();
  const words = importing.bar;
  const isBlocked = counts.blocked > 0;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-paper px-3 py-1.5 sm:px-4">
      <div className="min-w-0 flex-1 basis-60">
        <h1 id={HEADING_ID} tabIndex={-1} className="truncate text-base outline-none" title={name}>
          {importing.title}: {name}
        </h1>
        <p className="text-sm text-muted" aria-live="polite">
          {words.counts(counts.sections, counts.decisions)} ·{" "}
          <button type="button" onClick={onLeft} className="rounded underline underline-offset-2">
            {words.left(counts.left, given)}
          </button>
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button look="quiet" size="small" aria-label={words.undo} title={words.undo} disabled={!canUndo} onClick={onUndo}>
          <Undo2 className="size-4" aria-hidden />
        </Button>
        <Button look="quiet" size="small" aria-label={words.redo} title={words.redo} disabled={!canRedo} onClick={onRedo}>
          <Redo2 className="size-4" aria-hidden />
        </Button>
        <Button onClick={onOther}>{words.other}</Button>
        {isBlocked && (
          <Button look="alert" onClick={onBlocked}>
            {words.blocked(counts.blocked)}
          </Button>
        )}
        <Button look="primary" disabled={isBlocked} aria-disabled={busy || undefined} onClick={() => !busy && onTake()}>
          {busy ? words.taking : periodSchema.safeParse(period).success ? words.take(common.period(period)) : words.takeNoPeriod}
        </Button>
      </div>
    </div>
  );
}

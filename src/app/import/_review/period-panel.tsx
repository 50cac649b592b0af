"use client";
import Link from "next/link";
import { SelectField, TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { Panel } from "@/components/panel";
import { periodName } from "@/domain/period";
import { periodKindSchema, periodSchema, type Period } from "@/domain/report-document";
import { setHead } from "@/text/import/corrections";
import { readPeriod } from "@/text/recognise/period";
import type { Review } from "@/text/import/review";
import { fieldId } from "./places";
import { useReview } from "./review-context";

type PeriodPanelProps = { review: Review; takenBy: string | null; problem: string | undefined };

/** The period it is taken into. One that has a report is said, with the way there. */
export function PeriodPanel({ review: { period, subject }, takenBy, problem }: PeriodPanelProps) {
  const { importing, common } = useMessages();
  const { correct } = useReview();
  const words = importing.period;
  const set = (change: Partial<Period>, about = "") => {
    const next = { ...period, ...change };
    correct((review) => setHead(review, { period: next.kind === "quarter" ? next : { ...next, index: 1 } }), about);
  };
  const named = readPeriod(subject);
  const isOther = named !== null && periodName(named) !== periodName(period);
  const isPeriod = periodSchema.safeParse(period).success;
  return (
    <Panel title={words.title}>
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
        <SelectField label={words.kind} value={period.kind} onChange={(event) => set({ kind: periodKindSchema.parse(event.target.value) })}>
          {periodKindSchema.options.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </SelectField>
        {period.kind === "quarter" && (
          <SelectField label={words.quarter} value={period.index} onChange={(event) => set({ index: Number(event.target.value) })}>
            {["I", "II", "III", "IV"].map((roman, at) => (
              <option key={roman} value={at + 1}>
                {roman}
              </option>
            ))}
          </SelectField>
        )}
        <div id={fieldId("year")} className="scroll-mt-24">
          <TextField
            label={words.year}
            inputMode="numeric"
            value={period.year === 0 ? "" : String(period.year)}
            error={isPeriod ? undefined : problem}
            onChange={(event) => set({ year: Number(event.target.value.replace(/\D/g, "").slice(0, 4)) }, "year")}
          />
        </div>
      </div>
      {isPeriod && (
        <div className="mt-3 flex flex-col gap-2" aria-live="polite">
          {takenBy === null ? (
            <p className="text-sm text-muted">{words.free(common.period(period))}</p>
          ) : (
            <Notice tone="alert">
              {words.taken(common.period(period))}{" "}
              <Link href={`/reports/${takenBy}`} className="font-semibold underline">
                {words.open}
              </Link>
            </Notice>
          )}
          {isOther && <Notice>{words.other(common.period(named))}</Notice>}
        </div>
      )}
    </Panel>
  );
}

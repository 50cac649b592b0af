"use client";
import { useMemo, type ReactNode } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { CheckField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { wordingAt, type DatedWording } from "@/text/import/office-wording";
import { periodEnd } from "@/domain/period";
import { periodSchema } from "@/domain/report-document";
import { ownUnsettled, unsettled } from "@/text/import/corrections";
import type { Review } from "@/text/import/review";
import type { Blocker, Merged } from "@/text/import/settle";
import type { Session } from "../session";
import { HeadFields, TailFields, useFieldLabel } from "./head-fields";
import { ItemsList } from "./items-list";
import { ConversionPanel, Notes, useGiven } from "./notes";
import { PeriodPanel } from "./period-panel";
import { elementOfBlocker, headingId, showElement, showLater, type HeadField } from "./places";
import { useReview } from "./review-context";
import { SectionCard } from "./section-card";

/** The period has a report already; told here, since only the page knows. */
export type PageBlocker = Blocker | { code: "period-taken"; place: "year" };

type ReportColumnProps = {
  session: Session;
  review: Review;
  wordings: readonly DatedWording[];
  takenBy: string | null;
  blockers: readonly PageBlocker[];
  merged: readonly Merged[];
  failure: ReactNode;
  onShow: (index: number) => void;
};

/** The report as it will be taken, from the period to what is not taken. Everything can be corrected where it stands. */
export function ReportColumn({ session, review, wordings, takenBy, blockers, merged, failure, onShow }: ReportColumnProps) {
  const { importing } = useMessages();
  const { source } = session.readings[session.shown]!;
  const conversion = session.readings[0]!.source.conversion;
  const problems = useProblems(blockers);
  const given = useGiven(source);
  const under = new Map(merged.map(({ id, under: above }) => [id, above.heading]));
  const wording = periodSchema.safeParse(review.period).success ? wordingAt(wordings, periodEnd(review.period)) : undefined;
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-3">
      {failure}
      <BlockerList blockers={blockers} review={review} />
      {conversion && <ConversionPanel conversion={conversion} isConverted={session.shown === 0} onConvert={(convert) => onShow(convert ? 0 : 1)} />}
      <Notes source={source} review={review} wording={wording} />
      <PeriodPanel review={review} takenBy={takenBy} problem={problems.get("year")} />
      <HeadFields review={review} source={source} problems={problems} />
      <div className="mt-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="text-lg">{importing.sections.title(review.sections.length - merged.length)}</h2>
        <p className="text-sm text-muted">{importing.sections.keys}</p>
      </div>
      {review.sections.map((section, index) => (
        <SectionCard key={section.id} section={section} isFirst={index === 0} under={under.get(section.id) ?? null} gathers={merged.some(({ under: above }) => above === section)} problems={problems} />
      ))}
      <MissingSections review={review} />
      <TailFields review={review} source={source} problems={problems} />
      {(source.lines.length > 0 || review.items.length > 0) && <ItemsList items={review.items} merged={merged} given={given} />}
    </div>
  );
}

/** A sentence for each place with something to settle; the map stays the same while the blockers do, so that cards need not be drawn again. */
function useProblems(blockers: readonly PageBlocker[]): ReadonlyMap<string, string> {
  const { importing } = useMessages();
  const key = JSON.stringify(blockers);
  return useMemo(() => {
    const all = JSON.parse(key) as PageBlocker[];
    return new Map(all.map(({ code, place }) => [place, code === "period-taken" ? importing.periodTaken : importing.blockers[code]]));
  }, [key, importing]);
}

const MOST_SHOWN = 6;

/** What to settle before it can be taken, each with the way there. */
function BlockerList({ blockers, review }: { blockers: readonly PageBlocker[]; review: Review }) {
  const { importing } = useMessages();
  // That the period is taken alone is told at the period, right below.
  if (blockers.every(({ code }) => code === "period-taken")) return null;
  return (
    <Notice tone="alert">
      <p className="font-medium">{importing.bar.blocked(blockers.length)}</p>
      <ul className="mt-1 flex flex-col gap-1">
        {blockers.slice(0, MOST_SHOWN).map((blocker) => (
          <BlockerItem key={`${blocker.code} ${blocker.place}`} blocker={blocker} review={review} />
        ))}
      </ul>
      {blockers.length > MOST_SHOWN && <p className="mt-1">{importing.bar.more(blockers.length - MOST_SHOWN)}</p>}
      <OwnAll review={review} />
    </Notice>
  );
}

/** One act for a report of many headings that no office has: plans, assessments, requests. */
function OwnAll({ review }: { review: Review }) {
  const { importing, editor } = useMessages();
  const { correct, undo } = useReview();
  const left = unsettled(review);
  if (left.length < 2) return null;
  const own = () => {
    correct(ownUnsettled);
    showLater(headingId(left[0]!.id));
    toast(importing.bar.ownedAll(left.length), { action: { label: editor.undo, onClick: undo } });
  };
  return (
    <Button size="small" look="alert" className="mt-2" onClick={own}>
      {importing.bar.ownAll(left.length)}
    </Button>
  );
}

function BlockerItem({ blocker, review }: { blocker: PageBlocker; review: Review }) {
  const { importing } = useMessages();
  const fieldLabel = useFieldLabel(blocker.place as HeadField);
  const sentence = blocker.code === "period-taken" ? importing.periodTaken : importing.blockers[blocker.code];
  const section = review.sections.find(({ id, decisions }) => id === blocker.place || decisions.some((decision) => decision.id === blocker.place));
  const about = section ? section.heading || importing.sections.noHeading : blocker.code === "period-taken" ? "" : fieldLabel;
  return (
    <li className="flex flex-wrap items-center gap-x-2">
      <span>{about ? `${about}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence}</span>
      {blocker.place !== "" && (
        <Button size="small" look="alert" onClick={() => goToBlocker(blocker, review)}>
          {importing.bar.open}
        </Button>
      )}
    </li>
  );
}

/** Leads to the place at which something is settled. */
export function goToBlocker(blocker: PageBlocker, review: Review): void {
  const known = blocker.code === "period-taken" ? ({ code: "wrong-year", place: "year" } as const) : blocker;
  showElement(elementOfBlocker(known, new Set(review.sections.map(({ id }) => id))));
}

/** The office's sections that the source does not have. */
function MissingSections({ review }: { review: Review }) {
  const { importing } = useMessages();
  const { office, correct } = useReview();
  const missing = office.filter(({ key }) => !review.sections.some((section) => section.key === key));
  if (missing.length === 0) return <p className="px-1 text-sm text-muted">{importing.sections.missingNone}</p>;
  return (
    <div className="rounded border border-line bg-paper p-3">
      <CheckField
        label={importing.sections.missing}
        hint={missing.map(({ heading }) => heading).join("; ")}
        checked={review.addMissing}
        onChange={(event) => {
          const addMissing = event.target.checked;
          correct((now) => ({ ...now, addMissing }));
        }}
      />
    </div>
  );
}

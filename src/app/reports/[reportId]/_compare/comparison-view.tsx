"use client";
import clsx from "clsx";
import { useRef, useState } from "react";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { ComparedDecision, ComparedField, ComparedSection, Comparison } from "@/text/compare";
import { DecisionMarks, SectionMark } from "./change-marks";
import { isChanged } from "./changed-sections";
import { ChangesBar } from "./changes-bar";
import { diffLines } from "./diff-runs";
import { DiffText } from "./diff-text";
import { Folded, FoldedList } from "./folded";
import { useShownParts } from "./other-fields";
import { useStops } from "./use-stops";

/** Two texts of a report compared: what in sum, then place by place, word by word. */
export function ComparisonView({ comparison }: { comparison: Comparison }) {
  const { compare } = useMessages().review;
  const area = useRef<HTMLDivElement>(null);
  const [onlyChanges, setOnlyChanges] = useState(true);
  const stops = useStops(area, !comparison.identical);
  if (comparison.identical) return <Notice>{compare.identical}</Notice>;
  return (
    <div>
      <div className="sticky top-11 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-1 border-y border-line bg-desk px-4 py-2 print:static print:border-0">
        <ChangesBar stops={stops} onlyChanges={onlyChanges} onOnlyChanges={setOnlyChanges} />
        <p className="min-w-0 text-sm font-medium">{compare.summary(comparison.summary)}</p>
      </div>
      <div ref={area} lang="vi" className="paper flex flex-col gap-4 pt-4 font-paper text-[1.125rem] leading-7">
        <Fields fields={comparison.fields} />
        {comparison.sections.map((section) => (
          <Section key={section.key} section={section} onlyChanges={onlyChanges} />
        ))}
      </div>
    </div>
  );
}

function Fields({ fields }: { fields: readonly ComparedField[] }) {
  const { compare } = useMessages().review;
  const shown = useShownParts();
  if (fields.length === 0) return null;
  return (
    <section className="rounded border border-line bg-paper px-4 py-3">
      <h2 className="font-sans text-base">{compare.fieldsTitle}</h2>
      <dl className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-[10rem_1fr]">
        {fields.map((field) => (
          <div key={field.field} className="contents">
            <dt className="pt-0.5 font-sans text-sm text-muted">{compare.fields[field.field]}</dt>
            <dd className="min-w-0 break-words">
              {diffLines(shown(field)).map((line, index) => (
                <p key={index}>
                  <DiffText parts={line} />
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type SectionProps = { section: ComparedSection; onlyChanges: boolean };

/** A comparison knows nothing of printed numbers: sections go by their headings. */
const NO_NUMBERS: ReadonlyMap<string, number> = new Map();

const differs = ({ kind }: ComparedDecision) => kind !== "same";

function Section({ section, onlyChanges }: SectionProps) {
  const { compare } = useMessages().review;
  const { key, kind, heading, decisions } = section;
  const isTouched = kind !== "same" || isChanged(heading) || decisions.some(differs);
  if (!isTouched && decisions.length === 0) return null;
  const list = (
    <FoldedList items={decisions} isChanged={differs} fold={onlyChanges && isTouched} label={compare.unchangedDecisions}>
      {(decision) => <Decision decision={decision} sectionKey={key} />}
    </FoldedList>
  );
  return (
    <section aria-labelledby={`compared-${key}`} className="rounded border border-line bg-paper px-4 py-3 print:border-0 print:px-0">
      <h2 id={`compared-${key}`} className={clsx("text-[1.125rem]", !isTouched && onlyChanges && "text-muted")}>
        <SectionMark kind={kind} />
        <DiffText parts={heading} />
      </h2>
      {onlyChanges && !isTouched ? <Folded label={compare.unchangedDecisions(decisions.length)}>{list}</Folded> : list}
    </section>
  );
}

function Decision({ decision, sectionKey }: { decision: ComparedDecision; sectionKey: string }) {
  const { compare } = useMessages().review;
  const { kind, parts } = decision;
  return (
    <div className="flex gap-3 py-1 max-sm:flex-col max-sm:gap-0">
      <p className={clsx("w-20 shrink-0 pt-0.5 font-sans text-sm", kind === "same" ? "text-muted" : "font-medium")}>{compare.kinds[kind]}</p>
      <p className="min-w-0 flex-1 break-words">
        <DecisionMarks compared={decision} sectionKey={sectionKey} numbers={NO_NUMBERS} />
        <DiffText parts={parts} />
      </p>
    </div>
  );
}

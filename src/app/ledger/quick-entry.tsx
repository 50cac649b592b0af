"use client";
import { useRef, useState, type FormEvent, type ReactNode } from "react";
import { flushSync } from "react-dom";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { SelectField } from "@/components/field";
import { KeptNote } from "@/components/kept-note";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { quarterOf } from "@/domain/period";
import { isInPeriod, periodKey } from "@/domain/period-key";
import type { Period } from "@/domain/report-document";
import { newId } from "../reports/[reportId]/_editor/new-id";
import { dayOf, firstDraft, nextDraft, readDraft, type DraftProblem, type EntryDraft } from "./entry-draft";
import { EntryFields, type Offered } from "./entry-fields";
import { useKeptDraft } from "./use-kept-draft";
import type { LedgerActs } from "./use-ledger-acts";

export type QuickEntryProps = {
  period: Period;
  personId: string;
  today: string;
  sections: readonly { key: string; heading: string }[];
  offered: Offered;
  acts: LedgerActs;
  /** Another way to record, beside the button. */
  children?: ReactNode;
};

/** Records one entry after the other without leaving the keys. What is typed outlives a refusal, a reload and the end of a session. */
export function QuickEntry({ children, ...props }: QuickEntryProps) {
  const { ledger } = useMessages();
  const words = ledger.quick;
  const { keptKey, draft, setDraft, into, problem, refusal, isBusy, form, textBox, onSubmit } = useQuickEntry(props);
  return (
    <form ref={form} noValidate onSubmit={(event) => void onSubmit(event)} aria-label={words.title} className="@container flex flex-col gap-2">
      {refusal && <Notice tone="alert">{refusal}</Notice>}
      <EntryFields
        draft={draft}
        onDraft={(change) => setDraft({ ...draft, ...change })}
        problem={problem}
        sections={props.sections}
        offered={props.offered}
        onDayLeft={into.onDayLeft}
        textBox={textBox}
        period={into.ofDay && <IntoPeriod shown={props.period} ofDay={into.ofDay} byDay={into.byDay} onByDay={into.onByDay} />}
      />
      <KeptNote key={keptKey} keptKey={keptKey} />
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-sm text-muted">{words.hint}</p>
        <div className="ml-auto flex gap-2">
          {children}
          <Button type="submit" look="primary" className="min-w-20" aria-disabled={isBusy || undefined}>
            {isBusy ? words.busy : words.submit}
          </Button>
        </div>
      </div>
    </form>
  );
}

/** What is in the boxes, and sending it. */
function useQuickEntry({ period, personId, today, sections, acts }: Omit<QuickEntryProps, "children">) {
  const { ledger, common } = useMessages();
  const first = firstDraft(period, today);
  const keptKey = `${personId}:ledger:${periodKey(period)}`;
  const [kept, setDraft] = useKeptDraft(keptKey, first);
  const draft = sections.some(({ key }) => key === kept.sectionKey) ? kept : { ...kept, sectionKey: first.sectionKey };
  const into = useIntoPeriod(draft, period);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  /** One id for one text, so that a request repeated after a lost answer records it once. */
  const asked = useRef({ text: "", id: "" });
  const form = useRef<HTMLFormElement>(null);
  const textBox = useRef<HTMLTextAreaElement>(null);

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const read = readDraft(draft, period);
    setRefusal(null);
    flushSync(() => setProblem("problem" in read ? read.problem : null));
    if ("problem" in read) return form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (asked.current.text !== draft.text) asked.current = { text: draft.text, id: newId() };
    setBusy(true);
    const sent = await acts.send({ type: "record", record: { period: into.period, entries: [{ id: asked.current.id, ...read.fields }] } });
    setBusy(false);
    if (!sent.ok) return setRefusal(acts.problemOf(sent));
    asked.current = { text: "", id: "" };
    setDraft(nextDraft(draft));
    textBox.current?.focus();
    toast(into.period === period ? ledger.done.recorded : ledger.done.recordedIn(common.period(into.period)));
  };
  return { keptKey, draft, setDraft, into, problem, refusal, isBusy, form, textBox, onSubmit };
}

/** Which period it goes to: the one shown, or the quarter of its day where the person says so. */
function useIntoPeriod(draft: EntryDraft, shown: Period) {
  const [byDay, onByDay] = useState(false);
  // Not while the day is being typed: "12/1" may become "12/12".
  const [settledDay, setSettledDay] = useState("");
  const ofDay = settledDay === draft.day ? otherPeriodOf(draft, shown) : null;
  return { period: byDay && ofDay ? ofDay : shown, ofDay, byDay, onByDay, onDayLeft: () => setSettledDay(draft.day) };
}

/** The quarter of the typed day where that day is not of the period shown: a report may be closed before its quarter ends. */
function otherPeriodOf(draft: EntryDraft, period: Period): Period | null {
  const day = dayOf(draft, period);
  return day === null || isInPeriod(day, period) ? null : quarterOf(day);
}

function IntoPeriod({ shown, ofDay, byDay, onByDay }: { shown: Period; ofDay: Period; byDay: boolean; onByDay: (byDay: boolean) => void }) {
  const { ledger, common } = useMessages();
  return (
    <div className="max-w-md">
      <SelectField label={ledger.fields.into} value={byDay ? "day" : "shown"} onChange={(event) => onByDay(event.target.value === "day")}>
        <option value="shown">{ledger.intoShown(common.period(shown))}</option>
        <option value="day">{ledger.intoByDay(common.period(ofDay))}</option>
      </SelectField>
    </div>
  );
}

"use client";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { flushSync } from "react-dom";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { SelectField } from "@/components/field";
import { KeptNote } from "@/components/kept-note";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { periodBeside, periodKey } from "@/domain/period-key";
import { quarterOf } from "@/domain/period";
import type { Period } from "@/domain/report-document";
import type { LedgerEntryView } from "@/services/ledger/list";
import { dayOf, draftOf, readDraft, type DraftProblem, type EntryDraft } from "./entry-draft";
import { EntryFields, type Offered } from "./entry-fields";
import { useKeptDraft } from "./use-kept-draft";
import type { LedgerActs } from "./use-ledger-acts";

/** The entry as it is stored now, as a stale answer brings it. */
type Stored = Parameters<typeof draftOf>[0] & { version: number };

type EditEntryProps = { /** As it was when changing it began, and as the page knows it now. */ entry: LedgerEntryView; live: LedgerEntryView; personId: string; period: Period; sections: readonly { key: string; heading: string }[]; headings: Record<string, string>; offered: Offered; acts: LedgerActs; onClose: () => void };

/** Changing an entry where it stands. What another person stored meanwhile is shown beside one's own text. */
export function EditEntry(props: EditEntryProps) {
  const { entry, live, period, sections, headings, offered } = props;
  const { ledger, common } = useMessages();
  const { keptKey, draft, setDraft, into, setInto, stored, settle, problem, refusal, form, textBox, onSubmit, onEscape, close } = useEditing(props);
  // An entry may be in a section the office no longer uses.
  const choices = sections.some(({ key }) => key === entry.sectionKey) ? sections : [...sections, { key: entry.sectionKey, heading: headings[entry.sectionKey] ?? entry.sectionKey }];
  return (
    <form ref={form} noValidate onSubmit={(event) => void onSubmit(event)} onKeyDown={(event) => event.key === "Escape" && onEscape()} aria-label={ledger.acts.edit} className="@container flex flex-col gap-2">
      {refusal && <Notice tone="alert">{refusal}</Notice>}
      {stored && <Conflict stored={stored} name={live.updatedByName} onSettle={settle} />}
      <EntryFields draft={draft} onDraft={(change) => setDraft({ ...draft, ...change })} problem={problem} sections={choices} offered={offered} textBox={textBox} />
      {entry.standing !== "in-report" && (
        <div className="max-w-md">
          <SelectField label={ledger.fields.period} value={into} onChange={(event) => setInto(event.target.value)}>
            {periodsFor(draft, period).map((one) => (
              <option key={periodKey(one)} value={periodKey(one)}>
                {common.period(one)}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <KeptNote keptKey={keptKey} />
      <div className="flex justify-end gap-2">
        <Button onClick={close}>{common.cancel}</Button>
        <Button type="submit" look="primary" disabled={stored !== null}>
          {ledger.edit.submit}
        </Button>
      </div>
    </form>
  );
}

/** What is in the boxes, what it rests on, and sending it. */
function useEditing({ entry, live, personId, period, acts, onClose }: EditEntryProps) {
  const { ledger, common } = useMessages();
  // What was typed over an older version is not taken up again: it would undo what came since.
  const [begun] = useState(() => ({ key: `${personId}:ledger:${entry.id}@${entry.version}`, draft: draftOf(entry) }));
  const [draft, setDraft, forget] = useKeptDraft(begun.key, begun.draft);
  const [into, setInto] = useState(periodKey(period));
  const { stored, base, setBase, setAnswered, isSending, setSending } = useStored(entry.version, live);
  const [problem, setProblem] = useState<DraftProblem | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const textBox = useRef<HTMLTextAreaElement>(null);
  useEffect(() => textBox.current?.focus(), []);
  const target = periodsFor(draft, period).find((one) => periodKey(one) === into) ?? period;

  const close = () => {
    forget();
    onClose();
  };
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const read = readDraft(draft, period);
    setRefusal(null);
    flushSync(() => setProblem("problem" in read ? read.problem : null));
    if ("problem" in read) return form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
    if (isSending || stored) return;
    const moved = periodKey(target) !== periodKey(period);
    setSending(true);
    const sent = await acts.send<{ version: number }>({ type: "change", id: entry.id, version: base, fields: read.fields, ...(moved ? { period: target } : {}) });
    setSending(false);
    if (sent.ok) {
      toast(moved ? ledger.done.moved(common.period(target)) : ledger.done.changed);
      return close();
    }
    if (sent.code === "stale" && sent.current) setAnswered(sent.current as Stored);
    else setRefusal(acts.problemOf(sent));
  };
  const onEscape = () => JSON.stringify(draft) === JSON.stringify(begun.draft) && close();
  const settle = (mine: boolean) => {
    setBase(stored!.version);
    if (!mine) setDraft(draftOf(stored!));
    textBox.current?.focus();
  };
  return { keptKey: begun.key, draft, setDraft, into, setInto, stored, settle, problem, refusal, form, textBox, onSubmit, onEscape, close };
}

/** What another person stored since the version that one's own text rests on. */
function useStored(version: number, live: LedgerEntryView) {
  const [base, setBase] = useState(version);
  const [answered, setAnswered] = useState<Stored | null>(null);
  const [isSending, setSending] = useState(false);
  // One's own save is on its way for a moment, and is nobody else's.
  const stored = isSending ? null : ([live, answered].find((known) => known !== null && known.version > base) ?? null);
  return { stored, base, setBase, setAnswered, isSending, setSending };
}

/** Where an entry may be moved: its period, the ones beside it, and the quarter of its day. */
function periodsFor(draft: EntryDraft, period: Period): Period[] {
  const day = dayOf(draft, period);
  const all = [period, periodBeside(period, -1), periodBeside(period, 1), day && quarterOf(day)].filter((one) => one !== null && one !== "");
  return [...new Map(all.map((one) => [periodKey(one), one])).values()];
}

function Conflict({ stored, name, onSettle }: { stored: Stored; name: string; onSettle: (mine: boolean) => void }) {
  const { ledger } = useMessages();
  const words = ledger.edit;
  const { day, meeting, text, sourcePaper, originUnit } = draftOf(stored);
  return (
    <Notice tone="alert">
      <p>{words.conflict(name)}</p>
      <p className="mt-1 text-ink">
        <span className="font-medium">{words.theirs}: </span>
        {[day, meeting, text, sourcePaper, originUnit].filter(Boolean).join(" · ")}
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        <Button size="small" onClick={() => onSettle(true)}>
          {words.keepMine}
        </Button>
        <Button size="small" onClick={() => onSettle(false)}>
          {words.takeTheirs}
        </Button>
      </div>
    </Notice>
  );
}

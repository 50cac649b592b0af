"use client";
import { ClipboardPaste } from "lucide-react";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { SelectField, TextAreaField, TextField } from "@/components/field";
import { KeptNote } from "@/components/kept-note";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { useKeptText } from "@/components/use-kept-text";
import { periodKey } from "@/domain/period-key";
import { MAX_LINE_LENGTH, MAX_TEXT_LENGTH, type Period } from "@/domain/report-document";
import { readDay } from "@/domain/typed-day";
import { recognisePaste, type Recognised } from "@/text/recognise";
import { newId } from "../reports/[reportId]/_editor/new-id";
import { TO_CHOOSE, toGroups, type PasteGroup } from "../reports/[reportId]/_editor/paste-groups";
import type { LedgerActs } from "./use-ledger-acts";

type PasteLinesProps = { period: Period; personId: string; sections: readonly { key: string; heading: string }[]; acts: LedgerActs };

/** Many decisions at once, from a minute or a mail, shown before they are recorded. */
export function PasteLines(props: PasteLinesProps) {
  const { ledger } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <ClipboardPaste className="size-4" aria-hidden />
        {ledger.paste.action}
      </Button>
      {isOpen && <PasteDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

type Review = { recognised: Recognised; groups: (PasteGroup & { ids: string[] })[] };

function PasteDialog({ onClose, ...props }: PasteLinesProps & { onClose: () => void }) {
  const { ledger, common } = useMessages();
  const words = ledger.paste;
  const { keptKey, text, setText, shared, setShared, review, setReview, problem, isBusy, isWrongDay, tooLong, count, isReady, look, send } = usePaste(props, onClose);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title} description={words.body} wide>
      <div className="flex flex-col gap-3">
        {problem && <Notice tone="alert">{problem}</Notice>}
        {tooLong > 0 && <Notice tone="alert">{words.lineTooLong(tooLong)}</Notice>}
        <div className="grid gap-3 sm:grid-cols-[9.5rem_1fr]">
          <TextField label={ledger.fields.day} placeholder={ledger.fields.dayHint} autoComplete="off" maxLength={12} value={shared.day} error={isWrongDay ? ledger.wrongDay : undefined} onChange={(event) => setShared({ ...shared, day: event.target.value })} />
          <TextField label={ledger.fields.meeting} autoComplete="off" maxLength={MAX_LINE_LENGTH} value={shared.meeting} onChange={(event) => setShared({ ...shared, meeting: event.target.value })} />
        </div>
        {review ? (
          <ReviewGroups review={review} sections={props.sections} onReview={setReview} />
        ) : (
          <TextAreaField label={words.text} value={text} onChange={(event) => setText(event.target.value)} spellCheck={false} className="max-h-[45dvh] min-h-48" />
        )}
        {!review && <KeptNote keptKey={keptKey} />}
      </div>
      <ButtonRow>
        {review ? <Button onClick={() => setReview(null)}>{words.back}</Button> : <Button onClick={onClose}>{common.cancel}</Button>}
        {review ? (
          <Button look="primary" disabled={!isReady} aria-disabled={isBusy || undefined} onClick={() => void send()}>
            {words.submit(count)}
          </Button>
        ) : (
          <Button look="primary" disabled={text.trim() === ""} onClick={look}>
            {words.review}
          </Button>
        )}
      </ButtonRow>
    </Dialog>
  );
}

/** What was pasted, what was made of it, and sending it. */
function usePaste({ period, personId, sections, acts }: PasteLinesProps, onClose: () => void) {
  const { ledger } = useMessages();
  const words = ledger.paste;
  const keptKey = `${personId}:ledger:${periodKey(period)}:paste`;
  const [text, setText, forget] = useKeptText(keptKey);
  const [shared, setShared] = useState({ day: "", meeting: "" });
  const [review, setReview] = useState<Review | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const decidedOn = readDay(shared.day, period.year);
  const isWrongDay = shared.day.trim() !== "" && decidedOn === null;
  const entries = entriesOf(review);
  const tooLong = entries.filter((entry) => entry.text.length > MAX_TEXT_LENGTH).length;
  const isReady = entries.length > 0 && tooLong === 0 && !isWrongDay && entries.every(({ sectionKey }) => sectionKey !== TO_CHOOSE);

  const look = () => {
    const recognised = recognisePaste(text, [...sections]);
    if (!recognised.ok) return setProblem(recognised.code === "empty" ? words.nothing : words.tooLong);
    setProblem(null);
    // Ids are given once: what is sent again after a lost answer is recorded once.
    setReview({ recognised, groups: toGroups(recognised, null).map((group) => ({ ...group, ids: group.decisions.map(newId) })) });
  };
  const send = async () => {
    if (isBusy || !isReady) return;
    setBusy(true);
    const same = { decidedOn, meeting: shared.meeting, sourcePaper: null, originUnit: null };
    const sent = await acts.send({ type: "record", record: { period, entries: entries.map((entry) => ({ ...entry, ...same })) } });
    setBusy(false);
    if (!sent.ok) return setProblem(acts.problemOf(sent));
    forget();
    toast(ledger.done.recordedMany(entries.length));
    onClose();
  };
  return { keptKey, text, setText, shared, setShared, review, setReview, problem, isBusy, isWrongDay, tooLong, count: entries.length, isReady, look, send };
}

/** What will be recorded of a review: the groups that are not left out. */
function entriesOf(review: Review | null): { id: string; sectionKey: string; text: string }[] {
  const chosen = review?.groups.filter(({ sectionKey }) => sectionKey !== null) ?? [];
  return chosen.flatMap(({ sectionKey, decisions, ids }) => decisions.map(({ text }, index) => ({ id: ids[index]!, sectionKey: sectionKey!, text })));
}

/** No section has a key with a dot. */
const SKIPPED = ".";

function ReviewGroups({ review, sections, onReview }: { review: Review; sections: PasteLinesProps["sections"]; onReview: (review: Review) => void }) {
  const { ledger, editor } = useMessages();
  const words = ledger.paste;
  const choose = (index: number, sectionKey: string | null) => onReview({ ...review, groups: review.groups.map((group, at) => (at === index ? { ...group, sectionKey } : group)) });
  const { leftOut } = review.recognised;
  return (
    <>
      {review.groups.map((group, index) => (
        <section key={group.ids[0]} className={group.sectionKey === TO_CHOOSE ? "rounded border border-alert p-3" : "rounded border border-line p-3"}>
          <h3>{group.heading ?? words.noHeading}</h3>
          <div className="my-2 max-w-md">
            <SelectField label={words.target} value={group.sectionKey ?? SKIPPED} onChange={(event) => choose(index, event.target.value === SKIPPED ? null : event.target.value)}>
              {group.sectionKey === TO_CHOOSE && <option value={TO_CHOOSE}>{editor.pasteDialog.choose}</option>}
              {sections.map(({ key, heading }) => (
                <option key={key} value={key}>
                  {heading}
                </option>
              ))}
              <option value={SKIPPED}>{words.skip}</option>
            </SelectField>
          </div>
          <ol className={group.sectionKey === null ? "flex flex-col gap-1 text-sm text-muted line-through" : "flex flex-col gap-1 text-sm"}>
            {group.decisions.map(({ text }, at) => (
              <li key={group.ids[at]} className="break-words">
                – {text}
              </li>
            ))}
          </ol>
        </section>
      ))}
      {leftOut.length > 0 && (
        <details className="rounded border border-line p-3 text-sm">
          <summary className="font-medium">{words.leftOut(leftOut.length)}</summary>
          <ul className="mt-2 flex flex-col gap-1">
            {leftOut.map(({ line, text, reason }) => (
              <li key={line} className="break-words">
                <span className="text-muted">{editor.pasteDialog.reasons[reason]}: </span>
                {text.trim()}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

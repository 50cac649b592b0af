"use client";
import { Download } from "lucide-react";
import type { FormEvent } from "react";
import { Button, buttonClass } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { CheckField, TextField } from "@/components/field";
import { useLocale, useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { dateWarnings, isRealDate, printDate, printNumberAndSymbol } from "@/domain/register";
import { formatDateInWords } from "@/messages/format";
import { useIssue, type IssueState } from "./use-issue";

type Props = {
  reportId: string;
  /** SHA-256 of the content the clerk sees (ReportView.hash). */
  hash: string;
  /** The report is issued; the dialog stays to offer the file, until it is closed. */
  onDone: () => void;
  onClose: () => void;
};

/** Number, date, and what issuing does. Whatever fails, what was typed stays. */
export function IssueDialog({ reportId, hash, onDone, onClose }: Props) {
  const words = useMessages().register.issue;
  const issue = useIssue(reportId, hash, onDone);
  return (
    <Dialog open onOpenChange={(open) => !open && !issue.isBusy && onClose()} title={words.title}>
      {issue.done ? <Done reportId={reportId} done={issue.done} onClose={onClose} /> : <Form issue={issue} onClose={onClose} />}
    </Dialog>
  );
}

function Form({ issue, onClose }: { issue: IssueState; onClose: () => void }) {
  const { common, register } = useMessages();
  const words = register.issue;
  const { proposal, problem, number, gap, isBusy } = issue;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void issue.submit();
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4">
      {!proposal && !problem && <p role="status">{words.loading}</p>}
      {proposal && <Series issue={issue} proposal={proposal} />}
      {proposal && <NumberAndDate issue={issue} proposal={proposal} />}
      {gap && <PaperNumbers issue={issue} gap={gap} />}
      {proposal && <WhatHappens issue={issue} symbol={proposal.symbol} />}
      {problem && <Notice tone="alert">{problem}</Notice>}
      <ButtonRow>
        <Button onClick={onClose} aria-disabled={isBusy || undefined}>
          {common.cancel}
        </Button>
        {!proposal && problem && <Button onClick={() => void issue.propose()}>{common.retry}</Button>}
        {proposal && (
          <Button type="submit" look="primary" aria-disabled={isBusy || undefined}>
            {isBusy ? words.busy : number === null ? words.submitBare : words.submit(printNumberAndSymbol(number, proposal.symbol))}
          </Button>
        )}
      </ButtonRow>
    </form>
  );
}

type PartProps = { issue: IssueState; proposal: NonNullable<IssueState["proposal"]> };

function Series({ proposal: { documentType, term, last } }: PartProps) {
  const words = useMessages().register.issue;
  return (
    <div className="text-sm">
      <p className="font-medium">{words.series(documentType, term.name)}</p>
      {last && <p className="text-muted">{words.last(printNumberAndSymbol(last.number, last.symbol), printDate(last.date), last.subject)}</p>}
      {!last && <Notice tone="alert">{words.first}</Notice>}
    </div>
  );
}

function NumberAndDate({ issue, proposal }: PartProps) {
  const words = useMessages().register.issue;
  const locale = useLocale();
  const { next, last, today, symbol } = proposal;
  const { date } = issue.fields;
  const warnings = !isRealDate(date) ? [] : dateWarnings(date, { today, last: last?.date ?? null });
  const sayings = { "before-last": () => words.warnings["before-last"](printDate(last!.date)), future: () => words.warnings.future(printDate(today)) };
  return (
    <div className="grid grid-cols-2 items-start gap-4">
      <TextField
        label={`${words.number} (…-${symbol})`}
        hint={next === null ? undefined : words.next(next)}
        value={issue.fields.number}
        onChange={(event) => issue.setNumber(event.target.value)}
        inputMode="numeric"
        autoComplete="off"
        required
      />
      <TextField
        label={words.date}
        type="date"
        value={date}
        onChange={(event) => issue.setDate(event.target.value)}
        required
        hint={
          isRealDate(date) && (
            <>
              {/* The box shows the order of the browser's language, which may put the month first. */}
              {formatDateInWords(date, locale)}
              {/* Odd, but not wrong: the clerk decides. */}
              {warnings.length > 0 && <span className="block font-medium text-alert">{warnings.map((warning) => sayings[warning]()).join(" ")}</span>}
            </>
          )
        }
      />
    </div>
  );
}

function PaperNumbers({ issue, gap }: { issue: IssueState; gap: { from: number; to: number } }) {
  const words = useMessages().register.issue;
  const locale = useLocale();
  const { isPaper, note, paperDate, date } = issue.fields;
  return (
    <div className="flex flex-col gap-3 rounded border border-line p-3">
      <CheckField label={words.gap(gap.from, gap.to)} checked={isPaper} onChange={(event) => issue.set({ isPaper: event.target.checked })} />
      {isPaper && (
        <>
          <TextField label={words.gapNote} hint={words.gapNoteHint} value={note} onChange={(event) => issue.set({ note: event.target.value })} maxLength={500} autoComplete="off" required />
          <TextField label={words.gapDate} type="date" hint={isRealDate(paperDate || date) && formatDateInWords(paperDate || date, locale)} value={paperDate || date} onChange={(event) => issue.set({ paperDate: event.target.value })} />
        </>
      )}
    </div>
  );
}

function WhatHappens({ issue: { number, fields }, symbol }: { issue: IssueState; symbol: string }) {
  const words = useMessages().register.issue;
  return (
    <div className="text-sm">
      <p className="font-medium">{words.willHappen}</p>
      <ul className="list-disc pl-5">
        {number !== null && fields.date !== "" && <li>{words.willNumber(printNumberAndSymbol(number, symbol), printDate(fields.date))}</li>}
        <li>{words.willCheck}</li>
        <li>{words.willRegister}</li>
        <li>{words.willFreeze}</li>
      </ul>
    </div>
  );
}

function Done({ reportId, done, onClose }: { reportId: string; done: { number: number; symbol: string; date: string }; onClose: () => void }) {
  const { common, register } = useMessages();
  const words = register.issue;
  return (
    <>
      <Notice>
        <strong className="font-semibold">{words.done(printNumberAndSymbol(done.number, done.symbol), printDate(done.date))}</strong> {words.doneBody}
      </Notice>
      <div className="h-4" />
      <ButtonRow>
        <Button onClick={onClose}>{common.close}</Button>
        {/* The button that had the focus is gone. */}
        <a ref={(link) => link?.focus()} href={`/reports/${reportId}/docx`} className={buttonClass("primary")}>
          <Download className="size-4" aria-hidden />
          {words.download}
        </a>
      </ButtonRow>
    </>
  );
}

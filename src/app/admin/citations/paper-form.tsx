"use client";
import Link from "next/link";
import { useActionState, useId, useState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button, buttonClass } from "@/components/button";
import { ButtonRow } from "@/components/dialog";
import { CheckField, TextAreaField, TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useOnDone } from "@/components/use-on-done";
import { IDLE, typed, type FormState } from "@/server/form-state";
import type { OtherPaper } from "@/services/citation/mend";
import type { PaperView } from "@/services/citation/rows";
import { DOCUMENT_TYPES, formatCitation, joinParts, parseCitations, symbolOf, type Paper } from "@/text/citation";
import { savePaperAction } from "./actions";
import { papersHref } from "./query";
import type { PaperActs } from "./use-paper-acts";

type PaperFormProps = { paper: PaperView | null; onClose: () => void; onMerge: (papers: MergeablePaper[]) => void; acts: PaperActs };
type MergeablePaper = Paper & Pick<PaperView, "id" | "version" | "times">;
/** What a refusal brings along: the paper as it is stored by now, or the one that bears this number and date already. */
type Current = ({ version: number } & Paper) | { version: number; other: OtherPaper };

/** All parts of a paper. A refused form keeps what was typed. */
export function PaperForm({ paper, onClose, onMerge, acts }: PaperFormProps) {
  const { citations, common } = useMessages();
  const words = citations.memory.form;
  const [state, action] = useActionState(savePaperAction, IDLE);
  const current = state.current as Current | undefined;
  const value = (name: string, stored: string | null | undefined) => typed(state, name, stored ?? "");
  const [written, setWritten] = useState(paper && formatCitation(paper, "full"));
  const isQuoted = state.status === "idle" ? (paper?.titleQuoted ?? true) : typed(state, "titleQuoted") === "on";
  useOnDone(state, () => {
    const name = joinParts({ type: typed(state, "type"), symbol: typed(state, "symbol"), date: typed(state, "date") });
    acts.tellSaved(name, paper, state.result!);
    onClose();
  });
  return (
    <ActionForm state={state} action={action} onInput={(event) => setWritten(writtenFrom(new FormData(event.currentTarget)))} className="flex flex-col gap-4">
      <Refusal state={state} paper={paper} onMerge={onMerge} onClose={onClose} />
      <input type="hidden" name="id" value={paper?.id ?? ""} />
      {/* After a refusal as stale, the next save is made knowing what is stored now. */}
      <input type="hidden" name="version" value={current?.version ?? paper?.version ?? 0} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TypeField value={value("type", paper?.type)} error={state.errors.type} />
        <TextField label={words.symbol} hint={words.symbolHint} name="symbol" defaultValue={value("symbol", paper && symbolOf(paper))} error={state.errors.symbol} required autoComplete="off" spellCheck={false} />
        <TextField label={words.date} type="date" name="date" defaultValue={value("date", paper?.date)} error={state.errors.date} required />
        <TextField label={words.term} hint={words.termHint} name="term" defaultValue={value("term", paper?.term)} error={state.errors.term} autoComplete="off" />
      </div>
      <TextField label={words.issuer} name="issuer" defaultValue={value("issuer", paper?.issuer)} error={state.errors.issuer} autoComplete="off" />
      <TextAreaField label={words.title} hint={words.titleHint} name="title" defaultValue={value("title", paper?.title)} error={state.errors.title} />
      <CheckField key={String(isQuoted)} label={words.quoted} name="titleQuoted" defaultChecked={isQuoted} />
      {written && (
        <div>
          <p className="text-sm text-muted">{words.written}</p>
          <p className="break-words">{written}</p>
        </div>
      )}
      <ButtonRow>
        <Button onClick={onClose}>{common.cancel}</Button>
        <SubmitButton busy={common.saving}>{common.save}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}

/** The full form of what is typed; null while number and signs cannot be read. */
function writtenFrom(data: FormData): string | null {
  const text = (name: string) => String(data.get(name) ?? "").trim() || null;
  const [citation] = parseCitations(joinParts({ type: text("type") ?? "", symbol: text("symbol") ?? "", date: "" }));
  if (!citation?.code) return null;
  return formatCitation({ ...citation, type: text("type"), date: text("date"), issuer: text("issuer"), term: text("term"), title: text("title"), titleQuoted: data.has("titleQuoted") }, "full");
}

/** Free, for offices make types of their own; the usual ones are offered. */
function TypeField({ value, error }: { value: string; error: string | undefined }) {
  const words = useMessages().citations.memory.form;
  const listId = useId();
  return (
    <div>
      <TextField label={words.type} name="type" list={listId} defaultValue={value} error={error} required autoComplete="off" />
      <datalist id={listId}>
        {DOCUMENT_TYPES.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </div>
  );
}

type RefusalProps = { state: FormState<unknown>; paper: PaperView | null; onMerge: PaperFormProps["onMerge"]; onClose: () => void };

function Refusal({ state, paper, onMerge, onClose }: RefusalProps) {
  const words = useMessages().citations.memory.form;
  const current = state.current as Current | undefined;
  if (!state.message) return null;
  if (!current) return <Notice tone="alert">{state.message}</Notice>;
  if (!("other" in current)) {
    return (
      <Notice tone="alert">
        {state.message} {words.storedNow(formatCitation(current, "full"))}
      </Notice>
    );
  }
  const { other } = current;
  return (
    <Notice tone="alert">
      <p>
        {state.message} {other.merged ? words.otherMerged : other.forgotten ? words.otherForgotten : ""}
      </p>
      <p className="mt-2 flex flex-wrap gap-2">
        {paper && !other.merged && !other.forgotten && (
          <Button size="small" onClick={() => onMerge([paper, { ...other.paper, ...other }])}>
            {words.mergeBoth}
          </Button>
        )}
        {!other.merged && (
          <Link href={papersHref({ q: symbolOf(other.paper), show: other.forgotten ? "forgotten" : "used" })} onClick={onClose} className={buttonClass("plain", "small")}>
            {words.find}
          </Link>
        )}
      </p>
    </Notice>
  );
}

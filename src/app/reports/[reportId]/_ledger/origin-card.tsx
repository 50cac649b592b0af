"use client";
import Link from "next/link";
import { useId, useState, type FormEvent, type ReactNode } from "react";
import { Button } from "@/components/button";
import { TextAreaField, TextField } from "@/components/field";
import { KeptNote } from "@/components/kept-note";
import { useMessages } from "@/components/messages-provider";
import { useKeptText } from "@/components/use-kept-text";
import { MAX_REASON_LENGTH } from "@/domain/workflow";
import type { OriginNewsView } from "@/services/ledger/origin-view";
import { SuggestionDiff } from "../_comments/suggestion-diff";
import { useSelected } from "../_editor/store-context";
import { usePerson } from "../_live/live-context";
import { useGoTo } from "../_review/places";
import { addAct, keepAct, leaveOutAct, removeAct, takeAct, type ChangedInQuarter, type NewInQuarter } from "./origin-acts";
import type { Following } from "./origin-use";

export const CARD_PREFIX = "origin-card-";

export function cardId(item: OriginNewsView): string {
  return `${CARD_PREFIX}${item.origin.id}`;
}

type OriginCardProps = { item: OriginNewsView; /** Null for those who only read. */ following: Following | null };

/** One thing that changed in a quarter: what, where, and what can be done about it. */
export function OriginCard({ item, following }: OriginCardProps) {
  const { ledger, common } = useMessages();
  const words = ledger.compose;
  const { origin } = item;
  const goTo = useGoTo();
  return (
    <li id={cardId(item)} tabIndex={-1} className="flex flex-col gap-2 rounded border border-line bg-paper p-3 outline-offset-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 text-sm">
        <span className="font-semibold">{words.kinds[item.kind]}</span>
        <Link href={`/reports/${origin.reportId}?decision=${origin.id}`} className="underline underline-offset-2">
          {words.from(common.period(origin.period))}
        </Link>
      </div>
      {item.kind === "new" ? <NewText item={item} /> : <ChangedText item={item} />}
      {item.kind !== "new" && goTo && (
        <button type="button" className="self-start text-sm text-muted underline underline-offset-2" onClick={() => goTo({ place: { part: "decision", key: item.decision.sectionKey, id: item.decision.id, index: 0 } })}>
          {words.here}
        </button>
      )}
      {following && (item.kind === "new" ? <NewActs item={item} following={following} /> : <ChangedActs item={item} following={following} />)}
    </li>
  );
}

/** Headings as this report has them; a section it has not is known by its key alone. */
function useHeading(key: string): string {
  return useSelected((store) => store.sections.find((section) => section.key === key)?.heading ?? key);
}

function Muted({ children }: { children: ReactNode }) {
  return <p className="text-sm text-muted">{children}</p>;
}

function NewText({ item: { origin } }: { item: NewInQuarter }) {
  const words = useMessages().ledger.compose;
  const heading = useHeading(origin.sectionKey);
  return (
    <>
      <Muted>{words.inSection(heading)}</Muted>
      <p className="break-words">{origin.text}</p>
    </>
  );
}

function ChangedText({ item }: { item: ChangedInQuarter }) {
  const words = useMessages().ledger.compose;
  const { kind, seen, origin, decision, merged } = item;
  const [from, to, here] = [useHeading(seen.sectionKey), useHeading(origin.sectionKey), useHeading(decision.sectionKey)];
  if (kind === "deleted") return <p className="break-words">{decision.text}</p>;
  const isMoved = seen.sectionKey !== origin.sectionKey;
  return (
    <>
      {isMoved && <Muted>{words.movedTo(from, to)}</Muted>}
      {isMoved && decision.sectionKey !== seen.sectionKey && decision.sectionKey !== origin.sectionKey && <Muted>{words.movedHere(here)}</Muted>}
      {kind === "moved" && <p className="break-words">{decision.text}</p>}
      {kind === "changed" && (merged === null ? <BothChanged item={item} /> : <SuggestionDiff before={decision.text} after={merged} brief />)}
      {kind === "changed" && merged === decision.text && <Muted>{words.same}</Muted>}
      {kind === "changed" && merged !== null && merged !== decision.text && decision.text !== seen.text && <Muted>{words.carried}</Muted>}
    </>
  );
}

function BothChanged({ item: { seen, origin, decision } }: { item: ChangedInQuarter }) {
  const words = useMessages().ledger.compose;
  return (
    <>
      <p className="text-sm text-alert">{words.conflict}</p>
      <div>
        <p className="text-sm font-medium">{words.theirs}</p>
        <SuggestionDiff before={seen.text} after={origin.text} brief />
      </div>
      <div>
        <p className="text-sm font-medium">{words.ours}</p>
        <SuggestionDiff before={seen.text} after={decision.text} brief />
      </div>
    </>
  );
}

function ChangedActs({ item, following: { run, busy } }: { item: ChangedInQuarter; following: Following }) {
  const words = useMessages().ledger.compose;
  const copies = [item.decision];
  const about = <span className="sr-only">{words.act.of(item.decision.text.slice(0, 60))}</span>;
  const isConflict = item.kind === "changed" && item.merged === null;
  return (
    <>
      {isConflict && <Wording item={item} busy={busy} onTake={(text) => run([takeAct(item, text)], copies, words.done.take)} />}
      <div className="flex flex-wrap gap-2">
        {item.kind === "deleted" && (
          <Button size="small" aria-disabled={busy} onClick={() => void run([removeAct(item)], copies, words.done.remove)}>
            {words.act.remove}
            {about}
          </Button>
        )}
        {item.kind !== "deleted" && !isConflict && (
          <Button size="small" aria-disabled={busy} onClick={() => void run([takeAct(item)], copies, words.done.take)}>
            {words.act.take}
            {about}
          </Button>
        )}
        <Button look="quiet" size="small" aria-disabled={busy} onClick={() => void run([keepAct(item)], [], words.done.keep)}>
          {item.kind === "deleted" ? words.act.keepOwn : words.act.keep}
          {about}
        </Button>
      </div>
    </>
  );
}

/** Where both changed the same words: how it reads is for a person to say. What is typed stays until it is taken. */
function Wording({ item, busy, onTake }: { item: ChangedInQuarter; busy: boolean; onTake: (text: string) => Promise<boolean> }) {
  const words = useMessages().ledger.compose;
  const person = usePerson();
  const keptKey = `${person.id}:origin:${item.entryId}`;
  const [kept, setKept, clear] = useKeptText(keptKey);
  const text = kept === "" ? item.decision.text : kept;
  const take = async () => {
    if (text.trim() !== "" && (await onTake(text.replace(/\s*\n\s*/g, " ").trim()))) clear();
  };
  return (
    <div className="flex flex-col gap-2">
      <TextAreaField label={words.wording} value={text} spellCheck={false} onChange={(event) => setKept(event.target.value)} />
      <KeptNote keptKey={keptKey} />
      <Button size="small" className="self-start" aria-disabled={busy} onClick={() => void take()}>
        {words.act.takeWording}
      </Button>
    </div>
  );
}

function NewActs({ item, following: { run, busy } }: { item: NewInQuarter; following: Following }) {
  const words = useMessages().ledger.compose;
  const [isLeaving, setLeaving] = useState(false);
  const formId = useId();
  const about = <span className="sr-only">{words.act.of(item.origin.text.slice(0, 60))}</span>;
  return (
    <>
      <div className="flex flex-wrap gap-2">
        <Button size="small" aria-disabled={busy} onClick={() => void run([addAct(item)], [], words.done.add)}>
          {words.act.add}
          {about}
        </Button>
        <Button look="quiet" size="small" aria-expanded={isLeaving} aria-controls={formId} onClick={() => setLeaving(!isLeaving)}>
          {words.act.leaveOut}
          {about}
        </Button>
      </div>
      <div id={formId}>{isLeaving && <LeaveOut item={item} busy={busy} onLeave={(reason) => run([leaveOutAct(item, reason)], [], words.done["leave-out"])} />}</div>
    </>
  );
}

function LeaveOut({ item, busy, onLeave }: { item: NewInQuarter; busy: boolean; onLeave: (reason: string) => Promise<boolean> }) {
  const words = useMessages().ledger.compose;
  const person = usePerson();
  const keptKey = `${person.id}:origin-left-out:${item.origin.id}`;
  const [reason, setReason, clear] = useKeptText(keptKey);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (await onLeave(reason)) clear();
  };
  return (
    <form className="flex flex-col gap-2" onSubmit={(event) => void submit(event)}>
      <TextField label={words.reason} value={reason} maxLength={MAX_REASON_LENGTH} required autoFocus onChange={(event) => setReason(event.target.value)} />
      <KeptNote keptKey={keptKey} />
      <Button type="submit" size="small" className="self-start" aria-disabled={busy}>
        {words.reasonSubmit}
      </Button>
    </form>
  );
}

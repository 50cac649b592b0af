"use client";
import clsx from "clsx";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/button";
import { useLocale, useMessages } from "@/components/messages-provider";
import type { Period } from "@/domain/report-document";
import { writeDay } from "@/domain/typed-day";
import { formatDate } from "@/messages/format";
import type { EntryPlace, LedgerEntryView, LedgerView } from "@/services/ledger/list";
import { EditEntry } from "./edit-entry";
import type { Offered } from "./entry-fields";
import { LeaveOutForm } from "./leave-out-form";
import { StandingWord } from "./standing-word";
import type { LedgerActs } from "./use-ledger-acts";
import { entryElementId } from "./use-keep-keyboard";

/** What all cards of a list have in common. */
export type CardFrame = {
  view: Pick<LedgerView, "sections" | "headings" | "report"> & { period: Period };
  personId: string;
  offered: Offered;
  acts: LedgerActs;
  mayRecord: boolean;
  maySettle: boolean;
  /** Entries being changed, as they were when that began: a card may be built anew in another group while one types. */
  begun: Map<string, LedgerEntryView>;
  /** Called before an act, with the entry it is done with. */
  keepKeyboard: (id: string) => void;
  /** Leads to the decision on the page that is open; without it the place is a link. */
  onGoTo?: (place: EntryPlace) => void;
};

type EntryCardProps = { entry: LedgerEntryView; frame: CardFrame; /** What the list is grouped by is not said again. */ grouped: "date" | "section" | "standing"; /** Acts that come first. */ children?: ReactNode };

/** One entry: its words, where it comes from, where it stands, and what can be done with it. */
export function EntryCard({ entry, frame, grouped, children }: EntryCardProps) {
  const { acts, keepKeyboard, begun } = frame;
  const [doing, setDoing] = useState<"edit" | "leave-out" | null>(begun.has(entry.id) ? "edit" : null);
  const start = (act: "edit" | "leave-out") => {
    if (act === "edit") begun.set(entry.id, entry);
    setDoing(act);
  };
  const close = () => {
    keepKeyboard(entry.id);
    begun.delete(entry.id);
    setDoing(null);
  };
  return (
    <li id={entryElementId(entry.id)} tabIndex={-1} className="px-3 py-2">
      {doing === "edit" ? (
        <EditEntry entry={begun.get(entry.id) ?? entry} live={entry} personId={frame.personId} {...frame.view} offered={frame.offered} acts={acts} onClose={close} />
      ) : (
        <>
          <div className="flex items-start gap-2">
            <p className={clsx("min-w-0 flex-1 break-words", entry.standing === "left-out" && "text-muted")}>{entry.origin && entry.standing === "open" ? entry.origin.text : entry.text}</p>
            {grouped !== "standing" && <StandingWord standing={entry.standing} />}
          </div>
          <div className="flex flex-wrap items-center justify-between gap-x-4">
            <Facts entry={entry} frame={frame} grouped={grouped} />
            {doing !== "leave-out" && (
              <Acts entry={entry} frame={frame} onDo={start}>
                {children}
              </Acts>
            )}
          </div>
          {doing === "leave-out" && <LeaveOutForm entryId={entry.id} personId={frame.personId} onSend={(reason) => acts.leaveOut(entry, reason)} onClose={close} />}
        </>
      )}
    </li>
  );
}

function Facts({ entry, frame, grouped }: { entry: LedgerEntryView; frame: CardFrame; grouped: EntryCardProps["grouped"] }) {
  const { ledger, common } = useMessages();
  const locale = useLocale();
  const { view } = frame;
  const { source } = ledger;
  const facts = [
    grouped !== "date" && entry.decidedOn && writeDay(entry.decidedOn),
    grouped !== "date" && entry.meeting,
    grouped !== "section" && (view.headings[entry.sectionKey] ?? entry.sectionKey),
    entry.sourcePaper && source.paper(entry.sourcePaper),
    entry.originUnit && source.unit(entry.originUnit),
    !entry.origin && ledger.recordedBy(entry.recorded.byName, formatDate(new Date(entry.recorded.at), locale)),
  ].filter(Boolean);
  return (
    <div className="mt-0.5 min-w-0 max-w-full text-sm text-muted">
      <p className="break-words">
        {facts.join(" · ")}
        {entry.origin && (
          <>
            {facts.length > 0 && " · "}
            {entry.origin.reportId ? (
              <Link href={`/reports/${entry.origin.reportId}?decision=${entry.origin.decisionId}`} className="underline">
                {source.from(common.period(entry.origin.period))}
              </Link>
            ) : (
              source.from(common.period(entry.origin.period))
            )}
          </>
        )}
      </p>
      {entry.standing === "left-out" && entry.leftOutReason && <p className="break-words whitespace-pre-line text-ink">{ledger.reason(entry.leftOutReason)}</p>}
      {entry.standing === "in-report" && entry.place && <Place place={entry.place} frame={frame} />}
    </div>
  );
}

function Place({ place, frame: { view, onGoTo } }: { place: EntryPlace; frame: CardFrame }) {
  const { ledger } = useMessages();
  const words = ledger.place(place.number, place.heading, place.index);
  const look = "text-ink underline underline-offset-2";
  if (onGoTo)
    return (
      <button type="button" title={ledger.placeHint} onClick={() => onGoTo(place)} className={look}>
        {words}
      </button>
    );
  return (
    view.report && (
      <Link href={`/reports/${view.report.id}?decision=${place.decisionId}`} title={ledger.placeHint} className={look}>
        {words}
      </Link>
    )
  );
}

function Acts({ entry, frame, onDo, children }: { entry: LedgerEntryView; frame: CardFrame; onDo: (act: "edit" | "leave-out") => void; children: ReactNode }) {
  const { ledger } = useMessages();
  const words = ledger.acts;
  const { acts, mayRecord, maySettle, keepKeyboard } = frame;
  const { standing } = entry;
  // What each button is about, for those who hear it alone.
  const about = <span className="sr-only">{words.of(entry.text.slice(0, 60))}</span>;
  const button = (label: string, onClick: () => void) => (
    <Button look="quiet" size="small" className="px-1.5!" onClick={onClick}>
      {label}
      {about}
    </Button>
  );
  const doing = (run: () => Promise<unknown>) => () => {
    keepKeyboard(entry.id);
    void run();
  };
  const isRecorded = entry.origin === null;
  if (!mayRecord && !maySettle) return null;
  return (
    <div className="-mx-1.5 flex flex-wrap items-center">
      {children}
      {maySettle && standing === "open" && button(words.leaveOut, () => onDo("leave-out"))}
      {maySettle && standing === "left-out" && button(words.reopen, doing(() => acts.reopen(entry)))}
      {maySettle && standing === "in-report" && button(words.unlink, doing(() => acts.unlink(entry)))}
      {mayRecord && isRecorded && button(words.edit, () => onDo("edit"))}
      {entry.mayRemove && button(words.remove, doing(() => acts.remove(entry)))}
    </div>
  );
}

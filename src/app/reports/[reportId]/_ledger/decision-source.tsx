"use client";
import clsx from "clsx";
import Link from "next/link";
import { Fragment, useSyncExternalStore, type ReactNode } from "react";
import { useLocale, useMessages } from "@/components/messages-provider";
import { writeDay } from "@/domain/typed-day";
import { formatDate } from "@/messages/format";
import type { DecisionSource as Source } from "@/services/ledger/sources";
import { ledgerHref } from "../../../ledger/query";
import { entryElementId } from "../../../ledger/use-keep-keyboard";
import { useSources } from "./sources-provider";

/**
 * Where a decision was decided: one quiet line under the decision one is at, floating
 * over what is below the one pointed at. The row it stands in is what it is placed by.
 */
export function DecisionSource({ decisionId, className }: { decisionId: string; className?: string }) {
  const { ledger } = useMessages();
  const store = useSources();
  const sources = useShown(() => store.shownAt(decisionId));
  const isChosen = useShown(() => store.isChosen(decisionId));
  const first = sources[0];
  if (!first) return null;
  return (
    <p
      data-source={decisionId}
      className={clsx("text-xs break-words text-muted", isChosen ? ["pb-1", className] : "pointer-events-none absolute top-full left-10 z-10 max-w-[90%] rounded border border-line bg-paper px-2 py-1 shadow-sm")}
    >
      <Facts source={first} />
      {sources.length > 1 && ` ${ledger.source.others(sources.length - 1)}`}
    </p>
  );
}

function useShown<T>(snapshot: () => T): T {
  return useSyncExternalStore(useSources().subscribe, snapshot, snapshot);
}

function Facts({ source: { from, entry } }: { source: Source }) {
  const { ledger, common } = useMessages();
  const locale = useLocale();
  const { source } = ledger;
  const known = entry
    ? [entry.meeting, entry.decidedOn && writeDay(entry.decidedOn), entry.sourcePaper && source.paper(entry.sourcePaper), entry.originUnit && source.unit(entry.originUnit)].filter(Boolean)
    : [];
  const recorded = entry && known.length === 0 ? [ledger.recordedBy(entry.recordedByName, formatDate(new Date(entry.recordedAt), locale))] : [];
  const pieces: ReactNode[] = [
    from && (
      <Link href={`/reports/${from.reportId}?decision=${from.decisionId}`} className="underline underline-offset-2 hover:text-ink">
        {source.from(common.period(from.period))}
      </Link>
    ),
    entry && (
      <>
        <Link href={`${ledgerHref(entry.period)}#${entryElementId(entry.id)}`} title={source.openEntry} className="underline underline-offset-2 hover:text-ink">
          {ledger.title}
        </Link>
        : {[...known, ...recorded].join(" · ")}
      </>
    ),
  ];
  return pieces.filter(Boolean).map((piece, index) => (
    <Fragment key={index}>
      {index > 0 && " · "}
      {piece}
    </Fragment>
  ));
}

"use client";
import { useRouter } from "next/navigation";
import { useCallback, useState, type ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { writeDay } from "@/domain/typed-day";
import type { LedgerEntryView, LedgerFilter, LedgerView } from "@/services/ledger/list";
import { useInBrowser } from "../reports/[reportId]/_editor/use-page";
import { arrangeEntries, type EntryGroup } from "./arrange-entries";
import { EntryCard, type CardFrame } from "./entry-card";
import type { Offered } from "./entry-fields";
import { PasteLines } from "./paste-lines";
import { QuickEntry } from "./quick-entry";
import { RemovedEntries } from "./removed-entries";
import { useKeepKeyboard } from "./use-keep-keyboard";
import { useLedgerActs } from "./use-ledger-acts";

type LedgerDeskProps = {
  view: Omit<LedgerView, "entries">;
  /** What of the entries the filter leaves. */
  shown: LedgerEntryView[];
  offered: Offered;
  sort: LedgerFilter["sort"];
  personId: string;
  today: string;
  mayRecord: boolean;
  maySettle: boolean;
  /** Between the boxes and the list. */
  children: ReactNode;
};

const LIST_ID = "ledger-list";
const BUILT_ON_SERVER = 20;

/** The part of the ledger's page on which one records and settles. */
export function LedgerDesk({ view, shown, offered, sort, personId, today, mayRecord, maySettle, children }: LedgerDeskProps) {
  const router = useRouter();
  const { ledger } = useMessages();
  const acts = useLedgerActs(useCallback(() => router.refresh(), [router]));
  const keepKeyboard = useKeepKeyboard(shown, LIST_ID);
  // Hundreds of entries built on the server would take it longer than all else of the page.
  const entries = useInBrowser() ? shown : shown.slice(-BUILT_ON_SERVER);
  const [begun] = useState(() => new Map<string, LedgerEntryView>());
  const frame: CardFrame = { view, personId, begun, offered, acts, mayRecord, maySettle, keepKeyboard };
  const writing = { period: view.period, personId, sections: view.sections, acts };
  return (
    <>
      {mayRecord && (
        <section className="rounded border border-line bg-paper p-3">
          <h2 className="sr-only">{ledger.quick.title}</h2>
          <QuickEntry {...writing} today={today} offered={offered}>
            <PasteLines {...writing} />
          </QuickEntry>
        </section>
      )}
      {children}
      <div id={LIST_ID} tabIndex={-1} className="flex flex-col gap-3 outline-none">
        {arrangeEntries(entries, view, sort).map((group) => (
          <Group key={group.key} group={group} sort={sort} frame={frame} />
        ))}
      </div>
      <RemovedEntries entries={view.removed} acts={acts} mayRecord={mayRecord} keepKeyboard={keepKeyboard} />
    </>
  );
}

function Group({ group, sort, frame }: { group: EntryGroup; sort: LedgerFilter["sort"]; frame: CardFrame }) {
  const { ledger } = useMessages();
  const { day, meeting, heading, entries } = group;
  const title = heading ?? [day ? writeDay(day) : ledger.undated, meeting].filter(Boolean).join(" · ");
  return (
    <section aria-label={title}>
      <h2 className="mb-1 flex items-baseline gap-2 text-base">
        {title}
        <span className="text-sm font-normal text-muted">{ledger.count(entries.length)}</span>
      </h2>
      <ul className="divide-y divide-line rounded border border-line bg-paper">
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} frame={frame} grouped={sort} />
        ))}
      </ul>
    </section>
  );
}

"use client";
import { Plus, X } from "lucide-react";
import Link from "next/link";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { check } from "@/domain/permission";
import type { LedgerEntryView, LedgerView } from "@/services/ledger/list";
import { todayInVietnam } from "@/services/register/today";
import { arrangeEntries, offered as offeredOf } from "../../../ledger/arrange-entries";
import { EntryCard, type CardFrame } from "../../../ledger/entry-card";
import { ledgerHref } from "../../../ledger/query";
import { QuickEntry } from "../../../ledger/quick-entry";
import { RemovedEntries } from "../../../ledger/removed-entries";
import { useKeepKeyboard } from "../../../ledger/use-keep-keyboard";
import { useLedgerActs } from "../../../ledger/use-ledger-acts";
import { useEditorView } from "../_editor/editor-view";
import { usePerson } from "../_live/live-context";
import { useGoTo } from "../_review/places";
import { TITLE_ID } from "./ids";
import { LinkDialog } from "./link-dialog";
import { OriginNews } from "./origin-news";
import { useReportLedger } from "./use-report-ledger";
import { useTake } from "./use-take";

/** The ledger of the report's period beside the text: what waits first, then what was settled. */
export function LedgerPanel({ inFront }: { inFront: boolean }) {
  const { ledger } = useMessages();
  const { view, hasFailed, refresh } = useReportLedger(inFront);
  return (
    <section aria-labelledby={TITLE_ID} className="@container flex flex-col gap-3">
      <div className="flex flex-wrap items-baseline justify-between gap-2">
        <h2 id={TITLE_ID} tabIndex={-1} className="text-base outline-none">
          {ledger.title}
        </h2>
        {view && (
          <Link href={ledgerHref(view.period)} className="text-sm underline">
            {ledger.panel.whole}
          </Link>
        )}
      </div>
      <OriginNews />
      {hasFailed && <Notice tone="alert">{ledger.panel.failed}</Notice>}
      {view ? <Ledger view={view} refresh={refresh} /> : !hasFailed && <p role="status">{ledger.panel.loading}</p>}
    </section>
  );
}

function Ledger({ view, refresh }: { view: LedgerView; refresh: () => Promise<void> }) {
  const { ledger } = useMessages();
  const person = usePerson();
  const goTo = useGoTo();
  const { readOnly } = useEditorView();
  const acts = useLedgerActs(refresh);
  const keepKeyboard = useKeepKeyboard(view, TITLE_ID);
  const offered = { meetings: offeredOf(view.entries, "meeting"), units: offeredOf(view.entries, "originUnit") };
  const [begun] = useState(() => new Map<string, LedgerEntryView>());
  const frame: CardFrame = {
    view,
    begun,
    personId: person.id,
    offered,
    acts,
    mayRecord: check(person, "ledger.record").allowed,
    maySettle: check(person, "ledger.settle").allowed && !readOnly,
    keepKeyboard,
    ...(goTo ? { onGoTo: ({ decisionId, sectionKey, index }) => goTo({ place: { part: "decision", key: sectionKey, id: decisionId, index } }) } : {}),
  };
  const inOrder = arrangeEntries(view.entries, view, "section").flatMap(({ entries }) => entries);
  const those = (standing: LedgerEntryView["standing"]) => inOrder.filter((entry) => entry.standing === standing);
  return (
    <>
      {frame.mayRecord && <QuickRecord frame={frame} />}
      {view.entries.length === 0 && <p className="text-muted">{frame.mayRecord ? ledger.panel.empty : ledger.panel.emptyReader}</p>}
      {readOnly && check(person, "ledger.settle").allowed && view.counts.open > 0 && <p className="text-sm text-muted">{ledger.panel.stands}</p>}
      {view.entries.length > 0 && view.counts.open === 0 && <p role="status">{ledger.panel.allSettled}</p>}
      <OpenEntries entries={those("open")} frame={frame} refresh={refresh} />
      <Settled title={ledger.standings["left-out"]} entries={those("left-out")} frame={frame} isOpen />
      <Settled title={ledger.standings["in-report"]} entries={those("in-report")} frame={frame} isOpen={view.counts["in-report"] <= 20} />
      <RemovedEntries entries={view.removed} acts={acts} mayRecord={frame.mayRecord} keepKeyboard={keepKeyboard} />
    </>
  );
}

/** Recording while one writes, folded away until it is asked for. */
function QuickRecord({ frame: { view, personId, offered, acts } }: { frame: CardFrame }) {
  const { ledger } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="rounded border border-line bg-paper p-2">
      <Button look="quiet" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <X className="size-4" aria-hidden /> : <Plus className="size-4" aria-hidden />}
        {isOpen ? ledger.quick.close : ledger.quick.open}
      </Button>
      {isOpen && (
        <div className="p-1">
          <QuickEntry period={view.period} personId={personId} today={todayInVietnam()} sections={view.sections} offered={offered} acts={acts} />
        </div>
      )}
    </div>
  );
}

function OpenEntries({ entries, frame, refresh }: { entries: readonly LedgerEntryView[]; frame: CardFrame; refresh: () => Promise<void> }) {
  const { ledger } = useMessages();
  const take = useTake(frame.acts, refresh);
  const [linking, setLinking] = useState<LedgerEntryView | null>(null);
  if (entries.length === 0) return null;
  const { maySettle, keepKeyboard, acts, view } = frame;
  // What has no section in the report is taken in one by one: the person says where to.
  const ready = entries.filter(({ sectionKey }) => view.sections.some(({ key }) => key === sectionKey));
  const link = (entry: LedgerEntryView) => (decisionId: string) => {
    keepKeyboard(entry.id);
    return acts.link(entry, decisionId);
  };
  const takeOne = (entry: LedgerEntryView, sectionKey?: string) => {
    keepKeyboard(entry.id);
    void take([entry], sectionKey);
  };
  return (
    <div>
      <div className="mb-1 flex flex-wrap items-center justify-between gap-2">
        <h3 className="font-semibold text-alert">
          {ledger.standings.open} ({entries.length})
        </h3>
        {maySettle && ready.length > 1 && (
          <Button size="small" onClick={() => void take(ready)}>
            {ledger.acts.takeAll(ready.length)}
          </Button>
        )}
      </div>
      <ul className="divide-y divide-line rounded border border-line bg-paper">
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} frame={frame} grouped="standing">
            {maySettle && <TakeActs entry={entry} view={view} onTake={takeOne} onLink={setLinking} />}
          </EntryCard>
        ))}
      </ul>
      {linking && <LinkDialog entry={linking} onLink={link(linking)} onClose={() => setLinking(null)} />}
    </div>
  );
}

type TakeActsProps = { entry: LedgerEntryView; view: CardFrame["view"]; onTake: (entry: LedgerEntryView, sectionKey?: string) => void; onLink: (entry: LedgerEntryView) => void };

function TakeActs({ entry, view, onTake, onLink }: TakeActsProps) {
  const { ledger } = useMessages();
  const [chosen, setChosen] = useState(view.sections[0]?.key);
  const hasSection = view.sections.some(({ key }) => key === entry.sectionKey);
  const about = <span className="sr-only">{ledger.acts.of(entry.text.slice(0, 60))}</span>;
  return (
    <>
      {!hasSection && (
        <label className="flex w-full items-center gap-2 px-2 text-sm">
          {ledger.panel.chooseSection}
          <select value={chosen} onChange={(event) => setChosen(event.target.value)} className="h-8 max-w-60 rounded border border-edge bg-paper px-2">
            {view.sections.map(({ key, heading }) => (
              <option key={key} value={key}>
                {heading}
              </option>
            ))}
          </select>
        </label>
      )}
      <Button size="small" className="mr-1 ml-1.5" onClick={() => onTake(entry, hasSection ? undefined : chosen)}>
        {ledger.acts.take}
        {about}
      </Button>
      <Button look="quiet" size="small" className="px-1.5!" onClick={() => onLink(entry)}>
        {ledger.acts.link}
        {about}
      </Button>
    </>
  );
}

function Settled({ title, entries, frame, isOpen }: { title: ReactNode; entries: readonly LedgerEntryView[]; frame: CardFrame; isOpen: boolean }) {
  const [isShown, setShown] = useState(isOpen);
  if (entries.length === 0) return null;
  return (
    <details open={isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary className="mb-1 w-fit font-semibold">
        {title} ({entries.length})
      </summary>
      {isShown && (
        <ul className="divide-y divide-line rounded border border-line bg-paper">
          {entries.map((entry) => (
            <EntryCard key={entry.id} entry={entry} frame={frame} grouped="standing" />
          ))}
        </ul>
      )}
    </details>
  );
}

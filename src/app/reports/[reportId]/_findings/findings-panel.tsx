"use client";
import clsx from "clsx";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { Severity } from "@/text/proofread";
import { useEditorView } from "../_editor/editor-view";
import { printedNumber } from "../_editor/section-block";
import { useSelected } from "../_editor/store-context";
import { DismissedList } from "./dismissed-list";
import { FindingCard } from "./finding-card";
import { Standing } from "./finding-parts";
import { useProof } from "./findings-context";
import { isWorthALook, mendable, partOf, type Found, type Part } from "./found";
import { useDismiss } from "./use-dismiss";
import { useFindingActs } from "./use-finding-acts";
import { onListKey, TITLE_ID } from "./list-keys";

type Filter = "all" | Severity;
const FILTERS: readonly Filter[] = ["all", "error", "warning", "info"];
/** Cards shown at first, and by each further click: a report of nothing but faults must not freeze the page. */
const AT_ONCE = 60;

/** All findings on the report, beside the text. Nothing is drawn while it is behind another tab. */
export function FindingsPanel({ inFront }: { inFront: boolean }) {
  return inFront ? <Panel /> : null;
}

function Panel() {
  const words = useMessages().findings;
  const acts = useFindingActs();
  const { withdraw, problem, dialog } = useWithdraw();
  const found = useProof((state) => state.found);
  const dismissals = useProof((state) => state.dismissals);
  const mayDismiss = useProof((state) => state.mayDismiss);
  const [filter, setFilter] = useState<Filter>("all");
  const [most, setMost] = useState(AT_ONCE);
  const isEmpty = useProof((state) => state.isEmpty);
  const shown = filter === "all" ? found : found.filter(({ severity }) => severity === filter);
  const isFiltered = filter !== "all" && found.length > 0;
  const nothing = isFiltered ? { says: words.panel.noneOfThis, hint: null } : isEmpty ? { says: words.panel.empty, hint: words.panel.emptyHint } : { says: words.panel.none, hint: words.panel.noneHint };

  return (
    <section aria-labelledby={TITLE_ID} className="flex flex-col gap-3 pb-24" onKeyDown={(event) => onListKey(event, acts.undo)}>
      <h2 id={TITLE_ID} tabIndex={-1} className="text-base">
        {words.panel.title}
      </h2>
      <FilterChoice filter={filter} found={found} onFilter={setFilter} />
      <Counted found={found} />
      <Standing failed={words.panel.failed} nothing={shown.length > 0 ? null : nothing} />
      {problem && <Notice tone="alert">{problem}</Notice>}
      <div data-findings-list className="flex flex-col gap-4">
        <Groups found={shown.slice(0, most)} all={found} mayDismiss={mayDismiss} acts={acts} withdraw={withdraw} />
      </div>
      {shown.length > most && <Button onClick={() => setMost(most + AT_ONCE)}>{words.panel.more(Math.min(AT_ONCE, shown.length - most))}</Button>}
      {shown.length > 0 && <p className="text-xs text-muted max-lg:hidden">{words.panel.keys}</p>}
      <DismissedList dismissals={dismissals} mayDismiss={mayDismiss} onWithdraw={withdraw} />
      {dialog}
    </section>
  );
}

function useWithdraw() {
  const { dismissing } = useMessages().findings;
  const { withdraw: send, problem, dialog } = useDismiss();
  const newest = useRef(send);
  useEffect(() => {
    newest.current = send;
  }, [send]);
  // The same function each time: a card is drawn again only when its finding has changed.
  const withdraw = useCallback(
    (key: string) =>
      void newest.current(key).then((done) => {
        if (!done) return;
        toast(dismissing.withdrawn);
        // The line that was clicked is gone.
        requestAnimationFrame(() => document.activeElement === document.body && document.getElementById(TITLE_ID)?.focus());
      }),
    [dismissing],
  );
  return { withdraw, problem, dialog };
}

function FilterChoice({ filter, found, onFilter }: { filter: Filter; found: readonly Found[]; onFilter: (filter: Filter) => void }) {
  const { panel } = useMessages().findings;
  const countOf = (name: Filter) => (name === "all" ? found.length : found.filter(({ severity }) => severity === name).length);
  return (
    <div role="group" aria-label={panel.filter} className="flex flex-wrap rounded border border-line bg-wash p-0.5">
      {FILTERS.map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={filter === name}
          onClick={() => onFilter(name)}
          className={clsx("flex-1 rounded px-2 py-1 text-sm font-medium whitespace-nowrap tabular-nums", filter === name ? "bg-paper text-ink shadow-sm" : "text-muted")}
        >
          {panel.filters[name]} ({countOf(name)})
        </button>
      ))}
    </div>
  );
}

/** Why the tab has a smaller number than the list. */
function Counted({ found }: { found: readonly Found[] }) {
  const { panel } = useMessages().findings;
  const worth = found.filter(isWorthALook).length;
  if (worth === found.length) return null;
  return <p className="text-sm text-muted">{panel.counted(worth, found.length - worth)}</p>;
}

type GroupsProps = { found: readonly Found[]; all: readonly Found[]; mayDismiss: boolean; acts: ReturnType<typeof useFindingActs>; withdraw: (key: string) => void };

/** The findings under the part of the report they are in. */
function Groups({ found, all, mayDismiss, acts, withdraw }: GroupsProps) {
  const { readOnly } = useEditorView();
  const parts = [...new Set(found.map(partOf))];
  const ofRule = useMemo(() => countByRule(all), [all]);
  return parts.map((part) => (
    <div key={part} className="flex flex-col gap-2">
      <PartTitle part={part} />
      <ul className="flex flex-col gap-2">
        {found
          .filter((one) => partOf(one) === part)
          .map((one) => (
            <FindingCard key={one.key} found={one} ofRule={ofRule.get(one.rule) ?? 0} mayMend={!readOnly} mayDismiss={mayDismiss} acts={acts} withdraw={withdraw} />
          ))}
      </ul>
    </div>
  ));
}

/** Places that can be mended, by rule. */
function countByRule(found: readonly Found[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of found) counts.set(one.rule, (counts.get(one.rule) ?? 0) + mendable([one]).length);
  return counts;
}

function PartTitle({ part }: { part: Part }) {
  const { panel } = useMessages().findings;
  const key = part.startsWith("section:") ? part.slice("section:".length) : null;
  const number = useSelected((current) => (key === null ? 0 : (printedNumber(current, key) ?? 0)));
  const heading = useSelected((current) => (key === null ? "" : (current.sections.find((section) => section.key === key)?.heading ?? "")));
  const name = key === null ? panel.parts[part as keyof typeof panel.parts] : heading;
  return (
    <h3 className="text-sm font-semibold">
      {number > 0 && <span className="text-muted">{number}. </span>}
      {name}
    </h3>
  );
}

"use client";
import clsx from "clsx";
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { Tabs } from "@/components/tabs";
import { periodName } from "@/domain/period";
import { periodSchema } from "@/domain/report-document";
import type { ImportSettings } from "@/services/import/settings";
import { blockersOf, countDecisions, mergedHeadings, placesOfLines, type LinePlace } from "@/text/import/settle";
import { reviewOf, type Act, type Held } from "../session";
import { ITEMS_ID } from "./items-list";
import { MarkStore } from "./marks";
import { elementOf, lineId, showElement, showLater } from "./places";
import { useGiven } from "./notes";
import { goToBlocker, ReportColumn, type PageBlocker } from "./report-column";
import { ReviewBar } from "./review-bar";
import { ReviewContext, type ReviewTools } from "./review-context";
import { SourceColumn } from "./source-column";

type Tab = "source" | "report";

type ReviewDeskProps = {
  held: Held;
  act: (act: Act) => void;
  settings: ImportSettings;
  busy: boolean;
  /** Why it could not be taken, or what happens meanwhile. */
  failure: ReactNode;
  onOther: () => void;
  onTake: () => void;
};

/** Source and report side by side, on a tablet each a tab; nothing is stored until it is taken. */
export function ReviewDesk({ held, act, settings, busy, failure, onOther, onTake }: ReviewDeskProps) {
  const { importing } = useMessages();
  const session = held.session!;
  const review = reviewOf(session);
  const { source } = session.readings[session.shown]!;
  const [tab, setTab] = useState<Tab>("report");
  const takenBy = takenPeriod(review.period, settings);
  const tools = useTools(held, act, settings, takenBy, () => setTab("source"));
  const blockers = useMemo((): PageBlocker[] => [...(takenBy === null ? [] : [{ code: "period-taken" as const, place: "year" as const }]), ...blockersOf(review, settings.sections)], [review, settings, takenBy]);
  const merged = useMemo(() => mergedHeadings(review), [review]);
  const places = useMemo(() => placesOfLines(source, review), [source, review]);
  const items = useMemo(() => new Map(review.items.map((item) => [item.id, item])), [review.items]);
  const given = useGiven(source);
  const hasSource = source.lines.length > 0;

  const inReport = (show: () => void) => {
    setTab("report");
    requestAnimationFrame(show);
  };
  // Stays the same, so that the lines of the source are not drawn with every letter.
  const goTo = useCallback((place: LinePlace) => {
    const id = elementOf(place);
    if (!id) return;
    setTab("report");
    showLater(id);
  }, [setTab]);
  useUndoKeys(act);

  return (
    <ReviewContext value={tools}>
      <div className="flex h-[calc(100dvh-2.75rem)] flex-col">
        <ReviewBar
          name={session.name}
          counts={{ sections: review.sections.length - merged.length, decisions: countDecisions(review), left: review.items.length + merged.length, blocked: blockers.length }}
          given={given}
          period={review.period}
          busy={busy}
          canUndo={held.past.length > 0}
          canRedo={held.future.length > 0}
          onUndo={() => act({ type: "undo" })}
          onRedo={() => act({ type: "redo" })}
          onLeft={() => inReport(() => showElement(ITEMS_ID))}
          onBlocked={() => inReport(() => blockers[0] && goToBlocker(blockers[0], review))}
          onOther={onOther}
          onTake={onTake}
        />
        {hasSource && <TabRow tab={tab} onTab={setTab} />}
        <div className="flex min-h-0 flex-1">
          {hasSource && (
            <div id="ban-goc" role="region" aria-label={importing.tabs.source} className={clsx("min-w-0 overflow-y-auto border-line bg-wash lg:w-[40%] lg:border-r", tab === "source" ? "max-lg:flex-1" : "max-lg:hidden")}>
              <SourceColumn name={session.name} source={source} places={places} items={items} onGoTo={goTo} />
            </div>
          )}
          <div id="bao-cao-nhan" role="region" aria-label={importing.tabs.report} className={clsx("min-w-0 flex-1 scroll-pb-16 overflow-y-auto p-3 pb-16", hasSource && tab === "source" && "max-lg:hidden")}>
            <ReportColumn session={session} review={review} wordings={settings.wordings} takenBy={takenBy} blockers={blockers} merged={merged} failure={failure} onShow={(index) => act({ type: "show", index })} />
          </div>
        </div>
      </div>
    </ReviewContext>
  );
}

/** Ctrl Z and Ctrl Shift Z wherever the focus is, but in a box: there they are the browser's own. */
function useUndoKeys(act: (act: Act) => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const inBox = event.target instanceof HTMLElement && event.target.closest("input, textarea, select, [role=dialog], [role=menu]") !== null;
      if (inBox || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
      event.preventDefault();
      act({ type: event.shiftKey ? "redo" : "undo" });
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [act]);
}

function takenPeriod(period: Parameters<typeof periodName>[0], { taken }: ImportSettings): string | null {
  if (!periodSchema.safeParse(period).success) return null;
  return taken.find((one) => periodName(one.period) === periodName(period))?.reportId ?? null;
}

function useTools(held: Held, act: (act: Act) => void, settings: ImportSettings, takenBy: string | null, showSource: () => void): ReviewTools {
  const [marks] = useState(() => new MarkStore());
  const current = useRef(held);
  const toSource = useRef(showSource);
  useEffect(() => {
    current.current = held;
    toSource.current = showSource;
  });
  return useMemo(
    () => ({
      office: settings.sections,
      takenBy,
      marks,
      now: () => reviewOf(current.current.session!),
      correct: (change, about = "") => act({ type: "correct", change, about }),
      undo: () => act({ type: "undo" }),
      goToLine: (line) => {
        toSource.current();
        marks.pin([line]);
        showLater(lineId(line));
      },
    }),
    [marks, act, settings.sections, takenBy],
  );
}

const TABS = ["source", "report"] as const;
const PANELS = { source: "ban-goc", report: "bao-cao-nhan" };

function TabRow({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const { tabs } = useMessages().importing;
  return <Tabs label={tabs.label} tabs={TABS} tab={tab} onTab={onTab} nameOf={(name) => tabs[name]} panels={PANELS} className="border-b border-line bg-paper px-2 lg:hidden" />;
}

"use client";
import clsx from "clsx";
import type { ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { Tabs } from "@/components/tabs";
import { CommentsPanel } from "../_comments/comments-panel";
import type { CommentsFocus } from "../_comments/focus";
import type { TakeBasis } from "../_comments/use-settle";
import { useFindingCount } from "../_findings/findings-context";
import { FindingsPanel } from "../_findings/findings-panel";
import { LedgerPanel } from "../_ledger/ledger-panel";
import { useLive } from "../_live/live-context";
import { useEditorView } from "./editor-view";
import { Preview } from "./preview";
import { PARTS_ID, SectionMenu, SectionNav } from "./section-nav";

export type Tab = "write" | "preview" | "comments" | "findings" | "ledger";
/** What is in front on a tablet; what is beside the text where there is room for both. */
export type InFront = { tab: Tab; beside: Exclude<Tab, "write"> };

export const AT_FIRST: InFront = { tab: "write", beside: "preview" };

/** With `tab` in front; the text does not send away what is beside it. */
export function withTab({ beside }: InFront, tab: Tab): InFront {
  return { tab, beside: tab === "write" ? beside : tab };
}

const PANEL: Record<Tab, string> = { write: PARTS_ID, preview: "report-paper", comments: "report-comments", findings: "report-findings", ledger: "report-ledger" };
const BESIDE: readonly Tab[] = ["preview", "comments", "findings", "ledger"];
const ON_A_TABLET: readonly Tab[] = ["write", ...BESIDE];

type ColumnsProps = {
  reportId: string;
  inFront: InFront;
  onTab: (tab: Tab) => void;
  sideShown: boolean;
  focus: CommentsFocus | null;
  basis: TakeBasis;
  children: ReactNode;
};

/** Sections, text, and the paper or the comments side by side; on a tablet each is a tab of its own. */
export function Columns({ reportId, inFront: { tab, beside }, onTab, sideShown, focus, basis, children }: ColumnsProps) {
  const { editor } = useMessages();
  const { readOnly } = useEditorView();
  const tabs = { onTab, nameOf: useTabNames(), panels: PANEL, className: "min-w-0 overflow-x-auto" };
  return (
    <>
      <div className="flex items-center justify-between gap-1 border-b border-line bg-paper px-2 lg:hidden">
        <Tabs label={editor.tabs} tabs={ON_A_TABLET} tab={tab} {...tabs} />
        {tab === "write" && <SectionMenu />}
      </div>
      <div className="flex min-h-0 flex-1">
        <div className="w-50 shrink-0 overflow-y-auto border-r border-line bg-paper p-2 max-lg:hidden">
          <SectionNav />
        </div>
        <div
          id={PANEL.write}
          role="region"
          aria-label={readOnly ? editor.read : editor.write}
          // Readers have no boxes in it, and must be able to scroll by keyboard.
          tabIndex={readOnly ? 0 : -1}
          className={clsx("relative min-w-0 flex-1 scroll-pb-24 overflow-y-auto scroll-smooth p-3 pb-24 motion-reduce:scroll-auto", tab !== "write" && "max-lg:hidden")}
        >
          <div className="mx-auto flex max-w-3xl flex-col gap-3">{children}</div>
        </div>
        <div className={clsx("flex min-w-0 flex-col border-line bg-wash lg:w-[42%] lg:border-l", !sideShown && "lg:hidden", tab === "write" ? "max-lg:hidden" : "max-lg:flex-1")}>
          <div className="border-b border-line bg-paper px-2 max-lg:hidden">
            <Tabs label={editor.side} tabs={BESIDE} tab={beside} {...tabs} />
          </div>
          <div id={PANEL.preview} className={clsx("min-h-0 flex-1", beside !== "preview" && "hidden")}>
            <Preview reportId={reportId} />
          </div>
          <div
            id={PANEL.comments}
            // Stays built while the paper is in front, so that what is typed in it stays.
            className={clsx("min-h-0 flex-1 overflow-y-auto p-3", beside !== "comments" && "hidden")}
          >
            <CommentsPanel focus={focus} onGoTo={() => onTab("write")} {...basis} />
          </div>
          <div id={PANEL.findings} className={clsx("min-h-0 flex-1 overflow-y-auto p-3", beside !== "findings" && "hidden")}>
            <FindingsPanel inFront={beside === "findings"} />
          </div>
          <div id={PANEL.ledger} className={clsx("min-h-0 flex-1 overflow-y-auto p-3", beside !== "ledger" && "hidden")}>
            <LedgerPanel inFront={beside === "ledger"} />
          </div>
        </div>
      </div>
    </>
  );
}

function useTabNames(): (tab: Tab) => string {
  const { editor } = useMessages();
  const { readOnly } = useEditorView();
  const open = useLive((view) => view.review.threads.filter(({ status }) => status === "open").length);
  const findings = useFindingCount();
  const ledger = useLive(({ review }) => review.openInLedger + review.changedInLedger);
  return (tab) => {
    if (tab === "comments") return editor.comments(open);
    if (tab === "findings") return editor.findings(findings);
    if (tab === "ledger") return editor.ledger(ledger);
    return tab === "write" && readOnly ? editor.read : editor[tab];
  };
}

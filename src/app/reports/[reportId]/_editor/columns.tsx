"use client";
import clsx from "clsx";
import { useState, type KeyboardEvent, type ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { useEditorView } from "./editor-view";
import { Preview } from "./preview";
import { PARTS_ID, SectionMenu, SectionNav } from "./section-nav";

const TABS = ["write", "preview"] as const;
type Tab = (typeof TABS)[number];

const PANEL: Record<Tab, string> = { write: PARTS_ID, preview: "report-paper" };

type ColumnsProps = { reportId: string; previewShown: boolean; children: ReactNode };

/** Sections, text and paper side by side; on a tablet the paper is a tab of its own. */
export function Columns({ reportId, previewShown, children }: ColumnsProps) {
  const { editor } = useMessages();
  const { readOnly } = useEditorView();
  const [tab, setTab] = useState<Tab>("write");
  return (
    <>
      <div className="flex items-center justify-between border-b border-line bg-paper px-2 lg:hidden">
        <Tabs tab={tab} onTab={setTab} />
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
          className={clsx("relative min-w-0 flex-1 scroll-pb-24 overflow-y-auto scroll-smooth p-3 pb-24 motion-reduce:scroll-auto", tab === "preview" && "max-lg:hidden")}
        >
          <div className="mx-auto flex max-w-3xl flex-col gap-3">{children}</div>
        </div>
        <div
          id={PANEL.preview}
          className={clsx("min-w-0 border-line bg-wash lg:w-[42%] lg:border-l", !previewShown && "lg:hidden", tab === "write" ? "max-lg:hidden" : "max-lg:flex-1")}
        >
          <Preview reportId={reportId} />
        </div>
      </div>
    </>
  );
}

function Tabs({ tab, onTab }: { tab: Tab; onTab: (tab: Tab) => void }) {
  const { editor } = useMessages();
  const { readOnly } = useEditorView();
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    const other = tab === "write" ? "preview" : "write";
    onTab(other);
    event.currentTarget.querySelector<HTMLElement>(`[aria-controls="${PANEL[other]}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={editor.tabs} className="flex" onKeyDown={onKeyDown}>
      {TABS.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={tab === name}
          aria-controls={PANEL[name]}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onTab(name)}
          className={clsx("px-4 py-2 font-medium", tab === name ? "border-b-2 border-ink" : "border-b-2 border-transparent text-muted")}
        >
          {name === "write" && readOnly ? editor.read : editor[name]}
        </button>
      ))}
    </div>
  );
}

"use client";
import clsx from "clsx";
import { ClipboardPaste, CloudOff, Download, Ellipsis, PanelRight, Undo2 } from "lucide-react";
import Link from "next/link";
import { useEffect, useState, type MouseEvent } from "react";
import { toast } from "sonner";
import { StateWord } from "@/app/(home)/state-word";
import { Button, buttonClass } from "@/components/button";
import { Menu, MenuItem, MenuLine } from "@/components/menu";
import { useLocale, useMessages } from "@/components/messages-provider";
import type { Period } from "@/domain/report-document";
import { useLive } from "../_live/live-context";
import { PresenceBar } from "../_live/presence";
import { WorkflowBar } from "../_review/workflow-bar";
import type { OpenDialog } from "./editor-dialogs";
import { useEditorView } from "./editor-view";
import type { Overall } from "./report-store";
import { useSelected, useStore } from "./store-context";
import { useActs } from "./use-acts";

type TopBarProps = {
  reportId: string;
  period: Period;
  sideShown: boolean;
  onToggleSide: () => void;
  onOpen: (dialog: OpenDialog) => void;
  onStatus: () => void;
};

/** Which report, its state, who else is here, whether all is saved, and the one next act. */
export function TopBar({ reportId, period, sideShown, onToggleSide, onOpen, onStatus }: TopBarProps) {
  const store = useStore();
  const locale = useLocale();
  const { editor, common } = useMessages();
  const { readOnly } = useEditorView();
  const state = useLive((view) => view.review.state);
  const toggle = sideShown ? editor.hidePreview : editor.showPreview;
  return (
    <div className="flex min-h-12 items-center gap-x-2 gap-y-1 border-b border-line bg-paper px-4 py-1 max-lg:flex-wrap max-md:px-2">
      <h1 className="truncate text-base">{editor.title(common.period(period))}</h1>
      <StateWord state={state} locale={locale} />
      {!readOnly && <SaveState onStatus={onStatus} />}
      <div className="min-w-0 flex-1">
        <PresenceBar />
      </div>
      <div className="ml-auto flex items-center gap-1.5">
        {!readOnly && <WritingButtons />}
        <Button size="small" className="max-lg:hidden" aria-pressed={sideShown} aria-label={toggle} title={toggle} onClick={onToggleSide}>
          <PanelRight className="size-4" aria-hidden />
        </Button>
        <MoreMenu reportId={reportId} onOpen={onOpen} />
        {state !== "issued" && <DownloadLink reportId={reportId} isIssued={state === "recalled"} />}
        <WorkflowBar beforeStep={() => store.flushAll()} />
      </div>
    </div>
  );
}

function WritingButtons() {
  const { editor } = useMessages();
  const { openPaste } = useEditorView();
  const acts = useActs();
  const undoable = useSelected((store) => store.undoable.length);
  return (
    <>
      <Button look="quiet" size="small" aria-disabled={undoable === 0 || undefined} onClick={() => void acts.undo()} title={editor.undo} aria-label={editor.undo}>
        <Undo2 className="size-4" aria-hidden />
      </Button>
      <Button size="small" title={editor.paste} onClick={() => openPaste({ text: "", sectionKey: null, after: null })}>
        <ClipboardPaste className="size-4" aria-hidden />
        <span className="max-xl:sr-only">{editor.paste}</span>
      </Button>
    </>
  );
}

function MoreMenu({ reportId, onOpen }: { reportId: string; onOpen: (dialog: OpenDialog) => void }) {
  const { editor, statistics } = useMessages();
  const { readOnly } = useEditorView();
  const mayName = useLive((view) => view.review.may["report.name-version"].allowed);
  return (
    <Menu
      trigger={
        <Button size="small" aria-label={editor.actions} title={editor.actions}>
          <Ellipsis className="size-4" aria-hidden />
        </Button>
      }
    >
      <MenuItem asChild>
        <Link href={`/reports/${reportId}/read`}>{editor.readView}</Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href={`/reports/${reportId}/versions`}>{editor.versions}</Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href={`/reports/${reportId}/history`}>{editor.history}</Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href={`/statistics?report=${reportId}`}>{statistics.ofReport}</Link>
      </MenuItem>
      {mayName && <MenuItem onSelect={() => onOpen("name-version")}>{editor.nameVersion}</MenuItem>}
      <MenuLine />
      <MenuItem asChild>
        <a href={`/reports/${reportId}/json`}>{editor.exportJson}</a>
      </MenuItem>
      {!readOnly && <WritingItems onOpen={onOpen} />}
      <MenuLine />
      <MenuItem shortcut="?" onSelect={() => onOpen("shortcuts")}>
        {editor.shortcuts}
      </MenuItem>
    </Menu>
  );
}

function WritingItems({ onOpen }: { onOpen: (dialog: OpenDialog) => void }) {
  const { editor } = useMessages();
  const deleted = useSelected((store) => store.deletedRows().length);
  const isEmpty = useSelected((store) => store.sections.every(({ key }) => store.inSection(key).length === 0));
  const isDrafting = useLive((view) => view.review.state === "drafting");
  const mayRemove = isEmpty && isDrafting;
  return (
    <>
      <MenuItem onSelect={() => onOpen("trash")}>{editor.trash(deleted)}</MenuItem>
      <MenuItem disabled={!mayRemove} onSelect={() => onOpen("remove")}>
        {mayRemove ? editor.remove : editor.removeOff}
      </MenuItem>
    </>
  );
}

function SaveState({ onStatus }: { onStatus: () => void }) {
  const { editor } = useMessages();
  const overall = useSelected((store) => store.overall());
  const calm = overall === "saved" || overall === "saving";
  const hint = overall === "unreachable" || overall === "attention" ? editor.statusHint[overall] : undefined;
  const label = <SaveLabel overall={overall} />;
  return (
    <div role="status" data-save-state={overall} className="text-sm whitespace-nowrap">
      {calm ? (
        <span className="text-muted">{label}</span>
      ) : (
        <button type="button" title={hint} onClick={onStatus} className="inline-flex items-center gap-1 rounded px-1.5 py-0.5 font-medium text-alert underline-offset-2 hover:underline">
          <CloudOff className="size-4" aria-hidden />
          {label}
        </button>
      )}
    </div>
  );
}

/** "Saving" is said only when it takes a moment: on a good network it would flicker with every pause. */
function SaveLabel({ overall }: { overall: Overall }) {
  const { editor } = useMessages();
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (overall !== "saving") return;
    const timer = setTimeout(() => setSlow(true), 250);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [overall]);
  return <>{overall === "saving" && !slow ? editor.row.waiting : editor.status[overall]}</>;
}

/** A plain link to the file. Text typed a moment ago is stored first, so that the file holds it. */
function DownloadLink({ reportId, isIssued }: { reportId: string; isIssued: boolean }) {
  const store = useStore();
  const { editor } = useMessages();
  const overall = useSelected((current) => current.overall());
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (overall === "saved") return;
    event.preventDefault();
    const link = event.currentTarget;
    void store.flushAll().then((stored) => {
      if (stored) window.location.assign(link.href);
      else toast.error(editor.downloadUnsaved);
    });
  };
  const label = isIssued ? editor.downloadIssued : editor.download;
  return (
    <a href={`/reports/${reportId}/docx`} onClick={onClick} className={clsx(buttonClass("plain", "small"))} title={overall === "saved" ? label : editor.downloadWaits}>
      <Download className="size-4" aria-hidden />
      <span className="max-xl:sr-only">{label}</span>
    </a>
  );
}

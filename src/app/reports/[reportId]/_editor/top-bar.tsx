"use client";
import clsx from "clsx";
import { ClipboardPaste, CloudOff, Download, Ellipsis, PanelRight, Undo2 } from "lucide-react";
import { useEffect, useState, type MouseEvent } from "react";
import { toast } from "sonner";
import { Button, buttonClass } from "@/components/button";
import { Menu, MenuItem, MenuLine } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import type { ReportState } from "@/domain/workflow";
import type { Period } from "@/domain/report-document";
import { useEditorView } from "./editor-view";
import type { Overall } from "./report-store";
import { useSelected, useStore } from "./store-context";
import { useActs } from "./use-acts";

type TopBarProps = {
  reportId: string;
  period: Period;
  state: ReportState;
  previewShown: boolean;
  onTogglePreview: () => void;
  onTrash: () => void;
  onRemove: () => void;
  onShortcuts: () => void;
  onStatus: () => void;
};

/** Which report, its state, whether all is saved, and the one next act. */
export function TopBar({ reportId, period, state, previewShown, onTogglePreview, onTrash, onRemove, onShortcuts, onStatus }: TopBarProps) {
  const { editor, common } = useMessages();
  const { readOnly, openPaste } = useEditorView();
  const acts = useActs();
  const undoable = useSelected((store) => store.undoable.length);
  const isEmpty = useSelected((store) => store.sections.every(({ key }) => store.inSection(key).length === 0));
  const deleted = useSelected((store) => store.deletedRows().length);
  return (
    <div className="flex h-12 items-center gap-2 border-b border-line bg-paper px-4">
      <h1 className="truncate text-base">{editor.title(common.period(period))}</h1>
      <span className="rounded bg-wash px-2 py-0.5 text-sm whitespace-nowrap">{common.states[state]}</span>
      {!readOnly && <SaveState onStatus={onStatus} />}
      <div className="ml-auto flex items-center gap-2">
        {!readOnly && (
          <>
            <Button look="quiet" size="small" aria-disabled={undoable === 0 || undefined} onClick={() => void acts.undo()} title={editor.undo} aria-label={editor.undo}>
              <Undo2 className="size-4" aria-hidden />
            </Button>
            <Button size="small" title={editor.paste} onClick={() => openPaste({ text: "", sectionKey: null, after: null })}>
              <ClipboardPaste className="size-4" aria-hidden />
              <span className="max-lg:sr-only">{editor.paste}</span>
            </Button>
          </>
        )}
        <Button size="small" className="max-lg:hidden" aria-pressed={previewShown} onClick={onTogglePreview}>
          <PanelRight className="size-4" aria-hidden />
          {previewShown ? editor.hidePreview : editor.showPreview}
        </Button>
        <Menu
          trigger={
            <Button size="small" aria-label={editor.actions} title={editor.actions}>
              <Ellipsis className="size-4" aria-hidden />
            </Button>
          }
        >
          <MenuItem asChild>
            <a href={`/reports/${reportId}/json`}>
              {editor.exportJson}
            </a>
          </MenuItem>
          {!readOnly && <MenuItem onSelect={onTrash}>{editor.trash(deleted)}</MenuItem>}
          {!readOnly && (
            <MenuItem disabled={!isEmpty} onSelect={onRemove}>
              {isEmpty ? editor.remove : editor.removeOff}
            </MenuItem>
          )}
          <MenuLine />
          <MenuItem shortcut="?" onSelect={onShortcuts}>
            {editor.shortcuts}
          </MenuItem>
        </Menu>
        <DownloadLink href={`/reports/${reportId}/docx`} />
      </div>
    </div>
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
function DownloadLink({ href }: { href: string }) {
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
  return (
    <a href={href} onClick={onClick} className={clsx(buttonClass("primary", "small"))} title={overall === "saved" ? undefined : editor.downloadWaits}>
      <Download className="size-4" aria-hidden />
      <span className="max-md:sr-only">{editor.download}</span>
    </a>
  );
}

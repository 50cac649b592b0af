"use client";
import { Download, Ellipsis, MessageSquareText, PenLine, SpellCheck } from "lucide-react";
import Link from "next/link";
import { Button, buttonClass } from "@/components/button";
import { Menu, MenuItem, MenuLine } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import { useFindingCount, useShowFindings } from "../_findings/findings-context";
import { useLive, useLiveReport } from "../_live/live-context";
import { PresenceBar } from "../_live/presence";
import { WorkflowBar } from "../_review/workflow-bar";
import type { SideTab } from "./side";

type TopBarProps = { open: SideTab | null; onSide: (tab: SideTab) => void };

/** Which report, its state, who else reads it, and the next act; everything else is a menu. */
export function TopBar({ open: side, onSide }: TopBarProps) {
  const { editor, common, review } = useMessages();
  const { reading } = review;
  const { view } = useLiveReport();
  const commentsOpen = side === "comments";
  const state = useLive((current) => current.review.state);
  const mayEdit = useLive((current) => current.review.may["report.edit"].allowed);
  const open = useLive((current) => current.review.threads.filter(({ status }) => status === "open").length);
  return (
    <div className="flex min-h-12 flex-wrap items-center gap-x-2 gap-y-1 border-b border-line bg-paper px-4 py-1 max-sm:px-2 print:hidden">
      <h1 className="truncate text-base">{editor.title(common.period(view.period))}</h1>
      <span className="rounded bg-wash px-2 py-0.5 text-sm whitespace-nowrap">{common.states[state]}</span>
      <div className="min-w-0 flex-1">
        <PresenceBar />
      </div>
      <div className="ml-auto flex items-center gap-2">
        <WorkflowBar />
        {mayEdit && (
          <Link href={`/reports/${view.id}`} className={buttonClass("plain", "small")}>
            <PenLine className="size-4" aria-hidden />
            <span className="max-md:sr-only">{reading.edit}</span>
          </Link>
        )}
        <FindingsButton isOpen={side === "findings"} onClick={() => onSide("findings")} />
        <Button size="small" className="xl:hidden pointer-coarse:h-11 pointer-coarse:min-w-11" aria-expanded={commentsOpen} aria-controls="reading-comments" aria-label={commentsOpen ? reading.closeComments : reading.openComments(open)} onClick={() => onSide("comments")}>
          <MessageSquareText className="size-4" aria-hidden />
          <span className="max-md:hidden">{reading.comments}</span>
          {open > 0 && <span className="font-semibold tabular-nums">{open}</span>}
        </Button>
        <MoreMenu reportId={view.id} />
      </div>
    </div>
  );
}

/** Leads to what proofreading found, where the list has no column. Absent from an issued report. */
function FindingsButton({ isOpen, onClick }: { isOpen: boolean; onClick: () => void }) {
  const { editor } = useMessages();
  const isOn = useShowFindings() !== null;
  const count = useFindingCount();
  if (!isOn) return null;
  return (
    <Button size="small" className="xl:hidden pointer-coarse:h-11 pointer-coarse:min-w-11" aria-expanded={isOpen} aria-controls="reading-comments" aria-label={editor.findings(count)} onClick={onClick}>
      <SpellCheck className="size-4" aria-hidden />
      <span className="max-lg:hidden">{editor.findings(0)}</span>
      {count > 0 && <span className="font-semibold tabular-nums">{count}</span>}
    </Button>
  );
}

function MoreMenu({ reportId }: { reportId: string }) {
  const { editor, review } = useMessages();
  const { reading } = review;
  return (
    <Menu
      trigger={
        <Button size="small" className="pointer-coarse:size-11" aria-label={reading.more} title={reading.more}>
          <Ellipsis className="size-4" aria-hidden />
        </Button>
      }
    >
      <MenuItem asChild>
        <a href={`/reports/${reportId}/docx`}>
          <Download className="size-4" aria-hidden />
          {editor.download}
        </a>
      </MenuItem>
      <MenuItem asChild>
        <Link href={`/reports/${reportId}/versions`}>{reading.versions}</Link>
      </MenuItem>
      <MenuItem asChild>
        <Link href={`/reports/${reportId}/history`}>{reading.history}</Link>
      </MenuItem>
      <MenuLine />
      <MenuItem onSelect={() => window.print()}>{reading.print}</MenuItem>
    </Menu>
  );
}

"use client";
import { Download, Ellipsis, MessageSquareText, PenLine } from "lucide-react";
import Link from "next/link";
import { Button, buttonClass } from "@/components/button";
import { Menu, MenuItem, MenuLine } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import { useLive, useLiveReport } from "../_live/live-context";
import { PresenceBar } from "../_live/presence";
import { WorkflowBar } from "../_review/workflow-bar";

type TopBarProps = { commentsOpen: boolean; onComments: () => void };

/** Which report, its state, who else reads it, and the next act; everything else is a menu. */
export function TopBar({ commentsOpen, onComments }: TopBarProps) {
  const { editor, common, review } = useMessages();
  const { reading } = review;
  const { view } = useLiveReport();
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
        <Button size="small" className="xl:hidden pointer-coarse:h-11 pointer-coarse:min-w-11" aria-expanded={commentsOpen} aria-controls="reading-comments" aria-label={commentsOpen ? reading.closeComments : reading.openComments(open)} onClick={onComments}>
          <MessageSquareText className="size-4" aria-hidden />
          <span className="max-md:hidden">{reading.comments}</span>
          {open > 0 && <span className="font-semibold tabular-nums">{open}</span>}
        </Button>
        <MoreMenu reportId={view.id} />
      </div>
    </div>
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

"use client";
import clsx from "clsx";
import { X } from "lucide-react";
import { useEffect, useRef, type ReactNode } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { CommentsPanel } from "../_comments/comments-panel";
import type { CommentsFocus } from "../_comments/focus";
import { useFindingCount } from "../_findings/findings-context";
import { useLive } from "../_live/live-context";

export type SideTab = "comments" | "findings";

type SideProps = {
  focus: CommentsFocus | null;
  tab: SideTab;
  onTab: (tab: SideTab) => void;
  open: boolean;
  onClose: () => void;
  /** The list of findings; null where there is none to be shown. `clear` puts the sheet away where it lies over the paper. */
  findings: ((clear: () => void) => ReactNode) | null;
};

/** Comments and findings: a column beside the paper; over it where there is no room. The comments stay built while they are hidden, so that typed words stay. */
export function Side({ focus, tab, onTab, open, onClose, findings }: SideProps) {
  const { review, findings: words } = useMessages();
  const { reading } = review;
  const { side, close, clear } = useSheet(open, onClose);
  const shown = findings === null ? "comments" : tab;
  return (
    <aside
      id="reading-comments"
      ref={side}
      tabIndex={-1}
      aria-label={shown === "comments" ? reading.comments : words.panel.title}
      onKeyDown={(event) => event.key === "Escape" && open && !event.defaultPrevented && close()}
      className={clsx(
        "overflow-y-auto border-line bg-paper outline-none print:hidden",
        "xl:w-84 xl:shrink-0 xl:border-l",
        "max-xl:absolute max-xl:bottom-0 max-xl:z-20 max-xl:shadow-2xl max-md:inset-x-0 max-md:h-[85%] max-md:rounded-t-lg max-md:border-t md:max-xl:top-0 md:max-xl:right-0 md:max-xl:w-96 md:max-xl:border-l",
        !open && "max-xl:hidden",
      )}
    >
      <div className={clsx("sticky top-0 z-10 flex items-center gap-2 bg-paper px-2 pt-1", findings === null && "xl:hidden")}>
        {findings !== null && <Tabs tab={shown} onTab={onTab} />}
        <Button look="quiet" size="small" className="ml-auto xl:hidden pointer-coarse:size-11" onClick={close} aria-label={reading.closeComments}>
          <X className="size-5" aria-hidden />
        </Button>
      </div>
      <div className={clsx("p-3 max-xl:pt-0", shown !== "comments" && "hidden")}>
        <CommentsPanel focus={focus} onGoTo={clear} />
      </div>
      {shown === "findings" && <div className="p-3 max-xl:pt-0">{findings?.(clear)}</div>}
    </aside>
  );
}

function Tabs({ tab, onTab }: Pick<SideProps, "tab" | "onTab">) {
  const { editor } = useMessages();
  const open = useLive((view) => view.review.threads.filter(({ status }) => status === "open").length);
  const names = { comments: editor.comments(open), findings: editor.findings(useFindingCount()) };
  return (
    <div role="group" aria-label={editor.side} className="flex flex-1 rounded border border-line bg-wash p-0.5">
      {(["comments", "findings"] as const).map((name) => (
        <button
          key={name}
          type="button"
          aria-pressed={tab === name}
          onClick={() => onTab(name)}
          className={clsx("flex-1 rounded px-2 py-1 text-sm font-medium whitespace-nowrap tabular-nums pointer-coarse:py-2.5", tab === name ? "bg-paper text-ink shadow-sm" : "text-muted")}
        >
          {names[name]}
        </button>
      ))}
    </div>
  );
}

/** Where there is no room for a column it lies over the paper: the keyboard goes into it and back. */
function useSheet(open: boolean, onClose: () => void) {
  const side = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!open) return;
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    // Beside the paper it is always there; nothing was opened.
    if (liesOver(side.current)) side.current?.focus({ preventScroll: true });
  }, [open]);
  // What one is led to may lie under the sheet.
  const clear = () => {
    if (liesOver(side.current)) onClose();
  };
  const close = () => {
    onClose();
    before.current?.focus({ preventScroll: true });
  };
  return { side, close, clear };
}

/** True where there is no room for a column beside the paper. */
function liesOver(side: HTMLElement | null): boolean {
  return side !== null && getComputedStyle(side).position === "absolute";
}

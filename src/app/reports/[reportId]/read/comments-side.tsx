"use client";
import clsx from "clsx";
import { X } from "lucide-react";
import { useEffect, useRef } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { CommentsPanel } from "../_comments/comments-panel";
import type { CommentsFocus } from "../_comments/focus";

type CommentsSideProps = { focus: CommentsFocus | null; open: boolean; onClose: () => void };

/** Comments: a column beside the paper; over it where there is no room. It stays built while it is hidden, so that typed words stay. */
export function CommentsSide({ focus, open, onClose }: CommentsSideProps) {
  const { reading } = useMessages().review;
  const side = useRef<HTMLElement>(null);
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!open) return;
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    // Beside the paper it is always there; nothing was opened.
    if (liesOver(side.current)) side.current?.focus({ preventScroll: true });
  }, [open]);
  // A thread's decision may lie under the sheet.
  const onGoTo = () => {
    if (liesOver(side.current)) onClose();
  };
  const close = () => {
    onClose();
    before.current?.focus({ preventScroll: true });
  };
  return (
    <aside
      id="reading-comments"
      ref={side}
      tabIndex={-1}
      aria-label={reading.comments}
      onKeyDown={(event) => event.key === "Escape" && open && !event.defaultPrevented && close()}
      className={clsx(
        "overflow-y-auto border-line bg-paper outline-none print:hidden",
        "xl:w-84 xl:shrink-0 xl:border-l",
        "max-xl:absolute max-xl:bottom-0 max-xl:z-20 max-xl:shadow-2xl max-md:inset-x-0 max-md:h-[85%] max-md:rounded-t-lg max-md:border-t md:max-xl:top-0 md:max-xl:right-0 md:max-xl:w-96 md:max-xl:border-l",
        !open && "max-xl:hidden",
      )}
    >
      <div className="sticky top-0 z-10 flex justify-end bg-paper px-2 pt-1 xl:hidden">
        <Button look="quiet" size="small" className="pointer-coarse:size-11" onClick={close} aria-label={reading.closeComments}>
          <X className="size-5" aria-hidden />
        </Button>
      </div>
      <div className="p-3 max-xl:pt-0">
        <CommentsPanel focus={focus} onGoTo={onGoTo} />
      </div>
    </aside>
  );
}

/** True where there is no room for a column beside the paper. */
function liesOver(side: HTMLElement | null): boolean {
  return side !== null && getComputedStyle(side).position === "absolute";
}

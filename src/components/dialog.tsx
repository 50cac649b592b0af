"use client";
import clsx from "clsx";
import { X } from "lucide-react";
import { Dialog as Primitive } from "radix-ui";
import { useRef, type ReactNode } from "react";
import { useMessages } from "./messages-provider";

type DialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  wide?: boolean;
  children: ReactNode;
};

/** A modal dialog; focus is kept inside and goes back where it came from. */
export function Dialog({ open, onOpenChange, title, description, wide, children }: DialogProps) {
  const { common } = useMessages();
  const opener = useRef<HTMLElement | null>(null);
  return (
    <Primitive.Root open={open} onOpenChange={onOpenChange}>
      <Primitive.Portal>
        <Primitive.Overlay className="fixed inset-0 z-40 bg-black/40" />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          onOpenAutoFocus={() => (opener.current = openerOf(document.activeElement))}
          onCloseAutoFocus={(event) => {
            if (!opener.current?.isConnected) return;
            event.preventDefault();
            opener.current.focus();
          }}
          className={clsx(
            "fixed top-1/2 left-1/2 z-50 flex max-h-[92dvh] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 flex-col rounded-lg border border-line bg-paper shadow-xl",
            wide ? "max-w-5xl" : "max-w-lg",
          )}
        >
          <div className="flex items-start gap-4 px-5 pt-4">
            <Primitive.Title className="flex-1 text-lg">{title}</Primitive.Title>
            <Primitive.Close aria-label={common.close} className="rounded p-1.5 text-muted hover:bg-wash">
              <X className="size-5" aria-hidden />
            </Primitive.Close>
          </div>
          {description && <Primitive.Description className="px-5 pt-1 text-muted">{description}</Primitive.Description>}
          <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** Where the focus goes back to. The item of a menu is gone by then; the menu's button stands for it. */
function openerOf(focused: Element | null): HTMLElement | null {
  const menuButton = focused?.closest('[role="menu"]')?.getAttribute("aria-labelledby");
  const opener = menuButton ? document.getElementById(menuButton) : focused;
  return opener instanceof HTMLElement && opener !== document.body ? opener : null;
}

/** Row of buttons at the foot of a dialog; it stays in sight while the rest scrolls. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="sticky -bottom-4 -mx-5 mt-3 -mb-4 flex flex-wrap justify-end gap-2 rounded-b-lg border-t border-line bg-paper px-5 py-3 shadow-[0_3px_0_var(--paper)]">{children}</div>;
}

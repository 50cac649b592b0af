"use client";
import clsx from "clsx";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";

type MenuProps = {
  trigger: ReactNode;
  children: ReactNode;
  align?: "start" | "end";
  /** The focus goes back to the trigger unless this prevents it. */
  onClosed?: (event: Event) => void;
};

/** A button with a menu under it. `trigger` must be one button element. */
export function Menu({ trigger, children, align = "end", onClosed }: MenuProps) {
  return (
    <Primitive.Root modal={false}>
      <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content align={align} sideOffset={4} collisionPadding={8} onCloseAutoFocus={onClosed} className="max-h-(--radix-dropdown-menu-content-available-height) overflow-y-auto z-50 min-w-52 rounded border border-line bg-paper p-1 text-ink shadow-lg">
          {children}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

const ITEM = "flex w-full cursor-default items-center gap-2 rounded px-2.5 py-1.5 text-left outline-none select-none data-[disabled]:opacity-50 data-[highlighted]:bg-wash";

export function MenuItem({ className, shortcut, children, ...props }: ComponentProps<typeof Primitive.Item> & { shortcut?: string }) {
  return (
    <Primitive.Item className={clsx(ITEM, className)} {...props}>
      {shortcut ? (
        <>
          {children}
          <kbd className="ml-auto pl-6 font-sans text-xs whitespace-nowrap text-muted">{shortcut}</kbd>
        </>
      ) : (
        children
      )}
    </Primitive.Item>
  );
}

export function MenuLine() {
  return <Primitive.Separator className="my-1 h-px bg-line" />;
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <Primitive.Label className="px-2.5 py-1.5 text-sm text-muted">{children}</Primitive.Label>;
}

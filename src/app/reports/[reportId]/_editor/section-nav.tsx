"use client";
import clsx from "clsx";
import { ListTree } from "lucide-react";
import { useEffect, useRef, useState, type MouseEvent } from "react";
import { Button } from "@/components/button";
import { Menu, MenuItem } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import { useEditorView } from "./editor-view";
import { showPart } from "./report-parts";
import type { ReportStore } from "./report-store";
import { printedNumber } from "./section-block";
import { useSelected, useStore } from "./store-context";

/** Id of the column that scrolls through the parts. */
export const PARTS_ID = "report-parts";

type Part = { target: string; number: string; label: string; count?: number };

/** The parts of the report with what each holds; leads to the place, and shows where one is. */
export function SectionNav() {
  const { editor } = useMessages();
  const { readOnly } = useEditorView();
  const current = useCurrentPart();
  return (
    <>
      <nav aria-label={editor.sectionsNav} className="flex flex-col gap-0.5 text-sm">
        {useParts().map((part) => (
          <NavLink key={part.target} {...part} current={part.target === current} />
        ))}
      </nav>
      {!readOnly && <KeyHints />}
    </>
  );
}

/** The same as a menu, where there is no room for a column. */
export function SectionMenu() {
  const { editor } = useMessages();
  const parts = useParts();
  const chosen = useRef<string | null>(null);
  return (
    <Menu
      onClosed={(event) => {
        if (!chosen.current) return;
        event.preventDefault();
        showPart(chosen.current);
        chosen.current = null;
      }}
      trigger={
        <Button look="quiet" size="small">
          <ListTree className="size-4" aria-hidden />
          {editor.goToPart}
        </Button>
      }
    >
      {parts.map(({ target, number, label, count }) => (
        <MenuItem key={target} onSelect={() => (chosen.current = target)}>
          <span className="w-5 shrink-0 text-right text-muted">{number}</span>
          <span className="max-w-80">{label}</span>
          {count !== undefined && <span className={clsx("ml-auto pl-4 text-sm", count === 0 ? "text-alert" : "text-muted")}>{editor.sectionCount(count)}</span>}
        </MenuItem>
      ))}
    </Menu>
  );
}

function useParts(): Part[] {
  const store = useStore();
  const { editor } = useMessages();
  useSelected((current) => current.sections.map(({ key, heading }) => `${key}${heading}${filled(current, key)}`).join("|") + current.fields.printEmptySections);
  const sections = store.sections.map(({ key, heading }): Part => {
    const number = printedNumber(store, key);
    return { target: `section-${key}`, number: number === null ? "" : `${number}.`, label: heading, count: filled(store, key) };
  });
  return [{ target: "part-head", number: "", label: editor.headPart }, ...sections, { target: "part-tail", number: "", label: editor.tailPart }];
}

function filled(store: ReportStore, sectionKey: string): number {
  return store.inSection(sectionKey).filter(({ slot }) => slot.text.trim() !== "").length;
}

function NavLink({ target, number, label, count, current }: Part & { current: boolean }) {
  const { editor } = useMessages();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (current) link.current?.scrollIntoView({ block: "nearest" });
  }, [current]);
  // No new address: the browser's back button leads out of the report, not through its sections.
  const onClick = (event: MouseEvent) => {
    event.preventDefault();
    showPart(target);
  };
  return (
    <a ref={link} href={`#${target}`} onClick={onClick} aria-current={current ? "location" : undefined} className={clsx("flex items-baseline gap-1.5 rounded px-2 py-1.5 leading-5 hover:bg-wash", current && "bg-wash font-medium")}>
      <span className="w-4 shrink-0 text-right text-muted">{number}</span>
      <span className={clsx("min-w-0 flex-1", count === 0 && !current && "text-muted")}>{label}</span>
      {count !== undefined && <span className={clsx("shrink-0 text-xs", count === 0 ? "text-alert" : "rounded bg-wash px-1.5 font-medium")}>{editor.sectionCount(count)}</span>}
    </a>
  );
}

/** The keys that spare the mouse most; the rest is in the list of shortcuts. */
function KeyHints() {
  const { editor } = useMessages();
  return (
    <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-2 gap-y-1 border-t border-line px-2 pt-3 text-xs text-muted">
      {editor.keyHints.map(([key, meaning]) => (
        <div key={key} className="contents">
          <dt className="font-medium whitespace-nowrap">{key}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Where one is: the part with the cursor while it is in sight, else the part that fills most of the column. */
function useCurrentPart(): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const column = document.getElementById(PARTS_ID);
    if (!column) return;
    const look = () => setCurrent(partInSight(column));
    look();
    column.addEventListener("scroll", look, { passive: true });
    column.addEventListener("focusin", look);
    const observer = new ResizeObserver(look);
    observer.observe(column);
    return () => {
      column.removeEventListener("scroll", look);
      column.removeEventListener("focusin", look);
      observer.disconnect();
    };
  }, []);
  return current;
}

function partInSight(column: HTMLElement): string | null {
  const frame = column.getBoundingClientRect();
  const seen = (part: Element) => {
    const { top, bottom } = part.getBoundingClientRect();
    return Math.min(bottom, frame.bottom) - Math.max(top, frame.top);
  };
  const focused = document.activeElement;
  const own = focused && column.contains(focused) ? focused.closest(PART) : null;
  if (own && focused && seen(own) > 0 && seen(focused) > 0) return own.id;
  let most: Element | null = null;
  for (const part of column.querySelectorAll(PART)) if (!most || seen(part) > seen(most)) most = part;
  return most?.id ?? null;
}

const PART = 'section[id^="section-"], details[id^="part-"]';

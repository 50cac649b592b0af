"use client";
import clsx from "clsx";
import { ListTree } from "lucide-react";
import { useEffect, useRef, useState, type MouseEvent, type RefObject } from "react";
import { Button } from "@/components/button";
import { Menu, MenuItem } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import { printSectionParts } from "@/domain/print-parts";
import type { ReportDocument } from "@/domain/report-document";

/** The printed sections; leads to each and shows where one is. */
export function Outline({ document, frame }: { document: ReportDocument; frame: RefObject<HTMLElement | null> }) {
  const { reading } = useMessages().review;
  const current = useSectionInSight(frame);
  const onClick = (event: MouseEvent, key: string) => {
    event.preventDefault();
    showSection(key);
  };
  return (
    <nav aria-label={reading.outline} className="w-48 shrink-0 overflow-y-auto border-r border-line bg-paper p-2 text-sm max-lg:hidden print:hidden">
      {printSectionParts(document).map(({ key, number, heading }) => (
        <a
          key={key}
          href={`#section-${key}`}
          onClick={(event) => onClick(event, key)}
          aria-current={key === current ? "location" : undefined}
          className={clsx("flex items-baseline gap-1.5 rounded px-2 py-1.5 leading-5 hover:bg-wash", key === current && "bg-wash font-medium")}
        >
          <span className="w-4 shrink-0 text-right text-muted">{number}.</span>
          <span className="min-w-0 flex-1">{heading}</span>
        </a>
      ))}
    </nav>
  );
}

/** The same as a menu, where there is no room for a column. */
export function OutlineMenu({ document }: { document: ReportDocument }) {
  const { reading } = useMessages().review;
  const chosen = useRef<string | null>(null);
  return (
    <Menu
      align="start"
      onClosed={(event) => {
        if (chosen.current === null) return;
        event.preventDefault();
        showSection(chosen.current);
        chosen.current = null;
      }}
      trigger={
        <Button look="quiet" size="small" className="lg:hidden pointer-coarse:h-11 pointer-coarse:min-w-11" aria-label={reading.goToSection} title={reading.goToSection}>
          <ListTree className="size-4" aria-hidden />
        </Button>
      }
    >
      {printSectionParts(document).map(({ key, number, heading }) => (
        <MenuItem key={key} className="pointer-coarse:py-2.5" onSelect={() => (chosen.current = key)}>
          <span className="w-5 shrink-0 text-right text-muted">{number}.</span>
          <span className="max-w-72">{heading}</span>
        </MenuItem>
      ))}
    </Menu>
  );
}

function showSection(key: string): void {
  const heading = document.getElementById(`section-${key}`);
  const folded = heading?.closest("details");
  if (folded) folded.open = true;
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}

/** The section whose heading was passed last. */
function useSectionInSight(frame: RefObject<HTMLElement | null>): string | null {
  const [current, setCurrent] = useState<string | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const look = () => {
      const edge = element.getBoundingClientRect().top + element.clientHeight / 3;
      const passed = [...element.querySelectorAll<HTMLElement>('h2[id^="section-"]')].findLast((heading) => heading.getBoundingClientRect().top <= edge);
      setCurrent(passed ? passed.id.slice("section-".length) : null);
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [frame]);
  return current;
}

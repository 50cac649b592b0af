"use client";
import clsx from "clsx";
import { useMessages } from "@/components/messages-provider";
import { showPart } from "./report-parts";
import { printedNumber } from "./section-block";
import { useSelected, useStore } from "./store-context";

/** The parts of the report with what each holds; leads to the place. */
export function SectionNav() {
  const store = useStore();
  const { editor } = useMessages();
  useSelected((current) => current.sections.map(({ key, heading }) => `${key}${heading}${filled(current, key)}`).join("|") + current.fields.printEmptySections);
  return (
    <nav aria-label={editor.sectionsNav} className="flex flex-col gap-0.5 text-sm">
      <NavLink target="part-head" label={editor.headPart} />
      {store.sections.map(({ key, heading }) => {
        const count = filled(store, key);
        const number = printedNumber(store, key);
        return <NavLink key={key} target={`section-${key}`} number={number === null ? "" : `${number}.`} label={heading} count={count} />;
      })}
      <NavLink target="part-tail" label={editor.tailPart} />
    </nav>
  );
}

function filled(store: ReturnType<typeof useStore>, sectionKey: string): number {
  return store.inSection(sectionKey).filter(({ slot }) => slot.text.trim() !== "").length;
}

function NavLink({ target, number = "", label, count }: { target: string; number?: string; label: string; count?: number }) {
  const { editor } = useMessages();
  return (
    <a href={`#${target}`} onClick={() => showPart(target)} className="flex items-baseline gap-1.5 rounded px-2 py-1.5 leading-5 hover:bg-wash">
      <span className="w-4 shrink-0 text-right text-muted">{number}</span>
      <span className={clsx("min-w-0 flex-1", count === 0 && "text-muted")}>{label}</span>
      {count !== undefined && <span className={clsx("shrink-0 text-xs", count === 0 ? "text-alert" : "rounded bg-wash px-1.5 font-medium")}>{editor.sectionCount(count)}</span>}
    </a>
  );
}

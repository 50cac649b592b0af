"use client";
import clsx from "clsx";
import type { KeyboardEvent } from "react";

type TabsProps<Tab extends string> = {
  label: string;
  tabs: readonly Tab[];
  tab: Tab;
  onTab: (tab: Tab) => void;
  nameOf: (tab: Tab) => string;
  /** Ids of the panels. */
  panels: Record<Tab, string>;
  className?: string;
};

/** A row of tabs; the arrows go from one to the next and around. */
export function Tabs<Tab extends string>({ label, tabs, tab, onTab, nameOf, panels, className }: TabsProps<Tab>) {
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const by = event.key === "ArrowLeft" ? -1 : event.key === "ArrowRight" ? 1 : 0;
    const next = by === 0 ? undefined : tabs[(tabs.indexOf(tab) + by + tabs.length) % tabs.length];
    if (!next) return;
    onTab(next);
    event.currentTarget.querySelector<HTMLElement>(`[aria-controls="${panels[next]}"]`)?.focus();
  };
  return (
    <div role="tablist" aria-label={label} className={clsx("flex", className)} onKeyDown={onKeyDown}>
      {tabs.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={tab === name}
          aria-controls={panels[name]}
          tabIndex={tab === name ? 0 : -1}
          onClick={() => onTab(name)}
          className={clsx("border-b-2 px-3 py-1.5 font-medium whitespace-nowrap", tab === name ? "border-ink" : "border-transparent text-muted")}
        >
          {nameOf(name)}
        </button>
      ))}
    </div>
  );
}

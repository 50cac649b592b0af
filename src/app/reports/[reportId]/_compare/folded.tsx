"use client";
import { Fragment, type ReactNode } from "react";
import { foldUnchanged } from "./diff-runs";

/** Something that stayed, under a line that says so and opens it. */
export function Folded({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="my-1.5 font-sans">
      <summary className="rounded px-1 py-1 text-sm text-muted hover:text-ink">{label}</summary>
      {children}
    </details>
  );
}

type FoldedListProps<T> = {
  items: readonly T[];
  isChanged: (item: T) => boolean;
  /** False: everything is shown as it stands. */
  fold: boolean;
  label: (count: number) => string;
  children: (item: T, index: number) => ReactNode;
};

/** A list in which runs of what stayed are folded away. */
export function FoldedList<T>({ items, isChanged, fold, label, children }: FoldedListProps<T>) {
  if (!fold) return items.map((item, index) => <Fragment key={index}>{children(item, index)}</Fragment>);
  const indexes = new Map(items.map((item, index) => [item, index]));
  const one = (item: T) => <Fragment key={indexes.get(item)}>{children(item, indexes.get(item)!)}</Fragment>;
  return foldUnchanged(items, isChanged).map((group, index) => (group.changed ? one(group.item) : (
    <Folded key={`fold-${index}`} label={label(group.items.length)}>
      {group.items.map(one)}
    </Folded>
  )));
}

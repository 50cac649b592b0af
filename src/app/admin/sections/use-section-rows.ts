import { useState } from "react";
import type { SectionInput, SectionView } from "@/services/office/section";

/** A line of the list while it is edited; `id` stays the same while the line moves. */
export type Row = SectionInput & { id: string };

const toRow = (section: SectionView): Row => ({ ...section, id: section.key });

export function useSectionRows(saved: readonly SectionView[]) {
  const [rows, setRows] = useState<Row[]>(() => saved.map(toRow));
  const [changed, setChanged] = useState(false);
  const edit = (change: (rows: Row[]) => Row[]) => {
    setRows(change);
    setChanged(true);
  };
  return {
    rows,
    changed,
    set: (id: string, part: Partial<Pick<Row, "heading" | "active">>) => edit((list) => list.map((row) => (row.id === id ? { ...row, ...part } : row))),
    add: () => {
      const id = crypto.randomUUID?.() ?? `new-${Date.now()}`;
      edit((list) => [...list, { id, key: null, version: 0, heading: "", active: true }]);
      return id;
    },
    remove: (id: string) => edit((list) => list.filter((row) => row.id !== id)),
    move: (id: string, by: -1 | 1) => edit((list) => moved(list, id, by)),
    /** Shows the list as stored. */
    take: (sections: readonly SectionView[]) => {
      setRows(sections.map(toRow));
      setChanged(false);
    },
    /** Keeps the lines as typed, now based on what is stored; sections others added go to the end. */
    rebase: (sections: readonly SectionView[]) => edit((list) => rebased(list, sections)),
  };
}

function moved(list: Row[], id: string, by: -1 | 1): Row[] {
  const from = list.findIndex((row) => row.id === id);
  const to = from + by;
  const row = list[from];
  if (!row || to < 0 || to >= list.length) return list;
  const rest = list.filter((other) => other !== row);
  return [...rest.slice(0, to), row, ...rest.slice(to)];
}

function rebased(list: Row[], sections: readonly SectionView[]): Row[] {
  const stored = new Map(sections.map((section) => [section.key, section]));
  const kept = list.map((row) => {
    const section = row.key === null ? undefined : stored.get(row.key);
    return section ? { ...row, version: section.version } : row;
  });
  const known = new Set(list.map(({ key }) => key));
  return [...kept, ...sections.filter(({ key }) => !known.has(key)).map(toRow)];
}

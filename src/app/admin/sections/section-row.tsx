"use client";
import { ArrowDown, ArrowUp, X } from "lucide-react";
import type { KeyboardEvent } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { Row, useSectionRows } from "./use-section-rows";

type Props = { row: Row; number: number | null; index: number; count: number; list: ReturnType<typeof useSectionRows> };

export function SectionRow({ row, number, index, count, list }: Props) {
  const words = useMessages().office.sections;
  const name = row.heading || words.newHeading;
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    // Enter in a heading must not send the whole form half done; Unikey sends Enter while composing too.
    if (event.key === "Enter") event.preventDefault();
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    const input = event.currentTarget;
    list.move(row.id, event.key === "ArrowUp" ? -1 : 1);
    requestAnimationFrame(() => input.focus());
  };
  return (
    <li className="flex items-center gap-2 px-3 py-2">
      <span className="w-7 text-right text-muted tabular-nums" aria-hidden>
        {number === null ? "–" : `${number}.`}
      </span>
      <input
        data-row={row.id}
        aria-label={row.key === null ? words.newHeading : words.heading(index + 1)}
        value={row.heading}
        onChange={(event) => list.set(row.id, { heading: event.target.value })}
        onKeyDown={onKeyDown}
        maxLength={500}
        autoComplete="off"
        className="h-9 min-w-0 flex-1 rounded border border-transparent bg-transparent px-2 hover:border-line focus:border-edge"
      />
      {row.key === null ? (
        <Button look="quiet" size="small" aria-label={words.remove(name)} onClick={() => list.remove(row.id)}>
          <X className="size-4" aria-hidden />
        </Button>
      ) : (
        <label className="flex items-center gap-1.5 text-sm whitespace-nowrap">
          <input type="checkbox" className="size-4 accent-ink" checked={row.active} onChange={(event) => list.set(row.id, { active: event.target.checked })} />
          {words.active}
          <span className="sr-only">: {name}</span>
        </label>
      )}
      <Button look="quiet" size="small" aria-label={words.up(name)} aria-disabled={index === 0 || undefined} onClick={() => list.move(row.id, -1)}>
        <ArrowUp className="size-4" aria-hidden />
      </Button>
      <Button look="quiet" size="small" aria-label={words.down(name)} aria-disabled={index === count - 1 || undefined} onClick={() => list.move(row.id, 1)}>
        <ArrowDown className="size-4" aria-hidden />
      </Button>
    </li>
  );
}

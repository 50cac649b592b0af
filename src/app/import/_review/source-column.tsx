"use client";
import clsx from "clsx";
import { memo, useMemo, useState, type KeyboardEvent } from "react";
import { useMessages } from "@/components/messages-provider";
import type { ReadSource, ReviewItem, ReviewItemKind } from "@/text/import/review";
import type { LinePlace } from "@/text/import/settle";
import type { HeadPart } from "@/text/recognise";
import { useItemName } from "./items-list";
import { useLines } from "./linked";
import { useMarked } from "./marks";
import { lineId } from "./places";
import { useReview } from "./review-context";

type SourceColumnProps = {
  name: string;
  source: ReadSource;
  places: ReadonlyMap<number, LinePlace>;
  items: ReadonlyMap<string, ReviewItem>;
  onGoTo: (place: LinePlace) => void;
};

/** The source line by line, each with what became of it. One stop of the tab key; arrows go from line to line. */
export function SourceColumn({ name, source, places, items, onGoTo }: SourceColumnProps) {
  const { importing } = useMessages();
  const nameOf = useItemName();
  const [current, setCurrent] = useState(() => source.lines.find(({ text }) => text.trim() !== "")?.line ?? 1);
  const words = importing.source;

  const inLine = useMemo(() => byLine(source.parts, items), [source.parts, items]);
  // What of a line was not taken is said beside what was: a comment, a deleted word, residue of Word.
  const tagsOf = (line: number, place: LinePlace | undefined): { tag: string; leftTag: string } => {
    const { parts, kinds } = inLine.get(line) ?? NOTHING;
    const tag = place?.kind === "heading" ? words.heading : parts.map((part) => words.parts[part]).join("; ");
    const named = kinds.map((kind) => (kind === "dropped" ? words.dropped : words.notTaken(nameOf(kind))));
    return { tag, leftTag: [...new Set(named)].join("; ") };
  };

  const onKeyDown = (event: KeyboardEvent<HTMLOListElement>) => {
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const all = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
    const next = by === 0 ? undefined : all[all.indexOf(document.activeElement as HTMLElement) + by];
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <>
      <h2 className="sticky top-0 z-10 border-b border-line bg-wash px-3 py-2 font-semibold break-words">{words.title(name)}</h2>
      <p className="sr-only">{words.hint}</p>
      <ol className="p-2" onKeyDown={onKeyDown}>
        {source.lines.map(({ line, text }) => {
          const place = places.get(line);
          return <Line key={line} line={line} text={text} {...tagsOf(line, place)} place={place} isCurrent={line === current} onCurrent={setCurrent} onGoTo={onGoTo} />;
        })}
      </ol>
    </>
  );
}

type InLine = { parts: HeadPart[]; kinds: ReviewItemKind[] };
const NOTHING: InLine = { parts: [], kinds: [] };

function byLine(parts: ReadSource["parts"], items: ReadonlyMap<string, ReviewItem>): Map<number, InLine> {
  const lines = new Map<number, InLine>();
  const at = (line: number): InLine => {
    const found = lines.get(line) ?? { parts: [], kinds: [] };
    lines.set(line, found);
    return found;
  };
  for (const { line, part } of parts) if (!at(line).parts.includes(part)) at(line).parts.push(part);
  for (const { line, kind } of items.values()) if (line !== null) at(line).kinds.push(kind);
  return lines;
}

type LineProps = { line: number; text: string; tag: string; leftTag: string; place: LinePlace | undefined; isCurrent: boolean; onCurrent: (line: number) => void; onGoTo: (place: LinePlace) => void };

const Line = memo(function Line({ line, text, tag, leftTag, place, isCurrent, onCurrent, onGoTo }: LineProps) {
  const { importing } = useMessages();
  const { marks } = useReview();
  const lines = useLines(line, line);
  const isMarked = useMarked(marks, lines);
  const goTo = () => place && onGoTo(place);
  if (text.trim() === "") return <li aria-hidden className="h-3" />;
  const words = importing.source;
  const left = place?.kind === "item";
  return (
    <li
      id={lineId(line)}
      data-marked={isMarked || undefined}
      onMouseEnter={() => marks.hover(lines)}
      onMouseLeave={() => marks.hover(null)}
      // Words of the source can be marked and copied; only a plain click leads on.
      onClick={() => window.getSelection()?.isCollapsed !== false && goTo()}
      className={clsx("flex scroll-my-16 gap-2 rounded border-l-2 px-1 py-0.5", place && "cursor-pointer", leftTag !== "" ? "border-alert" : "border-transparent", isMarked && "bg-paper outline outline-edge")}
    >
      <button
        type="button"
        tabIndex={isCurrent ? 0 : -1}
        aria-label={place ? words.goTo(line) : words.none(line)}
        onFocus={() => {
          onCurrent(line);
          marks.pin(lines);
        }}
        onClick={(event) => {
          event.stopPropagation();
          goTo();
        }}
        className="w-8 shrink-0 self-start rounded text-right text-xs leading-6 text-muted tabular-nums"
      >
        {line}
      </button>
      <p className="min-w-0 flex-1 break-words">
        <span className={clsx("whitespace-pre-wrap [tab-size:4]", left && "text-muted line-through")}>{text}</span>
        {tag !== "" && <span className="ml-2 text-xs text-muted">{tag}</span>}
        {leftTag !== "" && <span className="ml-2 text-xs text-alert">{leftTag}</span>}
      </p>
    </li>
  );
});

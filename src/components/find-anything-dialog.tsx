"use client";
import clsx from "clsx";
import { Search } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { MAX_QUERY_LENGTH } from "@/domain/search-query";
import type { Role } from "@/domain/permission";
import { useMessages } from "./messages-provider";
import { allResults, optionGroups, type Option, type OptionGroup } from "./find-anything-options";
import { useQuickSearch } from "./find-anything-search";

/** A box with a list of what fits below it: arrows choose, Enter opens. */
export function FindDialog({ role, onChosen }: { role: Role; onChosen: () => void }) {
  const words = useMessages();
  const router = useRouter();
  const listId = useId();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const answer = useQuickSearch(typed);
  const isLate = answer?.typed !== typed;
  const groups = optionGroups(typed, answer?.result ?? null, role, words);
  const options = groups.flatMap((group) => group.options);
  const at = Math.max(0, options.findIndex(({ href }) => href === chosen));
  const activeId = options.length > 0 ? `${listId}-${at}` : undefined;

  const open = ({ href }: Option) => {
    onChosen();
    router.push(href);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0 && options.length > 0) {
      event.preventDefault();
      setChosen(options[(at + step + options.length) % options.length]!.href);
    } else if (event.key === "Enter") {
      event.preventDefault();
      // What is listed answers something typed before; only what was chosen by hand is meant.
      const meant = isLate && chosen === null && typed.trim() !== "" ? allResults(typed, words) : options[at];
      if (meant) open(meant);
    }
  };
  return (
    <>
      <div className="flex items-center gap-2 border-b border-line px-4">
        <Search className="size-5 shrink-0 text-muted" aria-hidden />
        <input
          role="combobox"
          aria-label={words.search.find.title}
          aria-expanded={options.length > 0}
          aria-controls={listId}
          aria-activedescendant={activeId}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_QUERY_LENGTH}
          placeholder={words.search.find.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosen(null);
          }}
          onKeyDown={onKeyDown}
          className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-muted"
        />
      </div>
      <News answer={answer} isLate={isLate} typed={typed} count={options.length} />
      <OptionList id={listId} groups={groups} at={at} onPoint={({ href }) => setChosen(href)} onOpen={onChosen} />
      <p className="border-t border-line px-4 py-1.5 text-sm text-muted max-md:hidden">{words.search.find.keys}</p>
    </>
  );
}

type NewsProps = { answer: ReturnType<typeof useQuickSearch>; isLate: boolean; typed: string; count: number };

/** What became of the search, seen where it matters and always said. */
function News({ answer, isLate, typed, count }: NewsProps) {
  const { search } = useMessages();
  const result = answer?.result;
  const near = result?.near ? `${search.near(result.near.text)} ${result.near.without.length > 0 ? search.without(result.near.without.join(", ")) : ""}` : null;
  const isEmpty = result !== undefined && result !== null && typed.trim() !== "" && result.total === 0 && result.periods.length === 0;
  const seen = isLate ? null : answer && !result ? search.find.failed : (near ?? (isEmpty ? search.find.nothing : null));
  return (
    <div role="status" className={clsx(seen ? "px-4 pt-3 text-sm text-muted" : "sr-only")}>
      {isLate ? search.find.searching : (seen ?? search.find.count(count))}
    </div>
  );
}

type ListProps = { id: string; groups: readonly OptionGroup[]; at: number; onPoint: (option: Option) => void; onOpen: () => void };

function OptionList({ id, groups, at, onPoint, onOpen }: ListProps) {
  const { search } = useMessages();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [at, groups]);
  const firstOf = (group: number) => groups.slice(0, group).reduce((sum, { options }) => sum + options.length, 0);
  return (
    <div ref={list} id={id} role="listbox" aria-label={search.results} className="min-h-0 flex-1 overflow-y-auto p-2">
      {groups.map(({ key, label, options }, group) => (
        <div key={key} role="group" aria-labelledby={`${id}-${key}`} className="pb-1">
          <div id={`${id}-${key}`} className="px-2 pt-1.5 pb-0.5 text-xs font-medium text-muted">
            {label}
          </div>
          {options.map((option, place) => {
            const index = firstOf(group) + place;
            return (
              <Link
                key={index}
                id={`${id}-${index}`}
                role="option"
                aria-selected={index === at}
                tabIndex={-1}
                prefetch={false}
                href={option.href}
                onClick={onOpen}
                onPointerMove={() => index !== at && onPoint(option)}
                className={clsx("block rounded px-2 py-1.5", index === at && "bg-wash")}
              >
                <span className={clsx("break-words", key === "hits" && "line-clamp-2")}>{option.label}</span>
                {option.detail && <span className={clsx("text-sm text-muted", key === "hits" ? "block" : "ml-3")}>{option.detail}</span>}
              </Link>
            );
          })}
        </div>
      ))}
    </div>
  );
}

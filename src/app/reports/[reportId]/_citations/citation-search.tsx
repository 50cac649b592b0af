"use client";
import { Search } from "lucide-react";
import { useId, useState, type KeyboardEvent } from "react";
import { useMessages } from "@/components/messages-provider";
import { CitationList, optionId } from "./citation-list";
import { choicesFor, type Choice, type Followed, type Surroundings } from "./placement";
import { NOTHING_REMEMBERED } from "./nothing-remembered";
import { usePapers } from "./use-papers";

type CitationSearchProps = {
  typed: string;
  around: Surroundings;
  followed: Followed;
  onChoose: (choice: Choice, asFull: boolean) => void;
  /** Back to the text. */
  onCancel: () => void;
  /** The focus went elsewhere. */
  onLeave: () => void;
};

/** Finds a paper by words: a box of its own with a list under it, in the place of the text it goes into. */
export function CitationSearch({ typed: begun, around, followed, onChoose, onCancel, onLeave }: CitationSearchProps) {
  const { offer: words } = useMessages().citations;
  const listId = useId();
  const [typed, setTyped] = useState(begun);
  const [active, setActive] = useState(0);
  const papers = usePapers(typed);
  const choices = choicesFor(typed, papers.offer ?? NOTHING_REMEMBERED, around, followed);
  const at = Math.min(active, choices.length - 1);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    const chosen = choices[at];
    if (step !== 0 && choices.length > 0) setActive((at + step + choices.length) % choices.length);
    else if (event.key === "Enter" && chosen) onChoose(chosen, event.shiftKey);
    else if (event.key === "Escape") onCancel();
    else if (event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
  };

  const news = papers.failed ? words.failed : !papers.isReady ? null : choices.length > 0 ? null : typed.trim() === "" ? words.empty : words.nothing;
  return (
    <div
      role="group"
      aria-label={words.insert}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && onLeave()}
      className="absolute top-full left-0 z-20 w-full max-w-3xl rounded border border-edge bg-paper shadow-lg"
    >
      <div className="flex items-center gap-2 border-b border-line px-2">
        <Search className="size-4 shrink-0 text-muted" aria-hidden />
        <input
          autoFocus
          // What stands in front of the cursor is a first guess: typing replaces it.
          onFocus={(event) => event.currentTarget.select()}
          role="combobox"
          aria-label={words.search}
          aria-expanded={choices.length > 0}
          aria-controls={listId}
          aria-activedescendant={choices.length > 0 ? optionId(listId, at) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={words.placeholder}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          className="h-9 min-w-0 flex-1 bg-transparent outline-none placeholder:text-muted"
        />
      </div>
      <CitationList id={listId} choices={choices} active={at} onChoose={onChoose} onPoint={setActive} />
      <p role="status" className={news ? "px-3 pb-2 text-sm text-muted" : "sr-only"}>
        {news ?? (papers.isReady ? words.count(choices.length) : "")}
      </p>
      <p className="border-t border-line px-3 py-1 text-sm text-muted max-md:hidden">{words.searchKeys}</p>
    </div>
  );
}

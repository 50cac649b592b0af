"use client";
import clsx from "clsx";
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { flushSync } from "react-dom";
import { useMessages } from "@/components/messages-provider";
import type { OfficePerson } from "@/services/review/people";
import { usePerson } from "../_live/live-context";
import { mentionAt, peopleMatching, withMention } from "./mentions";
import { usePeople } from "./use-people";

type MentionBoxProps = {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** Somebody was chosen from the list. */
  onNamed: (id: string) => void;
  /** Ctrl Enter. */
  onSend: () => void;
  autoFocus?: boolean;
  problemId?: string | undefined;
  rows?: number;
};

/** A native text area in which "@" names a person. While an input method composes a letter, keys are its own. */
export function MentionBox({ label, value, onChange, onNamed, onSend, autoFocus, problemId, rows = 3 }: MentionBoxProps) {
  const { comments } = useMessages();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const naming = useNaming(box, value, onChange, onNamed);
  useEffect(() => {
    if (autoFocus) box.current?.focus();
  }, [autoFocus]);

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (naming.onKey(event)) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      onSend();
    }
  };

  return (
    <div>
      <label htmlFor={id} className="text-sm font-medium">
        {label}
      </label>
      <textarea
        ref={box}
        id={id}
        rows={rows}
        value={value}
        spellCheck={false}
        aria-autocomplete="list"
        aria-controls={naming.isOpen ? `${id}-people` : undefined}
        aria-activedescendant={naming.isOpen && naming.found.length > 0 ? `${id}-${naming.at}` : undefined}
        aria-invalid={problemId ? true : undefined}
        aria-describedby={problemId}
        onChange={(event) => {
          onChange(event.target.value);
          if (!(event.nativeEvent as InputEvent).isComposing) naming.look(event.target);
        }}
        onCompositionEnd={(event) => naming.look(event.currentTarget)}
        onSelect={(event) => naming.isOpen && naming.look(event.currentTarget)}
        onBlur={naming.close}
        onKeyDown={onKeyDown}
        className="field-sizing-content block max-h-80 min-h-20 w-full resize-y rounded border border-edge bg-paper px-2.5 py-1.5 placeholder:text-muted aria-invalid:border-alert"
      />
      {naming.isOpen && <PeopleList id={id} naming={naming} />}
      <p role="status" className={naming.isOpen && naming.failed ? "text-sm text-muted" : "sr-only"}>
        {naming.isOpen && (naming.failed ? comments.mention.failed : comments.mention.found(naming.found.length))}
      </p>
    </div>
  );
}

type Naming = ReturnType<typeof useNaming>;

function useNaming(box: RefObject<HTMLTextAreaElement | null>, value: string, onChange: (text: string) => void, onNamed: (id: string) => void) {
  const people = usePeople();
  const self = usePerson();
  const [open, setOpen] = useState<{ from: number; caret: number; query: string } | null>(null);
  const [at, setAt] = useState(0);
  const found = open && typeof people !== "string" ? peopleMatching(people.filter(({ id }) => id !== self.id), open.query) : [];
  const close = () => setOpen(null);

  const look = ({ value: text, selectionStart, selectionEnd }: HTMLTextAreaElement) => {
    const naming = selectionStart === selectionEnd ? mentionAt(text, selectionStart) : null;
    setOpen(naming && { ...naming, caret: selectionStart });
    if (naming?.query !== open?.query) setAt(0);
  };

  const choose = ({ id, name }: OfficePerson) => {
    const named = withMention(value, open!.from, open!.caret, name);
    onNamed(id);
    close();
    // Drawn at once: a letter typed before the caret stands behind the name would land elsewhere.
    flushSync(() => onChange(named.text));
    box.current?.focus();
    box.current?.setSelectionRange(named.caret, named.caret);
  };

  /** True for a key that was about the list. */
  const onKey = (event: KeyboardEvent): boolean => {
    const chosen = found[at];
    if (!open || !chosen || event.ctrlKey || event.metaKey) return false;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") setAt((at + (event.key === "ArrowDown" ? 1 : -1) + found.length) % found.length);
    else if (event.key === "Enter" || event.key === "Tab") choose(chosen);
    else if (event.key === "Escape") close();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };

  // "@" alone asks; words that are nobody's name are just words.
  const isOpen = open !== null && (found.length > 0 || (people === "failed" && open.query === ""));
  return { isOpen, failed: people === "failed", found, at, look, close, choose, onKey };
}

function PeopleList({ id, naming }: { id: string; naming: Naming }) {
  const { comments, common } = useMessages();
  if (naming.found.length === 0) return null;
  return (
    <ul id={`${id}-people`} role="listbox" aria-label={comments.mention.people} className="mt-1 max-h-56 overflow-y-auto rounded border border-line bg-paper p-1 shadow">
      {naming.found.map((person, index) => (
        <li
          key={person.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === naming.at}
          // The box keeps the focus, so that typing goes on.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => naming.choose(person)}
          className={clsx("flex cursor-default items-baseline gap-2 rounded px-2 py-1.5 hover:bg-wash", index === naming.at && "bg-wash")}
        >
          <span className="font-medium">{person.name}</span>
          <span className="text-sm text-muted">{common.roles[person.role]}</span>
        </li>
      ))}
    </ul>
  );
}

"use client";
/** Citing in a decision's box: papers that fit what is being typed, and a search for one. */
import { useId, useRef, useState, type ChangeEvent, type KeyboardEvent, type ReactNode } from "react";
import { useStore } from "../_editor/store-context";
import { CitationSearch } from "./citation-search";
import { citingAt, type Citing } from "./citing";
import { boxOf } from "./box-of";
import { keyAct } from "./key-act";
import { NOTHING_REMEMBERED } from "./nothing-remembered";
import { OfferedList, optionId } from "./citation-list";
import { choicesFor, followedBy } from "./placement";
import { surroundingsOf } from "./surroundings";
import { usePapers } from "./use-papers";
import { usePutting } from "./use-putting";

type Box = HTMLTextAreaElement;

export type CitingBox = {
  /** For the text area: what a screen reader needs to follow the list. A text area may not be called a combobox, so it is not said to be expanded. */
  aria: { "aria-autocomplete": "list"; "aria-controls"?: string; "aria-activedescendant"?: string };
  onChange: (event: ChangeEvent<Box>) => void;
  onCompositionEnd: (event: { currentTarget: Box }) => void;
  onSelect: (event: { currentTarget: Box }) => void;
  onBlur: () => void;
  /** True for a key that was about the list. */
  onKey: (event: KeyboardEvent<Box>) => boolean;
  openSearch: () => void;
  /** Belongs right under the box, in something `relative`. */
  panel: ReactNode;
};

/**
 * Offers papers while one types, without taking a key before the person has turned to the list:
 * Enter makes the next decision and arrows move the caret until ↓ or Ctrl Space was pressed.
 */
export function useCiting(id: string): CitingBox {
  const [search, setSearch] = useState<Citing | null>(null);
  const [active, setActive] = useState<number | null>(null);
  const typing = useTyping(() => setActive(null));
  const { open, close } = typing;
  const listId = useId();
  const choices = useChoices(id, search === null ? open : null);
  const isShown = choices.length > 0;
  const choose = usePutting(id, () => setSearch(null), typing.put);

  const openSearch = () => {
    const box = boxOf(id);
    if (!box) return;
    const { selectionStart: from, selectionEnd: to, value } = box;
    setSearch(citingAt(value, from) ?? { from, to, query: value.slice(from, to) });
    close();
  };

  const onKey = (event: KeyboardEvent<Box>): boolean => {
    const act = keyAct(event, isShown ? { active, count: choices.length } : null);
    if (act === null) return false;
    event.preventDefault();
    event.stopPropagation();
    if (act === "search") openSearch();
    else if (act === "close") typing.dismiss();
    else if (act === "take" || act === "take-full") choose(open!, choices[active!]!, act === "take-full");
    else setActive(act.active);
    return true;
  };

  const controlled = isShown ? { "aria-controls": listId, ...(active !== null ? { "aria-activedescendant": optionId(listId, active)! } : {}) } : {};
  return {
    aria: { "aria-autocomplete": "list", ...controlled },
    onChange: ({ target, nativeEvent }) => !(nativeEvent as InputEvent).isComposing && typing.look(target, true),
    onCompositionEnd: ({ currentTarget }) => typing.look(currentTarget, true),
    onSelect: ({ currentTarget }) => open && typing.look(currentTarget, false),
    onBlur: close,
    onKey,
    openSearch,
    panel: search ? (
      <SearchFor id={id} place={search} onChoose={choose} onEnd={() => setSearch(null)} />
    ) : isShown ? (
      <OfferedList id={listId} choices={choices} active={active} onChoose={(choice, asFull) => choose(open!, choice, asFull)} />
    ) : null,
  };
}

/** What is being cited at the caret of the box, until it is done or the person does not want to be asked. */
function useTyping(onOther: () => void) {
  const [open, setOpen] = useState<Citing | null>(null);
  /** Where a citation begins for which the list was closed, or that was just put in. */
  const dismissed = useRef<number | null>(null);
  const close = () => {
    setOpen(null);
    onOther();
  };
  const look = (box: Box, isTyped: boolean) => {
    const citing = box.selectionStart === box.selectionEnd ? citingAt(box.value, box.selectionStart) : null;
    if (citing?.from !== dismissed.current) dismissed.current = null;
    if (citing?.query !== open?.query) onOther();
    setOpen(dismissed.current === null && (isTyped || open !== null) ? citing : null);
  };
  const dismiss = () => {
    dismissed.current = open?.from ?? null;
    close();
  };
  /** Runs what changes the box without asking about what it writes: the short form looks like the beginning of a citation. */
  const put = (box: Box, change: () => void) => {
    change();
    dismissed.current = citingAt(box.value, box.selectionStart)?.from ?? null;
    close();
  };
  return { open, look, close, dismiss, put };
}

function useChoices(id: string, open: Citing | null) {
  const store = useStore();
  const { offer } = usePapers(open?.query ?? null);
  if (!open) return [];
  const text = store.rows.get(id)?.slot.text ?? "";
  return choicesFor(open.query, offer ?? NOTHING_REMEMBERED, surroundingsOf(store, id, open), followedBy(text, open.to));
}

type SearchForProps = { id: string; place: Citing; onChoose: ReturnType<typeof usePutting>; onEnd: () => void };

function SearchFor({ id, place, onChoose, onEnd }: SearchForProps) {
  const store = useStore();
  const text = store.rows.get(id)?.slot.text ?? "";
  const backToBox = () => {
    onEnd();
    const box = boxOf(id);
    box?.focus();
    box?.setSelectionRange(place.to, place.to);
  };
  return (
    <CitationSearch
      typed={place.query}
      around={surroundingsOf(store, id, place)}
      followed={followedBy(text, place.to)}
      onChoose={(choice, asFull) => onChoose(place, choice, asFull)}
      onCancel={backToBox}
      onLeave={onEnd}
    />
  );
}

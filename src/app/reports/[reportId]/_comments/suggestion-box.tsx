"use client";
import { useEffect, useId, useRef, useState } from "react";
import { KeptNote } from "@/components/kept-note";
import { useKeptText } from "@/components/use-kept-text";
import { useMessages } from "@/components/messages-provider";
import { useLive, usePerson } from "../_live/live-context";
import { suggestionFor } from "./words-box";
import { SuggestionDiff } from "./suggestion-diff";

export type Replacement = {
  keptKey: string;
  /** The decision's text as the server has it. */
  present: string;
  text: string;
  setText(text: string): void;
  /** The decision was edited while one wrote. */
  isOutrun: boolean;
  startAnew(): void;
  differs: boolean;
  sent(): void;
};

/** The text one proposes for a decision: the present text until it is changed, then one's own, kept until it is sent. */
export function useReplacement(decisionId: string | null): Replacement {
  const person = usePerson();
  const reportId = useLive((view) => view.id);
  const present = useLive((view) => view.decisions.find(({ id }) => id === decisionId)?.text ?? "");
  const keptKey = `${person.id}:${reportId}:${suggestionFor(decisionId)}`;
  const [kept, setKept, clear] = useKeptText(keptKey);
  // The text one began from, null before; a box emptied by hand is not filled again. What was kept from before began from a text unknown now.
  const [begun, setBase] = useState<string | null | undefined>(undefined);
  const base = begun === undefined ? (kept === "" ? null : present) : begun;
  const text = base === null ? present : kept;
  const startAnew = () => {
    setBase(null);
    clear();
  };
  return {
    keptKey,
    present,
    text,
    setText: (next) => {
      if (base === null) setBase(present);
      setKept(next);
    },
    isOutrun: base !== null && base !== present,
    startAnew,
    differs: text.trim() !== "" && text.normalize("NFC").replace(/\s*\n\s*/g, " ").trim() !== present.trim(),
    sent: startAnew,
  };
}

/** The box for the proposed text and, beneath, what it changes. */
export function SuggestionBox({ replacement, onSend }: { replacement: Replacement; onSend: () => void }) {
  const { comments } = useMessages();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    // Arrows choose the kind of comment: the keyboard stays there until it goes on by itself.
    if (!document.activeElement?.matches(":focus-visible")) box.current?.focus();
  }, []);
  const words = comments.composer;
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {words.replacement}
      </label>
      <textarea
        ref={box}
        id={id}
        rows={4}
        value={replacement.text}
        spellCheck={false}
        aria-describedby={`${id}-diff`}
        onChange={(event) => replacement.setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.key !== "Enter") return;
          // One paragraph (DESIGN 3.2).
          event.preventDefault();
          if (event.ctrlKey || event.metaKey) onSend();
        }}
        className="field-sizing-content block max-h-96 min-h-24 w-full resize-y rounded border border-edge bg-paper px-2.5 py-1.5"
      />
      <KeptNote keptKey={replacement.keptKey} box={{ setText: replacement.setText, clear: replacement.startAnew }} />
      {replacement.isOutrun && (
        <div role="alert" className="text-sm text-alert">
          {words.changedMeanwhile}{" "}
          <button type="button" onClick={replacement.startAnew} className="underline underline-offset-2">
            {words.startAnew}
          </button>
        </div>
      )}
      <div id={`${id}-diff`} className="rounded bg-desk px-2 py-1.5 text-sm">
        <p className="text-muted">{replacement.differs ? words.difference : words.noDifference}</p>
        {replacement.differs && <SuggestionDiff before={replacement.present} after={replacement.text} brief />}
      </div>
    </div>
  );
}

"use client";
import { useState } from "react";
import { formatDateTime } from "@/messages/format";
import { useLocale, useMessages } from "./messages-provider";
import { useCameBack, useKeptText } from "./use-kept-text";

/** Beside a box whose text came back with the page: from when it is, and a way to throw it away that can be taken back. `keptKey` is the one of useKeptText; `box`, where the box shows something else once its own text is dropped. */
export function KeptNote({ keptKey, box }: { keptKey: string; box?: { setText(text: string): void; clear(): void } }) {
  const { kept: words } = useMessages().common;
  const locale = useLocale();
  const [text, setKept, clearKept] = useKeptText(keptKey);
  const { setText, clear } = box ?? { setText: setKept, clear: clearKept };
  const cameBack = useCameBack(keptKey);
  const [dropped, setDropped] = useState("");
  const isDropped = text === "" && dropped !== "";
  if (cameBack === null && !isDropped) return null;
  const drop = () => {
    setDropped(text);
    clear();
  };
  const takeBack = () => {
    setText(dropped);
    setDropped("");
  };
  // One button all the while: the keyboard stays on it.
  return (
    <p className="text-sm text-muted" aria-live="polite">
      {isDropped ? words.dropped : words.cameBack(formatDateTime(new Date(cameBack!), locale))}{" "}
      <button type="button" onClick={isDropped ? takeBack : drop} className="rounded underline underline-offset-2 hover:text-ink">
        {isDropped ? words.takeBack : words.drop}
      </button>
    </p>
  );
}

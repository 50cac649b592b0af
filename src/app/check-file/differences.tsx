"use client";
import { useState } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { ParagraphComparison, ParagraphDifference } from "@/services/register/compare-paragraphs";
import type { DiffPart } from "@/text/word-diff";

const FIRST = 5;

/** Where a file differs from the issued one, a handful of paragraphs first. */
export function Differences({ comparison: { shown, total } }: { comparison: ParagraphComparison }) {
  const words = useMessages().register.check;
  const [all, setAll] = useState(false);
  if (total === null) return <p>{words.tooDifferent}</p>;
  const visible = all ? shown : shown.slice(0, FIRST);
  return (
    <div>
      <h3>{words.differences(total)}</h3>
      <p className="mb-2 text-sm text-muted">{words.legend}</p>
      <ol className="flex flex-col gap-2">
        {visible.map((difference, index) => (
          <Difference key={index} difference={difference} />
        ))}
      </ol>
      {!all && shown.length > FIRST && (
        <Button size="small" className="mt-2" onClick={() => setAll(true)}>
          {words.more(shown.length - FIRST)}
        </Button>
      )}
      {all && total > shown.length && <p className="mt-2 text-muted">{words.andMore(total - shown.length)}</p>}
    </div>
  );
}

function Difference({ difference: { number, kind, parts } }: { difference: ParagraphDifference }) {
  const words = useMessages().register.check;
  return (
    <li className="rounded border border-line bg-paper p-3">
      <p className="text-sm text-muted">
        {words.paragraph(number)}: {words.kinds[kind]}
      </p>
      <p className="break-words whitespace-pre-wrap">
        {parts.map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </p>
    </li>
  );
}

/** Struck or underlined, and named for who listens: never a colour alone. */
function Part({ part: { kind, text } }: { part: DiffPart }) {
  const words = useMessages().register.check;
  if (kind === "same") return <>{text}</>;
  if (kind === "removed") {
    return (
      <del className="text-muted">
        <span className="sr-only">[{words.removedText} </span>
        {text}
        <span className="sr-only">] </span>
      </del>
    );
  }
  return (
    <ins className="bg-alert-wash font-medium text-alert">
      <span className="sr-only">[{words.addedText} </span>
      {text}
      <span className="sr-only">] </span>
    </ins>
  );
}

"use client";
import { useMemo, useState } from "react";
import { useMessages } from "@/components/messages-provider";
import { diffWords, type DiffPart } from "@/text/word-diff";
import { briefDiff, type BriefPart } from "./brief-diff";

type SuggestionDiffProps = { before: string; after: string; /** Long unchanged stretches are left out until asked for. */ brief?: boolean };

/** Two texts as one: what goes struck through, what comes underlined, each also said in words. */
export function SuggestionDiff({ before, after, brief = false }: SuggestionDiffProps) {
  const { comments } = useMessages();
  const [whole, setWhole] = useState(!brief);
  const parts = useMemo(() => diffWords(before, after), [before, after]);
  const shown = useMemo(() => (whole ? parts : briefDiff(parts)), [parts, whole]);
  const canShorten = brief && (!whole || briefDiff(parts).some(({ kind }) => kind === "gap"));
  const hasGap = shown.some(({ kind }) => kind === "gap");
  return (
    <div>
      <p className="break-words whitespace-pre-wrap">
        {shown.map((part, index) => (
          <Part key={index} part={part} />
        ))}
      </p>
      {canShorten && (hasGap || whole) && (
        <button type="button" className="text-sm text-muted underline underline-offset-2" onClick={() => setWhole(!whole)}>
          {whole ? comments.diff.less : comments.diff.whole}
        </button>
      )}
    </div>
  );
}

function Part({ part: { kind, text } }: { part: DiffPart | BriefPart }) {
  const { diff } = useMessages().comments;
  switch (kind) {
    case "removed":
      return (
        <del className="text-muted decoration-alert decoration-2">
          <span className="sr-only select-none">{`[${diff.removed}: `}</span>
          {text}
          <span className="sr-only select-none">{"] "}</span>
        </del>
      );
    case "added":
      return (
        <ins className="bg-wash font-medium decoration-2 underline-offset-3 [del+&]:ml-0.5">
          <span className="sr-only select-none">{`[${diff.added}: `}</span>
          {text}
          <span className="sr-only select-none">{"] "}</span>
        </ins>
      );
    case "gap":
      return <span className="text-muted"> … </span>;
    default:
      return text;
  }
}

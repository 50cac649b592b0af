"use client";
import clsx from "clsx";
import { useMessages } from "@/components/messages-provider";
import type { DiffPart } from "@/text/word-diff";
import { diffRuns } from "./diff-runs";

/** A text with its changes: added words underlined, removed ones struck through, said in words to who cannot see them. */
export function DiffText({ parts }: { parts: readonly DiffPart[] }) {
  return diffRuns(parts).map((run, index) =>
    run.changed ? (
      <Stop key={index}>
        {run.parts.map((part) => (
          <DiffWords key={part.kind} {...part} />
        ))}
      </Stop>
    ) : (
      <span key={index}>{run.parts.map(({ text }) => text).join("")}</span>
    ),
  );
}

function DiffWords({ kind, text }: DiffPart) {
  const { compare } = useMessages().review;
  const Tag = kind === "added" ? "ins" : "del";
  const [start, end] = kind === "added" ? [compare.addedStart, compare.addedEnd] : [compare.removedStart, compare.removedEnd];
  return (
    <Tag className={clsx("box-decoration-clone", kind === "added" ? "font-semibold text-alert underline decoration-2 underline-offset-2 [del+&]:ml-1" : "text-muted line-through decoration-alert decoration-2")}>
      <Spoken>{` ${start} `}</Spoken>
      {text}
      <Spoken>{` ${end} `}</Spoken>
    </Tag>
  );
}

/** For screen readers alone; not taken along when text is copied. */
export function Spoken({ children }: { children: string }) {
  return <span className="sr-only select-none">{children}</span>;
}

/** A place to which "next change" leads. */
export function Stop({ children }: { children: React.ReactNode }) {
  return (
    <span data-stop tabIndex={-1} className="scroll-my-24 rounded-xs outline-offset-2 aria-current:bg-alert-wash aria-current:outline-2 aria-current:outline-alert">
      {children}
    </span>
  );
}

/** What happened to a decision or section as a whole, in a word or two. */
export function ChangeMark({ children }: { children: React.ReactNode }) {
  return (
    <Stop>
      <span className="mr-1.5 inline-block rounded border border-edge px-1.5 align-[0.08em] font-sans text-[0.6875rem] leading-4 font-medium whitespace-nowrap text-ink">{children}</span>
    </Stop>
  );
}

"use client";
import clsx from "clsx";
import { useEffect, useRef } from "react";
import { useMessages } from "@/components/messages-provider";
import { formatCitation } from "@/text/citation";
import type { Choice } from "./placement";

type CitationListProps = {
  id: string;
  choices: readonly Choice[];
  active: number | null;
  onChoose: (choice: Choice, asFull: boolean) => void;
  /** The mouse is over one. */
  onPoint?: (index: number) => void;
};

export function optionId(listId: string, active: number | null): string | undefined {
  return active === null ? undefined : `${listId}-${active}`;
}

/** Papers to choose from; the box keeps the focus, so that typing goes on. */
export function CitationList({ id, choices, active, onChoose, onPoint }: CitationListProps) {
  const { citations } = useMessages();
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]') ?? list.current;
    option?.scrollIntoView({ block: "nearest" });
  }, [active]);
  return (
    <ul ref={list} id={id} role="listbox" aria-label={citations.offer.list} className="max-h-72 overflow-y-auto p-1">
      {choices.map((choice, index) => (
        <li
          key={choice.key}
          id={optionId(id, index)}
          role="option"
          aria-selected={index === active}
          onPointerDown={(event) => event.preventDefault()}
          onPointerMove={() => index !== active && onPoint?.(index)}
          onClick={(event) => onChoose(choice, event.shiftKey)}
          className={clsx("cursor-default rounded px-2 py-1.5 hover:bg-wash", index === active && "bg-wash")}
        >
          <PaperLines choice={choice} />
        </li>
      ))}
    </ul>
  );
}

/** Which paper it is, with its date, for a number can stand for two; whose it is, what about; how it will be written. */
function PaperLines({ choice: { paper, here, style } }: { choice: Choice }) {
  const { citations } = useMessages();
  const name = formatCitation(paper, "dated");
  // A law's name is its title.
  const about = [paper.issuer, paper.title].filter((part) => part !== null && !name.includes(part)).join(": ");
  const note = style !== "full" ? citations.offer.written[style] : here ? citations.offer.here : null;
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium">{name}</span>
        {note && <span className="text-sm text-muted">{note}</span>}
      </span>
      {about !== "" && <span className="line-clamp-2 text-sm break-words text-muted">{about}</span>}
    </>
  );
}

type OfferedListProps = Omit<CitationListProps, "onPoint">;

/** What is offered under the box while one types, with the keys that take it. */
export function OfferedList(props: OfferedListProps) {
  const { offer } = useMessages().citations;
  return (
    <div className="absolute top-full left-0 z-20 w-full max-w-3xl rounded border border-edge bg-paper shadow-lg">
      <CitationList {...props} />
      <p className="border-t border-line px-3 py-1 text-sm text-muted max-md:hidden">{offer.keys}</p>
      <p role="status" className="sr-only">
        {offer.count(props.choices.length)}
      </p>
    </div>
  );
}

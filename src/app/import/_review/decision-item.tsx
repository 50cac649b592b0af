"use client";
import clsx from "clsx";
import { EllipsisVertical } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { memo, type KeyboardEvent } from "react";
import { GrowingBox } from "@/app/reports/[reportId]/_editor/growing-box";
import { Menu, MenuItem, MenuLine } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import { editDecision, placeOf } from "@/text/import/corrections";
import type { ReviewDecision } from "@/text/import/review";
import { LineButton, Linked, useLines } from "./linked";
import { boxId } from "./places";
import { useReview } from "./review-context";
import { useDecisionActs } from "./use-decision-acts";

type DecisionItemProps = { decision: ReviewDecision; index: number; heading: string; problem: string | undefined };

/** One decision as it will be taken: marker, text, its line in the source, what can be done with it. */
export const DecisionItem = memo(function DecisionItem({ decision, index, heading, problem }: DecisionItemProps) {
  const { importing } = useMessages();
  const { correct } = useReview();
  const { id, text, joinsPrevious } = decision;
  const lines = useLines(decision.line, decision.lastLine);
  const keys = useBoxKeys(id);
  return (
    <Linked as="li" lines={lines} className={clsx("group flex items-start py-0.5 focus-within:bg-wash", joinsPrevious && "ml-6")}>
      <MarkerButton decision={decision} />
      <div className="min-w-0 flex-1">
        <GrowingBox
          id={boxId(id)}
          value={text}
          aria-label={importing.decision.label(heading, index)}
          aria-invalid={problem ? true : undefined}
          onChange={(event) => {
            const typed = event.target.value;
            correct((review) => editDecision(review, id, { text: typed }), id);
          }}
          onKeyDown={keys}
        />
        {problem && <p className="px-2 pb-1 text-sm text-alert">{problem}</p>}
      </div>
      <LineButton line={decision.line} className="mt-2" />
      <Menu
        trigger={
          <button type="button" aria-label={importing.decision.menu(index)} className="mt-1 rounded p-1 text-muted hover:bg-line data-[state=open]:bg-line">
            <EllipsisVertical className="size-4" aria-hidden />
          </button>
        }
      >
        <DecisionMenu decision={decision} />
      </Menu>
    </Linked>
  );
});

function MarkerButton({ decision: { id, marker, joinsPrevious } }: { decision: ReviewDecision }) {
  const { editor } = useMessages();
  const { correct } = useReview();
  if (joinsPrevious) return <span className="mt-1.5 w-6 shrink-0 text-center text-muted">;</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={marker === "dash"}
      aria-label={editor.row.toggleDash}
      title={editor.row.toggleDash}
      onClick={() => correct((review) => editDecision(review, id, { marker: marker === "dash" ? "none" : "dash" }))}
      className="mt-1 h-7 w-6 shrink-0 rounded text-center hover:bg-line"
    >
      {marker === "dash" ? "–" : <span className="text-muted">·</span>}
    </button>
  );
}

function DecisionMenu({ decision }: { decision: ReviewDecision }) {
  const { importing, editor } = useMessages();
  const { now } = useReview();
  const acts = useDecisionActs();
  const words = importing.decision;
  const { id, marker, joinsPrevious } = decision;
  const isFirst = placeOf(now(), id)?.index === 0;
  return (
    <>
      <MenuItem shortcut="Alt ↑" onSelect={() => acts.step(id, -1)}>
        {editor.row.moveUp}
      </MenuItem>
      <MenuItem shortcut="Alt ↓" onSelect={() => acts.step(id, 1)}>
        {editor.row.moveDown}
      </MenuItem>
      <MenuItem disabled={isFirst} onSelect={() => acts.merge(id)}>
        {editor.row.mergePrevious}
      </MenuItem>
      <MenuItem disabled={isFirst && !joinsPrevious} onSelect={() => acts.edit(id, { joinsPrevious: !joinsPrevious })}>
        {joinsPrevious ? editor.row.unjoin : editor.row.join}
      </MenuItem>
      <MenuItem disabled={joinsPrevious} onSelect={() => acts.edit(id, { marker: marker === "dash" ? "none" : "dash" })}>
        {marker === "dash" ? editor.row.noDash : editor.row.dash}
      </MenuItem>
      <MenuItem onSelect={() => acts.toHeading(id)}>{words.toHeading}</MenuItem>
      <MoveMenu id={id} />
      <MenuLine />
      <MenuItem className="text-alert" onSelect={() => acts.drop(id)}>
        {words.drop}
      </MenuItem>
    </>
  );
}

/** Another section, or head and end of the report. */
function MoveMenu({ id }: { id: string }) {
  const { importing } = useMessages();
  const { now } = useReview();
  const acts = useDecisionActs();
  const words = importing.decision;
  const review = now();
  const current = placeOf(review, id)?.section.id;
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="flex cursor-default items-center rounded px-2.5 py-1.5 outline-none select-none data-[highlighted]:bg-wash">
        {words.moveTo}
        <span className="ml-auto pl-6 text-muted" aria-hidden>
          ›
        </span>
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent collisionPadding={8} className="z-50 max-h-(--radix-dropdown-menu-content-available-height) max-w-96 overflow-y-auto rounded border border-line bg-paper p-1 text-ink shadow-lg">
          {review.sections.map((section) => (
            <MenuItem key={section.id} disabled={section.id === current} onSelect={() => acts.moveTo(id, { sectionId: section.id })}>
              {section.heading || importing.sections.noHeading}
            </MenuItem>
          ))}
          <MenuLine />
          <MenuItem onSelect={() => acts.moveTo(id, "preamble")}>{words.toPreamble}</MenuItem>
          <MenuItem onSelect={() => acts.moveTo(id, "closing")}>{words.toClosing}</MenuItem>
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

/** Keys as in the editor; left alone while an input method composes a letter. */
function useBoxKeys(id: string) {
  const acts = useDecisionActs();
  return (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const { value, selectionStart } = event.currentTarget;
    if (event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown")) {
      event.preventDefault();
      acts.step(id, event.key === "ArrowUp" ? -1 : 1);
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (!event.shiftKey) acts.split(id, selectionStart);
    } else if (event.key === "Backspace" && value === "") {
      event.preventDefault();
      acts.drop(id);
    }
  };
}

"use client";
import { useDraggable, useDroppable } from "@dnd-kit/core";
import clsx from "clsx";
import { GripVertical } from "lucide-react";
import { memo, type ClipboardEvent, type KeyboardEvent } from "react";
import { useMessages } from "@/components/messages-provider";
import { looksLikeManyDecisions } from "@/text/recognise";
import { useCiting } from "../_citations/use-citing";
import { DecisionComments } from "../_comments/decision-comments";
import { DecisionFindings } from "../_findings/decision-findings";
import { DecisionSource } from "../_ledger/decision-source";
import { DecisionPresence } from "../_live/presence";
import { ConflictPanel } from "./conflict-panel";
import { useEditorView } from "./editor-view";
import { GrowingBox } from "./growing-box";
import { ReadDecision } from "./reading";
import type { Row } from "./row-order";
import { RowMenu } from "./row-menu";
import { SlotMark } from "./slot-mark";
import { useSelected, useStore } from "./store-context";
import { boxId, focusBox, useActs } from "./use-acts";

type DecisionRowProps = { id: string; index: number; heading: string };

/** One decision, to be written or to be read. */
export const DecisionRow = memo(function DecisionRow(props: DecisionRowProps) {
  const store = useStore();
  const { readOnly } = useEditorView();
  useSelected((current) => rowSnapshot(current, props.id));
  const row = store.rows.get(props.id);
  if (!row) return null;
  return readOnly ? <ReadDecision row={row} /> : <WriteDecision {...props} row={row} />;
});

/** Its marker, its text box, what can be done with it. */
function WriteDecision({ id, index, heading, row }: DecisionRowProps & { row: Row }) {
  const store = useStore();
  const { editor } = useMessages();
  const { openPaste, openComments } = useEditorView();
  const keys = useRowKeys(id);
  const acts = useActs();
  const citing = useCiting(id);
  const { setNodeRef: setHandle, listeners, isDragging } = useDraggable({ id });
  const { setNodeRef: setRow } = useDroppable({ id });
  const { decision, slot } = row;

  const letGo = () => {
    store.letGo(id);
    document.getElementById(`section-${decision.sectionKey}`)?.focus();
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const text = event.clipboardData.getData("text/plain");
    if (!looksLikeManyDecisions(text)) return;
    event.preventDefault();
    openPaste({ text, sectionKey: decision.sectionKey, after: id });
  };

  return (
    <li
      ref={setRow}
      data-decision={id}
      className={clsx("group relative flex items-start rounded py-0.5 focus-within:bg-wash/60 hover:bg-wash/60", decision.joinsPrevious && "ml-6", isDragging && "opacity-40")}
    >
      <button
        ref={setHandle}
        {...listeners}
        type="button"
        onKeyDown={keys.onHandleKey}
        aria-label={editor.row.drag(index)}
        title={editor.row.dragHint}
        className="mt-1.5 cursor-grab touch-none rounded p-0.5 text-muted opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 focus-visible:opacity-100 pointer-coarse:opacity-100"
        tabIndex={-1}
      >
        <GripVertical className="size-4" aria-hidden />
      </button>
      <MarkerMark id={id} />
      <div className="min-w-0 flex-1">
        <p className="flex gap-2 px-2 text-xs text-muted empty:hidden">
          {decision.joinsPrevious && <span>{editor.joins}</span>}
          <DecisionPresence decisionId={id} />
        </p>
        <div className="relative">
          <GrowingBox
            id={boxId(id)}
            value={slot.text}
            aria-label={editor.decisionLabel(heading, index)}
            placeholder={editor.decisionPlaceholder}
            aria-invalid={slot.status.kind === "refused" || slot.status.kind === "conflict" || undefined}
            {...citing.aria}
            onChange={(event) => {
              slot.input(event.target.value);
              citing.onChange(event);
            }}
            onCompositionEnd={citing.onCompositionEnd}
            onSelect={citing.onSelect}
            onBlur={() => {
              slot.leave();
              citing.onBlur();
            }}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing) return;
              if (!citing.onKey(event)) keys.onBoxKey(event);
            }}
            onPaste={onPaste}
          />
          {citing.panel}
        </div>
        {slot.status.kind === "refused" && (
          <p role="alert" className="px-2 pb-1 text-sm text-alert">
            {slot.status.message}
          </p>
        )}
        <DecisionFindings decisionId={id} />
        <DecisionSource decisionId={id} className="px-2" />
        {slot.status.kind === "conflict" && <ConflictPanel slot={slot} boxId={boxId(id)} onLetGo={letGo} onBringBack={() => void acts.bringBack(id)} />}
      </div>
      <SlotMark slot={slot} isNew={row.isNew} className="mt-2" />
      <DecisionComments decisionId={id} onOpen={openComments} className="mt-1" />
      <RowMenu id={id} index={index} onCite={citing.openSearch} />
    </li>
  );
}

function rowSnapshot(store: ReturnType<typeof useStore>, id: string): string {
  const row = store.rows.get(id);
  if (!row) return "";
  const { decision, slot, isNew } = row;
  const status = slot.status.kind === "refused" ? slot.status.message : slot.status.kind === "conflict" ? (slot.status.theirs ?? "deleted") : "";
  return [slot.text, slot.status.kind, status, decision.version, decision.marker, decision.joinsPrevious, decision.sectionKey, isNew].join("\u0000");
}

function MarkerMark({ id }: { id: string }) {
  const store = useStore();
  const acts = useActs();
  const { editor } = useMessages();
  const { marker, joinsPrevious } = store.rows.get(id)!.decision;
  const shown = joinsPrevious ? ";" : marker === "dash" ? "–" : "";
  if (joinsPrevious) return <span className="mt-1.5 w-6 text-center text-muted">{shown}</span>;
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-pressed={marker === "dash"}
      aria-label={editor.row.toggleDash}
      title={editor.row.toggleDash}
      onClick={() => void acts.format(id, { marker: marker === "dash" ? "none" : "dash" })}
      className="mt-1 h-7 w-6 rounded text-center hover:bg-line"
    >
      {shown || <span className="text-muted opacity-0 group-focus-within:opacity-60 group-hover:opacity-60">·</span>}
    </button>
  );
}

/** Keys inside a text box. The box leaves them alone while an input method composes a letter. */
function useRowKeys(id: string) {
  const store = useStore();
  const acts = useActs();

  const onMoveKey = (event: KeyboardEvent): boolean => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return false;
    event.preventDefault();
    void acts.moveBy(id, event.key === "ArrowUp" ? -1 : 1);
    return true;
  };

  const onEnter = (box: HTMLTextAreaElement) => {
    const { value, selectionStart, selectionEnd } = box;
    if (value.trim() === "") return;
    const before = value.slice(0, selectionStart).trim();
    const behind = value.slice(selectionEnd).trim();
    if (before === "" || behind === "") acts.addAfter(id);
    else void acts.splitAt(id, selectionStart);
  };

  const onBoxKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.altKey && onMoveKey(event)) return;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      if (!event.shiftKey) onEnter(event.currentTarget);
    } else if (event.key === "Backspace" && event.currentTarget.value === "") {
      event.preventDefault();
      void acts.remove(id);
    } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
      stepOut(event, store, id);
    }
  };

  return { onBoxKey, onHandleKey: (event: KeyboardEvent) => void onMoveKey(event) };
}

/** Arrows at the first or last letter lead to the neighbouring box, as in one long text. */
function stepOut(event: KeyboardEvent<HTMLTextAreaElement>, store: ReturnType<typeof useStore>, id: string): void {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (selectionStart !== selectionEnd) return;
  const up = event.key === "ArrowUp";
  if (up ? selectionStart !== 0 : selectionStart !== value.length) return;
  const ids = store.sections.flatMap(({ key }) => store.inSection(key).map((row) => row.decision.id));
  const next = ids[ids.indexOf(id) + (up ? -1 : 1)];
  if (!next) return;
  event.preventDefault();
  focusBox(next, up ? "end" : "start");
}

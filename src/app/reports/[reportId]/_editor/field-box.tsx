"use client";
import clsx from "clsx";
import { ConflictPanel } from "./conflict-panel";
import { useEditorView } from "./editor-view";
import { GrowingBox } from "./growing-box";
import { ReadField } from "./reading";
import { SlotMark } from "./slot-mark";
import { useSelected, useStore } from "./store-context";
import type { TextField } from "./text-fields";

type FieldBoxProps = { field: TextField; label: string; hint?: string; hideLabel?: boolean; className?: string };

/** Id of the box of a field; headings have one too. */
export function fieldBoxId(field: string): string {
  return `field-${field}`;
}

/** A field that prints once, in a box that saves by itself. */
export function FieldBox({ field, label, hint, hideLabel, className }: FieldBoxProps) {
  const store = useStore();
  const id = fieldBoxId(field);
  const { readOnly } = useEditorView();
  useSelected((current) => {
    const { text, status } = current.form.slot(field);
    return `${text}\u0000${status.kind}\u0000${status.kind === "refused" ? status.message : ""}`;
  });
  const slot = store.form.slot(field);
  if (readOnly) return <ReadField label={label}>{slot.text}</ReadField>;
  const many = field === "preamble" || field === "closing" || field === "recipients";
  const needsPerson = slot.status.kind === "refused" || slot.status.kind === "conflict";
  return (
    <div className="relative min-w-0 flex-1">
      <label htmlFor={id} className={hideLabel ? "sr-only" : "block pr-6 text-sm font-medium"}>
        {label}
      </label>
      <div className="flex items-start">
        <GrowingBox
          id={id}
          value={slot.text}
          aria-invalid={needsPerson || undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          className={clsx(!hideLabel && "border-line!", className)}
          onChange={(event) => slot.input(many ? event.target.value : event.target.value.replace(/\n/g, " "))}
          onBlur={() => slot.leave()}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !many && !event.nativeEvent.isComposing) event.preventDefault();
          }}
        />
        <SlotMark slot={slot} isNew={false} className={hideLabel ? "mt-2" : "absolute top-0.5 right-0"} />
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-0.5 text-xs text-muted">
          {hint}
        </p>
      )}
      {slot.status.kind === "refused" && (
        <p role="alert" className="text-sm text-alert">
          {slot.status.message}
        </p>
      )}
      <ConflictPanel slot={slot} boxId={id} />
    </div>
  );
}

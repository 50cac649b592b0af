"use client";
import { useDroppable } from "@dnd-kit/core";
import clsx from "clsx";
import { Plus } from "lucide-react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { DecisionRow } from "./decision-row";
import { useEditorView } from "./editor-view";
import { FieldBox } from "./field-box";
import type { ReportStore } from "./report-store";
import { useSelected } from "./store-context";
import { useActs } from "./use-acts";

/** Number a section prints with, or null while it is empty and left out. */
export function printedNumber(store: ReportStore, sectionKey: string): number | null {
  const printed = store.sections.filter(({ key }) => store.fields.printEmptySections || store.inSection(key).some(({ slot }) => slot.text.trim() !== ""));
  const at = printed.findIndex(({ key }) => key === sectionKey);
  return at === -1 ? null : at + 1;
}

/** One section: its heading as it prints, its decisions, a way to add one. */
export function SectionBlock({ sectionKey }: { sectionKey: string }) {
  const acts = useActs();
  const { editor } = useMessages();
  const { readOnly } = useEditorView();
  const { setNodeRef } = useDroppable({ id: `section:${sectionKey}` });
  const ids = useSelected((current) => current.inSection(sectionKey).map(({ decision }) => decision.id).join(" "));
  const number = useSelected((current) => printedNumber(current, sectionKey) ?? 0);
  const heading = useSelected((current) => current.sections.find(({ key }) => key === sectionKey)?.heading ?? "");
  const prints = useSelected((current) => current.fields.printEmptySections);
  const rows = ids === "" ? [] : ids.split(" ");

  return (
    <section id={`section-${sectionKey}`} aria-label={heading} ref={setNodeRef} tabIndex={-1} className="scroll-mt-3 rounded border border-line bg-paper px-2 py-2">
      <div className="flex items-start">
        <span className={clsx("py-1.25 pr-1 text-right leading-6 font-semibold text-muted", readOnly ? "w-7" : "w-11")}>{number > 0 ? `${number}.` : ""}</span>
        {readOnly ? <h2 className="px-1 py-1.25 leading-6">{heading}</h2> : <FieldBox field={`heading:${sectionKey}`} label={editor.heading} hideLabel className="font-semibold" />}
      </div>
      <ol className="flex flex-col">
        {rows.map((id, index) => (
          <DecisionRow key={id} id={id} index={index + 1} heading={heading} />
        ))}
      </ol>
      <div className="flex flex-wrap items-center gap-x-2">
        {!readOnly && (
          <Button look="quiet" size="small" className="ml-5.5 text-muted" onClick={() => acts.addLast(sectionKey)}>
            <Plus className="size-4" aria-hidden />
            {editor.addDecision}
            <span className="sr-only">: {heading}</span>
          </Button>
        )}
        {rows.length === 0 && <p className={clsx("py-1 text-sm text-muted", readOnly && "px-8")}>{prints ? editor.emptySectionPrinted : editor.emptySection}</p>}
      </div>
    </section>
  );
}

"use client";
import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import { useEditorView } from "./editor-view";
import { FieldBox } from "./field-box";
import { ReadField } from "./reading";
import { useSelected, useStore } from "./store-context";

/** Letterhead, subject and preamble. */
export function HeadPart() {
  const { editor } = useMessages();
  const { fields, fieldHints } = editor;
  const summary = useSelected((store) => store.fields.subject);
  return (
    <Part id="part-head" title={editor.headTitle} summary={summary}>
      <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2">
        <FieldBox field="issuer" label={fields.issuer} />
        <FieldBox field="party" label={fields.party} />
        <div className="grid grid-cols-2 gap-3">
          <FieldBox field="symbol" label={fields.symbol} />
          <DraftNumber />
        </div>
        <FieldBox field="place" label={fields.place} />
      </div>
      <FieldBox field="title" label={fields.title} />
      <FieldBox field="subject" label={fields.subject} />
      <FieldBox field="preamble" label={fields.preamble} hint={fieldHints.paragraphs} />
    </Part>
  );
}

/** Closing, signature and recipients. */
export function TailPart() {
  const { editor } = useMessages();
  const { fields, fieldHints } = editor;
  const summary = useSelected(({ fields: { authority, office, signer } }) => [authority, office, signer].filter(Boolean).join(" · "));
  return (
    <Part id="part-tail" title={editor.tailTitle} summary={summary}>
      <FieldBox field="closing" label={fields.closing} hint={fieldHints.paragraphs} />
      <div className="grid gap-x-3 gap-y-2 sm:grid-cols-2">
        <FieldBox field="recipients" label={fields.recipients} hint={fieldHints.recipients} />
        <div className="flex flex-col gap-2">
          <FieldBox field="authority" label={fields.authority} />
          <FieldBox field="office" label={fields.office} />
          <FieldBox field="signer" label={fields.signer} />
        </div>
      </div>
      <PrintEmptySections />
    </Part>
  );
}

/** Folded up: decisions are what is written every day. The summary shows enough to see that it is right. */
function Part({ id, title, summary, children }: { id: string; title: string; summary: string; children: ReactNode }) {
  return (
    <details id={id} className="group/part scroll-mt-3 rounded border border-line bg-paper">
      <summary className="flex items-baseline gap-3 px-4 py-2.5">
        <ChevronRight className="size-4 shrink-0 self-center transition-transform group-open/part:rotate-90" aria-hidden />
        <h2 className="text-base whitespace-nowrap">{title}</h2>
        <span className="truncate text-sm text-muted group-open/part:hidden">{summary}</span>
      </summary>
      <div className="flex flex-col gap-2 px-4 pb-3">{children}</div>
    </details>
  );
}

/** Opens a folded part, then leads to it: what is seen and where the keyboard goes on. */
export function showPart(id: string): void {
  const part = document.getElementById(id);
  if (part instanceof HTMLDetailsElement) part.open = true;
  part?.scrollIntoView();
  const start = part?.querySelector("summary") ?? part;
  start?.focus({ preventScroll: true });
}

/** Saves a field that is not typed and says when that failed. */
function useSetFields() {
  const store = useStore();
  const { editor } = useMessages();
  return async (change: Parameters<typeof store.form.set>[0]) => {
    const failure = await store.form.set(change);
    if (failure) toast.error(failure.kind === "refused" ? failure.message : editor.failed[failure.kind]);
  };
}

function DraftNumber() {
  const { editor } = useMessages();
  const { readOnly } = useEditorView();
  const setFields = useSetFields();
  const draft = useSelected((store) => store.fields.draft ?? 0);
  if (readOnly) return <ReadField label={editor.fields.draft}>{draft || null}</ReadField>;
  return (
    <label className="flex flex-col text-sm font-medium" title={editor.fieldHints.draft}>
      {editor.fields.draft}
      <select
        value={draft}
        onChange={(event) => void setFields({ draft: Number(event.target.value) || null })}
        className="h-[34px] rounded border border-line bg-paper px-2 text-[0.9375rem] font-normal"
      >
        {draft === 0 && <option value={0}>–</option>}
        {Array.from({ length: Math.max(10, draft + 1) }, (_, index) => (
          <option key={index} value={index + 1}>
            {index + 1}
          </option>
        ))}
      </select>
    </label>
  );
}

function PrintEmptySections() {
  const { editor } = useMessages();
  const { readOnly } = useEditorView();
  const setFields = useSetFields();
  const checked = useSelected((store) => store.fields.printEmptySections);
  if (readOnly) return null;
  return (
    <label className="flex items-center gap-2 text-sm">
      <input type="checkbox" className="size-4 accent-ink" checked={checked} onChange={(event) => void setFields({ printEmptySections: event.target.checked })} />
      {editor.fields.printEmptySections}
    </label>
  );
}

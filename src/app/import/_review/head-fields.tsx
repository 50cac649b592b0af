"use client";
import { useMemo, type ReactNode } from "react";
import { TextAreaField, TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Panel } from "@/components/panel";
import type { AssumedField } from "@/text/import";
import { setHead } from "@/text/import/corrections";
import type { ReadSource, Review, ReviewHead } from "@/text/import/review";
import { Linked } from "./linked";
import { FIELD_OF, fieldId, type HeadField } from "./places";
import { useReview } from "./review-context";

type FieldsProps = { review: Review; source: ReadSource; problems: ReadonlyMap<string, string> };

/** Letterhead, title, subject and preamble, as they go into the report. */
export function HeadFields(props: FieldsProps) {
  const { editor, importing } = useMessages();
  const { review } = props;
  const { letterhead } = review;
  return (
    <Panel title={importing.head.title}>
      <div className="grid gap-3 sm:grid-cols-2">
        {(["issuer", "party", "symbol", "place"] as const).map((field) => (
          <Line key={field} {...props} field={field} assumed={field} value={letterhead[field]} change={(text) => ({ letterhead: { ...letterhead, [field]: text } })} />
        ))}
        <Line {...props} field="title" value={review.title} change={(title) => ({ title })} />
        <Line {...props} field="draft" value={review.draft === null ? "" : String(review.draft)} change={(text) => ({ draft: Number(text.replace(/\D/g, "").slice(0, 2)) || null })} />
      </div>
      <div className="mt-3 flex flex-col gap-3">
        <Line {...props} field="subject" value={review.subject} change={(subject) => ({ subject })} />
        <Paragraphs {...props} field="preamble" hint={editor.fieldHints.paragraphs} />
      </div>
    </Panel>
  );
}

/** Closing, signature and recipients. */
export function TailFields(props: FieldsProps) {
  const { editor, importing } = useMessages();
  const { signature } = props.review;
  return (
    <Panel title={importing.head.tail}>
      <div className="flex flex-col gap-3">
        <Paragraphs {...props} field="closing" hint={editor.fieldHints.paragraphs} />
        <div className="grid gap-3 sm:grid-cols-3">
          {(["authority", "office", "name"] as const).map((field) => (
            <Line key={field} {...props} field={field} value={signature[field]} change={(text) => ({ signature: { ...signature, [field]: text } })} />
          ))}
        </div>
        <Paragraphs {...props} field="recipients" hint={editor.fieldHints.recipients} />
      </div>
    </Panel>
  );
}

type LineProps = FieldsProps & { field: HeadField; assumed?: AssumedField; value: string; change: (typed: string) => Partial<ReviewHead> };

function Line({ review, source, problems, field, assumed, value, change }: LineProps) {
  const { correct } = useReview();
  const { importing } = useMessages();
  const label = useFieldLabel(field);
  const isAssumed = assumed !== undefined && review.assumed.includes(assumed);
  return (
    <FromSource field={field} source={source}>
      <TextField
        label={label}
        value={value}
        spellCheck={false}
        hint={isAssumed ? importing.head.assumed : undefined}
        error={problems.get(field)}
        onChange={(event) => {
          const typed = change(event.target.value);
          correct((now) => setHead(now, typed), field);
        }}
      />
    </FromSource>
  );
}

type ParagraphsProps = FieldsProps & { field: "preamble" | "closing" | "recipients"; hint: string };

function Paragraphs({ review, source, problems, field, hint }: ParagraphsProps) {
  const { correct } = useReview();
  const label = useFieldLabel(field);
  return (
    <FromSource field={field} source={source}>
      <TextAreaField
        label={label}
        hint={hint}
        value={review[field]}
        spellCheck={false}
        error={problems.get(field)}
        onChange={(event) => {
          const typed = event.target.value;
          correct((now) => setHead(now, { [field]: typed }), field);
        }}
      />
    </FromSource>
  );
}

function FromSource({ field, source, children }: { field: HeadField; source: ReadSource; children: ReactNode }) {
  const lines = useMemo(() => source.parts.filter(({ part }) => FIELD_OF[part] === field).map(({ line }) => line), [field, source]);
  return (
    <Linked id={fieldId(field)} lines={lines} className="scroll-mt-24">
      {children}
    </Linked>
  );
}

/** What a field is called on every page. */
export function useFieldLabel(field: HeadField): string {
  const { editor, importing } = useMessages();
  if (field === "year") return importing.period.year;
  return editor.fields[field === "name" ? "signer" : field];
}

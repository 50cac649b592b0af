"use client";
import { useLocale, useMessages } from "@/components/messages-provider";
import { formatDate } from "@/messages/format";
import type { ComparedField } from "@/text/compare";
import type { DiffPart } from "@/text/word-diff";
import { DiffText } from "./diff-text";

/** Changed values that have no place of their own on the paper. */
export function OtherFields({ fields }: { fields: readonly ComparedField[] }) {
  const { compare } = useMessages().review;
  const shown = useShownParts();
  if (fields.length === 0) return null;
  return (
    <dl aria-label={compare.otherChanges} className="mx-auto mb-3 flex max-w-3xl flex-wrap gap-x-6 gap-y-1 rounded border border-line bg-paper px-4 py-2 text-sm">
      {fields.map((field) => (
        <div key={field.field} className="flex gap-2">
          <dt className="font-medium">{compare.fields[field.field]}:</dt>
          <dd>
            <DiffText parts={shown(field)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Parts of a field in words: "có" for true, a date as it is written here. */
export function useShownParts(): (field: ComparedField) => DiffPart[] {
  const { compare } = useMessages().review;
  const locale = useLocale();
  return ({ field, parts }) => {
    const worded = (text: string): string => {
      if (field === "printEmptySections") return text === "true" ? compare.yes : compare.no;
      return field === "date" ? formatDate(new Date(text), locale) : text;
    };
    const values = parts.map(({ kind, text }) => ({ kind, text: worded(text) }));
    // Two values side by side need a space, words bring theirs along.
    return VALUES.includes(field) ? values.map((part, index) => (index === 0 ? part : { ...part, text: ` ${part.text}` })) : values;
  };
}

const VALUES: readonly ComparedField["field"][] = ["number", "date", "draft", "period", "printEmptySections"];

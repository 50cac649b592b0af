"use client";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { TemplateProblem } from "@/docx/errors";

/** Everything that is wrong with a template, each thing once. */
export function ProblemList({ problems }: { problems: readonly TemplateProblem[] }) {
  const { office, problems: words } = useMessages();
  const sentences = [...new Set(problems.map(words.template))];
  return (
    <Notice tone="alert">
      {office.templates.refused}
      <ul className="mt-2 list-disc pl-5 text-ink">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </Notice>
  );
}

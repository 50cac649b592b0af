import type { z } from "zod";
import { messagesFor, type Locale } from "@/messages";

/** A sentence for each field a schema refused; rules name themselves by a code in the issue's message. */
export function fieldErrors(error: z.ZodError, locale: Locale): Record<string, string> {
  const { rules, wrong } = messagesFor(locale).common.form;
  const errors: Record<string, string> = {};
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? "");
    errors[field] ??= sentenceFor(issue, rules) ?? wrong;
  }
  return errors;
}

function sentenceFor(issue: z.core.$ZodIssue, rules: Record<string, string>): string | undefined {
  if (rules[issue.message]) return rules[issue.message];
  if (issue.code === "too_small") return rules.required;
  if (issue.code === "too_big") return rules["too-long"];
  return undefined;
}

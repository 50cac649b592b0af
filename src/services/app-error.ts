import type { TemplateProblem } from "@/docx/errors";
import type { DocumentProblem } from "@/text/clean-report-document";

/** The one error services throw. The edge turns its code into a sentence; see src/messages. */

export const APP_ERROR_CODES = [
  "not-signed-in",
  "not-allowed",
  "wrong-state",
  "not-found",
  "stale",
  "period-exists",
  "empty-text",
  "text-too-long",
  "too-many-decisions",
  "not-empty",
  "invalid",
  "document-malformed",
  "document-too-new",
  "document-invalid",
  "template-damaged",
  "username-taken",
  "weak-password",
  "wrong-password",
  "wrong-current-password",
  "too-many-attempts",
  "account-disabled",
  "date-taken",
  "last-admin",
  "already-set-up",
  "too-large",
  "cannot-undo",
  "own-submission",
  "nothing-to-confirm",
  "superseded",
  "reason-required",
  "content-changed",
  "incomplete",
  "approval-stands",
  "has-history",
  "already-settled",
  "number-taken",
  "number-gap",
  "date-outside-term",
  "term-taken",
  "paper-exists",
  "file-faulty",
  "database-unavailable",
  "unexpected",
] as const;
export type AppErrorCode = (typeof APP_ERROR_CODES)[number];

/** Plain values a sentence may need: a limit, a place, a name. */
export type ErrorDetail = Record<string, string | number | boolean | null | undefined | readonly DocumentProblem[] | readonly TemplateProblem[]>;

export class AppError extends Error {
  /** With code stale: what is stored now, for the screen that shows both texts. */
  readonly current?: unknown;

  constructor(
    readonly code: AppErrorCode,
    readonly detail: ErrorDetail = {},
    options: ErrorOptions & { current?: unknown } = {},
  ) {
    super(`${code} ${JSON.stringify(detail)}`, options);
    this.name = "AppError";
    this.current = options.current;
  }
}

/** What the outside sees of an error. */
import "server-only";
import { randomUUID } from "node:crypto";
import { ZodError } from "zod";
import { messagesFor } from "@/messages";
import type { Locale } from "@/services/actor";
import { AppError, type AppErrorCode } from "@/services/app-error";
import { isDatabaseUnavailable } from "./database";

const STATUS: Partial<Record<AppErrorCode, number>> = {
  "not-signed-in": 401,
  "wrong-password": 401,
  "not-allowed": 403,
  "account-disabled": 403,
  "not-found": 404,
  "wrong-state": 409,
  stale: 409,
  "period-exists": 409,
  "username-taken": 409,
  "date-taken": 409,
  "last-admin": 409,
  "already-set-up": 409,
  "cannot-undo": 409,
  "own-submission": 403,
  "nothing-to-confirm": 409,
  superseded: 409,
  "content-changed": 409,
  "approval-stands": 409,
  "has-history": 409,
  "already-settled": 409,
  "number-taken": 409,
  "number-gap": 409,
  "term-taken": 409,
  "too-large": 413,
  "too-many-attempts": 429,
  "database-unavailable": 503,
  unexpected: 500,
};

/** Any error as an AppError. What nobody expected is logged under an id that the person can name. */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return new AppError("invalid", { field: error.issues[0]?.path.join(".") ?? null }, { cause: error });
  if (isDatabaseUnavailable(error)) return new AppError("database-unavailable", {}, { cause: error });
  const id = randomUUID().slice(0, 8);
  console.error(`[${id}]`, error);
  return new AppError("unexpected", { id }, { cause: error });
}

/** The sentence for an error in the person's language. */
export function errorSentence(error: AppError, locale: Locale): string {
  return messagesFor(locale).errors[error.code](error.detail);
}

/** An error as the JSON answer of a route handler: { code, message, detail }, with `current` when what was sent is stale. */
export function toErrorResponse(error: unknown, locale: Locale): Response {
  const known = toAppError(error);
  const body = { code: known.code, message: errorSentence(known, locale), detail: known.detail, current: known.current };
  return Response.json(body, { status: STATUS[known.code] ?? 422, headers: { "cache-control": "no-store" } });
}

/** Who acts. Every service takes it first. */
import { check, type Action, type Refusal, type Role, type Subject } from "@/domain/permission";
import { AppError, type AppErrorCode, type ErrorDetail } from "./app-error";

export type Locale = "vi" | "en";
export type Actor = { id: string; name: string; username: string; role: Role; locale: Locale };

const CODES: Record<Refusal, AppErrorCode> = {
  role: "not-allowed",
  unknown: "not-allowed",
  state: "wrong-state",
  "own-submission": "own-submission",
  "nothing-to-confirm": "nothing-to-confirm",
  superseded: "superseded",
};

/** A refusing verdict as the error that says so. */
export function refusalError(reason: Refusal, detail: ErrorDetail): AppError {
  return new AppError(CODES[reason], detail);
}

/** Throws not-allowed, wrong-state or what else speaks against it unless the verdict is yes. */
export function assertMay(actor: Actor, action: Action, subject: Subject = {}): void {
  const verdict = check(actor, action, subject);
  if (verdict.allowed) return;
  throw refusalError(verdict.reason, { action, state: subject.state });
}

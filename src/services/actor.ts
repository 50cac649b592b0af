/** Who acts. Every service takes it first. */
import { check, type Action, type Role, type Subject } from "@/domain/permission";
import { AppError } from "./app-error";

export type Locale = "vi" | "en";
export type Actor = { id: string; name: string; username: string; role: Role; locale: Locale };

/** Throws not-allowed or wrong-state unless the verdict is yes. */
export function assertMay(actor: Actor, action: Action, subject: Subject = {}): void {
  const verdict = check(actor, action, subject);
  if (verdict.allowed) return;
  throw new AppError(verdict.reason === "state" ? "wrong-state" : "not-allowed", { action, state: subject.state });
}

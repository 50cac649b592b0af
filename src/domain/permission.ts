/** Who may do what: one pure verdict, used both to refuse a request and to explain a disabled button. */

export const ROLES = ["drafter", "leader", "clerk", "admin"] as const;
export type Role = (typeof ROLES)[number];

export const REPORT_STATES = ["drafting", "in-review", "returned", "approved", "issued", "recalled"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export type Action =
  | "report.view"
  | "report.open"
  | "report.edit"
  | "report.remove"
  | "report.import"
  | "office.edit"
  | "template.edit"
  | "account.manage";

export type Refusal = "role" | "state" | "unknown";
export type Verdict = { allowed: true } | { allowed: false; reason: Refusal };

export type Subject = { state?: ReportState };

const ROLES_FOR: Record<Action, readonly Role[]> = {
  "report.view": ["drafter", "leader", "clerk", "admin"],
  "report.open": ["drafter", "admin"],
  "report.edit": ["drafter", "admin"],
  "report.remove": ["drafter", "admin"],
  "report.import": ["drafter", "admin"],
  "office.edit": ["admin"],
  "template.edit": ["admin"],
  "account.manage": ["admin"],
};

/** States in which an action is possible; an action not named here does not depend on the state. */
const STATES_FOR: Partial<Record<Action, readonly ReportState[]>> = {
  "report.edit": ["drafting", "returned"],
  "report.remove": ["drafting"],
};

/** May `actor` do `action` on `subject`? An unknown role or action is refused. */
export function check(actor: { role: Role }, action: Action, subject: Subject = {}): Verdict {
  const roles = Object.hasOwn(ROLES_FOR, action) ? ROLES_FOR[action] : undefined;
  if (!roles || !ROLES.includes(actor.role)) return { allowed: false, reason: "unknown" };
  if (!roles.includes(actor.role)) return { allowed: false, reason: "role" };
  const states = STATES_FOR[action];
  if (states && (subject.state === undefined || !states.includes(subject.state))) return { allowed: false, reason: "state" };
  return { allowed: true };
}

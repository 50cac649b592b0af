/** Who may do what: one pure verdict, used both to refuse a request and to explain a disabled button. */
import { EDITABLE_STATES, OPEN_STATES, STEPS, WORKFLOW, type ReportState, type Step } from "./workflow";

export const ROLES = ["drafter", "leader", "clerk", "admin"] as const;
export type Role = (typeof ROLES)[number];

export type Action =
  | `report.${Step}`
  | "report.view"
  | "report.open"
  | "report.edit"
  | "report.remove"
  | "report.import"
  | "report.comment"
  | "report.name-version"
  | "report.revise"
  | "report.allow-exception"
  | "report.confirm-exception"
  | "register.view"
  | "register.record"
  | "file.check"
  | "ledger.view"
  | "ledger.record"
  | "ledger.settle"
  | "finding.dismiss"
  | "citation.view"
  | "citation.edit"
  | "audit.view"
  | "office.edit"
  | "template.edit"
  | "account.manage";

export type Refusal = "role" | "state" | "own-submission" | "nothing-to-confirm" | "superseded" | "unknown";
export type Verdict = { allowed: true } | { allowed: false; reason: Refusal };

/** One person may submit and approve the same report, with the admin's reason, seen until a second leader confirms. */
export type ExceptionFacts = { personId: string; used: boolean; confirmed: boolean };

export type Subject = {
  state?: ReportState;
  /** Who submitted what is in review or approved. */
  submittedById?: string | null;
  exception?: ExceptionFacts | null;
  /** A newer revision of the same period exists. */
  superseded?: boolean;
};

const EVERYBODY: readonly Role[] = ROLES;

const ROLES_FOR: Record<Action, readonly Role[]> = {
  ...(Object.fromEntries(STEPS.map((step) => [`report.${step}`, WORKFLOW[step].roles])) as Record<`report.${Step}`, readonly Role[]>),
  "report.view": EVERYBODY,
  "report.open": ["drafter", "admin"],
  "report.edit": ["drafter", "admin"],
  "report.remove": ["drafter", "admin"],
  "report.import": ["drafter", "admin"],
  "report.comment": EVERYBODY,
  "report.name-version": ["drafter", "admin"],
  "report.revise": ["drafter", "admin"],
  "report.allow-exception": ["admin"],
  "report.confirm-exception": ["leader"],
  "register.view": EVERYBODY,
  "register.record": ["clerk"],
  "file.check": EVERYBODY,
  "ledger.view": EVERYBODY,
  // Clerks keep the papers of the meetings.
  "ledger.record": ["drafter", "clerk", "admin"],
  "ledger.settle": ["drafter", "admin"],
  "finding.dismiss": ["drafter", "admin"],
  "citation.view": EVERYBODY,
  "citation.edit": ["admin"],
  "audit.view": ["admin"],
  "office.edit": ["admin"],
  "template.edit": ["admin"],
  "account.manage": ["admin"],
};

/** States in which an action is possible; an action not named here does not depend on the state. */
const STATES_FOR: Partial<Record<Action, readonly ReportState[]>> = {
  ...Object.fromEntries(STEPS.map((step) => [`report.${step}`, WORKFLOW[step].from])),
  "report.edit": EDITABLE_STATES,
  "report.remove": ["drafting"],
  "report.comment": OPEN_STATES,
  "finding.dismiss": OPEN_STATES,
  "report.name-version": OPEN_STATES,
  "report.revise": ["recalled"],
  "report.allow-exception": ["in-review"],
  "report.confirm-exception": ["approved", "issued", "recalled"],
};

/** May `actor` do `action` on `subject`? An unknown role or action is refused. */
export function check(actor: { id?: string; role: Role }, action: Action, subject: Subject = {}): Verdict {
  const roles = Object.hasOwn(ROLES_FOR, action) ? ROLES_FOR[action] : undefined;
  if (!roles || !ROLES.includes(actor.role)) return refused("unknown");
  if (!roles.includes(actor.role) && !isExcepted(actor, action, subject)) return refused("role");
  const states = STATES_FOR[action];
  if (states && (subject.state === undefined || !states.includes(subject.state))) return refused("state");
  return checkFacts(actor, action, subject);
}

/** The person an exception names may approve, whatever their role. */
function isExcepted(actor: { id?: string }, action: Action, { exception }: Subject): boolean {
  return action === "report.approve" && exception != null && exception.personId === actor.id;
}

function checkFacts(actor: { id?: string }, action: Action, subject: Subject): Verdict {
  const { submittedById, exception, superseded } = subject;
  switch (action) {
    case "report.approve":
      // Nobody approves what they submitted; a submission nobody is named for cannot be judged.
      if (submittedById == null) return refused("own-submission");
      return submittedById === actor.id && !isExcepted(actor, action, subject) ? refused("own-submission") : { allowed: true };
    case "report.confirm-exception":
      if (!exception?.used || exception.confirmed) return refused("nothing-to-confirm");
      return exception.personId === actor.id ? refused("own-submission") : { allowed: true };
    case "report.revise":
      return superseded ? refused("superseded") : { allowed: true };
    default:
      return { allowed: true };
  }
}

function refused(reason: Refusal): Verdict {
  return { allowed: false, reason };
}

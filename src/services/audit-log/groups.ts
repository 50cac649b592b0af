/** Kinds of acts, for the filter of the log. */
import type { AuditAction } from "../audit";

export const ACTION_GROUPS = ["steps", "writing", "comments", "register", "ledger", "office", "accounts"] as const;
export type ActionGroup = (typeof ACTION_GROUPS)[number];

const GROUP: Record<AuditAction, ActionGroup> = {
  "office.set-up": "office",
  "office.profile-saved": "office",
  "office.sections-saved": "office",
  "template.activated": "office",
  "template.reverted": "office",
  "account.created": "accounts",
  "account.changed": "accounts",
  "account.password-reset": "accounts",
  "account.disabled": "accounts",
  "account.enabled": "accounts",
  "report.opened": "writing",
  "report.imported": "writing",
  "report.removed": "writing",
  "report.edited": "writing",
  "report.command": "writing",
  "report.undone": "writing",
  "report.version-named": "writing",
  "report.version-restored": "writing",
  "report.submitted": "steps",
  "report.taken-back": "steps",
  "report.returned": "steps",
  "report.approved": "steps",
  "report.approval-withdrawn": "steps",
  "report.issued": "steps",
  "report.recalled": "steps",
  "report.revised": "steps",
  "report.exception-allowed": "steps",
  "report.exception-confirmed": "steps",
  "thread.opened": "comments",
  "thread.replied": "comments",
  "thread.resolved": "comments",
  "thread.reopened": "comments",
  "suggestion.taken": "comments",
  "suggestion.declined": "comments",
  "register.recorded": "register",
  "term.saved": "register",
  "report.composed": "writing",
  "ledger.recorded": "ledger",
  "ledger.changed": "ledger",
  "ledger.removed": "ledger",
  "ledger.restored": "ledger",
  "ledger.left-out": "ledger",
  "ledger.reopened": "ledger",
  "ledger.taken": "ledger",
  "ledger.linked": "ledger",
  "ledger.followed": "ledger",
  "finding.dismissed": "writing",
  "finding.dismissal-withdrawn": "writing",
  "office.proof-settings-saved": "office",
  "citation.learned": "office",
  "citation.changed": "office",
  "citation.merged": "office",
  "citation.forgotten": "office",
  "citation.restored": "office",
};

export const AUDIT_ACTIONS = Object.keys(GROUP) as AuditAction[];

export function actionsIn(group: ActionGroup): AuditAction[] {
  return AUDIT_ACTIONS.filter((action) => GROUP[action] === group);
}

/** How a report passes through the office: one table of data, read by the server, by disabled buttons and by the tests. */
import type { Role } from "./permission";

export const REPORT_STATES = ["drafting", "in-review", "returned", "approved", "issued", "recalled"] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What stores a version of the report. */
export const VERSION_EVENTS = ["submitted", "returned", "approved", "issued", "named", "kept", "restored"] as const;
export type VersionEvent = (typeof VERSION_EVENTS)[number];

export const STEPS = ["submit", "take-back", "return", "approve", "withdraw-approval", "issue", "recall"] as const;
export type Step = (typeof STEPS)[number];

/** Longest reason or note of a step, in UTF-16 units. */
export const MAX_REASON_LENGTH = 2_000;

export type Transition = {
  from: readonly ReportState[];
  to: ReportState;
  roles: readonly Role[];
  /** Whether the person must say why. */
  reason: "required" | "optional" | "none";
  /** The version that is stored, as it was when the step was taken. */
  version?: VersionEvent;
};

export const WORKFLOW: Record<Step, Transition> = {
  submit: { from: ["drafting", "returned"], to: "in-review", roles: ["drafter", "admin"], reason: "optional", version: "submitted" },
  "take-back": { from: ["in-review"], to: "drafting", roles: ["drafter", "admin"], reason: "none" },
  return: { from: ["in-review"], to: "returned", roles: ["leader"], reason: "required", version: "returned" },
  approve: { from: ["in-review"], to: "approved", roles: ["leader"], reason: "optional", version: "approved" },
  "withdraw-approval": { from: ["approved"], to: "in-review", roles: ["leader"], reason: "required" },
  issue: { from: ["approved"], to: "issued", roles: ["clerk"], reason: "none", version: "issued" },
  recall: { from: ["issued"], to: "recalled", roles: ["leader", "clerk"], reason: "required" },
};

/** Where a report goes when its text changes after approval: the approval no longer holds. */
export const STATE_AFTER_LATE_EDIT: ReportState = "drafting";

/** States in which the text can be changed. An approved one loses its approval by it. */
export const EDITABLE_STATES: readonly ReportState[] = ["drafting", "returned", "approved"];

/** States in which the report is still being worked on. */
export const OPEN_STATES: readonly ReportState[] = ["drafting", "in-review", "returned", "approved"];

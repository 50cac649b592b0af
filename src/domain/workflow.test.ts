import { describe, expect, it } from "vitest";
import { EDITABLE_STATES, REPORT_STATES, STATE_AFTER_LATE_EDIT, STEPS, WORKFLOW, type ReportState } from "./workflow";

const steps = STEPS.map((step) => [step, WORKFLOW[step]] as const);

/** States a report can be in after steps from `start`. */
function reachable(start: ReportState): Set<ReportState> {
  const found = new Set([start]);
  for (const state of found) for (const [, { from, to }] of steps) if (from.includes(state)) found.add(to);
  return found;
}

describe("the workflow table", () => {
  it("leads from a new report to every state", () => {
    expect([...reachable("drafting")].sort()).toEqual([...REPORT_STATES].sort());
  });

  it("never leads back from what went out", () => {
    expect([...reachable("issued")]).toEqual(["issued", "recalled"]);
  });

  it("reaches issue through approval alone, and approval through review alone", () => {
    expect(WORKFLOW.issue.from).toEqual(["approved"]);
    expect(steps.filter(([, { to }]) => to === "issued").map(([step]) => step)).toEqual(["issue"]);
    expect(steps.filter(([, { to }]) => to === "approved").map(([step]) => step)).toEqual(["approve"]);
    expect(WORKFLOW.approve.from).toEqual(["in-review"]);
  });

  it("lets nobody both submit and approve by role", () => {
    expect(WORKFLOW.submit.roles.filter((role) => WORKFLOW.approve.roles.includes(role))).toEqual([]);
  });

  it("wants a reason for a return, a withdrawn approval and a recall", () => {
    expect(steps.filter(([, { reason }]) => reason === "required").map(([step]) => step)).toEqual(["return", "withdraw-approval", "recall"]);
  });

  it("stores a version with every submission, return, approval and issue", () => {
    expect(Object.fromEntries(steps.map(([step, { version }]) => [step, version ?? null]))).toEqual({
      submit: "submitted",
      "take-back": null,
      return: "returned",
      approve: "approved",
      "withdraw-approval": null,
      issue: "issued",
      recall: null,
    });
  });

  it("keeps text under review and what went out from being changed", () => {
    expect(REPORT_STATES.filter((state) => !EDITABLE_STATES.includes(state))).toEqual(["in-review", "issued", "recalled"]);
    expect(WORKFLOW.submit.from).toContain(STATE_AFTER_LATE_EDIT);
  });
});

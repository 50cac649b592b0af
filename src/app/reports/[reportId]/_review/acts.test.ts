import { describe, expect, it } from "vitest";
import { check, ROLES, type Role, type Subject } from "@/domain/permission";
import { REPORT_STATES, STEPS, WORKFLOW, type ReportState } from "@/domain/workflow";
import type { ReviewAction, ReviewView } from "@/services/report/review-view";
import { ACTS, offersOf } from "./acts";

const REVIEW_ACTIONS = ["report.edit", "report.comment", "report.name-version", ...ACTS.map((act) => `report.${act}` as const)] satisfies ReviewAction[];

/** What the page of a person knows about a report. */
function factsFor(role: Role, state: ReportState, subject: Omit<Subject, "state"> = { submittedById: "somebody" }) {
  const may = Object.fromEntries(REVIEW_ACTIONS.map((action) => [action, check({ id: "me", role }, action, { state, ...subject })])) as ReviewView["may"];
  const { exception } = subject;
  return {
    state,
    may,
    exception: exception ? { personName: "Người trình", reason: "Gấp", grantedByName: "Quản trị", used: exception.used, confirmedByName: exception.confirmed ? "Lãnh đạo" : null } : null,
  };
}

const names = (offers: { act: string }[]) => offers.map(({ act }) => act);
const nextFor = (role: Role, state: ReportState, subject?: Omit<Subject, "state">) => names(offersOf(factsFor(role, state, subject)).next);

describe("the one next act", () => {
  it.each([
    ["drafter", "drafting", ["submit"]],
    ["drafter", "returned", ["submit"]],
    ["drafter", "in-review", ["take-back"]],
    ["drafter", "approved", []],
    ["drafter", "recalled", ["revise"]],
    ["leader", "drafting", []],
    ["leader", "in-review", ["approve", "return"]],
    ["leader", "approved", []],
    ["clerk", "approved", ["issue"]],
    ["clerk", "issued", []],
    ["admin", "drafting", ["submit"]],
  ] as const)("of a %s in %s is %j", (role, state, acts) => {
    expect(nextFor(role, state)).toEqual(acts);
  });

  it("of a leader who submitted it themselves still shows approving, refused with its reason", () => {
    const { next } = offersOf(factsFor("leader", "in-review", { submittedById: "me" }));
    expect(next[0]).toEqual({ act: "approve", verdict: { allowed: false, reason: "own-submission" } });
  });

  it("of a submitter whom the admin allows it is approving", () => {
    const exception = { personId: "me", used: false, confirmed: false };
    expect(nextFor("admin", "in-review", { submittedById: "me", exception })).toEqual(["approve"]);
  });
});

describe("the steps offered", () => {
  it("to each role are its own in every state, and no others", () => {
    for (const role of ROLES) {
      for (const state of REPORT_STATES) {
        const { next, others } = offersOf(factsFor(role, state));
        const offered = names([...next, ...others]);
        for (const step of STEPS) expect(offered.includes(step), `${role} ${state} ${step}`).toBe(WORKFLOW[step].roles.includes(role));
        expect(new Set(offered).size).toBe(offered.length);
      }
    }
  });

  it("name confirming a self-approval only where there was one", () => {
    expect(names(offersOf(factsFor("leader", "approved")).others)).not.toContain("confirm-exception");
    const exception = { personId: "somebody", used: true, confirmed: false };
    expect(names(offersOf(factsFor("leader", "approved", { submittedById: "somebody", exception })).others)).toContain("confirm-exception");
  });
});

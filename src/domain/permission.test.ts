import { describe, expect, it } from "vitest";
import { check, ROLES, type Action, type Role, type Subject } from "./permission";
import { REPORT_STATES, type ReportState } from "./workflow";

const OPEN = ["drafting", "in-review", "returned", "approved"] as const;

// Written out by hand from DESIGN 1 and 6 and the words of the workflow: a slip in the table under test must not move the expectation with it.
const EXPECTED: Record<Action, Partial<Record<Role, readonly ReportState[] | "any">>> = {
  "report.view": { drafter: "any", leader: "any", clerk: "any", admin: "any" },
  "report.open": { drafter: "any", admin: "any" },
  "report.edit": { drafter: ["drafting", "returned", "approved"], admin: ["drafting", "returned", "approved"] },
  "report.remove": { drafter: ["drafting"], admin: ["drafting"] },
  "report.import": { drafter: "any", admin: "any" },
  "report.submit": { drafter: ["drafting", "returned"], admin: ["drafting", "returned"] },
  "report.take-back": { drafter: ["in-review"], admin: ["in-review"] },
  "report.return": { leader: ["in-review"] },
  "report.approve": { leader: ["in-review"] },
  "report.withdraw-approval": { leader: ["approved"] },
  "report.issue": { clerk: ["approved"] },
  "report.recall": { leader: ["issued"], clerk: ["issued"] },
  "report.revise": { drafter: ["recalled"], admin: ["recalled"] },
  "report.comment": { drafter: OPEN, leader: OPEN, clerk: OPEN, admin: OPEN },
  "report.name-version": { drafter: OPEN, admin: OPEN },
  "report.allow-exception": { admin: ["in-review"] },
  "report.confirm-exception": { leader: ["approved", "issued", "recalled"] },
  "register.view": { drafter: "any", leader: "any", clerk: "any", admin: "any" },
  "register.record": { clerk: "any" },
  "file.check": { drafter: "any", leader: "any", clerk: "any", admin: "any" },
  "ledger.view": { drafter: "any", leader: "any", clerk: "any", admin: "any" },
  "ledger.record": { drafter: "any", clerk: "any", admin: "any" },
  "ledger.settle": { drafter: "any", admin: "any" },
  "finding.dismiss": { drafter: OPEN, admin: OPEN },
  "citation.view": { drafter: "any", leader: "any", clerk: "any", admin: "any" },
  "citation.edit": { admin: "any" },
  "audit.view": { admin: "any" },
  "office.edit": { admin: "any" },
  "template.edit": { admin: "any" },
  "account.manage": { admin: "any" },
};
const ACTIONS = Object.keys(EXPECTED) as Action[];

/** Nothing about the report speaks against anything: somebody else submitted it, somebody else's exception waits to be confirmed. */
const CALM: Subject = { submittedById: "somebody", exception: { personId: "somebody", used: true, confirmed: false }, superseded: false };

/** What a request forged outside the types could name. */
const FORGED = ["", "constructor", "__proto__", "toString", "hasOwnProperty", "Admin", "admin ", "report.delete"];

describe("every role, action and state", () => {
  it.each(ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const)))("%s may %s exactly in the states named", (role, action) => {
    const states = EXPECTED[action][role];
    for (const state of REPORT_STATES) {
      const expected = states === undefined ? { allowed: false, reason: "role" } : states === "any" || states.includes(state) ? { allowed: true } : { allowed: false, reason: "state" };
      expect(check({ id: "me", role }, action, { ...CALM, state })).toEqual(expected);
    }
  });

  it("an action that depends on the state is refused where the state is not known", () => {
    expect(check({ role: "drafter" }, "report.edit")).toEqual({ allowed: false, reason: "state" });
    for (const state of [...FORGED, null]) {
      expect(check({ role: "drafter" }, "report.edit", { state: state as ReportState })).toEqual({ allowed: false, reason: "state" });
    }
  });
});

describe("approving", () => {
  const inReview = { state: "in-review" } as const;
  const excepted = { personId: "me", used: false, confirmed: false };

  it("is refused to whoever submitted, whatever their role has become", () => {
    expect(check({ id: "me", role: "leader" }, "report.approve", { ...inReview, submittedById: "me" })).toEqual({ allowed: false, reason: "own-submission" });
    expect(check({ id: "me", role: "leader" }, "report.approve", { ...inReview, submittedById: "other" })).toEqual({ allowed: true });
  });

  it("is refused where it is not known who submitted", () => {
    for (const submittedById of [null, undefined]) expect(check({ id: "me", role: "leader" }, "report.approve", { ...inReview, submittedById })).toEqual({ allowed: false, reason: "own-submission" });
  });

  it("is allowed to the one person an exception names, in review only", () => {
    for (const role of ROLES) {
      expect(check({ id: "me", role }, "report.approve", { ...inReview, submittedById: "me", exception: excepted })).toEqual({ allowed: true });
      expect(check({ id: "me", role }, "report.approve", { state: "drafting", submittedById: "me", exception: excepted })).toEqual({ allowed: false, reason: "state" });
    }
    expect(check({ id: "other", role: "drafter" }, "report.approve", { ...inReview, submittedById: "me", exception: excepted })).toEqual({ allowed: false, reason: "role" });
  });

  it("an exception opens no other action", () => {
    for (const action of ACTIONS.filter((name) => name !== "report.approve")) {
      for (const role of ROLES) {
        const subject = { ...CALM, ...inReview };
        const withIt = check({ id: "me", role }, action, { ...subject, exception: { ...excepted } });
        if (action !== "report.confirm-exception") expect(withIt).toEqual(check({ id: "me", role }, action, subject));
      }
    }
  });
});

describe("confirming an exception", () => {
  const subject = (exception: Subject["exception"]): Subject => ({ state: "approved", exception });

  it("is for a second leader, once, after the exception was used", () => {
    const leader = { id: "me", role: "leader" } as const;
    const used = { personId: "other", used: true, confirmed: false };
    expect(check(leader, "report.confirm-exception", subject(used))).toEqual({ allowed: true });
    expect(check(leader, "report.confirm-exception", subject({ ...used, personId: "me" }))).toEqual({ allowed: false, reason: "own-submission" });
    for (const none of [null, undefined, { ...used, used: false }, { ...used, confirmed: true }]) {
      expect(check(leader, "report.confirm-exception", subject(none))).toEqual({ allowed: false, reason: "nothing-to-confirm" });
    }
  });
});

describe("a recalled report", () => {
  it("is corrected once: when it has been replaced, the replacement is corrected", () => {
    expect(check({ role: "drafter" }, "report.revise", { state: "recalled", superseded: true })).toEqual({ allowed: false, reason: "superseded" });
  });
});

describe("anybody and anything unknown", () => {
  it("an unknown role may do nothing", () => {
    for (const role of [...FORGED.filter((name) => name !== "report.delete"), undefined, null]) {
      for (const action of ACTIONS) {
        expect(check({ role: role as Role }, action, { state: "drafting" })).toEqual({ allowed: false, reason: "unknown" });
      }
    }
  });

  it("an unknown action is refused to every role", () => {
    for (const role of ROLES) {
      for (const action of FORGED) {
        expect(check({ role }, action as Action, { state: "drafting" })).toEqual({ allowed: false, reason: "unknown" });
      }
    }
  });
});

import { describe, expect, it } from "vitest";
import { check, REPORT_STATES, ROLES, type Action, type ReportState, type Role } from "./permission";

// Written out by hand from DESIGN 1 and 6: a slip in the table under test must not move the expectation with it.
const EXPECTED: Record<Action, Partial<Record<Role, readonly ReportState[] | "any">>> = {
  "report.view": { drafter: "any", leader: "any", clerk: "any", admin: "any" },
  "report.open": { drafter: "any", admin: "any" },
  "report.edit": { drafter: ["drafting", "returned"], admin: ["drafting", "returned"] },
  "report.remove": { drafter: ["drafting"], admin: ["drafting"] },
  "report.import": { drafter: "any", admin: "any" },
  "office.edit": { admin: "any" },
  "template.edit": { admin: "any" },
  "account.manage": { admin: "any" },
};
const ACTIONS = Object.keys(EXPECTED) as Action[];

/** What a request forged outside the types could name. */
const FORGED = ["", "constructor", "__proto__", "toString", "hasOwnProperty", "Admin", "admin ", "report.delete"];

describe("every role, action and state", () => {
  it.each(ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const)))("%s may %s exactly in the states named", (role, action) => {
    const states = EXPECTED[action][role];
    for (const state of REPORT_STATES) {
      const expected = states === undefined ? { allowed: false, reason: "role" } : states === "any" || states.includes(state) ? { allowed: true } : { allowed: false, reason: "state" };
      expect(check({ role }, action, { state })).toEqual(expected);
    }
  });

  it("an action that depends on the state is refused where the state is not known", () => {
    expect(check({ role: "drafter" }, "report.edit")).toEqual({ allowed: false, reason: "state" });
    for (const state of [...FORGED, null]) {
      expect(check({ role: "drafter" }, "report.edit", { state: state as ReportState })).toEqual({ allowed: false, reason: "state" });
    }
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

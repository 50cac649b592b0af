import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "./permission";
import { pathToReport, settleable, waitingFor, type WaitingFacts } from "./waiting";
import { REPORT_STATES, type ReportState } from "./workflow";

const facts = (state: ReportState, more: Partial<WaitingFacts> = {}): WaitingFacts => ({
  state,
  submittedById: "khang",
  stateById: "khang",
  exception: null,
  superseded: false,
  approvalLost: false,
  ownerIds: ["khang"],
  openThreads: [],
  ...more,
});
const person = (id: string, role: Role) => ({ id, role });
const khang = person("khang", "drafter");
const ha = person("ha", "drafter");
const bao = person("bao", "leader");

/** What waits for each role in each state, on a report the drafter submitted and the admin has nothing to do with. */
const EXPECTED: Record<ReportState, Partial<Record<Role, string>>> = {
  drafting: {},
  "in-review": { leader: "approve" },
  returned: { drafter: "returned" },
  approved: { clerk: "issue" },
  issued: {},
  recalled: {},
};

describe("what waits", () => {
  it.each(REPORT_STATES)("in the state %s concerns the role that must act next and nobody else", (state) => {
    for (const role of ROLES) expect(waitingFor(person(role === "drafter" ? "khang" : role, role), facts(state)), role).toBe(EXPECTED[state][role] ?? null);
  });

  it("for approval does not wait for the leader who submitted it", () => {
    expect(waitingFor(bao, facts("in-review", { submittedById: "bao", stateById: "bao" }))).toBeNull();
  });

  it("for approval waits for the drafter whom the admin lets approve their own, and for leaders too", () => {
    const excepted = facts("in-review", { exception: { personId: "khang", used: false, confirmed: false } });
    expect(waitingFor(khang, excepted)).toBe("approve");
    expect(waitingFor(bao, excepted)).toBe("approve");
    expect(waitingFor(ha, excepted)).toBeNull();
  });

  it("after a withdrawn approval is to be approved again", () => {
    expect(waitingFor(bao, facts("in-review", { stateById: "tung" }))).toBe("approve-again");
  });

  it("for confirmation waits for every leader but the one who used the exception, until one confirms", () => {
    const used = (confirmed: boolean) => facts("issued", { exception: { personId: "bao", used: true, confirmed } });
    expect(waitingFor(person("tung", "leader"), used(false))).toBe("confirm-exception");
    expect(waitingFor(bao, used(false))).toBeNull();
    expect(waitingFor(person("tung", "leader"), used(true))).toBeNull();
  });

  it("among drafters waits for those the report belongs to, and for every drafter when none of those writes any more", () => {
    expect(waitingFor(ha, facts("returned"))).toBeNull();
    expect(waitingFor(ha, facts("returned", { ownerIds: [] }))).toBe("returned");
    expect(waitingFor(person("hanh", "admin"), facts("returned", { ownerIds: [] }))).toBeNull();
    expect(waitingFor(person("hanh", "admin"), facts("returned", { ownerIds: ["hanh"] }))).toBe("returned");
  });

  it("after a late edit waits for the report's drafter and for the one who made the edit", () => {
    const lost = facts("drafting", { approvalLost: true, stateById: "ha" });
    expect(waitingFor(khang, lost)).toBe("approval-lost");
    expect(waitingFor(ha, lost)).toBe("approval-lost");
    expect(waitingFor(person("minh", "drafter"), lost)).toBeNull();
  });
});

describe("open comments and suggestions", () => {
  const openThreads = [{ createdById: "bao" }, { createdById: "khang" }];

  it("of others wait for the drafter while the text can be changed", () => {
    expect(REPORT_STATES.filter((state) => waitingFor(khang, facts(state, { openThreads })) === "threads")).toEqual(["drafting", "approved"]);
    expect(settleable(khang, facts("drafting", { openThreads }))).toEqual([{ createdById: "bao" }]);
  });

  it("of a returned report are told with the return, not beside it", () => {
    expect(waitingFor(khang, facts("returned", { openThreads }))).toBe("returned");
    expect(settleable(khang, facts("returned", { openThreads }))).toHaveLength(1);
  });

  it("of one's own, of other people's reports and of a report in review do not wait", () => {
    expect(waitingFor(khang, facts("drafting", { openThreads: [{ createdById: "khang" }] }))).toBeNull();
    expect(waitingFor(ha, facts("drafting", { openThreads }))).toBeNull();
    expect(waitingFor(khang, facts("in-review", { openThreads }))).toBeNull();
  });
});

it("leads leaders to the reading view and everybody else to the report", () => {
  expect(ROLES.map((role) => pathToReport(role, "1"))).toEqual(["/reports/1", "/reports/1/read", "/reports/1", "/reports/1"]);
});

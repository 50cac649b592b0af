import { randomUUID } from "node:crypto";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { check, ROLES, type Action, type Refusal, type Role } from "@/domain/permission";
import { REPORT_STATES, type ReportState } from "@/domain/workflow";
import { db } from "@/server/database";
import type { Actor } from "@/services/actor";
import { editFields } from "@/services/report/edit-fields";
import { allowException, confirmException } from "@/services/report/exception";
import { loadReport } from "@/services/report/load-report";
import { removeReport } from "@/services/report/remove-report";
import { restoreVersion } from "@/services/report/restore";
import { reviseReport } from "@/services/report/revise";
import { runCommand } from "@/services/report/run-command";
import { takeStep, type StepRequest } from "@/services/report/step";
import { nameVersion } from "@/services/report/version";
import { openThread } from "@/services/review/thread";
import { newDecision } from "../support/decisions";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, everything } from "../support/reports";
import { hashOf, periodNumber } from "../support/review";
import { issueNext, reportInState } from "../support/workflow";

let office: Office;
let periods = 0;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  periods = 0;
});

/** A report brought to a state by the people whose part it is. */
const inState = (state: ReportState) => reportInState(office, state, periodNumber(periods++));

const stepOf = (step: StepRequest["step"]) => async (actor: Actor, id: string) => takeStep(actor, id, { step, hash: await hashOf(office.admin, id), reason: "lý do" });

async function approvalOf(id: string): Promise<string | undefined> {
  return (await loadReport(office.admin, id)).review.approved?.versionId;
}

type Attempt = (actor: Actor, reportId: string) => Promise<unknown>;

/** Every action on a report, tried as the page tries it, with all that a rightful request carries. */
const ATTEMPTS: Partial<Record<Action, Record<string, Attempt>>> = {
  "report.view": { load: (actor, id) => loadReport(actor, id) },
  "report.edit": {
    command: async (actor, id) => runCommand(actor, id, { type: "add", decision: { ...newDecision(1, "other"), id: randomUUID() }, after: null }, { overApproval: await approvalOf(id) }),
    fields: async (actor, id) => {
      const { version } = await loadReport(office.admin, id);
      return editFields(actor, id, version, { subject: `Trích yếu ${randomUUID()}` }, { overApproval: await approvalOf(id) });
    },
    restore: async (actor, id) => {
      const { id: versionId } = await db.reportVersion.findFirstOrThrow({ where: { reportId: id } });
      return restoreVersion(actor, id, versionId, await hashOf(office.admin, id), { overApproval: await approvalOf(id) });
    },
  },
  "report.submit": { step: stepOf("submit") },
  "report.take-back": { step: stepOf("take-back") },
  "report.return": { step: stepOf("return") },
  "report.approve": { step: stepOf("approve") },
  "report.withdraw-approval": { step: stepOf("withdraw-approval") },
  "report.recall": { step: stepOf("recall") },
  "report.issue": { issue: (actor, id) => issueNext(actor, office.admin, id) },
  "report.revise": { revise: (actor, id) => reviseReport(actor, id) },
  "report.comment": {
    comment: (actor, id) => openThread(actor, id, { id: randomUUID(), commentId: randomUUID(), kind: "comment", decisionId: null, passage: null, text: "góp ý", mentions: [] }),
  },
  "report.name-version": { name: (actor, id) => nameVersion(actor, id, "Bản nháp") },
  "report.allow-exception": { allow: (actor, id) => allowException(actor, id, "lý do") },
  "report.confirm-exception": { confirm: (actor, id) => confirmException(actor, id) },
};

const CODE: Record<Refusal, string> = {
  role: "not-allowed",
  unknown: "not-allowed",
  state: "wrong-state",
  "own-submission": "own-submission",
  "nothing-to-confirm": "nothing-to-confirm",
  superseded: "superseded",
};

const cases = REPORT_STATES.flatMap((state) => ROLES.map((role) => [state, role] as const));

describe("every action, as the table says", () => {
  it.each(cases)("in a report that is %s, a %s does what is allowed and is refused the rest, which changes nothing", async (state, role) => {
    const actor = office[role];
    let reportId = await inState(state);
    for (const [action, attempts] of Object.entries(ATTEMPTS) as [Action, Record<string, Attempt>][]) {
      const verdict = check(actor, action, { state, submittedById: office.drafter.id, exception: null, superseded: false });
      for (const [name, attempt] of Object.entries(attempts)) {
        if (name === "restore" && state === "drafting") await nameVersion(office.drafter, reportId, "để khôi phục");
        const label = `${role} ${action} ${name} in ${state}`;
        if (verdict.allowed) {
          expect(await refusalOf(attempt(actor, reportId).then(() => Promise.reject(Object.assign(new Error(), { code: "done" })))), label).toBe("done");
          // What was allowed may have moved the report on; the next action meets it in the state under test.
          reportId = await inState(state);
        } else {
          const before = await everything();
          expect(await refusalOf(attempt(actor, reportId)), label).toBe(CODE[verdict.reason]);
          expect(await everything(), label).toBe(before);
        }
      }
    }
  }, 60_000);

  it("a report with decisions is not removed by anybody, in any state", async () => {
    for (const state of REPORT_STATES) {
      const id = await inState(state);
      const before = await everything();
      for (const role of ROLES) {
        const verdict = check(office[role], "report.remove", { state });
        const { version } = await loadReport(office.admin, id);
        expect(await refusalOf(removeReport(office[role], id, version)), `${role} in ${state}`).toBe(verdict.allowed ? "not-empty" : CODE[verdict.reason]);
      }
      expect(await everything()).toBe(before);
    }
  });
});

describe("a stranger", () => {
  it("with an unknown role may do nothing in any state", async () => {
    for (const state of REPORT_STATES) {
      const id = await inState(state);
      if (state === "drafting") await nameVersion(office.drafter, id, "để khôi phục");
      const before = await everything();
      for (const role of ["constructor", "__proto__", ""] as unknown as Role[]) {
        for (const attempts of Object.values(ATTEMPTS)) {
          for (const attempt of Object.values(attempts)) expect(["not-allowed", "not-found"]).toContain(await refusalOf(attempt({ ...office.admin, role }, id)));
        }
      }
      expect(await everything()).toBe(before);
    }
  }, 60_000);
});

// Every state the tests leave behind is one the audit log explains.
afterEach(async () => {
  for (const report of await db.report.findMany({ select: { id: true, state: true } })) {
    const moves = await db.auditEntry.findMany({ where: { reportId: report.id, detail: { path: ["to"], not: { equals: null } } }, orderBy: { id: "asc" } });
    const last = moves.at(-1)?.detail as { to?: string } | undefined;
    expect(report.state.replace("_", "-")).toBe(last?.to ?? "drafting");
  }
});

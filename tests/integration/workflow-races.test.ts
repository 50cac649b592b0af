import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { reportDocumentSchema } from "@/domain/report-document";
import { db } from "@/server/database";
import { createAccount } from "@/services/account/create";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { contentHash } from "@/services/report/content-hash";
import { editFields } from "@/services/report/edit-fields";
import { loadDocument, loadReport } from "@/services/report/load-report";
import { restoreVersion } from "@/services/report/restore";
import { runCommand } from "@/services/report/run-command";
import { takeStep, type StepRequest } from "@/services/report/step";
import { newDecision } from "../support/decisions";
import { actorNamed, openOffice, PASSWORD, type Office } from "../support/office";
import { emptyReports } from "../support/reports";
import { approvedReport, hashOf, periodNumber, step, submittedReport } from "../support/review";
import { issueNext } from "../support/workflow";

let office: Office;
let secondLeader: Actor;
let secondClerk: Actor;

beforeAll(async () => {
  office = await openOffice();
  for (const [username, role] of [["leader2", "leader"], ["clerk2", "clerk"]] as const) await createAccount(office.admin, { username, name: `Người ${username}`, role, password: PASSWORD });
  [secondLeader, secondClerk] = [await actorNamed("leader2"), await actorNamed("clerk2")];
});
beforeEach(() => emptyReports());

/** What a person of the office is told when another was first. Anything else is a fault. */
const SENTENCES = ["wrong-state", "content-changed", "approval-stands", "stale", "number-taken", "nothing-to-confirm", "own-submission"];

async function outcomeOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt;
    return "done";
  } catch (error) {
    if (error instanceof AppError && SENTENCES.includes(error.code)) return error.code;
    throw error;
  }
}

/** The state the log tells, each move beginning where the one before ended. */
async function stateByLog(reportId: string): Promise<string> {
  let state = "drafting";
  for (const { detail } of await db.auditEntry.findMany({ where: { reportId }, orderBy: { id: "asc" } })) {
    const { from, to } = detail as { from?: string; to?: string };
    if (to === undefined) continue;
    expect(from).toBe(state);
    state = to;
  }
  return state;
}

/** No state without its reason in the log, no approval over other content, no issue but of what was approved. */
async function assertSound(reportId: string): Promise<string> {
  const report = await db.report.findUniqueOrThrow({ where: { id: reportId }, include: { issuedFile: true, entry: true } });
  const state = report.state.replace("_", "-");
  expect(await stateByLog(reportId)).toBe(state);
  if (report.approvedHash !== null) {
    expect(contentHash(await loadDocument(office.admin, reportId))).toBe(report.approvedHash);
    const approved = await db.reportVersion.findUniqueOrThrow({ where: { id: report.approvedVersionId! } });
    expect([approved.event, approved.hash]).toEqual(["approved", report.approvedHash]);
  }
  expect(report.issuedFile === null).toBe(state !== "issued");
  expect(report.entry === null).toBe(state !== "issued");
  for (const { document, hash } of await db.reportVersion.findMany({ where: { reportId } })) expect(contentHash(reportDocumentSchema.parse(document))).toBe(hash);
  return state;
}

const take = (actor: Actor, id: string, name: StepRequest["step"], hash: string) => takeStep(actor, id, { step: name, hash, reason: "lý do" });

/** What people try at once, in order of name. */
const ACTS = ["approve", "edit", "issue", "restore", "return", "subject", "submit", "take-back", "withdraw-approval"];

/** A random number generator that gives the same story for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe("people who act at the same moment", () => {
  it("two leaders who approve and return: one wins, the other learns who was first", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, hash } = await submittedReport(office, periodNumber(round));
      const outcomes = await Promise.allSettled([take(office.leader, id, "approve", hash), take(secondLeader, id, "return", hash)]);
      const lost = outcomes.filter((outcome) => outcome.status === "rejected").map(({ reason }) => reason as AppError);
      expect(lost).toHaveLength(1);
      const [winner] = outcomes[0]!.status === "fulfilled" ? [office.leader] : [secondLeader];
      expect([lost[0]!.code, lost[0]!.detail.by]).toEqual(["wrong-state", winner!.name]);
      await assertSound(id);
    }
  });

  it("two clerks who issue one report at once: it has one number and one file", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id } = await approvedReport(office, periodNumber(round));
      const outcomes = await Promise.all([office.clerk, secondClerk].map((clerk) => outcomeOf(issueNext(clerk, clerk, id))));
      expect(outcomes.filter((outcome) => outcome === "done")).toHaveLength(1);
      expect(await assertSound(id)).toBe("issued");
    }
    const entries = await db.registerEntry.findMany({ orderBy: { number: "asc" } });
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 10 }, (_, index) => index + 1));
  });

  it("a decision edited while the report is approved: the text is refused, or it takes the approval away", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, hash } = await submittedReport(office, periodNumber(round));
      const edit = async () => {
        const { review, decisions } = await loadReport(office.drafter, id);
        const [{ id: decisionId, version }] = decisions as [(typeof decisions)[number]];
        return runCommand(office.drafter, id, { type: "edit", id: decisionId, version, text: `Sửa lần ${round}` }, { overApproval: review.approved?.versionId });
      };
      await Promise.all([outcomeOf(take(office.leader, id, "approve", hash)), outcomeOf(edit())]);
      const state = await assertSound(id);
      expect(["approved", "drafting"]).toContain(state);
    }
  });

  it("200 rounds of approving, returning, editing, restoring and issuing at once leave no state the log does not explain and no approval over other content", async () => {
    const random = seeded(20_241);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const seen = new Set<string>();
    let report = await submittedReport(office, periodNumber(0));
    // Who is first is the machine's to say: the rounds go on until every act has succeeded once.
    for (let round = 1; round <= 200 || seen.size < ACTS.length; round += 1) {
      const { id } = report;
      const view = await loadReport(office.admin, id);
      const overApproval = view.review.approved?.versionId;
      const attempts: Record<string, () => Promise<unknown>> = {
        approve: () => take(pick([office.leader, secondLeader]), id, "approve", view.hash),
        return: () => take(pick([office.leader, secondLeader]), id, "return", view.hash),
        submit: () => take(office.drafter, id, "submit", view.hash),
        "take-back": () => take(office.drafter, id, "take-back", view.hash),
        "withdraw-approval": () => take(secondLeader, id, "withdraw-approval", view.hash),
        edit: () => runCommand(office.drafter, id, { type: "add", decision: { ...newDecision(1, "other"), id: randomUUID(), text: `Thêm ${round}` }, after: null }, { overApproval }),
        subject: () => editFields(office.drafter, id, view.version, { subject: `Trích yếu ${round}` }, { overApproval }),
        restore: async () => {
          const version = await db.reportVersion.findFirstOrThrow({ where: { reportId: id }, orderBy: { number: "desc" } });
          return restoreVersion(office.drafter, id, version.id, view.hash, { overApproval });
        },
        issue: () => issueNext(pick([office.clerk, secondClerk]), office.clerk, id),
      };
      const names = Object.keys(attempts).filter((name) => random() < (name === "issue" ? 0.25 : 0.6));
      const outcomes = await Promise.all(names.map(async (name) => [name, await outcomeOf(attempts[name]!())] as const));
      for (const [name, outcome] of outcomes) if (outcome === "done") seen.add(name);
      const state = await assertSound(id);
      if (state === "issued") report = await submittedReport(office, periodNumber(round));
      // A report that rests with the drafter goes on, so that later rounds meet every state.
      else if ((state === "drafting" || state === "returned") && random() < 0.5) await step(office.drafter, id, "submit");
    }
    expect([...seen].sort()).toEqual(ACTS);
    const numbers = (await db.registerEntry.findMany({ orderBy: { number: "asc" } })).map(({ number }) => number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }, 180_000);

  it("a step resting on text that was changed since is refused, and nothing is done", async () => {
    const { id, hash } = await submittedReport(office, periodNumber(0));
    await step(office.drafter, id, "take-back");
    await editFields(office.drafter, id, (await loadReport(office.drafter, id)).version, { signer: "Nguyễn Văn B" });
    await step(office.drafter, id, "submit");
    expect(await outcomeOf(take(office.leader, id, "approve", hash))).toBe("content-changed");
    expect((await loadReport(office.leader, id)).review.state).toBe("in-review");
    expect(await outcomeOf(take(office.leader, id, "approve", await hashOf(office.leader, id)))).toBe("done");
  });
});

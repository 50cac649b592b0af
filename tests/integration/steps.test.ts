import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { changeAccount } from "@/services/account/change";
import { createAccount } from "@/services/account/create";
import type { Actor } from "@/services/actor";
import { editFields } from "@/services/report/edit-fields";
import { allowException, confirmException } from "@/services/report/exception";
import { loadDocument, loadReport } from "@/services/report/load-report";
import { openReport } from "@/services/report/open-report";
import { reviseReport } from "@/services/report/revise";
import { runCommand, undoCommand } from "@/services/report/run-command";
import { takeStep } from "@/services/report/step";
import { listVersions, loadVersion } from "@/services/report/version";
import { newDecision } from "../support/decisions";
import { actorNamed, openOffice, PASSWORD, refusalOf, type Office } from "../support/office";
import { emptyReports, everything, Q1 } from "../support/reports";
import { approvedReport, hashOf, periodNumber, step, submittedReport, writtenReport } from "../support/review";
import { reportInState } from "../support/workflow";

let office: Office;
let secondLeader: Actor;

beforeAll(async () => {
  office = await openOffice();
  await createAccount(office.admin, { username: "leader2", name: "Lãnh đạo hai", role: "leader", password: PASSWORD });
  secondLeader = await actorNamed("leader2");
});
beforeEach(() => emptyReports());

const reviewOf = async (id: string) => (await loadReport(office.admin, id)).review;
const events = async (id: string) => (await listVersions(office.admin, id)).map(({ event, byName, reason }) => [event, byName, reason]).reverse();

/** One more decision, as the editor adds it. */
const addTo = async (id: string, text: string, overApproval?: string) =>
  runCommand(office.drafter, id, { type: "add", decision: { ...newDecision(1, "other"), id: randomUUID(), text }, after: null }, { overApproval });

describe("a submission", () => {
  it("is refused while something must be completed, and nothing is done", async () => {
    const { id } = await openReport(office.drafter, Q1);
    const before = await everything();
    expect(await refusalOf(step(office.drafter, id, "submit"))).toBe("incomplete");
    expect(await everything()).toBe(before);
    const signed = await writtenReport(office, periodNumber(1));
    for (const change of [{ signer: " " }, { subject: "" }, { closing: ["Trên đây là báo cáo quý IV/2023."] }]) {
      const { version, fields } = await loadReport(office.drafter, signed);
      await editFields(office.drafter, signed, version, change);
      expect(await refusalOf(step(office.drafter, signed, "submit")), JSON.stringify(change)).toBe("incomplete");
      await editFields(office.drafter, signed, version + 1, { signer: fields.signer, subject: fields.subject, closing: fields.closing });
    }
    await step(office.drafter, signed, "submit");
  });

  it("stores what was submitted, with who, when and why", async () => {
    const id = await writtenReport(office);
    await step(office.drafter, id, "submit", "  Kính trình  ");
    const [version] = await listVersions(office.leader, id);
    expect(version).toMatchObject({ number: 1, event: "submitted", byName: office.drafter.name, reason: "Kính trình", hash: await hashOf(office.leader, id) });
    expect((await loadVersion(office.leader, id, version!.id)).document).toEqual(await loadDocument(office.leader, id));
    expect(await reviewOf(id)).toMatchObject({ state: "in-review", stateBy: office.drafter.name, stateReason: "Kính trình", submitted: { byName: office.drafter.name } });
  });

  it("can be taken back and submitted again", async () => {
    const { id } = await submittedReport(office);
    await step(office.drafter, id, "take-back");
    await addTo(id, "Thêm một nội dung");
    await step(office.admin, id, "submit");
    expect((await events(id)).map(([event]) => event)).toEqual(["submitted", "submitted"]);
  });
});

describe("a return", () => {
  it("needs its reason, in words", async () => {
    const { id } = await submittedReport(office);
    const before = await everything();
    for (const reason of [undefined, "", "  \n\u00a0", "\u0000"]) expect(await refusalOf(step(office.leader, id, "return", reason))).toBe("reason-required");
    expect(await refusalOf(step(office.leader, id, "return", "x".repeat(2_001)))).toBe("text-too-long");
    expect(await everything()).toBe(before);
    await step(office.leader, id, "return", "Bổ sung số liệu mục 6");
    expect(await reviewOf(id)).toMatchObject({ state: "returned", stateBy: office.leader.name, stateReason: "Bổ sung số liệu mục 6" });
    expect(await events(id)).toEqual([["submitted", office.drafter.name, null], ["returned", office.leader.name, "Bổ sung số liệu mục 6"]]);
  });

  it("makes what comes next another draft, where the office counts drafts", async () => {
    const { id } = await submittedReport(office);
    await step(office.leader, id, "return", "sửa");
    expect((await loadReport(office.drafter, id)).fields.draft).toBe(2);
    const uncounted = await writtenReport(office, periodNumber(1));
    await editFields(office.drafter, uncounted, 1, { draft: null });
    await step(office.drafter, uncounted, "submit");
    await step(office.leader, uncounted, "return", "sửa");
    expect((await loadReport(office.drafter, uncounted)).fields.draft).toBeNull();
  });
});

describe("an approval", () => {
  it("is not given by the person who submitted, whose role has changed since", async () => {
    await createAccount(office.admin, { username: "promoted", name: "Người lên chức", role: "drafter", password: PASSWORD });
    const drafter = await actorNamed("promoted");
    const id = await writtenReport(office);
    await step(drafter, id, "submit");
    const { version } = await db.user.findUniqueOrThrow({ where: { id: drafter.id } });
    await changeAccount(office.admin, { id: drafter.id, version, name: drafter.name, role: "leader" });
    const leader = await actorNamed("promoted");
    expect((await loadReport(leader, id)).review.may["report.approve"]).toEqual({ allowed: false, reason: "own-submission" });
    expect(await refusalOf(step(leader, id, "approve"))).toBe("own-submission");
    await step(leader, id, "return", "chính người trình vẫn trả lại được");
  });

  it("is taken away by any later change of text, order, header, signature or recipients, which is told", async () => {
    const changes = [
      async (id: string, overApproval: string) => addTo(id, "Thêm", overApproval),
      async (id: string, overApproval: string) => {
        const { decisions } = await loadReport(office.drafter, id);
        return runCommand(office.drafter, id, { type: "move", id: decisions[0]!.id, version: 1, sectionKey: "other", after: null }, { overApproval });
      },
      ...[{ issuer: "TỈNH ỦY CẦN THƠ" }, { signer: "Nguyễn Văn B" }, { recipients: ["Lưu VPTU"] }, { headings: { other: "Việc khác" } }].map((change) => async (id: string, overApproval: string) => {
        const { version } = await loadReport(office.drafter, id);
        return editFields(office.drafter, id, version, change, { overApproval });
      }),
    ];
    for (const [index, change] of changes.entries()) {
      const { id } = await approvedReport(office, periodNumber(index));
      const { approved } = await reviewOf(id);
      await change(id, approved!.versionId);
      expect(await reviewOf(id)).toMatchObject({ state: "drafting", approved: null, withdrawn: { versionId: approved!.versionId } });
      const told = await db.notice.findMany({ where: { reportId: id, kind: "late-edit" } });
      expect(told.map(({ userId }) => userId)).toContain(office.leader.id);
    }
  });

  it("stands where nothing of the content changed, and is not given up without saying so", async () => {
    const { id } = await approvedReport(office);
    const { approved } = await reviewOf(id);
    const { version, fields } = await loadReport(office.drafter, id);
    expect(await refusalOf(addTo(id, "Thêm"))).toBe("approval-stands");
    expect(await refusalOf(addTo(id, "Thêm", randomUUID()))).toBe("approval-stands");
    await editFields(office.drafter, id, version, { draft: 5 }, { overApproval: approved!.versionId });
    await editFields(office.drafter, id, version + 1, { subject: fields.subject }, { overApproval: approved!.versionId });
    expect((await reviewOf(id)).state).toBe("approved");
  });

  it("does not come back when the change is undone: it must be approved again", async () => {
    const { id } = await approvedReport(office);
    const { entryId } = await addTo(id, "Thêm", (await reviewOf(id)).approved!.versionId);
    await undoCommand(office.drafter, id, entryId!);
    expect((await reviewOf(id)).state).toBe("drafting");
    await step(office.drafter, id, "submit");
    await step(office.leader, id, "approve");
    expect(await reviewOf(id)).toMatchObject({ state: "approved", withdrawn: null });
  });

  it("can be withdrawn with a reason, and the report is in review again", async () => {
    const { id, hash } = await approvedReport(office);
    expect(await refusalOf(takeStep(office.leader, id, { step: "withdraw-approval", hash }))).toBe("reason-required");
    await takeStep(office.leader, id, { step: "withdraw-approval", hash, reason: "Xem lại mục 2" });
    expect(await reviewOf(id)).toMatchObject({ state: "in-review", approved: null, stateReason: "Xem lại mục 2" });
  });
});

describe("one person doing both", () => {
  it("needs the admin's reason, holds for this submission, and is seen until a second leader confirms", async () => {
    const { id, hash } = await submittedReport(office);
    expect(await refusalOf(step(office.drafter, id, "approve"))).toBe("not-allowed");
    expect(await refusalOf(allowException(office.admin, id, " "))).toBe("reason-required");
    await allowException(office.admin, id, "Lãnh đạo đi công tác");
    await takeStep(office.drafter, id, { step: "approve", hash });
    const exception = { personName: office.drafter.name, reason: "Lãnh đạo đi công tác", grantedByName: office.admin.name, used: true };
    expect((await reviewOf(id)).exception).toEqual({ ...exception, confirmedByName: null });
    expect(await refusalOf(confirmException(office.drafter, id))).toBe("not-allowed");
    await confirmException(secondLeader, id);
    expect((await reviewOf(id)).exception).toEqual({ ...exception, confirmedByName: secondLeader.name });
    expect(await refusalOf(confirmException(office.leader, id))).toBe("nothing-to-confirm");
  });

  it("ends with a new submission", async () => {
    const { id } = await submittedReport(office);
    await allowException(office.admin, id, "Lãnh đạo đi công tác");
    await step(office.drafter, id, "take-back");
    await step(office.drafter, id, "submit");
    expect((await reviewOf(id)).exception).toBeNull();
    expect(await refusalOf(step(office.drafter, id, "approve"))).toBe("not-allowed");
  });

  it("does not count where another leader approved after all", async () => {
    const { id } = await submittedReport(office);
    await allowException(office.admin, id, "Lãnh đạo đi công tác");
    await step(office.leader, id, "approve");
    expect((await reviewOf(id)).exception).toMatchObject({ used: false });
    expect(await refusalOf(confirmException(secondLeader, id))).toBe("nothing-to-confirm");
  });
});

describe("a corrected report", () => {
  it("is a new revision with the text that went out, names the one it replaces, and leaves that one as it was", async () => {
    const old = await reportInState(office, "recalled", Q1);
    const before = await loadReport(office.drafter, old);
    const { id } = await reviseReport(office.drafter, old);
    const revision = await loadReport(office.drafter, id);
    expect(revision.hash).toBe(before.hash);
    expect(revision.review).toMatchObject({ state: "drafting", revision: 2, replaces: { id: old, number: before.review.issued!.number } });
    await addTo(id, "Nội dung sửa lại");
    const after = await loadReport(office.drafter, old);
    expect([after.hash, after.decisions.length, after.review.replacedById]).toEqual([before.hash, before.decisions.length, id]);
    expect(await refusalOf(reviseReport(office.drafter, old))).toBe("superseded");
  });
});

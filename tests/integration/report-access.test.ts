import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/domain/permission";
import { db } from "@/server/database";
import type { Actor } from "@/services/actor";
import { editFields } from "@/services/report/edit-fields";
import { listReports } from "@/services/report/list-reports";
import { loadDocument, loadReport, reportMark } from "@/services/report/load-report";
import { importDocument, openReport } from "@/services/report/open-report";
import { exportReport, renderReport } from "@/services/report/render-report";
import { runCommand, undoCommand } from "@/services/report/run-command";
import { newDecision, uuid } from "../support/decisions";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, everyCommand, everything, Q1, reportWith } from "../support/reports";

let office: Office;
let reportId: string;
const UNKNOWN = uuid(999);

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  reportId = await reportWith(office.drafter, 3);
});

type Attempt = (actor: Actor, id: string) => Promise<unknown>;

const reads: Record<string, Attempt> = {
  load: (actor, id) => loadReport(actor, id),
  document: (actor, id) => loadDocument(actor, id),
  mark: (actor, id) => reportMark(actor, id),
  export: (actor, id) => exportReport(actor, id),
  render: (actor, id) => renderReport(actor, id),
};
const writes: Record<string, Attempt> = {
  fields: (actor, id) => editFields(actor, id, 1, { subject: "khác" }),
  undo: (actor, id) => undoCommand(actor, id, "1"),
};
const openings: Record<string, (actor: Actor, year: number) => Promise<unknown>> = {
  open: (actor, year) => openReport(actor, { ...Q1, year }),
  import: async (actor, year) => importDocument(actor, { ...(await loadDocument(office.admin, reportId)), period: { ...Q1, year } }),
};

describe("each role", () => {
  it("may read every report", async () => {
    for (const role of ROLES) {
      for (const read of Object.values(reads)) await read(office[role], reportId);
      expect(await listReports(office[role])).toHaveLength(1);
    }
  });

  it("that does not draft changes nothing by any command", async () => {
    const before = await everything();
    for (const role of ["leader", "clerk"] as const) {
      for (const command of await everyCommand()) expect(await refusalOf(runCommand(office[role], reportId, command)), `${role} ${command.type}`).toBe("not-allowed");
      for (const write of Object.values(writes)) expect(await refusalOf(write(office[role], reportId))).toBe("not-allowed");
      for (const open of Object.values(openings)) expect(await refusalOf(open(office[role], 2025))).toBe("not-allowed");
    }
    expect(await everything()).toBe(before);
  });

  it("that drafts may open, import and change", async () => {
    for (const [index, role] of (["drafter", "admin"] as const).entries()) {
      await openings.open!(office[role], 2030 + index);
      await openings.import!(office[role], 2040 + index);
      await runCommand(office[role], reportId, { type: "add", decision: newDecision(60 + index, "other"), after: null });
      await editFields(office[role], reportId, 1 + index, { subject: `khác ${index}` });
    }
  });

  it.each([
    ["in_review", null, "wrong-state"],
    ["approved", "0".repeat(64), "approval-stands"],
    ["issued", "0".repeat(64), "wrong-state"],
    ["recalled", "0".repeat(64), "wrong-state"],
  ] as const)("changes nothing in a report that is %s", async (state, approvedHash, code) => {
    await db.report.update({ where: { id: reportId }, data: { state, approvedHash } });
    const before = await everything();
    for (const role of ["drafter", "admin"] as const) {
      for (const command of await everyCommand()) expect(await refusalOf(runCommand(office[role], reportId, command)), command.type).toBe(code);
      for (const write of Object.values(writes)) expect(await refusalOf(write(office[role], reportId))).toBe(code);
    }
    expect(await everything()).toBe(before);
  });

  it("that drafts goes on in a report that was returned", async () => {
    await db.report.update({ where: { id: reportId }, data: { state: "returned" } });
    await runCommand(office.drafter, reportId, { type: "add", decision: newDecision(60, "other"), after: null });
    expect((await loadReport(office.drafter, reportId)).review.may["report.edit"]).toEqual({ allowed: true });
  });
});

describe("a stranger", () => {
  it("with an unknown role sees nothing and does nothing", async () => {
    const before = await everything();
    for (const role of ["constructor", "__proto__", ""] as unknown as Role[]) {
      const stranger = { ...office.admin, role };
      for (const read of Object.values(reads)) expect(["not-allowed", "not-found"]).toContain(await refusalOf(read(stranger, reportId)));
      for (const write of Object.values(writes)) expect(["not-allowed", "not-found"]).toContain(await refusalOf(write(stranger, reportId)));
      for (const command of await everyCommand()) expect(["not-allowed", "not-found"]).toContain(await refusalOf(runCommand(stranger, reportId, command)));
      for (const open of Object.values(openings)) expect(await refusalOf(open(stranger, 2025))).toBe("not-allowed");
      expect(await refusalOf(listReports(stranger))).toBe("not-allowed");
    }
    expect(await everything()).toBe(before);
  });
});

describe("a report that does not exist", () => {
  it.each([UNKNOWN, "abc", "", "../etc", "constructor"])("%j is not found, for every act", async (id) => {
    for (const read of Object.values(reads)) expect(await refusalOf(read(office.admin, id))).toBe("not-found");
    for (const write of Object.values(writes)) expect(await refusalOf(write(office.admin, id))).toBe("not-found");
    for (const command of await everyCommand()) expect(await refusalOf(runCommand(office.admin, id, command))).toBe("not-found");
  });

  it("and decisions of another report cannot be reached through one's own", async () => {
    const other = await reportWith(office.drafter, 0, { ...Q1, index: 2 });
    const before = await everything();
    for (const command of await everyCommand()) {
      if (command.type !== "add" && command.type !== "add-many") expect(await refusalOf(runCommand(office.drafter, other, command)), command.type).toBe("not-found");
    }
    const taken = { type: "add", decision: newDecision(1, "economy"), after: null } as const;
    expect(await refusalOf(runCommand(office.drafter, other, taken))).toBe("invalid");
    expect(await everything()).toBe(before);
  });
});

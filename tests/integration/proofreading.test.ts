import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ROLES } from "@/domain/permission";
import { OPEN_STATES, REPORT_STATES } from "@/domain/workflow";
import { db } from "@/server/database";
import { dismissFinding, withdrawDismissal, type Dismiss } from "@/services/proofreading/dismissal";
import { loadProofreading } from "@/services/proofreading/load";
import { loadProofSettings, saveProofSettings, type ProofSettingsInput } from "@/services/proofreading/settings";
import { openReport } from "@/services/report/open-report";
import { runCommand } from "@/services/report/run-command";
import { reviseReport } from "@/services/report/revise";
import { DEFAULT_SETTINGS, proofread } from "@/text/proofread";
import { emptyTables, withClient } from "../support/database";
import { newDecision } from "../support/decisions";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, everything, reportWith } from "../support/reports";
import { approvedReport } from "../support/review";
import { putInto } from "../support/threads";

let office: Office;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  await withClient(process.env.DATABASE_URL ?? "", (client) => emptyTables(client, ["ProofSetting"]));
  reportId = await reportWith(office.drafter, 1);
});

const finding = (key = "space.double:abc123", reason = "Đúng nguyên văn"): Dismiss => ({ key, rule: "space.double", quote: "  ", message: "Thừa khoảng trắng.", reason });
const load = (id = reportId, withPrevious = true) => loadProofreading(office.drafter, id, withPrevious);
const keysOf = async (id = reportId) => (await load(id)).dismissals.map(({ key }) => key);
const audited = async () => (await db.auditEntry.findMany({ where: { action: { startsWith: "finding." } }, orderBy: { id: "asc" } })).map(({ action, actorName, reportId: about }) => [action, actorName, about]);

describe("a finding that is put aside", () => {
  it("stays so for everybody, with who, when and why, and comes back when it is taken up again", async () => {
    await dismissFinding(office.drafter, reportId, finding("space.double:abc123", "  Tên riêng \n"));
    const { dismissals } = await loadProofreading(office.leader, reportId, false);
    expect(dismissals).toMatchObject([{ key: "space.double:abc123", rule: "space.double", quote: "  ", reason: "Tên riêng", byName: office.drafter.name }]);
    expect(Date.parse(dismissals[0]!.at)).toBeGreaterThan(Date.now() - 60_000);
    expect(await withdrawDismissal(office.admin, reportId, "space.double:abc123")).toEqual([]);
    expect(await audited()).toEqual([
      ["finding.dismissed", office.drafter.name, reportId],
      ["finding.dismissal-withdrawn", office.admin.name, reportId],
    ]);
  });

  it("is put aside once, however many do it at once; the first reason stands", async () => {
    await Promise.all([dismissFinding(office.drafter, reportId, finding()), dismissFinding(office.admin, reportId, finding()), dismissFinding(office.drafter, reportId, finding())]);
    expect(await keysOf()).toEqual(["space.double:abc123"]);
    await dismissFinding(office.admin, reportId, finding(undefined, "Lý do khác"));
    expect((await load()).dismissals.map(({ reason }) => reason)).toEqual(["Đúng nguyên văn"]);
    expect(await audited()).toHaveLength(1);
  });

  it("that nobody put aside, taken up again, changes nothing", async () => {
    const before = await everything();
    await withdrawDismissal(office.drafter, reportId, "space.double:none");
    expect(await everything()).toBe(before);
  });

  it("wants a reason of a length that can be read", async () => {
    expect(await refusalOf(dismissFinding(office.drafter, reportId, finding(undefined, " \n ")))).toBe("reason-required");
    expect(await refusalOf(dismissFinding(office.drafter, reportId, finding(undefined, "x".repeat(501))))).toBe("text-too-long");
    expect(await keysOf()).toEqual([]);
  });

  it("stays aside in the revision that replaces a recalled report", async () => {
    await emptyReports();
    const { id } = await approvedReport(office);
    await dismissFinding(office.drafter, id, finding());
    await putInto("recalled", id);
    const replacement = await reviseReport(office.drafter, id);
    expect(await keysOf(replacement.id)).toEqual(["space.double:abc123"]);
  });

  it("is put aside only by those who write, while the report is worked on", async () => {
    for (const state of REPORT_STATES) {
      await putInto(state, reportId);
      for (const role of ROLES) {
        const writes = role === "drafter" || role === "admin";
        const expected = !writes ? "not-allowed" : OPEN_STATES.includes(state) ? "done" : "wrong-state";
        for (const act of [() => dismissFinding(office[role], reportId, finding()), () => withdrawDismissal(office[role], reportId, finding().key)]) {
          const before = await everything();
          const outcome = await act().then(() => "done", (error: { code: string }) => error.code);
          expect([role, state, outcome]).toEqual([role, state, expected]);
          if (outcome !== "done") expect(await everything()).toBe(before);
        }
        expect((await loadProofreading(office[role], reportId, false)).mayDismiss).toBe(expected === "done");
      }
    }
  });
});

describe("what a report is compared with", () => {
  const quarter = async (year: number, index: number, text: string) => {
    const { id } = await openReport(office.drafter, { kind: "quarter", year, index });
    await runCommand(office.drafter, id, { type: "add", decision: { ...newDecision(year * 10 + index, "economy"), text }, after: null });
    return id;
  };
  const previousOf = async (id: string) => (await load(id)).previous!.map(({ period, sections }) => [`${period.year}/${period.index}`, sections.flatMap(({ decisions }) => decisions.map(({ text }) => text))]);

  it("is the four quarters before, the latest first, and none of its own parts", async () => {
    await emptyReports();
    for (const [year, index] of [[2022, 4], [2023, 1], [2023, 2], [2023, 4], [2024, 1], [2024, 2]] as const) await quarter(year, index, `Việc quý ${index}/${year}`);
    const { id } = await openReport(office.drafter, { kind: "half-year", year: 2024, index: 1 });
    expect(await previousOf(id)).toEqual([["2023/4", ["Việc quý 4/2023"]], ["2023/2", ["Việc quý 2/2023"]], ["2023/1", ["Việc quý 1/2023"]]]);
    const third = await db.report.findFirstOrThrow({ where: { period: { year: 2024, index: 2 } } });
    expect((await previousOf(third.id)).map(([name]) => name)).toEqual(["2024/1", "2023/4", "2023/2"]);
    expect((await load(id, false)).previous).toBeNull();
  });

  it("makes a decision that an earlier report had a finding", async () => {
    await emptyReports();
    const text = "Chủ trương đầu tư dự án nâng cấp đường tỉnh 925B đoạn qua huyện Vị Thủy và thị xã Long Mỹ";
    await quarter(2023, 4, text);
    const id = await quarter(2024, 1, text);
    const { previous, settings } = await load(id);
    const document = (await load(await quarter(2024, 2, "Việc khác"))).previous![0]!;
    expect(proofread(document, { previous: previous!, settings }).map(({ rule }) => rule)).toContain("repeat.earlier");
  });
});

describe("how the office writes", () => {
  const wanted: ProofSettingsInput = { uy: "uỷ", tone: null, comma: "without", abbreviations: ["MTTQ"], off: ["word.missing"], version: 0 };

  it("is, until somebody saves it, what the command line goes by, with the office's own headings", async () => {
    const { headings, ...settings } = (await load()).settings;
    expect({ ...settings, headings: [] }).toEqual(DEFAULT_SETTINGS);
    expect(headings).toContain("Về công tác tổ chức, cán bộ");
    expect(await loadProofSettings(office.admin)).toEqual({ uy: null, tone: null, comma: null, abbreviations: [], off: [], version: 0 });
  });

  it("holds for every report once an admin has saved it", async () => {
    await saveProofSettings(office.admin, { ...wanted, abbreviations: [" MTTQ ", "HĐND", "MTTQ"] });
    expect((await load()).settings).toMatchObject({ uy: "uỷ", tone: null, comma: "without", abbreviations: ["MTTQ", "HĐND"], off: ["word.missing"] });
    expect((await db.auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } })).action).toBe("office.proof-settings-saved");
  });

  it("of two admins the second is told, with what the first one saved", async () => {
    expect((await saveProofSettings(office.admin, wanted)).version).toBe(1);
    for (const version of [0, 7]) {
      const refused = await saveProofSettings(office.admin, { ...wanted, uy: "ủy", version }).catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: "stale", current: { uy: "uỷ", version: 1 } });
    }
    expect((await saveProofSettings(office.admin, { ...wanted, uy: "ủy", version: 1 })).version).toBe(2);
  });

  it("is set by admins alone", async () => {
    for (const role of ROLES.filter((one) => one !== "admin")) {
      expect(await refusalOf(saveProofSettings(office[role], wanted))).toBe("not-allowed");
      expect(await refusalOf(loadProofSettings(office[role]))).toBe("not-allowed");
    }
    expect(await db.proofSetting.count()).toBe(0);
  });
});

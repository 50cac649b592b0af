import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { recordEntries } from "@/services/ledger/record";
import { openReport } from "@/services/report/open-report";
import { runCommand } from "@/services/report/run-command";
import { search, searchFilterSchema } from "@/services/search/search";
import { openOffice, type Office } from "../support/office";
import { writtenReport } from "../support/review";

let office: Office;
/** Ids of the reports of a quarter, of the half-year and of the year, both put together from it. */
let quarter: string, halfYear: string, year: string;

const KEPT = "Chủ trương xây dựng cầu Cái Tư bắc qua kênh xáng";
const CHANGED = "Phê duyệt đề án bảo tồn chợ nổi Ngã Bảy";

const periodOf = async (reportId: string) => (await db.report.findUniqueOrThrow({ where: { id: reportId } })).periodId;
const ask = (query: Record<string, string>) => search(office.leader, searchFilterSchema.parse(query));

beforeAll(async () => {
  office = await openOffice();
  quarter = await writtenReport(office, { kind: "quarter", year: 2025, index: 1 }, [KEPT, CHANGED]);
  halfYear = (await openReport(office.drafter, { kind: "half-year", year: 2025, index: 1 }, { partIds: [await periodOf(quarter)] })).id;
  year = (await openReport(office.drafter, { kind: "year", year: 2025, index: 1 }, { partIds: [await periodOf(quarter)] })).id;
  const { id, version } = await db.decision.findFirstOrThrow({ where: { text: CHANGED, periodId: await periodOf(halfYear) } });
  await runCommand(office.drafter, halfYear, { type: "edit", id, version, text: `${CHANGED}, giai đoạn hai` });
});

describe("a decision that longer reports repeat", () => {
  it("is found once, where it was decided, with the other places named", async () => {
    const found = await ask({ q: "cau Cai Tu" });
    expect(found.total).toBe(1);
    expect(found.hits).toMatchObject([{ kind: "decision", report: { id: quarter }, alsoIn: [{ report: { id: halfYear } }, { report: { id: year } }] }]);
  });

  it("is found in each where its words are others", async () => {
    const found = await ask({ q: "cho noi Nga Bay" });
    expect(found.hits).toMatchObject([{ report: { id: quarter }, alsoIn: [{ report: { id: year } }] }, { report: { id: halfYear }, alsoIn: [] }]);
    expect(found.total).toBe(2);
  });

  it("is found in the longer report when only that is looked through", async () => {
    expect((await ask({ q: "cau Cai Tu 6 thang dau nam 2025" })).hits[0]).toMatchObject({ report: { id: halfYear } });
  });

  it("is found there once it is gone from where it was decided", async () => {
    const { id, version } = await db.decision.findFirstOrThrow({ where: { text: KEPT, periodId: await periodOf(quarter) } });
    await runCommand(office.drafter, quarter, { type: "delete", items: [{ id, version }] });
    expect((await ask({ q: "cau Cai Tu" })).hits).toMatchObject([{ report: { id: year } }, { report: { id: halfYear } }]);
  });
});

describe("what is recorded in the ledger and in no report", () => {
  beforeAll(async () => {
    const entry = { id: randomUUID(), sectionKey: "defence", text: "Diễn tập khu vực phòng thủ thị xã Long Mỹ", meeting: null, decidedOn: "2026-02-03", sourcePaper: "Tờ trình số 15-TTr/BCH", originUnit: null };
    await recordEntries(office.clerk, { period: { kind: "quarter", year: 2026, index: 1 }, entries: [entry] });
  });

  it("is found by its words, its paper and its period, as what it is", async () => {
    const [hit] = (await ask({ q: "dien tap phong thu" })).hits;
    expect(hit).toMatchObject({ kind: "ledger", standing: "open", period: { kind: "quarter", year: 2026, index: 1 }, report: null, section: { key: "defence", heading: "Lĩnh vực quốc phòng, an ninh" } });
    const fitting: Record<string, string>[] = [{ q: "15-TTr/BCH" }, { q: "long my quy 1/2026" }, { q: "dien tap", year: "2026" }, { q: "dien tap", section: "defence" }];
    const others: Record<string, string>[] = [{ q: "dien tap", year: "2025" }, { q: "dien tap", section: "other" }, { q: "dien tap", state: "drafting" }];
    for (const query of fitting) expect((await ask(query)).hits[0], JSON.stringify(query)).toMatchObject({ kind: "ledger" });
    for (const query of others) expect((await ask(query)).hits.filter(({ kind }) => kind === "ledger"), JSON.stringify(query)).toEqual([]);
  });

  it("is found with a typing slip as well, by words that stand nowhere else", async () => {
    const entry = { id: randomUUID(), sectionKey: "economy", text: "Nạo vét kênh Lái Hiếu, nghiêng bờ phường Hiệp Thành", meeting: "Phiên họp bất thường", decidedOn: "2026-02-10", sourcePaper: null, originUnit: "Sở Thủy lợi" };
    await recordEntries(office.clerk, { period: { kind: "quarter", year: 2026, index: 1 }, entries: [entry] });
    for (const [q, meant] of [
      ["nao vett kenh", "nao vet kenh"],
      ["kenh laai hieu", "kenh lai hieu"],
      ["bo fuong hiep thanh", "bo phuong hiep thanh"],
      ["naovet kenh", "nao vet kenh"],
      ["so thuyr lowij", "so thuy loi"],
      ["ngieng", "nghieng"],
    ] as const) {
      const { near, hits } = await ask({ q });
      expect([near?.text, hits.map(({ kind }) => kind)], q).toEqual([meant, ["ledger"]]);
    }
    expect((await ask({ q: "nao vet xyzzy" })).near).toEqual({ text: "nao vet", without: ["xyzzy"] });
  });
});

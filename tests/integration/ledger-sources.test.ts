/** Where a decision of a report was decided. */
import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Period } from "@/domain/report-document";
import { db } from "@/server/database";
import { linkEntry, removeEntry, unlinkEntry } from "@/services/ledger/entry";
import { recordSchema } from "@/services/ledger/entry-rules";
import { recordEntries } from "@/services/ledger/record";
import { decisionSources } from "@/services/ledger/sources";
import { loadReport } from "@/services/report/load-report";
import { openReport } from "@/services/report/open-report";
import { openOffice, refusalOf, type Office } from "../support/office";
import { emptyReports, Q1, reportWith } from "../support/reports";

const HALF: Period = { kind: "half-year", year: 2024, index: 1 };

let office: Office;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(() => emptyReports());

/** Records what a decision of the quarter's report is about, and says that it stands there. */
async function recordedFor(decisionId: string, meeting: string, decidedOn: string): Promise<string> {
  const id = randomUUID();
  const entry = { id, sectionKey: "economy", text: "Cho chủ trương", meeting, decidedOn, sourcePaper: "Tờ trình số 15-TTr/BCSĐ", originUnit: "Sở Xây dựng" };
  await recordEntries(office.clerk, recordSchema.parse({ period: Q1, entries: [entry] }));
  await linkEntry(office.drafter, { id, version: 1 }, decisionId);
  return id;
}

const decisionOf = async (reportId: string): Promise<string> => (await loadReport(office.leader, reportId)).decisions[0]!.id;
const meetings = async (reportId: string, decisionId: string) => (await decisionSources(office.leader, reportId, decisionId)).map(({ entry }) => entry?.meeting);

it("is told with meeting, day, paper and unit, what was decided first first, as long as the entry stands there", async () => {
  const reportId = await reportWith(office.drafter, 2);
  const decisionId = await decisionOf(reportId);
  const later = await recordedFor(decisionId, "Phiên họp thứ 60", "2024-03-12");
  const earlier = await recordedFor(decisionId, "Phiên họp thứ 58", "2024-01-19");
  expect(await decisionSources(office.leader, reportId, decisionId)).toMatchObject([
    { from: null, entry: { id: earlier, period: Q1, meeting: "Phiên họp thứ 58", decidedOn: "2024-01-19", sourcePaper: "Tờ trình số 15-TTr/BCSĐ", originUnit: "Sở Xây dựng" } },
    { from: null, entry: { id: later, meeting: "Phiên họp thứ 60" } },
  ]);
  await unlinkEntry(office.drafter, { id: later, version: 2 });
  expect(await meetings(reportId, decisionId)).toEqual(["Phiên họp thứ 58"]);
  await removeEntry(office.clerk, { id: earlier, version: 2 });
  expect(await meetings(reportId, decisionId)).toEqual([]);
});

it("is told of a half-year's copy by the quarter it came from, with what the quarter's ledger holds", async () => {
  const reportId = await reportWith(office.drafter, 2);
  const decisionId = await decisionOf(reportId);
  await recordedFor(decisionId, "Phiên họp thứ 58", "2024-01-19");
  const { periodId } = await db.report.findUniqueOrThrow({ where: { id: reportId } });
  const { id: half } = await openReport(office.drafter, HALF, { partIds: [periodId] });
  const copies = await db.ledgerEntry.findMany({ where: { period: { kind: "half_year" } }, orderBy: { originId: "asc" } });
  const sources = await Promise.all(copies.map((copy) => decisionSources(office.leader, half, copy.decisionId!)));
  const from = (originId: string | null) => ({ period: Q1, reportId, decisionId: originId });
  expect(sources.flat()).toHaveLength(2);
  for (const [index, copy] of copies.entries()) {
    const entry = copy.originId === decisionId ? { period: Q1, meeting: "Phiên họp thứ 58" } : null;
    expect(sources[index]).toMatchObject([{ from: from(copy.originId), entry }]);
  }
});

it("is nothing for what nobody recorded, and not told of a report that there is not", async () => {
  const reportId = await reportWith(office.drafter, 1);
  expect(await decisionSources(office.leader, reportId, await decisionOf(reportId))).toEqual([]);
  expect(await refusalOf(decisionSources(office.leader, randomUUID(), await decisionOf(reportId)))).toBe("not-found");
});

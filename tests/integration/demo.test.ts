/** What a newcomer finds in the demo office. */
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeAll, beforeEach, expect, it } from "vitest";
import type { Period } from "@/domain/report-document";
import { db } from "@/server/database";
import type { Actor } from "@/services/actor";
import { ledgerPeriods, loadLedger, unopenedLedgers } from "@/services/ledger/list";
import { takeEntries } from "@/services/ledger/take";
import { documentOf } from "@/services/report/document";
import { importDocument, openReport } from "@/services/report/open-report";
import { loadReadiness } from "@/services/report/readiness";
import { reportInclude } from "@/services/report/rows";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { proofread } from "@/text/proofread";
import { seedLedger } from "../../prisma/demo-ledger";
import { openOffice, type Office } from "../support/office";
import { emptyReports, Q1 } from "../support/reports";

const Q2: Period = { kind: "quarter", year: 2024, index: 2 };

let office: Office;
const personOf = async (username: string): Promise<Actor> => (username === "vanthu" ? office.clerk : office.drafter);

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(() => emptyReports());

it("the ledger of the demo's report is settled, so that the report can be submitted as it is", async () => {
  const read = readReportDocumentJson(readFileSync("prisma/demo/report-2024-q1.json", "utf8"));
  if (!read.ok) throw new Error("the demo's report cannot be read");
  const { id } = await importDocument(office.drafter, read.document);
  const before = await loadReadiness(office.leader, id);
  await seedLedger(Q1, personOf);
  const { entries, counts } = await loadLedger(office.leader, Q1);
  expect(counts).toEqual({ open: 0, "in-report": 5, "left-out": 1 });
  expect(entries.filter(({ standing, place }) => standing === "in-report" && place === null)).toEqual([]);
  expect(await loadReadiness(office.leader, id)).toMatchObject({ hash: before.hash, shortcomings: before.shortcomings });
});

it("a quarter whose report nobody opened has its decisions waiting, from several meetings, one left out with a reason", async () => {
  await seedLedger(Q2, personOf);
  expect(await ledgerPeriods(office.leader)).toEqual([{ period: Q2, entries: 12, open: 11, reportId: null }]);
  expect(await unopenedLedgers(office.leader)).toEqual([{ period: Q2, open: 11 }]);
  const { id } = await openReport(office.drafter, Q2);
  expect(await unopenedLedgers(office.leader)).toEqual([]);
  const { entries } = await loadLedger(office.leader, Q2);
  expect(new Set(entries.map(({ sectionKey }) => sectionKey)).size).toBe(8);
  expect(new Set(entries.flatMap(({ meeting }) => meeting ?? [])).size).toBe(4);
  const { shortcomings } = await loadReadiness(office.leader, id);
  expect(shortcomings.filter(({ code }) => code === "open-entry")).toHaveLength(11);
  const waiting = entries.filter(({ standing }) => standing === "open");
  await takeEntries(office.drafter, { reportId: id, items: waiting.map((entry) => ({ id: entry.id, version: entry.version, decisionId: randomUUID() })), after: null });
  const taken = await documentOf(db, await db.report.findUniqueOrThrow({ where: { id }, include: reportInclude }));
  expect(proofread(taken).filter(({ decision }) => decision !== null).map(({ rule, quote }) => `${rule}: ${quote}`)).toEqual([]);
});

/** Which number comes next, for who is about to give one. */
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { toIsoDate } from "../date-column";
import { assertReportId, reportsVisibleTo } from "../report/rows";
import { seriesFor } from "./series";
import { todayInVietnam } from "./today";

export type LastEntry = { number: number; symbol: string; date: string; subject: string };
export type Proposal = {
  term: { name: string; startsOn: string };
  documentType: string;
  symbol: string;
  /** Null for the first number of a series: any may be given. */
  next: number | null;
  last: LastEntry | null;
  /** The day in Vietnam, for warnings about the date. */
  today: string;
  /** What the report was issued as, if it was meanwhile: an answer may have been lost on its way. */
  issued: { number: number; symbol: string; date: string; byName: string } | null;
};

/** The next number for a report, or for a symbol such as "BC/TU", on a day; today unless told. Throws date-outside-term. */
export async function proposeNumber(actor: Actor, of: { reportId: string } | { symbol: string }, date?: string): Promise<Proposal> {
  assertMay(actor, "register.view");
  const today = todayInVietnam();
  const { symbol, issued } = "reportId" in of ? await ofReport(actor, of.reportId) : { symbol: of.symbol, issued: null };
  const { id, documentType, term, lastNumber } = await seriesFor(db, symbol, date ?? today);
  const last = id === null ? null : await newestEntry(db, id);
  return { term: { name: term.name, startsOn: toIsoDate(term.startsOn) }, documentType, symbol, next: lastNumber === null ? null : lastNumber + 1, last, today, issued };
}

async function ofReport(actor: Actor, reportId: string): Promise<Pick<Proposal, "symbol" | "issued">> {
  assertReportId(reportId);
  const report = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, select: { symbol: true, entry: true } });
  if (!report) throw new AppError("not-found");
  const { entry } = report;
  return { symbol: report.symbol, issued: entry && { number: entry.number, symbol: entry.symbol, date: toIsoDate(entry.date), byName: entry.recordedByName } };
}

async function newestEntry(tx: Prisma.TransactionClient, seriesId: string): Promise<LastEntry | null> {
  const entry = await tx.registerEntry.findFirst({ where: { seriesId }, orderBy: { number: "desc" }, select: { number: true, symbol: true, date: true, subject: true } });
  return entry && { ...entry, date: toIsoDate(entry.date) };
}

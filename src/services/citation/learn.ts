/** Issued reports teach the memory of papers. */
import { periodEnd } from "@/domain/period";
import { reportDocumentSchema, type Period, type ReportDocument } from "@/domain/report-document";
import type { CitedPaper as PaperRow, Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { fillIn, papersIn, textsInOrder, type CitedPaper } from "@/text/citation";
import { assertMay, type Actor } from "../actor";
import { recordAudit } from "../audit";
import { toDate } from "../date-column";
import { toPeriod } from "../report/rows";
import { lockPapers, toPaper, toPaperRow } from "./rows";

type Teacher = { id: string; period: Period };

/**
 * Remembers the papers that a report cites with signs and date, and that it cites them. Reading
 * it again changes nothing. What was unknown of a paper is filled in; what an admin mended or put
 * away stays as it is. Returns how many papers were new.
 */
export async function learnPapers(tx: Prisma.TransactionClient, { id: reportId, period }: Teacher, document: ReportDocument): Promise<number> {
  const cited = readPapers(document);
  await lockPapers(tx);
  await tx.paperMention.deleteMany({ where: { reportId } });
  if (cited.length === 0) return 0;
  const keys = cited.map(({ key }) => key);
  const before = await tx.citedPaper.findMany({ where: { key: { in: keys } }, select: { key: true } });
  const known = new Set(before.map(({ key }) => key));
  await tx.citedPaper.createMany({ data: cited.filter(({ key }) => !known.has(key)).map(({ key, paper }) => ({ key, ...toPaperRow(paper) })) });
  const rows = new Map((await tx.citedPaper.findMany({ where: { key: { in: keys } } })).map((row) => [row.key, row]));
  const until = toDate(periodEnd(period));
  await tx.paperMention.createMany({ data: cited.map(({ key, count }) => ({ paperId: rows.get(key)!.id, reportId, count, until })) });
  for (const { key, paper } of cited) if (known.has(key)) await addTo(tx, await rootOf(tx, rows.get(key)!), paper);
  return cited.length - known.size;
}

/** Learns from a report at the moment it is issued. Papers never hold up an issue: what cannot be read teaches nothing. */
export async function learnFromIssue(tx: Prisma.TransactionClient, actor: Actor, report: Teacher, document: ReportDocument): Promise<void> {
  const learned = await learnPapers(tx, report, document);
  if (learned > 0) await recordAudit(tx, actor, "citation.learned", { reports: 1, papers: learned });
}

function readPapers(document: ReportDocument): CitedPaper[] {
  try {
    return papersIn(textsInOrder(document));
  } catch (error) {
    console.error("citations of a report could not be read", error);
    return [];
  }
}

async function rootOf(tx: Prisma.TransactionClient, row: PaperRow): Promise<PaperRow> {
  return row.mergedIntoId === null ? row : rootOf(tx, await tx.citedPaper.findUniqueOrThrow({ where: { id: row.mergedIntoId } }));
}

async function addTo(tx: Prisma.TransactionClient, row: PaperRow, paper: CitedPaper["paper"]): Promise<void> {
  if (row.mended || row.forgottenAt) return;
  const known = toPaper(row);
  const filled = fillIn(known, paper);
  if (JSON.stringify(filled) === JSON.stringify(known)) return;
  await tx.citedPaper.update({ where: { id: row.id }, data: { ...toPaperRow(filled), version: { increment: 1 } } });
}

export type Relearned = { reports: number; papers: number };

/**
 * Reads every issued report again, the oldest first; also those issued before there was a memory.
 * Each in a transaction of its own, so that nobody who issues meanwhile has to wait for all.
 */
export async function relearnPapers(actor: Actor): Promise<Relearned> {
  assertMay(actor, "citation.edit");
  const done = await readIssued();
  await db.$transaction((tx) => recordAudit(tx, actor, "citation.learned", done));
  return done;
}

/**
 * Reads the issued reports of which no paper is remembered, as those are that were issued before
 * there was a memory. Nobody has to ask for it; two servers that start at once do it once.
 */
export function learnUnread(): Promise<Relearned> {
  return readIssued({ mentions: { none: {} } });
}

async function readIssued(which: Prisma.ReportWhereInput = {}): Promise<Relearned> {
  const where = { ...which, state: "issued", issuedVersionId: { not: null } } satisfies Prisma.ReportWhereInput;
  const reports = await db.report.findMany({ where, select: { id: true, issuedVersionId: true, period: true } });
  const inOrder = reports.map((report) => ({ ...report, period: toPeriod(report.period) })).sort((a, b) => periodEnd(a.period).localeCompare(periodEnd(b.period)));
  const done: Relearned = { reports: 0, papers: 0 };
  for (const { id, issuedVersionId, period } of inOrder) {
    const version = await db.reportVersion.findUnique({ where: { id: issuedVersionId! }, select: { document: true } });
    const document = reportDocumentSchema.safeParse(version?.document);
    if (!document.success) continue;
    const learned = await db.$transaction(async (tx) => {
      await lockPapers(tx);
      // Another server may have read it, or somebody recalled it, since the list was made.
      const isWanted = (await tx.report.count({ where: { ...where, id } })) > 0;
      return isWanted ? learnPapers(tx, { id, period }, document.data) : null;
    });
    if (learned === null) continue;
    done.papers += learned;
    done.reports += 1;
  }
  return done;
}

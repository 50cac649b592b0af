/** Issue: a number, a date, a file that is checked and kept, and the report as it went out, all or nothing. */
import { createHash } from "node:crypto";
import { z } from "zod";
import { documentFileName } from "@/domain/assemble";
import { periodSlug } from "@/domain/period";
import { MAX_NUMBER, MAX_PAPER_NUMBERS, placeInSeries, replacesNote } from "@/domain/register";
import { reportDocumentSchema, type ReportDocument } from "@/domain/report-document";
import { textFingerprintSource } from "@/docx/file-text";
import { checkIssuedFile, type IssueFault } from "@/docx/issue-check";
import { renderIssued } from "@/docx/render-issued";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { learnFromIssue } from "../citation/learn";
import { toIsoDate } from "../date-column";
import { activeTemplate } from "../office/template";
import { contentHash } from "../report/content-hash";
import { documentOf } from "../report/document";
import { orTemplateDamaged } from "../report/render-report";
import { assertReportId, lockReport, reportInclude, reportsVisibleTo, toPeriod, type ReportRow } from "../report/rows";
import { moveReport } from "../report/step";
import { assertMayWith } from "../report/subject";
import { registerLineSchema, writePaperNumbers } from "./paper";
import { assertNext, givingNumber, seriesFor, writeEntries, type Series } from "./series";
import { termFor } from "./term";

/** `hash` is the content the person saw. `paper` says that the numbers between the last one and this were given by hand. */
export const issueRequestSchema = z.object({
  hash: z.string(),
  number: z.int().min(1).max(MAX_NUMBER),
  /** YYYY-MM-DD. */
  date: z.string(),
  paper: z.object({ note: registerLineSchema.pipe(z.string().min(1)), date: z.string().optional() }).optional(),
});
export type IssueRequest = z.input<typeof issueRequestSchema>;
export type Issued = { number: number; symbol: string; date: string; sha256: string; fileName: string };

type Wanted = z.output<typeof issueRequestSchema>;
/** What is made before the transaction: the document with number and date, and its file. */
type Made = { document: ReportDocument; bytes: Uint8Array; sha256: string; textSha256: string; templateSha256: string };

/**
 * Gives an approved report its number and date and keeps its file. Throws
 * not-allowed, wrong-state, content-changed when the text is not the approved
 * one that the person saw, date-outside-term, number-taken, number-gap,
 * template-damaged, and file-faulty with what the file's check found.
 */
export async function issueReport(actor: Actor, reportId: string, request: IssueRequest): Promise<Issued> {
  const wanted = issueRequestSchema.parse(request);
  const made = await prepare(actor, reportId, wanted);
  const { symbol } = made.document.letterhead;
  return givingNumber({ ...wanted, symbol }, () => db.$transaction((tx) => store(tx, actor, reportId, wanted, made)));
}

/** Refuses quickly what will be refused, and makes the file: rendering must not hold locks. */
async function prepare(actor: Actor, reportId: string, wanted: Wanted): Promise<Made> {
  assertReportId(reportId);
  const report = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, include: reportInclude });
  if (!report) throw new AppError("not-found");
  const approved = await approvedDocument(db, actor, report, wanted.hash);
  return inTurn(async () => {
    await placeNumber(db, await seriesFor(db, report.symbol, wanted.date), wanted);
    const document = reportDocumentSchema.parse({ ...approved, number: wanted.number, date: wanted.date, draft: null });
    return makeFile(reportId, document, wanted.hash, await activeTemplate());
  });
}

let previous: Promise<unknown> = Promise.resolve();

/** Files are made one after another: of fifty clerks who want one number, most then learn that it is taken before any work is done for them. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const turn = previous.then(act);
  previous = turn.catch(() => undefined);
  return turn;
}

function makeFile(reportId: string, document: ReportDocument, hash: string, template: Uint8Array): Made {
  const bytes = orTemplateDamaged(() => renderIssued(document, template, { reportId, contentHash: hash }));
  const faults = checkIssuedFile(bytes, document);
  if (faults.length > 0) throw new AppError("file-faulty", { faults: faultLines(faults) });
  return { document, bytes, sha256: sha256(bytes), textSha256: sha256(textFingerprintSource(bytes)), templateSha256: sha256(template) };
}

async function store(tx: Prisma.TransactionClient, actor: Actor, reportId: string, wanted: Wanted, made: Made): Promise<Issued> {
  const { number, date, hash } = wanted;
  const { document, bytes, sha256, textSha256, templateSha256 } = made;
  const { symbol } = document.letterhead;
  const report = await lockReport(tx, actor, reportId);
  await approvedDocument(tx, actor, report, hash);
  const series = await seriesFor(tx, symbol, date);
  const paper = await placeNumber(tx, series, wanted);
  if (paper) await writePaperNumbers(tx, actor, series, { ...paper, entry: { symbol, date: wanted.paper?.date ?? date, subject: wanted.paper!.note } });
  const entry = await writeEntries(tx, actor, series, [{ number, symbol, date, subject: document.subject, reportId, note: await noteOf(tx, report) }]);
  const version = await moveReport(tx, actor, report, "issue", document, { detail: { number, symbol, date, sha256 } });
  await learnFromIssue(tx, actor, { id: reportId, period: toPeriod(report.period) }, document);
  const fileName = `${documentFileName(document, periodSlug(document.period))}.docx`;
  const file = { bytes: new Uint8Array(bytes), sha256, textSha256, contentHash: hash, templateSha256, fileName };
  await tx.issuedFile.create({ data: { reportId, entryId: entry.id, versionId: version!.id, ...file } });
  return { number, symbol, date, sha256, fileName };
}

/** The document of a report that may be issued now. Throws content-changed unless it is the approved one and the one the person saw. */
async function approvedDocument(tx: Prisma.TransactionClient, actor: Actor, report: ReportRow, hash: string): Promise<ReportDocument> {
  assertMayWith(actor, "report.issue", report);
  const document = await documentOf(tx, report);
  if (hash !== report.approvedHash || contentHash(document) !== hash) throw new AppError("content-changed");
  return document;
}

/** Throws unless the number may be given. Returns the range to enter first, where the person says it was given on paper. */
async function placeNumber(tx: Prisma.TransactionClient, series: Series, { number, paper }: Wanted): Promise<{ from: number; to: number } | null> {
  const place = placeInSeries(series.lastNumber, number);
  if (place.verdict !== "gap" || !paper || number - place.next > MAX_PAPER_NUMBERS) {
    await assertNext(tx, series, number);
    return null;
  }
  // Numbers of another term's book are no gap in this one.
  if (paper.date !== undefined && (await termFor(tx, paper.date)).id !== series.term.id) throw new AppError("number-gap", { number, next: place.next });
  return { from: place.next, to: number - 1 };
}

/** A fault a line, its code first: an error's detail holds plain values only. */
function faultLines(faults: readonly IssueFault[]): string {
  return faults.map(({ code, detail = "" }) => `${code} ${detail.replace(/\s+/g, " ")}`.trim()).join("\n");
}

async function noteOf(tx: Prisma.TransactionClient, report: ReportRow): Promise<string | null> {
  if (report.replacesId === null) return null;
  const replaced = await tx.registerEntry.findUnique({ where: { reportId: report.replacesId }, select: { number: true, symbol: true, date: true } });
  return replaced && replacesNote({ ...replaced, date: toIsoDate(replaced.date) });
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

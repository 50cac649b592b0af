/** What proofreading an open report needs to know beyond its text. */
import { check } from "@/domain/permission";
import type { Period, ReportDocument } from "@/domain/report-document";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import type { ProofSettings } from "@/text/proofread";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { documentOf } from "../report/document";
import { assertReportId, reportInclude, reportsVisibleTo, toPeriod } from "../report/rows";
import { subjectOf } from "../report/subject";
import { dismissalsOf, type DismissalView } from "./dismissal";
import { settingsInForce } from "./settings";

export type Proofreading = {
  settings: ProofSettings;
  dismissals: DismissalView[];
  mayDismiss: boolean;
  /** The quarters before the period, the latest first; null where they were not asked for. */
  previous: ReportDocument[] | null;
};

/** Quarters looked back on: what was decided a year ago may well be decided again. */
const QUARTERS = 4;
/** UTF-16 units of earlier text that a page is given: a hundred times a real report's. */
const MOST_TEXT = 2_000_000;

/** House style, what was put aside, and (`withPrevious`) the reports of the year before. Throws not-found. */
export async function loadProofreading(actor: Actor, reportId: string, withPrevious: boolean): Promise<Proofreading> {
  assertMay(actor, "report.view");
  assertReportId(reportId);
  const report = await db.report.findFirst({ where: { AND: [{ id: reportId }, reportsVisibleTo(actor)] }, include: reportInclude });
  if (!report) throw new AppError("not-found");
  const [settings, dismissals, previous] = await Promise.all([
    settingsInForce(db),
    dismissalsOf(db, report.periodId),
    withPrevious ? previousOf(db, actor, toPeriod(report.period)) : null,
  ]);
  return { settings, dismissals, mayDismiss: check(actor, "finding.dismiss", subjectOf(report)).allowed, previous };
}

/** Quarters since year 0, of the first one in a period. */
function firstQuarter({ kind, year, index }: Period): number {
  return year * 4 + (kind === "quarter" ? index - 1 : 0);
}

/** Of each of the last quarters what was issued, else what stands there. */
async function previousOf(tx: Prisma.TransactionClient, actor: Actor, period: Period): Promise<ReportDocument[]> {
  const reports = await tx.report.findMany({
    where: { AND: [{ period: { kind: "quarter", year: { in: [period.year - 1, period.year] } } }, reportsVisibleTo(actor)] },
    include: reportInclude,
    orderBy: { revision: "desc" },
  });
  const until = firstQuarter(period);
  const documents: ReportDocument[] = [];
  let left = MOST_TEXT;
  for (let quarter = until - 1; quarter >= until - QUARTERS; quarter -= 1) {
    const ofQuarter = reports.filter((report) => firstQuarter(toPeriod(report.period)) === quarter);
    const report = ofQuarter.find(({ state }) => state === "issued") ?? ofQuarter[0];
    if (!report) continue;
    const document = bare(await documentOf(tx, report));
    left -= lengthOf(document);
    if (left < 0) break;
    documents.push(document);
  }
  return documents;
}

/** Without what no clause stands in: the page is sent what it compares. */
function bare(document: ReportDocument): ReportDocument {
  const sections = document.sections.map(({ key, heading, decisions }) => ({ key, heading, decisions: decisions.map(({ text, marker, joinsPrevious }) => ({ text, marker, joinsPrevious })) }));
  return { ...document, preamble: [], closing: [], recipients: [], sections };
}

function lengthOf({ sections }: ReportDocument): number {
  return sections.reduce((sum, { decisions }) => sum + decisions.reduce((length, { text }) => length + text.length, 0), 0);
}

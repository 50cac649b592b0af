/** An entry of the register with all that is known of its report. */
import type { Period } from "@/domain/report-document";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { toIsoDate } from "../date-column";
import { toPeriod } from "../report/rows";

/** Somebody's act; `at` is ISO 8601. */
export type Act = { byName: string; at: string };
export type DownloadsOfPerson = { name: string; count: number; lastAt: string };

export type EntryView = {
  id: string;
  number: number;
  symbol: string;
  documentType: string;
  term: string;
  /** YYYY-MM-DD. */
  date: string;
  subject: string;
  note: string | null;
  /** Who gave the number, or entered it from the paper register. */
  recorded: Act;
  /** Null for a number of the paper register. */
  report: {
    id: string;
    period: Period;
    revision: number;
    openedBy: string | null;
    submitted: Act | null;
    approved: Act | null;
    recalled: (Act & { reason: string | null }) | null;
    /** The corrected report, once it is issued. */
    replacedBy: { id: string; number: number; symbol: string; date: string } | null;
    downloads: DownloadsOfPerson[];
  } | null;
};

const numbered = { select: { number: true, symbol: true, date: true } };
const entryInclude = {
  series: { select: { documentType: true, term: { select: { name: true } } } },
  report: {
    select: {
      id: true,
      revision: true,
      state: true,
      stateByName: true,
      stateAt: true,
      stateReason: true,
      createdById: true,
      submittedVersionId: true,
      approvedVersionId: true,
      period: true,
      replacedBy: { select: { id: true, entry: numbered } },
    },
  },
} satisfies Prisma.RegisterEntryInclude;
type EntryRow = Prisma.RegisterEntryGetPayload<{ include: typeof entryInclude }>;
type ReportPart = NonNullable<EntryRow["report"]>;

/** PostgreSQL takes 65,535 parameters in one statement. */
const AT_ONCE = 10_000;

/** Entries by their ids, in that order. */
export async function loadEntries(ids: readonly string[]): Promise<EntryView[]> {
  const found: EntryView[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) found.push(...(await loadSome(ids.slice(from, from + AT_ONCE))));
  return found;
}

async function loadSome(ids: readonly string[]): Promise<EntryView[]> {
  const rows = await db.registerEntry.findMany({ where: { id: { in: [...ids] } }, include: entryInclude });
  const reports = rows.flatMap(({ report }) => report ?? []);
  const [acts, openers, downloads] = await Promise.all([actsOf(reports), openersOf(reports), downloadsOf(reports)]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toEntryView(row, row.report && toReport(row.report, { acts, openers, downloads }))] : [];
  });
}

function toEntryView(row: EntryRow, report: EntryView["report"]): EntryView {
  const { id, number, symbol, date, subject, note, series, recordedByName, recordedAt } = row;
  const recorded = { byName: recordedByName, at: recordedAt.toISOString() };
  return { id, number, symbol, documentType: series.documentType, term: series.term.name, date: toIsoDate(date), subject, note, recorded, report };
}

type Known = { acts: Map<string, Act>; openers: Map<string, string>; downloads: Map<string, DownloadsOfPerson[]> };

function toReport(row: ReportPart, { acts, openers, downloads }: Known): NonNullable<EntryView["report"]> {
  const { replacedBy } = row;
  const act = (versionId: string | null) => (versionId === null ? null : (acts.get(versionId) ?? null));
  return {
    id: row.id,
    period: toPeriod(row.period),
    revision: row.revision,
    openedBy: row.createdById === null ? null : (openers.get(row.createdById) ?? null),
    submitted: act(row.submittedVersionId),
    approved: act(row.approvedVersionId),
    recalled: row.state === "recalled" ? { byName: row.stateByName ?? "", at: row.stateAt.toISOString(), reason: row.stateReason } : null,
    replacedBy: replacedBy?.entry ? { id: replacedBy.id, ...replacedBy.entry, date: toIsoDate(replacedBy.entry.date) } : null,
    downloads: downloads.get(row.id) ?? [],
  };
}

async function actsOf(reports: readonly ReportPart[]): Promise<Map<string, Act>> {
  const ids = reports.flatMap(({ submittedVersionId, approvedVersionId }) => [submittedVersionId, approvedVersionId]).filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await db.reportVersion.findMany({ where: { id: { in: ids } }, select: { id: true, byName: true, at: true } });
  return new Map(rows.map(({ id, byName, at }) => [id, { byName, at: at.toISOString() }]));
}

async function openersOf(reports: readonly ReportPart[]): Promise<Map<string, string>> {
  const ids = [...new Set(reports.map(({ createdById }) => createdById).filter((id) => id !== null))];
  if (ids.length === 0) return new Map();
  const rows = await db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Who downloaded what how often: people of the office, however often a file was fetched. */
async function downloadsOf(reports: readonly ReportPart[]): Promise<Map<string, DownloadsOfPerson[]>> {
  if (reports.length === 0) return new Map();
  const groups = await db.download.groupBy({
    by: ["reportId", "userId"],
    where: { reportId: { in: reports.map(({ id }) => id) } },
    _count: true,
    _max: { at: true, userName: true },
    // The newest first; two of one millisecond are told apart by their ids.
    orderBy: { _max: { id: "desc" } },
  });
  const found = new Map<string, DownloadsOfPerson[]>();
  for (const { reportId, _count, _max } of groups) {
    const person = { name: _max.userName ?? "", count: _count, lastAt: (_max.at ?? new Date(0)).toISOString() };
    found.set(reportId, [...(found.get(reportId) ?? []), person]);
  }
  return found;
}

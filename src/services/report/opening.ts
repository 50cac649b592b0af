/** What the dialog that opens a period offers, before anything is opened. */
import type { Period } from "@/domain/report-document";
import { db } from "@/server/database";
import type { Start } from "@/text/start-from";
import { assertMay, type Actor } from "../actor";
import { OPEN_ENTRIES } from "../ledger/entry-row";
import { partsOf, type PartView } from "../ledger/compose-parts";
import { toPeriodKindRow } from "./rows";
import { FROM_OFFICE, startOf, startSources, usualStart, type StartChoice, type StartSource } from "./start-report";

export type OpeningView = {
  /** Earlier reports it may start from, the newest first. */
  sources: StartSource[];
  /** The one looked at: as asked, or the usual one. */
  from: StartChoice;
  /** Where each part would come from; null for the office's details. */
  origin: Start["origin"] | null;
  /** What the report would be about. */
  subject: string;
  /** The quarters it may be put together from. */
  parts: PartView[];
  /** Entries of the period's ledger that wait for the report. */
  waiting: number;
};

/** Looks at opening a period from `wanted`, or from the usual start when that is no earlier report. */
export async function loadOpening(actor: Actor, period: Period, wanted: StartChoice | null): Promise<OpeningView> {
  assertMay(actor, "report.open");
  const [sources, parts, waiting] = await Promise.all([startSources(db, actor, period), partsOf(db, actor, period), waitingFor(period)]);
  const isOffered = wanted === FROM_OFFICE || sources.some(({ id }) => id === wanted);
  const from = isOffered ? wanted! : usualStart(sources, period);
  const { origin, fields } = await startOf(db, actor, period, from);
  return { sources, from, origin: from === FROM_OFFICE ? null : origin, subject: fields.subject, parts, waiting };
}

/** What follows a shorter period's decision is not counted: opening makes that anew. */
function waitingFor({ kind, year, index }: Period): Promise<number> {
  const period = { kind: toPeriodKindRow(kind), year, index };
  return db.ledgerEntry.count({ where: { period, originId: null, ...OPEN_ENTRIES } });
}

/** What a new report starts from: an earlier report, or the office's details. */
import { toIsoDate } from "../date-column";
import { comparePeriodsNewestFirst, fillPeriod, periodEnd } from "@/domain/period";
import { periodKey } from "@/domain/period-key";
import type { Period } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import type { ReportState } from "@/domain/workflow";
import type { Prisma } from "@/generated/prisma/client";
import { startFrom, START_PARTS, type Start } from "@/text/start-from";
import type { Actor } from "../actor";
import { AppError } from "../app-error";
import { profileFor } from "../office/office-profile";
import { reportsVisibleTo, toFields, toPeriod, toReportState } from "./rows";

type Tx = Prisma.TransactionClient;

/** "office" for the office's details, else the id of an earlier report. */
export type StartChoice = string;
export const FROM_OFFICE: StartChoice = "office";

/** A report that one of another period may start from. */
export type StartSource = { id: string; period: Period; state: ReportState };

/** A period that ends on the same day comes before too: 6 months are reported on beside their second quarter. */
function mayPrecede(earlier: Period, period: Period): boolean {
  return periodKey(earlier) !== periodKey(period) && periodEnd(earlier) <= periodEnd(period);
}

/** Reports of other periods that end no later, the newest first; of a period's reports the newest. */
export async function startSources(tx: Tx, actor: Actor, period: Period): Promise<StartSource[]> {
  const rows = await tx.report.findMany({
    where: { AND: [reportsVisibleTo(actor), { period: { year: { lte: period.year } } }] },
    orderBy: { revision: "desc" },
    select: { id: true, state: true, periodId: true, period: true },
  });
  const seen = new Set<string>();
  return rows
    .filter(({ periodId }) => !seen.has(periodId) && seen.add(periodId))
    .map(({ id, state, period: of }) => ({ id, state: toReportState(state), period: toPeriod(of) }))
    .filter((source) => mayPrecede(source.period, period))
    .sort((a, b) => comparePeriodsNewestFirst(a.period, b.period));
}

/** The last one of the same kind, else the last one; the office's details when there is none. */
export function usualStart(sources: readonly StartSource[], period: Period): StartChoice {
  return (sources.find((source) => source.period.kind === period.kind) ?? sources[0])?.id ?? FROM_OFFICE;
}

/** Fields and sections a report of `period` starts with, and where each part comes from. Throws not-found for a report that startSources does not offer. */
export async function startOf(tx: Tx, actor: Actor, period: Period, choice: StartChoice): Promise<Start> {
  const profile = await profileFor(tx, periodEnd(period));
  const sections = await tx.section.findMany({ where: { active: true }, orderBy: { position: "asc" }, select: { key: true, heading: true } });
  const office = officeFields(profile, period);
  if (choice === FROM_OFFICE) return { fields: office, sections, origin: Object.fromEntries(START_PARTS.map((part) => [part, "blank"])) as Start["origin"] };
  const earlier = await tx.report.findFirst({ where: { AND: [{ id: choice }, reportsVisibleTo(actor)] }, include: { period: true, sections: { orderBy: { position: "asc" } } } });
  if (!earlier || !mayPrecede(toPeriod(earlier.period), period)) throw new AppError("not-found");
  const old = toPeriod(earlier.period);
  const begunBy = toIsoDate(profile.validFrom);
  const sectionsSaved = await tx.auditEntry.findFirst({ where: { action: "office.sections-saved" }, orderBy: { id: "desc" }, select: { at: true } });
  return startFrom(
    { period: old, fields: toFields(earlier), sections: earlier.sections.map(({ key, heading }) => ({ key, heading })) },
    {
      profile: office,
      sections,
      profileIsNewer: begunBy > periodEnd(old) || profile.updatedAt > earlier.createdAt,
      sectionsAreNewer: sectionsSaved !== null && sectionsSaved.at > earlier.createdAt,
    },
    period,
  );
}

function officeFields(profile: Awaited<ReturnType<typeof profileFor>>, period: Period): ReportFields {
  const fill = (wording: string) => fillPeriod(wording, period);
  return {
    issuer: profile.issuer,
    party: profile.party,
    symbol: profile.symbol,
    place: profile.place,
    title: profile.title,
    subject: fill(profile.subject),
    preamble: profile.preamble.map(fill),
    closing: profile.closing.map(fill),
    authority: profile.authority,
    office: profile.office,
    signer: profile.signer,
    recipients: profile.recipients,
    draft: 1,
    printEmptySections: profile.printEmptySections,
  };
}

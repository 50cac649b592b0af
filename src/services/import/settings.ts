/** What a person who imports chooses from: the office's sections and wording, and the periods that have a report. */
import type { Period } from "@/domain/report-document";
import { db } from "@/server/database";
import type { DatedWording } from "@/text/import/office-wording";
import type { OfficeSection } from "@/text/recognise";
import { assertMay, type Actor } from "../actor";
import { toIsoDate } from "../date-column";
import { reportsVisibleTo, toPeriod } from "../report/rows";

export type TakenPeriod = { period: Period; reportId: string };

export type ImportSettings = {
  /** In use, in the order they print. */
  sections: OfficeSection[];
  /** The office's details over time, the latest first. */
  wordings: DatedWording[];
  taken: TakenPeriod[];
};

/** Everything the page of an import offers. Throws not-allowed. */
export async function importSettings(actor: Actor): Promise<ImportSettings> {
  assertMay(actor, "report.import");
  const [sections, profiles, reports] = await Promise.all([
    db.section.findMany({ where: { active: true }, orderBy: { position: "asc" }, select: { key: true, heading: true } }),
    db.officeProfile.findMany({ orderBy: { validFrom: "desc" } }),
    db.report.findMany({ where: reportsVisibleTo(actor), orderBy: { revision: "desc" }, select: { id: true, period: true } }),
  ]);
  return { sections, wordings: profiles.map(toWording), taken: reports.map(({ id, period }) => ({ reportId: id, period: toPeriod(period) })) };
}

type ProfileRow = Awaited<ReturnType<typeof db.officeProfile.findMany>>[number];

function toWording(row: ProfileRow): DatedWording {
  const { issuer, party, symbol, place, title, subject, preamble, closing, authority, office, signer, recipients } = row;
  return { validFrom: toIsoDate(row.validFrom), letterhead: { issuer, party, symbol, place }, title, subject, preamble, closing, recipients, signature: { authority, office, name: signer } };
}

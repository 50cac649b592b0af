/** A new report begun from an earlier one: what stays the same from period to period is taken over. */
import type { Period } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import { rewordFor } from "./start-from-wording";

type Section = { key: string; heading: string };

export const START_PARTS = ["letterhead", "title", "subject", "preamble", "headings", "closing", "recipients"] as const;
export type StartPart = (typeof START_PARTS)[number];

/** Where a part comes from: the earlier report, or the office's details and why these. */
export type StartOrigin = "report" | "newer-profile" | "other-issuer" | "newer-sections" | "old-period" | "blank";

export type Earlier = {
  period: Period;
  fields: ReportFields;
  sections: readonly Section[];
};

/** The office as it is at the end of the new period; `profile` with the new period's name filled in. */
export type OfficeNow = {
  profile: ReportFields;
  sections: readonly Section[];
  /** The profile came into force, or was changed, after the earlier report. */
  profileIsNewer: boolean;
  /** The list of sections was changed after the earlier report. */
  sectionsAreNewer: boolean;
};

export type Start = { fields: ReportFields; sections: Section[]; origin: Record<StartPart, StartOrigin> };

const LETTERHEAD = ["issuer", "party", "symbol", "place"] as const;

const comparable = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim().toLocaleLowerCase("vi");

/** Paragraphs reworded, or null where one of them cannot be. */
function rewordAll(texts: readonly string[], from: Period, to: Period): string[] | null {
  const reworded = texts.map((text) => rewordFor(text, from, to));
  return reworded.every((text) => text !== null) ? reworded : null;
}

type Chosen = { texts: readonly string[]; origin: StartOrigin };

/** The earlier report's texts where they may stay, else the office's. */
function choose(earlier: readonly string[], office: readonly string[], refusal: StartOrigin | null, from: Period, to: Period): Chosen {
  if (refusal) return { texts: office, origin: refusal };
  if (earlier.every((text) => text.trim() === "")) return { texts: office, origin: "blank" };
  const texts = rewordAll(earlier, from, to);
  return texts ? { texts, origin: "report" } : { texts: office, origin: "old-period" };
}

/** A heading that names the old period in a way nobody can rewrite is the office's; a section only that report had is then left out. */
function headingsFor(earlier: Earlier, office: OfficeNow, to: Period): { sections: Section[]; origin: StartOrigin } {
  if (office.sectionsAreNewer) return { sections: [...office.sections], origin: "newer-sections" };
  const headingOf = new Map(office.sections.map(({ key, heading }) => [key, heading]));
  const sections = earlier.sections.flatMap(({ key, heading }) => {
    const wanted = rewordFor(heading, earlier.period, to) ?? headingOf.get(key);
    return wanted === undefined ? [] : [{ key, heading: wanted }];
  });
  return sections.length > 0 ? { sections, origin: "report" } : { sections: [...office.sections], origin: "blank" };
}

/**
 * What a report of `to` starts with when it follows `earlier`: letterhead, title,
 * wording, headings and recipients of that report, rewritten to the new period;
 * signer and signing office as the office has them now; no number, date or decision,
 * and drafts counted from 1 again where they are counted. What a newer profile or a
 * newer list of sections says wins, and so does the office's standing wording over
 * a wording that cannot be rid of the old period.
 */
export function startFrom(earlier: Earlier, office: OfficeNow, to: Period): Start {
  const { fields: old, period: from } = earlier;
  const { profile } = office;
  const newer = office.profileIsNewer ? "newer-profile" : null;
  const issuer = office.profileIsNewer && comparable(old.issuer) !== comparable(profile.issuer) ? "other-issuer" : null;
  const pick = (texts: readonly string[], standing: readonly string[], refusal: StartOrigin | null) => choose(texts, standing, refusal, from, to);
  const letterhead = pick(LETTERHEAD.map((name) => old[name]), LETTERHEAD.map((name) => profile[name]), newer);
  const title = pick([old.title], [profile.title], newer);
  const subject = pick([old.subject], [profile.subject], issuer);
  const preamble = pick(old.preamble, profile.preamble, issuer);
  const closing = pick(old.closing, profile.closing, issuer);
  const recipients = pick(old.recipients, profile.recipients, newer);
  const headings = headingsFor(earlier, office, to);
  return {
    fields: {
      ...profile,
      ...(Object.fromEntries(LETTERHEAD.map((name, index) => [name, letterhead.texts[index]])) as Pick<ReportFields, (typeof LETTERHEAD)[number]>),
      title: title.texts[0]!,
      printEmptySections: newer ? profile.printEmptySections : old.printEmptySections,
      subject: subject.texts[0]!,
      preamble: [...preamble.texts],
      closing: [...closing.texts],
      recipients: [...recipients.texts],
      draft: old.draft === null ? null : 1,
    },
    sections: headings.sections,
    origin: {
      letterhead: letterhead.origin,
      title: title.origin,
      subject: subject.origin,
      preamble: preamble.origin,
      headings: headings.origin,
      closing: closing.origin,
      recipients: recipients.origin,
    },
  };
}

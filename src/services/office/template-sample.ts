import { fillPeriod } from "@/domain/period";
import type { Period, ReportDocument } from "@/domain/report-document";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { db } from "@/server/database";
import { profileFor } from "./office-profile";

const PERIOD: Period = { kind: "quarter", year: 2024, index: 1 };

/**
 * A report with something in every place a template can print, in the office's own
 * wording: a template is tried on it before it may serve.
 */
export async function sampleDocument(): Promise<ReportDocument> {
  const profile = await profileFor(db, "2024-03-31");
  const fill = (wording: string) => fillPeriod(wording, PERIOD);
  return {
    version: 1,
    period: PERIOD,
    letterhead: { issuer: profile.issuer, party: profile.party, symbol: profile.symbol, place: profile.place },
    number: null,
    date: null,
    draft: 1,
    title: profile.title,
    subject: fill(profile.subject),
    preamble: profile.preamble.map(fill),
    sections: DEFAULT_SECTIONS.map(({ key, heading }) => ({
      key,
      heading,
      decisions: [
        { text: `${heading}: “nội dung thứ nhất”`, marker: "dash", joinsPrevious: false },
        { text: "nội dung nối tiếp & <ký hiệu> {ngoặc}", marker: "dash", joinsPrevious: true },
        { text: "Nội dung không gạch đầu dòng", marker: "none", joinsPrevious: false },
      ],
    })),
    printEmptySections: true,
    closing: profile.closing.map(fill),
    signature: { authority: profile.authority, office: profile.office, name: profile.signer },
    recipients: profile.recipients,
  };
}

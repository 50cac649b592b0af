/** Small reports for tests of single rules. */
import type { Period, ReportDocument } from "@/domain/report-document";
import { proofread, type ProofOptions, type ReportFinding, type RuleName } from "@/text/proofread";

export type ReportParts = {
  period?: Period;
  date?: string | null;
  subject?: string;
  preamble?: string[];
  closing?: string[];
  /** One section for each heading; or decisions of one section. */
  sections?: Record<string, readonly (string | { text: string; marker?: "dash" | "none"; joinsPrevious?: boolean })[]>;
};

const QUARTER: Period = { kind: "quarter", year: 2024, index: 1 };

export function reportOf({ period = QUARTER, date = null, subject = "", preamble = [], closing = [], sections = {} }: ReportParts): ReportDocument {
  return {
    version: 1,
    period,
    letterhead: { issuer: "TỈNH ỦY", party: "ĐẢNG CỘNG SẢN VIỆT NAM", symbol: "BC/TU", place: "Nghệ An" },
    number: null,
    date,
    draft: 1,
    title: "BÁO CÁO",
    subject,
    preamble,
    sections: Object.entries(sections).map(([heading, decisions], index) => ({
      key: `section-${index}`,
      heading,
      decisions: decisions.map((decision) => ({ marker: "dash" as const, joinsPrevious: false, ...(typeof decision === "string" ? { text: decision } : decision) })),
    })),
    printEmptySections: false,
    closing,
    signature: { authority: "", office: "", name: "" },
    recipients: [],
  };
}

/** Findings of one rule on decisions of one section. */
export function findingsOf(rule: RuleName, decisions: NonNullable<ReportParts["sections"]>[string], parts: Omit<ReportParts, "sections"> = {}, options: ProofOptions = {}): ReportFinding[] {
  return proofread(reportOf({ ...parts, sections: { "Công tác tổ chức": decisions } }), options).filter((finding) => finding.rule === rule);
}

/** "quote" or "quote → replacement" of each finding of the rule in one text. */
export function said(rule: RuleName, text: string, parts: Omit<ReportParts, "sections"> = {}): string[] {
  return findingsOf(rule, [text], parts).map(({ quote, replacement }) => (replacement === null ? quote : `${quote} → ${replacement}`));
}

/** The text with every finding of the rule replaced, from the last to the first. */
export function mended(rule: RuleName, text: string): string {
  return findingsOf(rule, [text]).toReversed().reduce((now, { start, end, replacement }) => (replacement === null ? now : now.slice(0, start) + replacement + now.slice(end)), text);
}

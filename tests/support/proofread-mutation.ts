/** The mutation test of proofreading: faults planted in clean reports, found or not. */
import { proofread, RULE_NAMES, type ReportFinding, type RuleName } from "@/text/proofread";
import { provinceReports } from "./province-reports";
import { cleanReports, seededRandom } from "./texts/proofread-clean";
import { TEXT_FAULTS } from "./texts/proofread-faults";
import type { Fault, Planted } from "./texts/proofread-plant";
import { REPORT_FAULTS } from "./texts/proofread-report-faults";

export const FAULTS: readonly Fault[] = [...TEXT_FAULTS, ...REPORT_FAULTS];

export type Score = { rule: RuleName; planted: number; found: number; right: number; wrong: number; misses: string[]; falseAlarms: string[] };

export const recall = ({ planted, found }: Score): number => (planted === 0 ? 1 : found / planted);
export const precision = ({ right, wrong }: Score): number => (right + wrong === 0 ? 1 : right / (right + wrong));

function touches(finding: ReportFinding, planted: Planted, span: Fault["span"]): boolean {
  if (span === "report") return true;
  return [finding, ...finding.also].some(
    ({ section, decision, start, end }) => section === planted.section && decision === planted.decision && (span === "text" || (start <= planted.end && planted.start <= end)),
  );
}

/** Plants each fault `times` times; every rule's findings are right where they are at the fault and expected there. */
export function mutate(times: number, seed = 1): Map<RuleName, Score> {
  const scores = new Map<RuleName, Score>(RULE_NAMES.map((rule) => [rule, { rule, planted: 0, found: 0, right: 0, wrong: 0, misses: [], falseAlarms: [] }]));
  const reports = [...cleanReports(60, seed * 1_000), ...provinceReports().map(({ report }) => report)];
  for (const [number, fault] of FAULTS.entries()) {
    const random = seededRandom(seed * 7_919 + number + 1);
    for (let count = 0, tries = 0; count < times && tries < times * 4; tries += 1) {
      const planted = fault.plant(reports[random(reports.length)]!, random);
      if (planted === null) continue;
      count += 1;
      score(scores, fault, planted);
    }
  }
  return scores;
}

function score(scores: Map<RuleName, Score>, { name, rule, also = [], span }: Fault, planted: Planted): void {
  const findings = proofread(planted.document, { previous: planted.previous ?? [] });
  const own = scores.get(rule)!;
  own.planted += 1;
  if (findings.some((finding) => finding.rule === rule && touches(finding, planted, span))) own.found += 1;
  else own.misses.push(`${name}: ${excerpt(planted)}`);
  for (const finding of findings) {
    const its = scores.get(finding.rule)!;
    const isRight = (finding.rule === rule && touches(finding, planted, span)) || (also.includes(finding.rule) && touches(finding, planted, span ?? "text"));
    if (isRight) its.right += 1;
    else {
      its.wrong += 1;
      its.falseAlarms.push(`${name}: “${finding.quote}” ${finding.message}`);
    }
  }
}

function excerpt({ document, section, decision, start, end }: Planted): string {
  if (section === null) return document.subject;
  const { heading, decisions } = document.sections[section]!;
  const text = decision === null ? heading : decisions[decision]!.text;
  return text.slice(Math.max(0, start - 25), Math.min(text.length, end + 25));
}

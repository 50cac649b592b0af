/** The thread in which an open report is proofread; see checker.ts. */
import type { ReportDocument } from "@/domain/report-document";
import { createProofreader, PARAGRAPH_RULES, REPORT_RULES } from "@/text/proofread";
import type { Answer, Given, Question } from "./checker";

/** The part of a worker's global scope that is used; the page's types know windows only. */
const scope = self as unknown as { onmessage: ((event: MessageEvent<Question>) => void) | null; postMessage(answer: Answer): void };

const SOURCES = new Map<string, string>([...PARAGRAPH_RULES, ...REPORT_RULES].map(({ name, source }) => [name, source]));
const proofreader = createProofreader();
let given: Given | null = null;

scope.onmessage = ({ data }) => {
  if (data.type === "given") {
    // The earlier reports are sent once.
    given = { settings: data.given.settings, previous: data.given.previous ?? given?.previous ?? null };
    return;
  }
  const document = JSON.parse(data.document) as ReportDocument;
  const findings = proofreader.check(document, { previous: given?.previous ?? [], ...(given ? { settings: given.settings } : {}) });
  scope.postMessage({ number: data.number, findings: findings.map((finding) => ({ ...finding, source: SOURCES.get(finding.rule)! })) });
};

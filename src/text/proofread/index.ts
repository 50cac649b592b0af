/** Proofreading of reports: one call for a whole report, one object for typing. */
export { createProofreader, proofread, Proofreader, type ProofOptions, type ReportFinding } from "./proofreader";
export { PARAGRAPH_RULES, REPORT_RULES, RULE_NAMES, type RuleName } from "./rules";
export { proofreadSource, SOURCE_RULE_NAMES, type SourceFacts, type SourceRuleName } from "./source";
export { DEFAULT_SETTINGS, type Finding, type ProofSettings, type Severity, type Spot } from "./types";

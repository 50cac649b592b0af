import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Finding } from "@/text/proofread";
import { report, ownFolder } from "../../tests/support/command-line";
import { cleanReport } from "../../tests/support/texts/proofread-clean";

const root = join(import.meta.dirname, "../..");
const { at } = ownFolder();

function check(file: string): { code: number; findings: Finding[]; err: string[] } {
  const { code, out, err } = report("check", file);
  return { code, findings: out.length === 0 ? [] : (JSON.parse(out.join("\n")) as Finding[]), err };
}

function fileWith(name: string, content: string): string {
  const file = at(name);
  writeFileSync(file, content);
  return file;
}

test("findings on a JSON report go to stdout, with place, quote and replacement", () => {
  const { code, findings, err } = check(join(root, "prisma/demo/report-2024-q1.json"));
  expect([code, err]).toEqual([1, []]);
  const so = findings.find(({ rule }) => rule === "citation.missing-so");
  expect(so).toMatchObject({ severity: "error", section: 7, decision: 1, quote: "Quyết định 27-QĐ/TW", replacement: "Quyết định số 27-QĐ/TW" });
  expect(Object.keys(so!)).toEqual(expect.arrayContaining(["rule", "severity", "section", "decision", "start", "end", "quote", "message", "replacement"]));
});

test("a clean report has none and exits 0", () => {
  const { code, findings } = check(fileWith("clean.json", JSON.stringify(cleanReport(7))));
  expect([code, findings]).toEqual([0, []]);
});

test("the real report as it was received is checked as text, with what only the source shows", () => {
  const file = at("received.txt");
  copyFileSync(join(root, "tests/support/texts/report-2024-q1-as-received.txt"), file);
  const { code, findings, err } = check(file);
  expect(code).toBe(1);
  expect(err.length).toBeGreaterThan(0);
  expect([...new Set(findings.filter(({ rule }) => rule.startsWith("source.")).map(({ rule }) => rule))].toSorted()).toEqual(["source.composed", "source.damaged", "source.numbering", "source.residue", "source.spaces"]);
  expect(findings.filter(({ rule }) => rule === "repeat.clause").map(({ section, decision }) => [section, decision])).toEqual([[1, 1], [5, 1]]);
});

test("a Word file is checked like its document", () => {
  const docx = at("report.docx");
  expect(report("render", join(root, "prisma/demo/report-2024-q1.json"), docx).code).toBe(0);
  const { code, findings } = check(docx);
  expect(code).toBe(1);
  expect(findings.some(({ rule, quote }) => rule === "date.form" && quote === "09/08/2021")).toBe(true);
});

test("what is no report is refused in a sentence, and nothing goes to stdout", () => {
  const bad = check(fileWith("bad.json", "{"));
  expect([bad.code, bad.findings, bad.err.length]).toEqual([2, [], 1]);
  const broken = check(fileWith("broken.docx", "PK\x03\x04 half a file"));
  expect([broken.code, broken.findings, broken.err.length]).toEqual([2, [], 1]);
});

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { playwrightReport, vitestReport } from "./test-reports.mjs";

let file;
beforeEach(() => {
  file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "test-report-")), "report.json");
});
afterEach(() => fs.rmSync(path.dirname(file), { recursive: true }));
const write = (report) => fs.writeFileSync(file, JSON.stringify(report));

it("names the failed tests of Vitest and a file that could not be loaded, without colours", () => {
  write({
    numPassedTests: 2,
    testResults: [
      { name: "a.test.ts", status: "passed", message: "", assertionResults: [{ status: "passed", fullName: "adds", failureMessages: [] }] },
      { name: "b.test.ts", status: "failed", message: "", assertionResults: [{ status: "passed", fullName: "x", failureMessages: [] }, { status: "failed", fullName: "sums up", failureMessages: ["\u001B[31mexpected 1\u001B[39m\n  at b.test.ts:3"] }] },
      { name: "c.test.ts", status: "failed", message: "Cannot find module", assertionResults: [] },
    ],
  });
  expect(vitestReport(file)).toEqual({
    passed: 2,
    failed: 2,
    faults: [
      { name: "b.test.ts › sums up", why: "expected 1\n  at b.test.ts:3" },
      { name: "c.test.ts", why: "Cannot find module" },
    ],
  });
});

it("names the failed stories of Playwright, in whatever describe block they stand", () => {
  const failed = { title: "is lost", ok: false, file: "a.spec.ts", line: 7, tests: [{ results: [{ errors: [{ message: "timed out" }, { message: "closed" }] }] }] };
  write({ stats: { expected: 3, flaky: 0, unexpected: 1 }, suites: [{ specs: [{ title: "good", ok: true, tests: [] }], suites: [{ specs: [failed] }] }] });
  expect(playwrightReport(file)).toEqual({ passed: 3, failed: 1, faults: [{ name: "a.spec.ts:7 › is lost", why: "timed out\nclosed" }] });
});

it("gives nothing of a run that wrote no report", () => {
  expect([vitestReport(file), playwrightReport(file)]).toEqual([{ passed: 0, failed: 0, faults: [] }, { passed: 0, failed: 0, faults: [] }]);
});

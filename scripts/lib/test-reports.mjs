import fs from "node:fs";

// What the test runners wrote, as { passed, failed, faults: [{ name, why }] }: the same shape for both.

const LINES = 30;

// The runners colour what they say, also in their reports.
const plain = (text) => (text ?? "").replaceAll(/\u001B\[[0-9;]*m/gu, "");
const brief = (text) => plain(text).trim().split("\n").slice(0, LINES).join("\n");

function read(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null;
}

/** Reads the JSON report of Vitest. A file that could not be loaded counts as one failed test. */
export function vitestReport(file) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 0, faults: [] };
  const faults = report.testResults.flatMap((suite) => {
    const failed = suite.assertionResults.filter((test) => test.status === "failed");
    if (suite.status === "failed" && !failed.length) return [{ name: suite.name, why: brief(suite.message) }];
    return failed.map((test) => ({ name: `${suite.name} › ${test.fullName}`, why: brief(test.failureMessages.join("\n")) }));
  });
  return { passed: report.numPassedTests, failed: faults.length, faults };
}

const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];

/** Reads the JSON report of Playwright. */
export function playwrightReport(file) {
  const report = read(file);
  if (!report) return { passed: 0, failed: 0, faults: [] };
  const faults = report.suites
    .flatMap(specs)
    .filter((spec) => !spec.ok)
    .map((spec) => ({
      name: `${spec.file}:${spec.line} › ${spec.title}`,
      why: brief(spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors.map((error) => error.message))).join("\n")),
    }));
  return { passed: report.stats.expected + report.stats.flaky, failed: report.stats.unexpected, faults };
}

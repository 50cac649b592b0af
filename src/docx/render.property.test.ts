import { expect, it } from "vitest";
import { prove, randomReports, TEMPLATE, validateFiles, validateMerged } from "../../tests/support/docx-proof";

// npm run proof does the same with more reports (tests/bench/proof.ts).
const SEED = 2024;

it("300 random reports read as the print model says, numbered without a gap, the same bytes twice, and valid to the Open XML SDK", { timeout: 120_000 }, async () => {
  const files = randomReports(300, 200, SEED).map(prove);
  const template = await validateFiles([TEMPLATE]);
  expect(template.errors).toEqual([]);
  const merged = await validateMerged(files, 25);
  expect(merged.errors).toEqual([]);
  const whole = await validateFiles(files.slice(0, 12));
  expect(whole.errors).toEqual([]);
});

import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["giai đoạn 2030 - 2025; nhiệm kỳ 2026-2021", ["2030 - 2025 → 2025 - 2030", "2026-2021 → 2021-2026"]],
  ["(30/4/2025 - 30/4/1975)", ["30/4/2025 - 30/4/1975"]],
  ["giai đoạn 2021 - 2025, 2026 - 2030; từ ngày 01/01/2024 đến ngày 31/3/2024", []],
])("date.reversed in: %s", (text, faults) => {
  expect(said("date.reversed", text)).toEqual(faults);
});

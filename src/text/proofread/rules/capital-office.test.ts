import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Bí Thư Tỉnh ủy, đồng chí phó bí thư Tỉnh ủy, Phó Chủ Tịch", ["Bí Thư → Bí thư", "phó bí thư → Phó Bí thư", "Chủ Tịch → Chủ tịch"]],
  ["các đồng chí bí thư Huyện ủy, Bí thư Tỉnh ủy, đồng chí Chủ tịch Ủy ban nhân dân tỉnh, BÍ THƯ", []],
])("capital.office in: %s", (text, faults) => {
  expect(said("capital.office", text)).toEqual(faults);
});

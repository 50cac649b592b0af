import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["của của Đảng, sắp xếp sắp xếp bộ máy", ["của của → của", "sắp xếp sắp xếp → sắp xếp"]],
  ["Tỉnh ủy ủy quyền, luôn luôn, người người, kiểm tra Tra Vinh, năm năm", []],
])("word.doubled in: %s", (text, faults) => {
  expect(said("word.doubled", text)).toEqual(faults);
});

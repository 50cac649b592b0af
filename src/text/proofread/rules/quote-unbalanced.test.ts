import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["phong trào “Dân vận khéo năm 2024", ["“"]],
  ["phong trào Dân vận khéo” năm 2024", ["”"]],
  ["“Kể chuyện “Gương sáng””; «a»; \"b\"", []],
  ["“Dân vận khéo\" năm 2024", []],
  ["phong trào \"Dân vận khéo", ["\""]],
  ["lắp 12 màn hình 55\" tại \"Trung tâm điều hành\"", []],
])("quote.unbalanced in: %s", (text, faults) => {
  expect(said("quote.unbalanced", text)).toEqual(faults);
});

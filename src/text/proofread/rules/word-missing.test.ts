import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["có thành tích xuất trong công tác", ["thành tích xuất → thành tích xuất sắc"]],
  ["Ủy ban dân tỉnh, Hội nhân dân, đoàn kiểm tra công tác kiểm tra, giám việc", ["Ủy ban dân tỉnh → Ủy ban nhân dân tỉnh", "Hội nhân dân → Hội đồng nhân dân", "công tác kiểm tra, giám → công tác kiểm tra, giám sát"]],
  ["Ban Thường trực, Ban Thường vụ, Ủy ban Dân tộc, cán bộ chính, Phòng Kinh tế xã Tân Phú, thành tích xuất sắc", []],
])("word.missing in: %s", (text, faults) => {
  expect(said("word.missing", text)).toEqual(faults);
});

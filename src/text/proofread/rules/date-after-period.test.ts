import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["Thực hiện Kết luận số 5-KL/TW ngày 12/4/2024", ["12/4/2024"]],
  ["Đã làm việc với huyện ngày 12/4/2024", ["12/4/2024"]],
  ["Hoàn thành trước ngày 30/6/2024; kỷ niệm (22/12/1944 - 22/12/2024); đến 31/12/2025", []],
  ["xóa bỏ thuế khoán kể từ 01/01/2026; ngày bầu cử: 15/3/2026", []],
  ["Kết luận số 5-KL/TW ngày 12/3/2024", []],
])("date.after-period in: %s", (text, faults) => {
  expect(said("date.after-period", text)).toEqual(faults);
});

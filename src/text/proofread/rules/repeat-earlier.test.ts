import { expect, test } from "vitest";
import { reportOf } from "../../../../tests/support/proofread-report";
import type { Period } from "@/domain/report-document";
import { proofread } from "..";

const DECISION = "Cho chủ trương thành lập Đoàn công tác khảo sát vùng trồng dược liệu tại các xã biên giới của tỉnh.";
const report = (kind: Period["kind"], year: number, index: number, text: string) => reportOf({ period: { kind, year, index }, sections: { A: [text] } });
const told = (now: string, before: string, kind: Period["kind"] = "quarter") =>
  proofread(report(kind, 2024, kind === "quarter" ? 2 : 1, now), { previous: [report("quarter", 2024, 1, before)] }).flatMap(({ rule, severity, message }) => (rule === "repeat.earlier" ? [`${severity}: ${message}`] : []));

test("a clause of an earlier report is told with its period", () => {
  expect(told(DECISION, DECISION)).toEqual(["warning: Nội dung này đã có trong báo cáo quý I/2024."]);
});

test("one in nearly the same words is only mentioned", () => {
  expect(told(DECISION.replace("tại các", "ở tại các"), DECISION)).toEqual(["info: Nội dung này gần giống một nội dung trong báo cáo quý I/2024."]);
});

test("the same business of another year, a short clause and standing sentences are not told", () => {
  expect(told("Chương trình kiểm tra, giám sát của Ban Chấp hành, Ban Thường vụ Tỉnh ủy năm 2025.", "Chương trình kiểm tra, giám sát của Ban Chấp hành, Ban Thường vụ Tỉnh ủy năm 2024.")).toEqual([]);
  expect(told("Chuẩn y kết quả bầu cử.", "Chuẩn y kết quả bầu cử.")).toEqual([]);
  const standing = "Ngoài ra, Ban Thường vụ Tỉnh ủy lãnh đạo, chỉ đạo một số nhiệm vụ khác của tỉnh theo thẩm quyền.";
  expect(told(standing, standing)).toEqual([]);
});

test("a half-year's report may repeat its quarters", () => {
  expect(told(DECISION, DECISION, "half-year")).toEqual([]);
});

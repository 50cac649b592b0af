import { expect, test } from "vitest";
import { findingsOf } from "../../../../tests/support/proofread-report";
import type { Period } from "@/domain/report-document";

const told = (year: number, index: number, ...decisions: string[]) => findingsOf("body.dated", decisions, { period: { kind: "quarter", year, index } satisfies Period }).map(({ quote }) => quote);

test.each([
  ["Giao Huyện ủy Vị Thủy báo cáo.", 2025, 3, ["Huyện ủy"]],
  ["Giao Huyện ủy Vị Thủy báo cáo.", 2024, 3, []],
  ["Giao Huyện ủy Vị Thủy báo cáo.", 2025, 2, []],
  ["Làm việc với tỉnh Bến Tre; Tỉnh ủy Sóc Trăng.", 2026, 1, ["tỉnh Bến Tre", "Tỉnh ủy Sóc Trăng"]],
  ["Giao Sở Kế hoạch và Đầu tư; Ban Dân vận Tỉnh ủy; Ban cán sự đảng.", 2025, 3, ["Ban Dân vận", "Ban cán sự đảng", "Sở Kế hoạch và Đầu tư"]],
  ["Giao Ban Tuyên giáo và Dân vận Tỉnh ủy; Sở Nông nghiệp và Môi trường.", 2025, 3, []],
  ["Giao Ban Tuyên giáo và Dân vận Tỉnh ủy.", 2024, 3, ["Ban Tuyên giáo và Dân vận"]],
  ["Nguyên Bí thư Huyện ủy; tỉnh Hậu Giang (cũ); kết quả năm 2023 của Huyện ủy.", 2025, 4, []],
  ["Thực hiện Kế hoạch số 12-KH/TU ngày 05/01/2023 của Tỉnh ủy Sóc Trăng.", 2025, 4, []],
] as const)("%s in quarter %i/%i", (text, year, index, quotes) => {
  expect(told(year, index, text).toSorted()).toEqual([...quotes].toSorted());
});

test("one name is told once, with its other places, as a warning without a replacement", () => {
  const [finding, ...more] = findingsOf("body.dated", ["Giao Huyện ủy A.", "Giao Huyện uỷ B và Huyện ủy C."], { period: { kind: "quarter", year: 2025, index: 4 } });
  expect(more).toEqual([]);
  expect([finding!.severity, finding!.replacement, finding!.also.map(({ decision, quote }) => `${decision} ${quote}`)]).toEqual(["warning", null, ["1 Huyện uỷ", "1 Huyện ủy"]]);
});

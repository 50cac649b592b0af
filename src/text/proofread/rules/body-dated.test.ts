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

const YEAR: Period = { kind: "year", year: 2025, index: 1 };

test.each([
  ["Chỉ đạo Ban Tuyên giáo Tỉnh ủy tổ chức hội nghị ngày 20/10/2025.", ["Ban Tuyên giáo"]],
  ["Làm việc với Thành ủy Đà Lạt (05/11/2025).", ["Thành ủy Đà Lạt"]],
  ["Tháng 9/2025, khảo sát tại Ủy ban nhân dân thành phố Vị Thanh.", ["Ủy ban nhân dân thành phố Vị Thanh"]],
  ["Cho ý kiến Tờ trình số 12-TTr/HU ngày 20/10/2025 của Huyện ủy Long Hồ.", ["Huyện ủy"]],
  ["Giao Huyện ủy thực hiện Chỉ thị số 5-CT/TW ngày 05/01/2023 vào ngày 20/10/2025.", ["Huyện ủy"]],
  ["Ngày 10/01/2025, Ban Tuyên giáo và Dân vận Tỉnh ủy tham mưu tổ chức.", ["Ban Tuyên giáo và Dân vận"]],
  ["Chỉ đạo Ban Tuyên giáo Tỉnh ủy tổ chức hội nghị ngày 20/02/2025; giao Huyện ủy báo cáo.", []],
  ["Giao Huyện ủy báo cáo trước ngày 31/10/2025; hạn đến ngày 15/11/2025, Thành ủy Đà Lạt trả lời.", []],
  ["Huyện ủy Long Hồ kết thúc hoạt động từ ngày 01/7/2025; bàn giao hồ sơ của Huyện ủy ngày 02/7/2025.", []],
  ["Cho ý kiến Tờ trình số 12-TTr/HU ngày 20/02/2025 của Huyện ủy Long Hồ; Thành ủy Cần Thơ ngày 05/11/2025.", []],
] as const)("in a report of the whole of 2025 the date of the clause decides: %s", (text, quotes) => {
  expect(findingsOf("body.dated", [text], { period: YEAR }).map(({ quote }) => quote)).toEqual(quotes);
});

test.each([
  ["Chỉ đạo Ủy ban nhân dân huyện Mang Thít giải thể 02 hợp tác xã.", ["Ủy ban nhân dân huyện"]],
  ["Giải thể Trung tâm Phát triển quỹ đất thuộc Ủy ban nhân dân huyện Mang Thít.", ["Ủy ban nhân dân huyện"]],
  ["Sắp xếp bộ máy, giao Ủy ban nhân dân huyện Mang Thít báo cáo.", ["Ủy ban nhân dân huyện"]],
  ["Giao Huyện ủy thực hiện nghị quyết nhiệm kỳ 2020 - 2025.", ["Huyện ủy"]],
  ["Giải thể Huyện ủy Long Hồ và Huyện ủy Mang Thít; kết thúc hoạt động của Ủy ban nhân dân huyện Mang Thít.", []],
  ["Hợp nhất Ban Tuyên giáo Tỉnh ủy và Ban Dân vận Tỉnh ủy; bàn giao hồ sơ, tài sản của Ủy ban nhân dân huyện.", []],
  ["Ủy ban nhân dân huyện Mang Thít bị giải thể; Huyện ủy Long Hồ sáp nhập vào Đảng bộ tỉnh.", []],
  ["Trụ sở của Huyện ủy Long Hồ trước đây; trước khi sáp nhập Sở Kế hoạch và Đầu tư; trong tháng 5/2025 Huyện ủy đã báo cáo.", []],
] as const)("words of the end silence only where they are said of the body: %s", (text, quotes) => {
  expect(told(2025, 3, text)).toEqual(quotes);
});

test("one name is told once, with its other places, as a warning without a replacement", () => {
  const [finding, ...more] = findingsOf("body.dated", ["Giao Huyện ủy A.", "Giao Huyện uỷ B và Huyện ủy C."], { period: { kind: "quarter", year: 2025, index: 4 } });
  expect(more).toEqual([]);
  expect([finding!.severity, finding!.replacement, finding!.also.map(({ decision, quote }) => `${decision} ${quote}`)]).toEqual(["warning", null, ["1 Huyện uỷ", "1 Huyện ủy"]]);
});

import { describe, expect, test } from "vitest";
import { reportOf, type ReportParts } from "../../../../tests/support/proofread-report";
import { proofread } from "..";

const BUDGET = "phương án phân bổ vốn sự nghiệp giáo dục và điều chỉnh dự toán chi thường xuyên các huyện năm 2024";

function told(sections: NonNullable<ReportParts["sections"]>, rule: string) {
  return proofread(reportOf({ sections })).flatMap((finding) => (finding.rule === rule ? [`${finding.section}/${finding.decision} ${finding.quote}`] : []));
}

describe("a clause that stands twice", () => {
  test("is told at the second place: in one bullet, in two sections, in other capitals", () => {
    expect(told({ A: [`Kế hoạch đào tạo; ${BUDGET}; việc khác; ${BUDGET}.`] }, "repeat.clause")).toEqual([`0/0 ${BUDGET}`]);
    expect(told({ A: [`Kế hoạch đào tạo; ${BUDGET}.`], B: [`P${BUDGET.slice(1)}.`] }, "repeat.clause")).toEqual([`1/0 P${BUDGET.slice(1)}`]);
  });

  test("is told inside a longer one", () => {
    expect(told({ A: [`${BUDGET}.`, `Tổ chức hội nghị quán triệt và ${BUDGET}.`] }, "repeat.clause")).toEqual([`0/1 ${BUDGET}`]);
  });

  test("is told with a word more or a small word changed", () => {
    expect(told({ A: [`${BUDGET}.`, `${BUDGET.replace("các huyện", "của các huyện")}.`] }, "repeat.near")).toHaveLength(1);
    expect(told({ A: [`${BUDGET}.`, `${BUDGET.replace(" và ", " hoặc ")}.`] }, "repeat.near")).toHaveLength(1);
  });

  test.each([
    ["năm 2024", "năm 2025"],
    ["phương án", "kế hoạch"],
    ["các huyện", "các xã"],
    ["giáo dục", "y tế dự phòng"],
    ["điều chỉnh", "không điều chỉnh"],
  ])("is another decision where %s became %s", (before, after) => {
    const sections = { A: [`${BUDGET}.`, `${BUDGET.replace(before, after)}.`] };
    expect([...told(sections, "repeat.near"), ...told(sections, "repeat.clause")]).toEqual([]);
  });

  test("is another decision where the place differs", () => {
    const directive = "Chỉ thị lãnh đạo nhiệm vụ diễn tập khu vực phòng thủ huyện Giồng Trôm trong năm nay theo kế hoạch đã duyệt";
    expect(told({ A: [`${directive}.`, `${directive.replace("Giồng Trôm", "Ba Tri")}.`] }, "repeat.near")).toEqual([]);
  });

  test.each([
    ["tăng", "giảm"],
    ["cấp sở", "cấp phòng"],
  ])("is another decision where one word tells so: %s, %s", (before, after) => {
    const clause = `Điều chỉnh ${before} kinh phí bồi dưỡng, cập nhật kiến thức cho cán bộ lãnh đạo, quản lý ${before} từ nguồn cải cách tiền lương`;
    expect(told({ A: [`${clause}.`, `${clause.replaceAll(before, after)}.`] }, "repeat.near")).toEqual([]);
  });

  test("is only mentioned where another decision is about it, or both leave something to the same body", () => {
    const severities = (first: string, second: string) => proofread(reportOf({ sections: { A: [first, second] } })).flatMap(({ rule, severity }) => (rule === "repeat.clause" ? [severity] : []));
    const told = "Thông báo kết luận của Ban Thường vụ Tỉnh ủy về tình hình thực hiện dự án Khu công nghiệp Tân Phú";
    const task = "giao Ban cán sự đảng Ủy ban nhân dân tỉnh chỉ đạo các cơ quan liên quan tổ chức thực hiện, báo cáo kết quả";
    expect(severities(`${told}.`, `Báo cáo kết quả thực hiện ${told}.`)).toEqual(["info"]);
    expect(severities(`Rà soát quỹ đất công; ${task}.`, `Xử lý nhà, đất dôi dư; ${task}.`)).toEqual(["info"]);
    expect(severities(`${told}.`, `Tổ chức hội nghị quán triệt và ${told}.`)).toEqual(["warning"]);
  });

  test("may be short", () => {
    expect(told({ A: ["Bổ nhiệm lại Phó Giám đốc Sở Tài chính.", "Bổ nhiệm lại Phó Giám đốc Sở Tài chính."] }, "repeat.clause")).toEqual([]);
  });
});

describe("one matter told with two figures", () => {
  const road = "Cho chủ trương đầu tư dự án Đường tỉnh 927C đoạn từ thành phố Ngã Bảy đến huyện Châu Thành, tổng mức đầu tư 320 tỷ đồng";
  const figures = (first: string, second: string) => proofread(reportOf({ sections: { "Kinh tế": [`${first}.`], Khác: [`${second}.`] } })).filter(({ rule }) => rule === "repeat.figure");

  test("is told with both figures and both places", () => {
    const [finding] = figures(`${road} và bổ sung danh mục`, road.replace("320", "350"));
    expect(finding).toMatchObject({ severity: "warning", section: 1, quote: "350 tỷ đồng", also: [{ section: 0, quote: "320 tỷ đồng" }] });
    expect(finding!.message).toContain("nhưng khác số: 320 / 350 tỷ đồng. Chỗ kia ở mục “Kinh tế”, nội dung 1.");
  });

  test.each([
    [road, road.replace("320", "320,5"), "320,5 tỷ đồng"],
    [road, road.replace("320", "1.320").replace("Cho chủ", "Thống nhất chủ"), "1.320 tỷ đồng"],
    [`${road}, diện tích 12 ha`, `${road.replace("tổng mức", "với tổng mức")}, diện tích 15 ha`, "15 ha"],
  ])("is told also where a decimal, a small word or another unit differs: %s", (first, second, quote) => {
    expect(figures(first, second).map((finding) => finding.quote)).toEqual([quote]);
  });

  test("is only mentioned where people are counted or no name is given", () => {
    const elected = "Chuẩn y kết quả bầu bổ sung 02 đồng chí tham gia Ban Chấp hành Đảng bộ huyện Long Mỹ nhiệm kỳ 2020 - 2025";
    const poor = "Hỗ trợ kinh phí 120 triệu đồng sửa chữa nhà ở cho các hộ nghèo, hộ gia đình chính sách khó khăn";
    expect(figures(elected, elected.replace("02", "03")).map(({ severity, quote }) => [severity, quote])).toEqual([["info", "03 đồng chí"]]);
    expect(figures(poor, poor.replace("120", "150")).map(({ severity }) => severity)).toEqual(["info"]);
  });

  test.each([
    ["another place", "thành phố Ngã Bảy", "thị xã Long Mỹ"],
    ["another road", "927C", "931B"],
    ["another stage", "927C đoạn", "927C giai đoạn 2 đoạn"],
    ["another act", "Cho chủ trương đầu tư", "Quyết toán"],
    ["the same figure in other signs", "320", "320,0"],
  ])("are two matters, or one figure: %s", (_, before, after) => {
    expect(figures(road, road.replace(before, after).replace("320 tỷ", before === "320" ? "320 tỷ" : "350 tỷ"))).toEqual([]);
  });

  test.each([
    ["Phê duyệt kế hoạch sử dụng đất năm 2023 của huyện Châu Thành A và giao Ủy ban nhân dân tỉnh chỉ đạo thực hiện", "2023", "2024"],
    ["Ban hành Kết luận số 120-KL/TU ngày 05/01/2024 về kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội", "120", "121"],
    ["Cho ý kiến về phân bổ vốn đợt 1 dự án Khu công nghiệp Sông Hậu với số tiền 120 tỷ đồng cho chủ đầu tư", "đợt 1", "đợt 2"],
    ["Hỗ trợ xã Long Bình 120 triệu đồng để sửa chữa nhà ở cho hộ nghèo, hộ gia đình chính sách khó khăn", "Bình 120", "Phú 150"],
    ["Tổ chức hội nghị sơ kết công tác quý 1 của Ban Chỉ đạo tỉnh với 120 đại biểu tham dự tại các điểm cầu", "quý 1", "quý 2"],
  ])("are two matters by a year, a paper, a stage or a name: %s", (clause, before, after) => {
    expect(figures(clause, clause.replace(before, after))).toEqual([]);
  });
});

describe("two decisions that share a long title", () => {
  const title = "“Học tập và làm theo gương người tốt, việc tốt, khơi dậy khát vọng xây dựng quê hương giàu đẹp, văn minh”";
  const paper = "Nghị quyết số 21-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương Đảng khóa XIII về tăng cường củng cố, xây dựng tổ chức cơ sở đảng và nâng cao chất lượng đội ngũ đảng viên trong giai đoạn mới";

  test("are told of, not held as one", () => {
    const sections = { A: [`Khen thưởng chuyên đề ${title}.`], B: [`Báo cáo tổng kết chuyên đề ${title}.`] };
    expect(told(sections, "repeat.clause")).toEqual([]);
    expect(proofread(reportOf({ sections })).map(({ rule, severity }) => [rule, severity])).toContainEqual(["repeat.title", "info"]);
  });

  test("or a long paper are two", () => {
    expect(told({ A: [`Chương trình hành động thực hiện ${paper}.`, `Thực hiện ${paper}.`, `Sơ kết ${paper}.`] }, "repeat.clause")).toEqual([]);
  });
});

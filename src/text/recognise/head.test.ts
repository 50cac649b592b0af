import { describe, expect, test } from "vitest";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { recognisePaste, type Recognised } from ".";

function recognised(text: string): Recognised {
  const result = recognisePaste(text, DEFAULT_SECTIONS);
  if (!result.ok) throw new Error(result.code);
  return result;
}

const BODY = "\n\n1. Công tác nội chính\n- Kết luận thanh tra.";

function subject(lines: string): string | null {
  const { head, sections } = recognised(`TỈNH ỦY SƠN LA\tĐẢNG CỘNG SẢN VIỆT NAM\n*\nSố 12-BC/TU\tSơn La, ngày 05 tháng 7 năm 2019\n\n${lines}${BODY}`);
  expect(sections.map(({ heading }) => heading)).toEqual(["Công tác nội chính"]);
  return head.subject;
}

describe("a subject without a rule under it", () => {
  test.each([
    ["goes on in capitals", "BÁO CÁO\nKẾT QUẢ HOẠT ĐỘNG CỦA BAN THƯỜNG VỤ\nQUÝ II NĂM 2019", "KẾT QUẢ HOẠT ĐỘNG CỦA BAN THƯỜNG VỤ QUÝ II NĂM 2019"],
    ["goes on in figures", "BÁO CÁO\nKết quả lãnh đạo của Tỉnh ủy\n6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2019", "Kết quả lãnh đạo của Tỉnh ủy 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2019"],
    ["goes on in brackets after a blank line", "BÁO CÁO\nTình hình quý II/2019\n\n(Trình Hội nghị lần thứ 15)", "Tình hình quý II/2019 (Trình Hội nghị lần thứ 15)"],
    ["stands in the line of the title", "BÁO CÁO TÌNH HÌNH QUÝ II VÀ NHIỆM VỤ QUÝ III NĂM 2019", "TÌNH HÌNH QUÝ II VÀ NHIỆM VỤ QUÝ III NĂM 2019"],
    ["stands in the line of the title in small letters", "BÁO CÁO kết quả công tác\nquý II/2019", "kết quả công tác quý II/2019"],
    ["goes on under a longer title", "BÁO CÁO TỔNG KẾT\nCông tác xây dựng Đảng năm 2019", "TỔNG KẾT Công tác xây dựng Đảng năm 2019$"],
  ])("%s", (_name, lines, expected) => {
    expect(subject(lines)).toMatch(new RegExp(`^${expected.replace(/[()]/g, "\\$&")}`));
  });

  test("takes no paragraph of the text", () => {
    const { head } = recognised(`TỈNH ỦY SƠN LA\nBÁO CÁO TÌNH HÌNH NĂM 2019\n\nNăm 2019, Ban Thường vụ tập trung lãnh đạo các mặt sau:${BODY}`);
    expect([head.subject, head.preamble]).toEqual(["TÌNH HÌNH NĂM 2019", ["Năm 2019, Ban Thường vụ tập trung lãnh đạo các mặt sau:"]]);
  });

  test("ends before the first part of the report", () => {
    const { head } = recognised(`TỈNH ỦY SƠN LA\nBÁO CÁO\nTÌNH HÌNH CHUNG\nPHẦN THỨ NHẤT: KẾT QUẢ${BODY}`);
    expect(head.subject).toBe("TÌNH HÌNH CHUNG");
  });
});

test("a day in figures under the letterhead is its date", () => {
  const { head } = recognised(`HUYỆN ỦY MỘC CHÂU\nSố: 75-BC/HU\nMộc Châu, ngày 02/7/2014\nBÁO CÁO\nkết quả quý II/2014${BODY}`);
  expect([head.place, head.date, head.title]).toEqual(["Mộc Châu", "2014-07-02", "BÁO CÁO"]);
});

test("a star and the place behind it are two columns", () => {
  const { head } = recognised(`TỈNH ỦY SƠN LA ĐẢNG CỘNG SẢN VIỆT NAM\n* Sơn La, ngày 01 tháng 10 năm 2025\nSố 30-BC/TU\nBÁO CÁO\nkết quả quý III/2025${BODY}`);
  expect([head.issuer, head.place, head.date, head.number]).toEqual(["TỈNH ỦY SƠN LA", "Sơn La", "2025-10-01", 30]);
});

test("a line of the letterhead that is not understood is named, and what follows is still read", () => {
  const { head, leftOut, sections } = recognised(`TỈNH ỦY SƠN LA\nTổ giúp việc số 3\nSố 30-BC/TU\nBÁO CÁO\nkết quả quý III/2025${BODY}`);
  expect([head.number, head.subject, sections.length]).toEqual([30, "kết quả quý III/2025", 1]);
  expect(leftOut).toEqual([{ line: 2, text: "Tổ giúp việc số 3", reason: "before-report" }]);
});

test.each([
  ["beside each other", "Tỉnh ủy Nam Định\tĐảng Cộng sản Việt Nam\n*\nSố 45-BC/TU\tNam Định, ngày 28 tháng 3 năm 2022"],
  ["parted by one space", "Tỉnh ủy Nam Định Đảng cộng sản Việt Nam\nSố 45-BC/TU Nam Định, ngày 28 tháng 3 năm 2022"],
  ["under each other", "Đảng Cộng sản Việt Nam\nTỉnh ủy Nam Định\nSố 45-BC/TU\nNam Định, ngày 28 tháng 3 năm 2022"],
])("a head typed in ordinary letters, %s, is printed in capitals", (_name, letterhead) => {
  const { head, leftOut } = recognised(`${letterhead}\n\nBáo cáo\nkết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2022\n\nTrong quý I/2022, Ban Thường vụ đã lãnh đạo:${BODY}`);
  expect([head.issuer, head.party, head.title, head.number, head.subject]).toEqual(["TỈNH ỦY NAM ĐỊNH", "ĐẢNG CỘNG SẢN VIỆT NAM", "BÁO CÁO", 45, "kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2022"]);
  expect([head.preamble, leftOut]).toEqual([["Trong quý I/2022, Ban Thường vụ đã lãnh đạo:"], []]);
});

import { describe, expect, test } from "vitest";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { recogniseLines, recognisePaste, type Recognised, type SourceLine } from ".";
import { prepareFileLines, prepareLines } from "./prepare";

function recognised(text: string): Recognised {
  const result = recognisePaste(text, DEFAULT_SECTIONS);
  if (!result.ok) throw new Error(result.code);
  return result;
}

function headings(text: string): string[] {
  return recognised(text).sections.map(({ key, heading }) => `${key ?? "?"} ${heading}`);
}

describe("a heading whose words are not known", () => {
  test("is told by its Roman number where it counts on from the heading before", () => {
    expect(headings("I. Công tác nội chính\n- A.\nII. Đô thị thông minh, chuyển đổi số\n- B.\nIII. Quốc phòng, an ninh\n- C.\nIV. Hành chính quản trị\n- D.")).toEqual([
      "internal-affairs Công tác nội chính",
      "? Đô thị thông minh, chuyển đổi số",
      "defence Quốc phòng, an ninh",
      "? Hành chính quản trị",
    ]);
  });

  test("is told by its figure only between two headings that count alike", () => {
    expect(headings("1. Công tác nội chính\n- A.\n2. Đô thị thông minh\n- B.\n3. Quốc phòng, an ninh\n- C.")).toHaveLength(3);
    expect(headings("1. Công tác nội chính\n- A.\n2. Đô thị thông minh\n- B.")).toEqual(["internal-affairs Công tác nội chính"]);
    expect(headings("1. Công tác nội chính\n1. Đô thị thông minh\n2. Hạ tầng số\n2. Quốc phòng, an ninh\n- C.")).toHaveLength(2);
  });

  test("is none where it reads as a decision or ends as a sentence", () => {
    for (const line of ["II. Điều động đồng chí Nguyễn Văn A", "II. Hạ tầng số được quan tâm.", "II. hạ tầng số", `II. ${"rất dài ".repeat(20)}`]) {
      expect(headings(`I. Công tác nội chính\n- A.\n${line}\nIII. Quốc phòng, an ninh\n- C.`)).toHaveLength(2);
    }
  });
});

describe("lines of a file", () => {
  const lines = (...texts: (string | Partial<SourceLine>)[]): SourceLine[] => texts.map((line, index) => ({ line: index + 1, text: "", ...(typeof line === "string" ? { text: line, paragraph: true } : line) }));

  test("that go on after a soft break inside a sentence are joined", () => {
    const { sections } = recogniseLines(lines("1. Công tác nội chính", "Giao đồng chí", { text: "Trưởng Ban Nội chính chủ trì;", softBreak: true }, { text: "- Kết luận thanh tra.", softBreak: true }), DEFAULT_SECTIONS);
    expect(sections[0]!.decisions.map(({ text }) => text)).toEqual(["Giao đồng chí Trưởng Ban Nội chính chủ trì;", "Kết luận thanh tra."]);
  });

  test("keep their flags while they are cleaned, and no sign in them parts a line", () => {
    const { lines: found, residues, notices } = prepareFileLines([{ text: "a\u2028b\u0085c [bookmark: _Toc1]", row: true }, { text: "d", box: true }]);
    expect(found).toEqual([{ line: 1, text: "a b c", row: true }, { line: 2, text: "d", box: true }]);
    expect([residues, notices.map(({ code }) => code)]).toEqual([[{ line: 1, text: "[bookmark: _Toc1]" }], ["word-residue", "spaces"]]);
  });

  test("of a paste name residue at the line where it stands", () => {
    expect(prepareLines("một\r\nhai [bookmark: a]\n\nbốn [bookmark: b][bookmark: c]").residues).toEqual([{ line: 2, text: "[bookmark: a]" }, { line: 4, text: "[bookmark: b]" }, { line: 4, text: "[bookmark: c]" }]);
  });
});

test("recipients whose dash a tab parts from them stay apart", () => {
  expect(recognised("1. Công tác nội chính\n- A.\nNơi nhận:\n-\tThường trực Thành ủy;\n-\tCác chi bộ;\n-\tLưu Văn phòng.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ").head.recipients).toEqual(["Thường trực Thành ủy", "Các chi bộ", "Lưu Văn phòng"]);
});

test.each(["Phương hướng, nhiệm vụ năm 2023", "Nhiệm vụ trọng tâm quý II/2024", "Phương hướng, nhiệm vụ 6 tháng cuối năm 2025", "Một số nhiệm vụ, giải pháp chủ yếu quý IV năm 2024"])("%s is a heading though it has figures", (heading) => {
  expect(headings(`1. Công tác nội chính\n- A.\n2. ${heading}\n- B.`)[1]).toContain(heading);
});

test.each(["2. Kết quả kiểm tra các cuộc thanh tra năm 2022", "2. Nhiệm vụ quân sự của 04 xã năm 2024"])("%s is a decision", (line) => {
  expect(headings(`1. Công tác nội chính\n- A.\n${line}\n- B.`)).toHaveLength(1);
});

test("a legal basis with a date is no place and date of a letterhead", () => {
  const { head } = recognised("TỈNH ỦY HÀ GIANG\tĐẢNG CỘNG SẢN VIỆT NAM\nBÁO CÁO\nkết quả quý I/2024\n-----\nCăn cứ Quy chế làm việc số 01-QC/TU, ngày 05 tháng 01 năm 2021;\nBan Thường vụ Tỉnh ủy báo cáo như sau:\n1. Nội chính\n- A.");
  expect([head.place, head.date, head.preamble.length]).toEqual([null, null, 2]);
});

test("the number that a file's own list prints is no word of the decision", () => {
  const { sections } = recogniseLines([{ line: 1, text: "1. Công tác nội chính", label: "1." }, { line: 2, text: "1.1. Kết luận thanh tra", label: "1.1." }, { line: 3, text: "1.2. được gõ tay" }], DEFAULT_SECTIONS);
  expect(sections[0]!.decisions.map(({ text, marker, bullet }) => [bullet, text, marker])).toEqual([["1.1.", "Kết luận thanh tra", "dash"], ["", "1.2. được gõ tay", "none"]]);
});

test("one numbered decision is one of a list where other sections count alike", () => {
  const text = "I. Công tác nội chính\n1. Kết luận A.\n2. Kết luận B.\nII. Quốc phòng, an ninh\n1. Chỉ thị C.";
  expect(recognised(text).sections.map(({ decisions }) => decisions.map((decision) => decision.text))).toEqual([["Kết luận A.", "Kết luận B."], ["Chỉ thị C."]]);
  expect(recognised("I. Công tác nội chính\n1. Kết luận A.").sections[0]!.decisions[0]!.text).toBe("1. Kết luận A.");
});

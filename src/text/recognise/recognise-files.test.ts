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

  test("is told by its figure between two headings that count alike, or by the bullets under it", () => {
    expect(headings("1. Công tác nội chính\n- A.\n2. Đô thị thông minh\n- B.\n3. Quốc phòng, an ninh\n- C.")).toHaveLength(3);
    expect(headings("1. Công tác nội chính\n- A.\n2. Hành chính quản trị\n- B.")).toEqual(["internal-affairs Công tác nội chính", "? Hành chính quản trị"]);
    expect(headings("1. Công tác nội chính\n- A.\n2. Hành chính quản trị\n3. Lập sổ theo dõi")).toEqual(["internal-affairs Công tác nội chính"]);
    expect(headings("1. Công tác nội chính\n1. Đô thị thông minh\n2. Hạ tầng số\n2. Quốc phòng, an ninh\n- C.")).toHaveLength(2);
  });

  test("is told in a row of several that count on, and by plain text under it where the others have it too", () => {
    expect(headings("I. Công tác nội chính\nA.\nII. Hành chính quản trị\nB.\nIII. Kết quả theo Nghị quyết số 68-NQ/TW\nC.\nIV. Kiến nghị\nD.")).toHaveLength(4);
    expect(headings("1. Công tác nội chính\nA.\n2. Dân vận\nB.\n3. Hành chính quản trị\nBan hành quy chế.\n")).toHaveLength(3);
  });

  test("is told at the beginning of its part by the heading after it", () => {
    expect(headings("I. Xây dựng Đảng\n1. Dân vận\n- A.\nII. Chính quyền\n1. Hoạt động của Hội đồng nhân dân\n- B.\n2. Quốc phòng, an ninh\n- C.").slice(1)).toEqual(["? Hoạt động của Hội đồng nhân dân", "defence Quốc phòng, an ninh"]);
  });

  test("may begin as a decision does where bullets stand under it and the next heading counts on", () => {
    expect(headings("1. Lãnh đạo bầu cử đại biểu Quốc hội\n- A.\n2. Công tác nội chính\n- B.")).toEqual(["? Lãnh đạo bầu cử đại biểu Quốc hội", "internal-affairs Công tác nội chính"]);
  });

  test("is none in a list of decisions that counts anew under a heading", () => {
    expect(headings("1. Công tác nội chính\n- A.\n2. Dân vận\n- B.\nII. Nhiệm vụ trọng tâm\n1. Tập trung thu ngân sách\n2. Chuẩn bị đại hội\n3. Văn hóa đọc\n- C.")).toEqual(["internal-affairs Công tác nội chính", "mass-mobilisation Dân vận", "? Nhiệm vụ trọng tâm"]);
  });

  test("is none where it reads as a decision or ends as a sentence", () => {
    for (const line of ["II. Điều động đồng chí Nguyễn Văn A", "II. Hạ tầng số được quan tâm.", "II. hạ tầng số", `II. ${"rất dài ".repeat(20)}`]) {
      expect(headings(`I. Công tác nội chính\n- A.\n${line}\nIII. Quốc phòng, an ninh\n- C.`)).toHaveLength(2);
    }
  });
});

test.each(["Chuyển đổi số", "Giao thông nông thôn và vận tải công cộng", "Cử tri và kiến nghị của cử tri"])("%s begins like a decision and is a heading all the same", (heading) => {
  expect(headings(`1. Công tác nội chính\n- A.\n2. ${heading}\n- B.`)[1]).toContain(heading);
});

describe("known words do not make a heading", () => {
  test("in a numbered list of which most are decisions", () => {
    const { sections } = recognised("I. CÔNG TÁC TỔ CHỨC\n1. Bổ nhiệm Trưởng Ban Nội chính\n- A.\n2. Điều động 02 đồng chí.\n3. Biên chế khối Đảng\n- B.\nII. NỘI CHÍNH\n1. Xử lý vụ án tại Sở Y tế: khởi tố 02 bị can.\n2. Vụ án đất đai: đang điều tra.\n3. Kiểm tra công tác thi hành án: tồn 120 việc.");
    expect(sections.map(({ heading, decisions }) => [heading, decisions.length])).toEqual([["CÔNG TÁC TỔ CHỨC", 5], ["NỘI CHÍNH", 3]]);
  });

  test("in a list whose items end in semicolons", () => {
    expect(headings("IV. QUỐC PHÒNG\nGiữ vững an ninh biên giới;\nPhòng chống tội phạm\nDiễn tập cấp huyện")).toEqual(["defence QUỐC PHÒNG"]);
  });
});

describe("a heading that runs into its text", () => {
  const rows = (text: string): string[] => recognised(text).sections.map(({ heading, decisions }) => `${heading}: ${decisions.map((decision) => decision.text).join(" | ")}`);

  test("ends at its colon though the text is as short as a title", () => {
    expect(rows("1- Về quốc phòng an ninh: Tình hình biên giới ổn định.\n2- Về công tác xây dựng Đảng: Kết nạp 40 đảng viên. Kiểm tra 12 tổ chức.")).toEqual([
      "Về quốc phòng an ninh: Tình hình biên giới ổn định.",
      "Về công tác xây dựng Đảng: Kết nạp 40 đảng viên. Kiểm tra 12 tổ chức.",
    ]);
  });

  test("is told by the ones beside it where its words are not known", () => {
    expect(rows("1. Công nghiệp: Tăng 12%.\n2. Phong trào khởi nghiệp: Có 20 dự án.\n3. Y tế: Khống chế dịch.")).toEqual(["Công nghiệp: Tăng 12%.", "Phong trào khởi nghiệp: Có 20 dự án.", "Y tế: Khống chế dịch."]);
  });

  test("may be lettered where all its words are known", () => {
    expect(rows("1. Xây dựng Đảng:\na. Công tác tư tưởng: Triển khai cuộc vận động.\nb. Công tác kiểm tra: Xử lý 14 đảng viên.")).toEqual(["Công tác tư tưởng: Triển khai cuộc vận động.", "Công tác kiểm tra: Xử lý 14 đảng viên."]);
  });
});

test("what a heading says in brackets at its end does not hide what it names", () => {
  expect(headings("1. Công tác xây dựng Đảng (32 nội dung)\n- A.\n2. Lãnh đạo, chỉ đạo phát triển kinh tế, xã hội (41 nội dung)\n- B.")).toEqual(["organisation Công tác xây dựng Đảng (32 nội dung)", "economy Lãnh đạo, chỉ đạo phát triển kinh tế, xã hội (41 nội dung)"]);
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

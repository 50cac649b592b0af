import { describe, expect, test } from "vitest";
import { MAX_TEXT_LENGTH } from "@/domain/report-document";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { recogniseLines, recognisePaste, type PasteNoticeCode, type Recognised } from ".";

function recognised(text: string): Recognised {
  const result = recognisePaste(text, DEFAULT_SECTIONS);
  if (!result.ok) throw new Error(result.code);
  return result;
}

function texts({ unassigned, sections }: Recognised): string[] {
  return [...unassigned, ...sections.flatMap(({ decisions }) => decisions)].map(({ text }) => text);
}

function notice(text: string, code: PasteNoticeCode): number {
  return recognised(text).notices.find((found) => found.code === code)?.count ?? 0;
}

describe("joining lines", () => {
  test("a list whose lines begin small and are not broken at a width stays a list", () => {
    const lines = ["điều động đồng chí A giữ chức Bí thư Đảng ủy", "bổ nhiệm lại đồng chí B giữ chức Phó Giám đốc Sở", "hiệp y nhân sự Đại hội Hội Nông dân tỉnh", "kiện toàn Ban Chỉ đạo 35"];
    expect(texts(recognised(lines.join("\n")))).toEqual(lines);
  });

  test("a long paragraph among wrapped lines ends where it ends", () => {
    const wrapped = "- Kế hoạch thực hiện Nghị quyết về phát triển đô thị trên địa bàn các\nphường trung tâm và các xã ven sông được Trung ương giao nhiệm vụ cho\ntỉnh quản lý từ năm 2026.";
    const long = `Thông báo ${"kết luận của Thường trực Tỉnh ủy ".repeat(8).trim()}`;
    expect(texts(recognised(`${wrapped}\n\n${long}\nGiới thiệu 01 đồng chí.`))).toEqual([wrapped.slice(2).replace(/\n/g, " "), long, "Giới thiệu 01 đồng chí."]);
  });

  test("known words at the start of a wrapped line are no heading inside their sentence", () => {
    const text = "- Báo cáo kết quả thực hiện nghị quyết chuyên đề của Tỉnh ủy đối với\ncác đảng bộ trực thuộc trong sáu tháng đầu năm trên địa bàn, trong đó\ncó việc thực hiện chương trình phối hợp với các ban, ngành chuyên về\nCông tác dân vận";
    expect(recognised(text).sections).toEqual([]);
  });

  test("a blank line parts what a small letter would join", () => {
    expect(texts(recognised("- Điều động đồng chí\n\ngiữ chức Bí thư"))).toEqual(["Điều động đồng chí", "giữ chức Bí thư"]);
  });

  test("a bulleted text that ends in a comma or a connecting word goes on though a capital follows", () => {
    expect(texts(recognised("- Chỉ định đồng chí Phó Bí thư,\nChủ tịch Hội đồng nhân dân tỉnh và\nTrưởng đoàn đại biểu Quốc hội"))).toEqual([
      "Chỉ định đồng chí Phó Bí thư, Chủ tịch Hội đồng nhân dân tỉnh và Trưởng đoàn đại biểu Quốc hội",
    ]);
  });

  test("each joined line is counted, and the decision knows its lines", () => {
    const result = recognised("\n- Chỉ định đồng chí\nphó bí thư\nhuyện ủy");
    expect(result.notices).toContainEqual({ code: "joined-lines", count: 2 });
    expect(result.unassigned[0]).toEqual({ text: "Chỉ định đồng chí phó bí thư huyện ủy", marker: "dash", bullet: "-", line: 2, lastLine: 4 });
  });
});

test("a stretch of years broken at its dash goes on", () => {
  expect(texts(recognised("1. Công tác nội chính\n- Quy hoạch thời kỳ 2021\n- 2030, tầm nhìn đến năm 2050.\n- 2030 là năm cuối."))).toEqual(["Quy hoạch thời kỳ 2021 - 2030, tầm nhìn đến năm 2050.", "2030 là năm cuối."]);
});

describe("numbers", () => {
  test("a list announced by a colon keeps its numbers", () => {
    expect(texts(recognised("- Các kế hoạch:\n1. Kế hoạch A\n2. Kế hoạch B"))).toEqual(["Các kế hoạch:", "1. Kế hoạch A", "2. Kế hoạch B"]);
  });

  test("one number alone is kept", () => {
    expect(texts(recognised("1. Kế hoạch A\nKế hoạch B"))).toEqual(["1. Kế hoạch A", "Kế hoạch B"]);
  });

  test("amounts that happen to count are no numbers of a list", () => {
    const lines = ["1.500 tỷ đồng cho giao thông.", "2.300 tỷ đồng cho y tế."];
    expect(texts(recognised(lines.join("\n")))).toEqual(lines);
  });

  test("decisions numbered through the sections lose their numbers too, and it is said", () => {
    const result = recognised("Công tác nội chính\n1) Kế hoạch A\nCông tác Tuyên giáo\n2) Kế hoạch B");
    expect(texts(result)).toEqual(["Kế hoạch A", "Kế hoạch B"]);
    expect(result.notices).toContainEqual({ code: "numbers-removed", count: 2 });
  });
});

test.each(["Không có nội dung phát sinh.", "- Không phát sinh;", "Trong quý không có nội dung phát sinh"])("a section that says only “%s” is empty, and it is said", (line) => {
  const result = recognised(`1. Công tác nội chính\n${line}\n2. Công tác dân vận\n- Đối thoại với thanh niên.`);
  expect(result.sections.map(({ decisions }) => decisions.length)).toEqual([0, 1]);
  expect(result.leftOut).toEqual([{ line: 2, text: line, reason: "nothing-to-report" }]);
  expect(texts(recognised(`1. Công tác nội chính\n- Kết luận A.\n${line}`))).toHaveLength(2);
});

test("decisions numbered under the number of their section lose their numbers", () => {
  const result = recognised("1. Công tác nội chính\n1.1- Kết luận A.\n1.2- Kết luận B.\n2. Công tác dân vận\n2.1- Đối thoại.");
  expect(texts(result)).toEqual(["Kết luận A.", "Kết luận B.", "Đối thoại."]);
  const mixed = recognised("1. Công tác nội chính\n1.1. Kết luận A.\n1.2. Kết luận B.\n2. Công tác dân vận\n(1) Đối thoại với thanh niên;\n(2) Gặp mặt già làng.");
  expect(texts(mixed)).toEqual(["Kết luận A.", "Kết luận B.", "Đối thoại với thanh niên;", "Gặp mặt già làng."]);
});

test("what the pages of a copied file repeat beside their numbers is no decision", () => {
  const result = recognised("1. Công tác nội chính\n- Kết luận A.\nBáo cáo quý I/2023      Trang 1\n- Kết luận B.\nVăn phòng Tỉnh ủy\n2\n- Kết luận C.\nVăn phòng Tỉnh ủy\n3\n- Kết luận D.");
  expect(texts(result)).toEqual(["Kết luận A.", "Kết luận B.", "Kết luận C.", "Kết luận D."]);
  expect(result.leftOut.map(({ reason }) => reason)).toEqual(["page-number", "page-number", "page-number", "page-number", "page-number"]);
});

describe("pieces of mail and page", () => {
  test("thanks at the end of a mail and what stands under them are no decisions", () => {
    const result = recognised("1. Công tác nội chính\n- Kết luận A.\n\nEm cảm ơn các anh chị!\nLò Thị Mai\nĐT: 0912.345.678");
    expect(texts(result)).toEqual(["Kết luận A."]);
    expect(result.leftOut.map(({ reason }) => reason)).toEqual(["mail-signature", "mail-signature", "mail-signature"]);
    expect(texts(recognised("1. Dân vận\nCảm ơn nhân dân đã hiến đất làm đường."))).toEqual(["Cảm ơn nhân dân đã hiến đất làm đường."]);
  });

  test("one line like a mail's field is text", () => {
    expect(texts(recognised("Đến: nay đã hoàn thành 12 chỉ tiêu"))).toEqual(["Đến: nay đã hoàn thành 12 chỉ tiêu"]);
  });

  test("one line with a greater-than sign keeps it, so do percentages", () => {
    expect(texts(recognised("> trích một câu"))).toEqual(["> trích một câu"]);
    expect(texts(recognised("> 90% đảng viên\n> 80% chi bộ"))).toEqual(["> 90% đảng viên", "> 80% chi bộ"]);
  });

  test("a bullet without text is left out and named", () => {
    expect(recognised("- A\n-").leftOut).toEqual([{ line: 2, text: "-", reason: "lone-bullet" }]);
  });
});

describe("after the report", () => {
  const report = "1. Công tác nội chính\n- Kết luận A.\nTrên đây là báo cáo.\nNơi nhận:\n- Lưu Văn phòng.\nT/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nTrần Văn A";

  test("bullets after name and archive copy are no recipients", () => {
    const { head, leftOut } = recognised(`${report}\n- Ý kiến thêm`);
    expect(head.recipients).toEqual(["Lưu Văn phòng"]);
    expect(leftOut).toEqual([{ line: 9, text: "- Ý kiến thêm", reason: "after-signature" }]);
  });

  test("a bullet after the closing paragraph is a decision again", () => {
    const result = recognised(report.replace("Nơi nhận:", "- Kết luận B.\nNơi nhận:"));
    expect(texts(result)).toEqual(["Kết luận A.", "Kết luận B."]);
    expect(result.head.closing).toEqual(["Trên đây là báo cáo."]);
  });
});

describe("notices", () => {
  test("text damaged by a wrong encoding is told of", () => {
    expect(notice("- Ch ? th ? c ? a Ban Thư ? ng v ? T ? nh ? y", "damaged-letters")).toBe(1);
    expect(notice("- Vì sao chậm? Ai chịu trách nhiệm?", "damaged-letters")).toBe(0);
  });

  test("a decision longer than can be stored is told of, not cut", () => {
    const result = recognised(`- ${"a".repeat(MAX_TEXT_LENGTH + 1)}`);
    expect(result.notices).toContainEqual({ code: "too-long-decision", count: 1 });
    expect(result.unassigned[0]!.text).toHaveLength(MAX_TEXT_LENGTH + 1);
  });

  test("one section named twice is told of", () => {
    expect(notice("1. Công tác nội chính\n- A\n2. Nội chính\n- B", "repeated-heading")).toBe(1);
  });

  test("what parts the columns of letterhead and signature is no spare space", () => {
    const text = "TỈNH ỦY SƠN LA\tĐẢNG CỘNG SẢN VIỆT NAM\nSố       -BC/TU      Sơn La, ngày     tháng 3 năm 2022\nBÁO CÁO\nquý I/2022\n1. Công tác nội chính\n\t- Kết luận A.\n";
    expect(notice(text, "spaces")).toBe(0);
    expect(notice(`${text}- Kết  luận B.`, "spaces")).toBe(1);
  });

  test("control characters, residue, invisible characters and spaces are counted", () => {
    const text = "[bookmark: _Hlk1]- Giao\u0000 chỉ\u200b tiêu\u00a0\u00a0năm 2025  ";
    expect(texts(recognised(text))).toEqual(["Giao chỉ tiêu năm 2025"]);
    expect(["removed-characters", "word-residue", "invisible-characters", "spaces"].map((code) => notice(text, code as PasteNoticeCode))).toEqual([1, 1, 1, 1]);
  });
});

describe("the outline", () => {
  test("a sub-heading under a heading of several sections waits for the person", () => {
    expect(recognised("I. TUYÊN GIÁO VÀ DÂN VẬN\n- A\n1. Công tác chuyển đổi số\n- B").sections.map(({ key }) => key)).toEqual(["propaganda", null]);
  });

  test("a sub-heading that finds its own section goes there", () => {
    expect(recognised("I. CÔNG TÁC TỔ CHỨC, CÁN BỘ\n- A\n1. Công tác nội chính\n- B").sections.map(({ key }) => key)).toEqual(["organisation", "internal-affairs"]);
  });
});

describe("recogniseLines for an importer", () => {
  test("the source's own bullets count, and its paragraphs are never joined", () => {
    const { unassigned } = recogniseLines(
      [
        { line: 1, text: "Kế hoạch của đảng ủy và", bullet: true, paragraph: true },
        { line: 2, text: "phương án nhân sự", paragraph: true },
      ],
      DEFAULT_SECTIONS,
    );
    expect(unassigned.map(({ marker, text }) => [marker, text])).toEqual([
      ["dash", "Kế hoạch của đảng ủy và"],
      ["none", "phương án nhân sự"],
    ]);
  });
});

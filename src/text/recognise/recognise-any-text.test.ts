import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { looksLikeManyDecisions, MAX_PASTE_LENGTH, MAX_PASTE_LINES, recogniseLines, recognisePaste, type Recognised } from ".";
import { prepareLines } from "./prepare";

type Piece = { line: number; text: string };

/** Everything that came out, in the order of the source. A piece that begins on a line stands whole at that line. */
function everything({ sections, unassigned, head, leftOut }: Recognised): string {
  const decisions = [...unassigned, ...sections.flatMap((section) => section.decisions)].map(({ line, bullet, text }) => ({ line, text: bullet + text }));
  const headings = sections.map(({ lineNumber, headingAsTyped }) => ({ line: lineNumber, text: headingAsTyped }));
  const pieces: Piece[] = [...headings, ...decisions, ...head.lines, ...leftOut];
  return bare(pieces.sort((a, b) => a.line - b.line).map(({ text }) => text).join(""));
}

function bare(text: string): string {
  return text.replace(/\s/g, "");
}

function sorted(text: string): string {
  return [...text].sort().join("");
}

/** Page numbers inside a joined sentence stand apart, so characters are compared, not their order. */
function expectNothingLost(text: string): void {
  const { lines } = prepareLines(text);
  const out = everything(recogniseLines(lines, DEFAULT_SECTIONS));
  expect(sorted(out)).toBe(sorted(bare(lines.map((line) => line.text).join("\n"))));
}

const LINE = fc.constantFrom(
  "", " ", "\t", "-", "- ", "•", "•\tĐiều động 01 đồng chí", "- Kế hoạch kiểm tra, giám sát năm 2025", "+ Bổ nhiệm", "o\tBổ nhiệm", "* Công tác nội chính:", "1. Công tác Tuyên giáo", "2) Điều động đồng chí A",
  "1. Điều động đồng chí A", "2. Bổ nhiệm đồng chí B", "II. LĨNH VỰC KINH TẾ - XÃ HỘI", "I- CÔNG TÁC XÂY DỰNG ĐẢNG", "a) Kế hoạch", "1.1. Về cán bộ", "Mục 3: Công tác khác", "CÔNG TÁC KHÁC", "của Ban Bí thư;", "và các đoàn thể",
  "Công tác cán bộ: Điều động", "1. Công tác cán bộ: Điều động đồng chí A", "TỈNH ỦY LÀO CAI\tĐẢNG CỘNG SẢN VIỆT NAM", "TỈNH ỦY", "ĐẢNG CỘNG SẢN VIỆT NAM", "*", "Số 12-BC/TU\tLào Cai, ngày 05 tháng 4 năm 2025", "Dự thảo lần 2", "BÁO CÁO",
  "BÁO CÁO KẾT QUẢ HOẠT ĐỘNG", "kết quả hoạt động quý I năm 2025", "-----", "Căn cứ Quy chế làm việc, báo cáo như sau:", "- Căn cứ Quy chế;", "Trên đây là báo cáo.", "Nơi nhận:", "Nơi nhận:\tT/M BAN THƯỜNG VỤ", "- Lưu Văn phòng.\tTrần Văn A", "T/M BAN THƯỜNG VỤ",
  "PHÓ BÍ THƯ", "(Đã ký)", "Nguyễn Thị B", "Kính gửi: Thường trực", "Từ: A", "Đến: B", "> trích", "> - trích", "Trân trọng,", "12", "- 2 -", "Trang 2/5", "[bookmark: _Hlk1]- Giao chỉ tiêu", "Kế hoạch\u000btiếp", "**Công tác nội chính**", "👍 Giao",
  "Phần thứ nhất", "II. LÃNH ĐẠO KINH TẾ,", "XÃ HỘI", "2. Công tác kiểm tra và", "**Hành chính quản trị**", "NGƯỜI LẬP BÁO CÁO\tT/M BAN THƯỜNG VỤ", "NGƯỜI TỔNG HỢP", "Nơi gửi: - Thành ủy; - Lưu.", "Thành ủy, - Lưu;", "Sơn La, ngày 02/7/2014", "* Sơn La, ngày 01 tháng 10 năm 2025",
  "BÁO CÁO tình hình", "Báo cáo", "Tỉnh ủy Lào Cai\tĐảng Cộng sản Việt Nam", "(Trình Hội nghị)", "3. Thu, chi: Tổng thu", "1.1- Giao chỉ tiêu", "1.2- Phân công", "Báo cáo quý I/2023   Trang 2", "Báo cáo quý I", "5, Dân vận", "II.1. Dân vận", "Thứ hai, về dân vận:", "Không có nội dung phát sinh.", "- Không phát sinh;", "**2. Dân vận:** Đối thoại", "» Giao",
);
const REPORT_LIKE = fc.array(fc.oneof({ weight: 6, arbitrary: LINE }, { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 30 }) }), { maxLength: 40 }).map((lines) => lines.join("\n"));

describe("whatever is pasted", () => {
  test("no character is lost, in texts made of pieces of reports", () => {
    fc.assert(fc.property(REPORT_LIKE, expectNothingLost), { numRuns: 2000 });
  }, 60_000);

  test("no character is lost, in arbitrary strings", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), expectNothingLost), { numRuns: 1000 });
  }, 60_000);

  test("no character of the real report is lost wherever its lines are cut", () => {
    const report = readFileSync("tests/support/texts/report-2024-q1-as-received.txt", "utf8");
    fc.assert(
      fc.property(fc.array(fc.nat(report.length), { maxLength: 30 }), (cuts) => {
        const at = new Set(cuts);
        expectNothingLost([...report].map((character, index) => (at.has(index) ? `${character}\n` : character)).join(""));
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  test("order is kept: what comes out reads as what went in", () => {
    const withoutPages = REPORT_LIKE.filter((text) => !/^\s*(?:12|- 2 -|Trang.*|-+|\*)\s*$/m.test(text) && !/\t/.test(text));
    fc.assert(
      fc.property(withoutPages, (text) => {
        const { lines } = prepareLines(text);
        const result = recogniseLines(lines, DEFAULT_SECTIONS);
        const last = [...result.unassigned, ...result.sections.flatMap(({ decisions }) => decisions)];
        expect(last.map(({ line }) => line)).toEqual(last.map(({ line }) => line).sort((a, b) => a - b));
        for (const { line, lastLine } of last) expect(lastLine).toBeGreaterThanOrEqual(line);
      }),
    );
  });

  test("never throws, whatever the text and the sections", () => {
    const sections = fc.array(fc.record({ key: fc.oneof(fc.string(), fc.constantFrom("__proto__", "constructor", "economy")), heading: fc.string() }), { maxLength: 5 });
    fc.assert(
      fc.property(fc.oneof(REPORT_LIKE, fc.string({ unit: "binary" })), sections, (text, office) => {
        recognisePaste(text, office);
        looksLikeManyDecisions(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("size", () => {
  test("blank text is refused as empty", () => {
    for (const text of ["", " \n\t\r\n\u00a0", "\u0000\u200b"]) expect(recognisePaste(text, DEFAULT_SECTIONS)).toEqual({ ok: false, code: "empty" });
  });

  test("text over the limit is refused with the limit", () => {
    expect(recognisePaste("a".repeat(MAX_PASTE_LENGTH + 1), DEFAULT_SECTIONS)).toEqual({ ok: false, code: "too-long", limit: MAX_PASTE_LENGTH });
    expect(recognisePaste("a".repeat(MAX_PASTE_LENGTH), DEFAULT_SECTIONS).ok).toBe(true);
  });

  test("more lines than the limit are refused with the limit", () => {
    expect(recognisePaste("a\n".repeat(MAX_PASTE_LINES), DEFAULT_SECTIONS)).toEqual({ ok: false, code: "too-many-lines", limit: MAX_PASTE_LINES });
    expect(recognisePaste("a\n".repeat(MAX_PASTE_LINES - 1), DEFAULT_SECTIONS).ok).toBe(true);
  });

  // The test's own time limit is the bar: quadratic work on 1 MB takes minutes.
  const MB = MAX_PASTE_LENGTH;
  const fill = (piece: string): string => piece.repeat(Math.floor(MB / piece.length));
  /** As many lines as are taken, padded at their ends to the full size. */
  const rows = (piece: string): string => `${piece}${" ".repeat(Math.max(0, Math.floor(MB / MAX_PASTE_LINES) - piece.length - 1))}\n`.repeat(MAX_PASTE_LINES - 10).slice(0, MB - 100);
  test.each([
    ["spaces before a letter", " ".repeat(MB - 1) + "x"],
    ["tabs", "x" + "\t".repeat(MB - 2) + "x"],
    ["dashes", "-".repeat(MB)],
    ["dashes and spaces", fill("- ")],
    ["stops before a letter", ".;, ".repeat(MB / 4 - 1) + "x"],
    ["lines of one dash", rows("-")],
    ["one long line", fill("Điều động đồng chí ")],
    ["one long bullet", "- " + "a".repeat(MB - 2)],
    ["small letters line by line", rows("a")],
    ["wrapped lines", rows("điều động đồng chí Phó Bí thư Thành ủy, chỉ định tham gia Ban Chấp hành")],
    ["headings", rows("1. Công tác nội chính")],
    ["headings broken over two lines", rows("II. KINH TẾ,")],
    ["parts", rows("Phần I")],
    ["lines that count on alike", "1. Công tác nội chính\n- A.\n" + rows("2. Giao: chỉ tiêu")],
    ["signatures", rows("NGƯỜI LẬP\tT/M BAN THƯỜNG VỤ")],
    ["running heads", rows("Báo cáo   Trang 2")],
    ["unknown headings", rows("I. ABCD EFGH")],
    ["numbers", fill("1.1.")],
    ["numbered lines", Array.from({ length: 19_000 }, (_, index) => `${index + 1}. Giao chỉ tiêu`).join("\n").slice(0, MB)],
    ["open bookmarks", fill("[bookmark: ")],
    ["quote marks", fill("> ")],
    ["quoted lines", rows("> a")],
    ["stars and marks", fill("*_#")],
    ["colons", fill("1. Công tác: ")],
    ["room for a number", "Số" + fill(" . ")],
    ["dates", fill("Lào Cai, ngày  tháng ")],
    ["recipients", "Nơi nhận:\n" + rows("- A")],
    ["recipients without dash", "Nơi nhận:\n" + rows("a b")],
    ["mail fields", rows("Từ: a")],
    ["titles", rows("BÁO CÁO")],
    ["lines after the title", "BÁO CÁO\n" + rows("quý I")],
    ["nothing but marks", "a" + "\u0302\u0323".repeat(MB / 2 - 1)],
    ["private-use bullets", fill("\uf0b7")],
    ["question marks", fill("T ? nh ")],
  ])("up to 1 MB of %s is read to its end", (_name, text) => {
    expect(recognisePaste(text.slice(0, MB), DEFAULT_SECTIONS).ok).toBe(true);
  });
});

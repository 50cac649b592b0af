import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { printReport } from "@/domain/print";
import { reportDocumentSchema, type Period } from "@/domain/report-document";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { PASTES } from "../../tests/support/texts/pastes";
import { WHOLE_REPORTS } from "../../tests/support/texts/whole-reports";
import { assembleDocument, importReport, notTaken, prepareText, type ImportProposal } from "./import";
import { readNumeral } from "./recognise/markers";
import { emptyHead } from "./recognise/types";

const DEFAULTS = { period: { kind: "quarter", year: 2026, index: 2 } as Period, letterhead: { issuer: "TỈNH ỦY X", party: "ĐẢNG CỘNG SẢN VIỆT NAM", symbol: "BC/TU", place: "X" }, title: "BÁO CÁO" };

const imported = (text: string): ImportProposal => importReport(prepareText(text), DEFAULT_SECTIONS, DEFAULTS);
const named = (proposal: ImportProposal): string[] => notTaken(proposal).map(({ kind, line, text }) => `${kind} ${line} ${text.slice(0, 30)}`);

describe("the real report as received", () => {
  const proposal = imported(readFileSync("tests/support/texts/report-2024-q1-as-received.txt", "utf8"));

  test("gives eight sections and 24 paragraphs as they print", () => {
    const { sections } = printReport(proposal.document);
    expect(sections.map(({ paragraphs }) => paragraphs.length)).toEqual([8, 3, 2, 1, 2, 3, 2, 3]);
    expect(proposal.document.sections.map(({ key, heading }) => ({ key, heading }))).toEqual(DEFAULT_SECTIONS);
  });

  test("is the report that the demo holds, but for what a person typed there", () => {
    const demo = reportDocumentSchema.parse(JSON.parse(readFileSync("prisma/demo/report-2024-q1.json", "utf8")));
    expect(printReport(proposal.document)).toEqual(printReport(demo));
  });

  test("names the residue of Word and the damaged repetition, and nothing else", () => {
    expect(named(proposal)).toEqual(["word-residue 21 [bookmark: _Hlk160781513]", "word-residue 21 [bookmark: _Hlk160781520]", "repeated-after-signature 65 S ? - BC /TU D ? th ? o H ? u ", "repeated-after-signature 67 BÁO CÁO K ? t qu ? ho ? t đ ? "]);
    expect([proposal.assumed, proposal.unassigned, proposal.conversion]).toEqual([[], [], null]);
  });
});

test("a section whose outline names it has that name, though one heading alone stands under it, unless it names it vaguely", () => {
  expect(imported("1. Công tác tuyên giáo\n1.1. Học tập nghị quyết\n- A.\nII. CÔNG TÁC XÂY DỰNG ĐẢNG\n1. Về nhân sự\n- B.").document.sections.map(({ heading }) => heading)).toEqual(["Công tác tuyên giáo", "Về nhân sự"]);
});

describe("a proposal", () => {
  test("says what the source does not say, and takes the defaults", () => {
    const { document, assumed } = imported("1. Công tác nội chính\n- Kết luận thanh tra.");
    expect(assumed).toEqual(["issuer", "party", "symbol", "place", "period", "subject", "signature", "recipients"]);
    expect([document.period, document.letterhead]).toEqual([DEFAULTS.period, DEFAULTS.letterhead]);
  });

  test("goes on printing the sentence of an empty section that the source has", () => {
    const { document } = imported("1. Công tác nội chính\nKhông có nội dung phát sinh.\n2. Công tác dân vận\n- Đối thoại với thanh niên.");
    expect([document.printEmptySections, document.sections.map(({ decisions }) => decisions.length)]).toEqual([true, [0, 1]]);
  });

  test("finds the period in the closing where the subject names none", () => {
    const { document, assumed } = imported("BÁO CÁO\nKết quả hoạt động của Ban Thường vụ Tỉnh ủy\n-----\nCăn cứ Quy chế, báo cáo như sau:\n1. Công tác nội chính\n- Kết luận.\nTrên đây là báo cáo 9 tháng năm 2024.");
    expect(document.period).toEqual({ kind: "nine-months", year: 2024, index: 1 });
    expect(assumed).not.toContain("period");
  });

  test("puts decisions before any heading, and those under an unknown one, where nothing is lost", () => {
    const { document } = imported("- Đầu tiên.\n1. Công tác nội chính\n- Kết luận.\n2. Công tác chuyển đổi số\n- Kế hoạch A.\n3. Công tác nội chính, tư pháp\n- Sau.");
    expect(document.sections.map(({ key, heading, decisions }) => [key, heading, decisions.map(({ text }) => text)])).toEqual([
      ["unassigned", "Nội dung chưa rõ mục", ["Đầu tiên."]],
      ["internal-affairs", "Công tác nội chính", ["Kết luận.", "Sau."]],
      ["unknown-1", "Công tác chuyển đổi số", ["Kế hoạch A."]],
    ]);
  });

  test("joins the parts of a section under the outline's heading and names theirs", () => {
    const proposal = imported("I. CÔNG TÁC TỔ CHỨC, CÁN BỘ\n1. Tình hình chung\n- Sắp xếp 12 đầu mối.\n2. Công tác cán bộ\n- Bổ nhiệm 07 đồng chí.");
    expect(proposal.document.sections).toMatchObject([{ key: "organisation", heading: "CÔNG TÁC TỔ CHỨC, CÁN BỘ", decisions: [{ text: "Sắp xếp 12 đầu mối." }, { text: "Bổ nhiệm 07 đồng chí." }] }]);
    expect(named(proposal)).toEqual(["sub-heading 2 Tình hình chung", "sub-heading 4 Công tác cán bộ"]);
  });

  test("names what of a letterhead a report has no place for", () => {
    const proposal = imported("ĐẢNG BỘ THÀNH PHỐ HÀ NỘI\nĐẢNG ỦY PHƯỜNG HOÀN KIẾM\nĐẢNG CỘNG SẢN VIỆT NAM\nHOẢ TỐC\nKính gửi: Thường trực Thành ủy\nHoàn Kiếm, ngày     tháng 5 năm 2026\nBÁO CÁO\nkết quả quý I/2026\n-----\nCăn cứ Quy chế, báo cáo như sau:\n1. Nội chính\n- A.");
    expect(named(proposal)).toEqual(["parent-body 1 ĐẢNG BỘ THÀNH PHỐ HÀ NỘI", "mark 4 HOẢ TỐC", "addressee 5 Kính gửi: Thường trực Thành ủy", "incomplete-date 6 Hoàn Kiếm, ngày tháng 5 năm 20"]);
  });

  test("tells a repetition behind the signature from an appendix", () => {
    const proposal = imported("1. Công tác nội chính\n- Kết luận thanh tra về quản lý đất đai tại các huyện miền núi năm 2024.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nNguyễn Văn Minh\nKết luận thanh tra về quản lý đất đai tại các huyện miền núi năm 2024.\nPhụ lục kèm theo báo cáo của Ban Thường vụ Tỉnh ủy");
    expect(named(proposal).map((line) => line.split(" ")[0])).toEqual(["repeated-after-signature", "after-signature"]);
  });

  test("keeps a text that is too long for one decision as several, cut after a semicolon", () => {
    const long = `- ${"giao chỉ tiêu kết nạp đảng viên năm 2024; ".repeat(600)}`;
    const { document } = imported(`1. Công tác tổ chức\n${long}`);
    const { decisions } = document.sections[0]!;
    expect(decisions.map(({ marker }) => marker)).toEqual(["dash", "none"]);
    expect(decisions.map(({ text }) => text).join(" ")).toBe(long.slice(2).trim());
    expect(decisions[0]!.text.endsWith(";")).toBe(true);
  });

  test("can be built anew from a person's choices", () => {
    const decisions = [{ text: "Kế hoạch A.", marker: "dash" as const, bullet: "-", line: 2, lastLine: 2 }];
    const { document } = assembleDocument({ ...emptyHead(), subject: "quý III/2025" }, [{ key: "economy", heading: "Kinh tế", line: 1, decisions }], DEFAULTS);
    expect(document.sections).toEqual([{ key: "economy", heading: "Kinh tế", decisions: [{ text: "Kế hoạch A.", marker: "dash", joinsPrevious: false }] }]);
  });
});

/** Words of the source, and of everything a proposal has or names: numbers without their zeros, letters small. */
function words(text: string): string[] {
  return (text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.replace(/^0+(?=\d)/, ""));
}

function everyWord(proposal: ImportProposal): string[] {
  const { document, sections, head, unassigned } = proposal;
  const { letterhead, number, preamble, closing, signature, recipients, subject } = document;
  const decisions = [...unassigned, ...sections.flatMap((section) => section.decisions)];
  const parts = (...wanted: string[]): string[] => head.lines.filter(({ part }) => wanted.includes(part)).map(({ text }) => text);
  const named = new Set(notTaken(proposal).map(({ line, text }) => `${line} ${text}`));
  // What the template or the printing writes anew: number and date are held as such, headings and lists are numbered.
  const fixed = head.lines.filter(({ part, line, text }) => ["place-date", "draft", "title"].includes(part) && !named.has(`${line} ${text}`)).map(({ text }) => text);
  const labels = [...parts("number").map(() => "số"), ...parts("recipients").filter((text) => /^nơi nhận/i.test(text)).map(() => "nơi nhận"), ...sections.map(({ heading, headingAsTyped }) => headingAsTyped.replace(heading, "")), ...decisions.map(({ bullet }) => bullet)];
  const body = document.sections.flatMap((section) => [section.heading, ...section.decisions.map(({ text }) => text)]);
  return words([letterhead.issuer, letterhead.party, letterhead.symbol, number ?? "", subject, ...preamble, ...closing, ...Object.values(signature), ...recipients, ...body, ...fixed, ...labels, ...notTaken(proposal).map(({ text }) => text)].join(" "));
}

function counted(list: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Every word is in the document or is named. */
function expectNothingLost(text: string): void {
  const source = prepareText(text);
  const proposal = importReport(source, DEFAULT_SECTIONS, DEFAULTS);
  expect(reportDocumentSchema.safeParse(proposal.document).success).toBe(true);
  const have = counted(everyWord(proposal));
  // The number of a heading is computed when it prints.
  const want = counted(words(source.lines.map((line) => readNumeral(line.text)?.rest ?? line.text).join("\n")));
  expect([...want].filter(([word, count]) => (have.get(word) ?? 0) < count)).toEqual([]);
}

const ALL_LINES = [...WHOLE_REPORTS, ...PASTES].flatMap(({ text }) => text.split("\n"));
const MORE = ["KHẨN", "Kính gửi: Thường trực Tỉnh ủy", "[bookmark: _Hlk1]- Giao chỉ tiêu", "ĐẢNG BỘ TỈNH SƠN LA", "Số       -BC/TU", "Dự thảo lần 2", "Sơn La, ngày     tháng 2 năm 2021", "-----", "12", "Không có nội dung phát sinh.", "Tỉnh ủy Sơn La", "Báo cáo", "Phụ lục", "(Đã ký)", "I. Công tác khác", "II. Hạ tầng số", "1. Công tác nội chính", "2. Công tác nội chính", "👍", "T ? nh  ? y H ? u Giang"];

describe("nothing is dropped silently", () => {
  test("from reports in the style of several provinces", () => {
    for (const { text } of [...WHOLE_REPORTS, ...PASTES]) expectNothingLost(text);
    expectNothingLost(readFileSync("tests/support/texts/report-2024-q1-as-received.txt", "utf8"));
  });

  test("from texts made of their lines in any order", () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...ALL_LINES, ...MORE), { maxLength: 40 }), (lines) => expectNothingLost(lines.join("\n"))), { numRuns: 500 });
  }, 60_000);

  test("from any text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 300 }), expectNothingLost), { numRuns: 500 });
  }, 60_000);
});

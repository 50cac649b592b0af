import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { docxOf, p } from "../../tests/fixtures/import/build";
import { report, ownFolder } from "../../tests/support/command-line";

const FIXTURES = join(import.meta.dirname, "../../tests/fixtures/import");
const REPORT = join(import.meta.dirname, "../../prisma/demo/report-2024-q1.json");
const RECEIVED = join(import.meta.dirname, "../../tests/support/texts/report-2024-q1-as-received.txt");

const { folder, at } = ownFolder();

function written(name: string): ReturnType<typeof readReportDocumentJson> {
  return readReportDocumentJson(readFileSync(at(name), "utf8"));
}

describe("report import", () => {
  it("takes a file of ours whole, says nothing on stderr and exits 0", () => {
    report("render", REPORT, at("in.docx"));
    const { code, out, err } = report("import", at("in.docx"), at("out.json"));
    expect([code, out, err]).toEqual([0, [expect.stringMatching(/^Đã ghi .*out\.json/)], []]);
    expect(written("out.json")).toMatchObject({ ok: true, document: { subject: "Kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2024" } });
  });

  it("lists what of the real report it does not take, one line each with its place, and exits 1", () => {
    const { code, err } = report("import", RECEIVED, at("out.json"));
    expect([code, err]).toEqual([
      1,
      [
        `${RECEIVED}: dòng 21: không lấy dấu vết của Word: “[bookmark: _Hlk160781513]”`,
        `${RECEIVED}: dòng 21: không lấy dấu vết của Word: “[bookmark: _Hlk160781520]”`,
        expect.stringContaining(": dòng 65: không lấy chữ sau chữ ký, lặp lại báo cáo: “S ? - BC /TU"),
        expect.stringContaining(": dòng 67: không lấy chữ sau chữ ký, lặp lại báo cáo: “BÁO CÁO K ? t qu ?"),
      ],
    ]);
  });

  it("says tracked changes, comments, notes, tables and text boxes", () => {
    const lines = (name: string): string => report("import", join(FIXTURES, name), at("out.json")).err.join("\n");
    expect(lines("tracked-commented-2024.docx")).toMatch(/dòng 9: không lấy ý kiến bên lề \(Trần Quốc Toản\): “Đề nghị[^]*chú thích cuối trang[^]*9 chỗ theo dõi thay đổi/);
    expect(lines("nested-tables-boxes-2025.docx")).toMatch(/không lấy hình ảnh: “Bản đồ[^]*không lấy đầu trang: “Tài liệu[^]*dòng 19: 3 dòng lấy từ bảng[^]*dòng 5: 2 dòng lấy từ hộp văn bản/);
    expect(lines("tcvn3-fonts-2004.docx")).toMatch(/13 dòng ở bảng mã TCVN3 \(ABC\) đã chuyển sang Unicode[^]*dòng 4: “B¸O C¸O” thành “BÁO CÁO”/);
  });

  it("says what the source does not: the period, a heading's section, the section of decisions before any heading", () => {
    writeFileSync(at("in.txt"), "- Đầu tiên.\n1. Công tác chuyển đổi số\n- A.\n2. Tuyên giáo và Dân vận\n- B.");
    const { code, err } = report("import", at("in.txt"), at("out.json"));
    expect(code).toBe(1);
    expect(err.join("\n")).toMatch(/không tìm thấy kỳ báo cáo; tạm ghi quý [IV]+\/\d{4}[^]*dòng 1: 1 nội dung đứng trước mọi tên mục[^]*dòng 2: không rõ “Công tác chuyển đổi số”[^]*dòng 4: “Tuyên giáo và Dân vận” có thể thuộc nhiều mục \(“Công tác Tuyên giáo”; “Công tác Dân vận, Mặt trận Tổ quốc và các đoàn thể”\); tạm xếp vào “Công tác Tuyên giáo”$/m);
    expect(written("out.json").ok).toBe(true);
  });

  it("refuses what it cannot read in a sentence, writes nothing and exits 2", () => {
    const cases: [string, Uint8Array, RegExp][] = [
      ["old.doc", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("WordDocument", "utf16le")]), /định dạng Word cũ \(\.doc\)/],
      ["locked.docx", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from("EncryptedPackage", "utf16le")]), /có đặt mật khẩu/],
      ["empty.docx", new Uint8Array(), /Tệp trống/],
      ["cut.docx", docxOf(p("chữ")).subarray(0, 500), /không phải tệp Word \(\.docx\) hoặc đã hỏng/],
      ["bytes.txt", new Uint8Array([0, 0, 1, 2, 0, 0, 3]), /Không nhận ra bảng mã/],
    ];
    for (const [name, bytes, sentence] of cases) {
      writeFileSync(at(name), bytes);
      expect([report("import", at(name), at("out.json"))]).toEqual([{ code: 2, out: [], err: [expect.stringMatching(sentence)] }]);
    }
    expect(readdirSync(folder()).sort()).toEqual(cases.map(([name]) => name).sort());
  });

  it("never writes over its own input", () => {
    writeFileSync(at("in.txt"), "1. Công tác nội chính\n- A.");
    expect(report("import", at("in.txt"), at("in.txt"))).toMatchObject({ code: 2, err: [expect.stringContaining("trùng với tệp nguồn")] });
  });

  it("shows the usage for a missing or a spare file", () => {
    expect([report("import", "a").code, report("import", "a", "b", "c").code, report("import", "a", "b", "--template", "c").code]).toEqual([2, 2, 2]);
  });
});

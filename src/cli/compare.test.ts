import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inflate, readZip } from "@/docx/zip";
import { report, ownFolder } from "../../tests/support/command-line";
import { plainMain, resolved } from "../../tests/support/tracked-changes";

const REPORT = join(import.meta.dirname, "../../prisma/demo/report-2024-q1.json");

const { folder, at } = ownFolder();

/** The real report with changes, as a file. */
function jsonFile(name: string, change: (data: { subject: string; letterhead: unknown; sections: unknown[] }) => void): string {
  const data = JSON.parse(readFileSync(REPORT, "utf8"));
  change(data);
  writeFileSync(at(name), JSON.stringify(data));
  return at(name);
}

function main(file: string): string {
  return inflate(readZip(readFileSync(file)).find(({ name }) => name === "word/document.xml")!).toString("utf8");
}

describe("report compare", () => {
  it("writes the new report with what changed since the old one, says nothing on stderr and exits 0", () => {
    const fresh = jsonFile("lan-2.json", (data) => {
      data.subject = "Kết quả hoạt động quý I/2024";
      data.sections.splice(2, 1);
    });
    const { code, out, err } = report("compare", REPORT, fresh, at("out.docx"));
    expect([code, out, err]).toEqual([0, [expect.stringMatching(/^Đã ghi .*out\.docx/)], []]);
    report("render", REPORT, at("old.docx"));
    report("render", fresh, at("new.docx"));
    const compared = readFileSync(at("out.docx"));
    expect(plainMain(resolved(compared, "accept"))).toBe(plainMain(readFileSync(at("new.docx"))));
    expect(plainMain(resolved(compared, "reject"))).toBe(plainMain(readFileSync(at("old.docx"))));
    expect(main(at("out.docx"))).toContain('w:author="lan-2"');
  });

  it("writes the same bytes again, and changes of the author and time that are given", () => {
    const fresh = jsonFile("lan-2.json", (data) => void (data.subject = "Khác"));
    for (const target of ["a.docx", "b.docx"]) report("compare", REPORT, fresh, at(target));
    expect(readFileSync(at("a.docx")).equals(readFileSync(at("b.docx")))).toBe(true);
    expect(main(at("a.docx"))).not.toContain("w:date");
    expect(report("compare", REPORT, fresh, at("c.docx"), "--author", "Văn phòng Tỉnh ủy", "--date", "2024-04-02T08:30:00Z").code).toBe(0);
    expect(main(at("c.docx"))).toContain('w:author="Văn phòng Tỉnh ủy" w:date="2024-04-02T08:30:00Z"');
  });

  it("says so where both print alike, and names characters that were removed", () => {
    expect(report("compare", REPORT, REPORT, at("out.docx"))).toMatchObject({ code: 0, out: [expect.anything(), expect.stringContaining("giống nhau")], err: [] });
    const fresh = jsonFile("lan-2.json", (data) => void (data.subject = "a\u0001b"));
    expect(report("compare", REPORT, fresh, at("out.docx"))).toMatchObject({ code: 1, err: [`${fresh}: subject: đã bỏ 1 ký tự điều khiển mà tệp Word không cho phép.`] });
  });

  it("refuses in sentences what is no report, no template or no place to write, and writes nothing", () => {
    const broken = jsonFile("hong.json", (data) => void (data.letterhead = {}));
    writeFileSync(at("t.docx"), "không phải Word");
    const cases: [string[], RegExp][] = [
      [[broken, REPORT, at("out.docx")], /hong\.json: letterhead\.issuer: thể thức đầu thiếu/],
      [[REPORT, broken, at("out.docx")], /hong\.json: letterhead\.issuer: thể thức đầu thiếu/],
      [[at("none.json"), REPORT, at("out.docx")], /none\.json: không tìm thấy tệp này/],
      [[REPORT, REPORT, at("none/out.docx")], /thư mục chứa tệp này chưa có/],
      [[broken, REPORT, broken], /trùng với tệp nguồn/],
      [[REPORT, REPORT, at("out.docx"), "--template", at("t.docx")], /t\.docx: .*không phải tệp Word/],
      [[REPORT, REPORT, at("out.docx"), "--date", "02/4/2024"], /--date 02\/4\/2024: không phải một lúc/],
      [[REPORT, jsonFile("khac.json", (data) => void (data.subject = "Khác")), at("out.docx"), "--author", "a\u0001"], /khac\.json: author: giá trị có ký tự/],
    ];
    for (const [args, sentence] of cases) {
      const { code, out, err } = report("compare", ...args);
      expect([code, out, err.join("\n")]).toEqual([2, [], expect.stringMatching(sentence)]);
    }
    expect(readdirSync(folder()).toSorted()).toEqual(["hong.json", "khac.json", "t.docx"]);
  });

  it("shows the usage for a missing or a spare file", () => {
    expect([report("compare", "a", "b"), report("compare", "a", "b", "c", "d"), report("render", "a", "b", "--author", "c"), report("check", "a", "--date", "c")].map(({ code, err }) => `${code} ${err.join().slice(0, 9)}`)).toEqual(Array(4).fill("2 Cách dùng"));
  });
});

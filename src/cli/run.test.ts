import { linkSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readParagraphs } from "@/docx/read-paragraphs";
import { deflate, inflate, readZip, writeZip } from "@/docx/zip";
import { report, ownFolder } from "../../tests/support/command-line";

const REPORT = join(import.meta.dirname, "../../prisma/demo/report-2024-q1.json");
const TEMPLATE = join(import.meta.dirname, "../../templates/bao-cao.docx");

const { folder, at } = ownFolder();

function jsonFile(change: (data: Record<string, unknown>) => void): string {
  const data = JSON.parse(readFileSync(REPORT, "utf8")) as Record<string, unknown>;
  change(data);
  writeFileSync(at("in.json"), JSON.stringify(data));
  return at("in.json");
}

describe("report render", () => {
  it("writes the file, says nothing on stderr and exits 0", () => {
    const { code, out, err } = report("render", REPORT, at("out.docx"));
    expect([code, out.length, err]).toEqual([0, 1, []]);
    expect(readParagraphs(readFileSync(at("out.docx")))[0]?.text).toBe("TỈNH ỦY HẬU GIANG");
    expect(readdirSync(folder())).toEqual(["out.docx"]);
  });

  it("writes over an older file", () => {
    writeFileSync(at("out.docx"), "old");
    expect(report("render", REPORT, at("out.docx")).code).toBe(0);
    expect(readFileSync(at("out.docx")).subarray(0, 2).toString()).toBe("PK");
  });

  it("reads JSON with a byte order mark, as Windows writes it", () => {
    writeFileSync(at("in.json"), `\ufeff${readFileSync(REPORT, "utf8")}`);
    expect(report("render", at("in.json"), at("out.docx")).code).toBe(0);
  });

  it("exits 1 with one line for each place where characters were removed", () => {
    const input = jsonFile((data) => Object.assign(data, { subject: "a\u0000b\u0001c", title: "BÁO\u0007 CÁO" }));
    const { code, err } = report("render", input, at("out.docx"));
    expect(code).toBe(1);
    expect(err.toSorted()).toEqual([`${input}: subject: đã bỏ 2 ký tự điều khiển mà tệp Word không cho phép.`, `${input}: title: đã bỏ 1 ký tự điều khiển mà tệp Word không cho phép.`]);
  });

  it("refuses what is no report, one line for each problem with its place, and writes nothing", () => {
    const input = jsonFile((data) => Object.assign(data, { title: " ", letterhead: {} }));
    const { code, err } = report("render", input, at("out.docx"));
    expect(code).toBe(2);
    expect(err).toContain(`${input}: title: tên loại đang trống`);
    expect(err).toContain(`${input}: letterhead.issuer: thể thức đầu thiếu hoặc không đúng kiểu`);
    expect(readdirSync(folder())).toEqual(["in.json"]);
  });

  it.each([
    ["{", "không phải JSON đọc được"],
    ["[]", "thiếu hoặc không đúng kiểu"],
    ['{"version": 2}', "phiên bản mới hơn"],
  ])("refuses %s with a sentence", (json, sentence) => {
    writeFileSync(at("in.json"), json);
    const { code, err } = report("render", at("in.json"), at("out.docx"));
    expect([code, err.join("\n")]).toEqual([2, expect.stringContaining(sentence)]);
  });

  it("refuses a missing file, a folder, a file over 20 MB, a folder that is not there and a folder as the result", () => {
    mkdirSync(at("folder"));
    writeFileSync(at("large.json"), "");
    truncateSync(at("large.json"), 20 * 1024 * 1024 + 1);
    const sentences = [
      report("render", at("none.json"), at("out.docx")),
      report("render", at("folder"), at("out.docx")),
      report("render", at("large.json"), at("out.docx")),
      report("render", REPORT, at("none/out.docx")),
      report("render", REPORT, at("folder")),
      report("render", REPORT, at("out.docx"), "--template", at("none.docx")),
    ].map(({ code, err }) => `${code} ${err.join()}`);
    expect(sentences).toEqual([
      expect.stringMatching(/^2 .*none\.json: không tìm thấy/),
      expect.stringMatching(/^2 .*folder: đây không phải là một tệp/),
      expect.stringMatching(/^2 .*large\.json: tệp lớn hơn 20 MB/),
      expect.stringMatching(/^2 .*out\.docx: thư mục chứa tệp này chưa có/),
      expect.stringMatching(/^2 .*folder: đây là một thư mục/),
      expect.stringMatching(/^2 .*none\.docx: không tìm thấy/),
    ]);
    expect(readdirSync(folder()).toSorted()).toEqual(["folder", "large.json"]);
  });

  it("never writes over its own input, also under another name", () => {
    const input = jsonFile(() => {});
    const before = readFileSync(input);
    linkSync(input, at("other-name.docx"));
    expect(report("render", input, input).code).toBe(2);
    expect(report("render", input, at("other-name.docx")).err).toEqual([expect.stringContaining("trùng với tệp nguồn")]);
    expect(readFileSync(input).equals(before)).toBe(true);
  });

  it("refuses a damaged template with every problem, and leaves the older result as it was", () => {
    const xml = (bytes: Buffer) => Buffer.from(bytes.toString("utf8").replace("{subject}", "{chuDe}"), "utf8");
    writeFileSync(at("t.docx"), writeZip(readZip(readFileSync(TEMPLATE)).map((entry) => (entry.name === "word/document.xml" ? deflate(entry.name, xml(inflate(entry))) : entry))));
    writeFileSync(at("out.docx"), "old");
    const { code, err } = report("render", REPORT, at("out.docx"), "--template", at("t.docx"));
    expect(code).toBe(2);
    expect(err).toEqual([expect.stringContaining("không biết chỗ điền {chuDe}"), expect.stringContaining("thiếu chỗ điền {subject}")]);
    expect(readFileSync(at("out.docx"), "utf8")).toBe("old");
  });
});

describe("report template", () => {
  it("lists tags used, missing and unknown as JSON", () => {
    const { code, out, err } = report("template", TEMPLATE);
    expect([code, err]).toEqual([0, []]);
    expect(JSON.parse(out.join("\n"))).toMatchObject({ missing: [], unknown: [], used: expect.arrayContaining(["issuer", "closing.text"]) });
  });

  it("refuses a file that is no Word document", () => {
    expect(report("template", REPORT)).toMatchObject({ code: 2, out: [], err: [expect.stringContaining("không phải tệp Word")] });
  });
});

describe("report", () => {
  it.each([[[]], [["nope"]], [["render"]], [["render", "a"]], [["render", "a", "b", "c"]], [["render", "a", "b", "--nope"]], [["template"]], [["template", "a", "--template", "b"]], [["__proto__"]]])(
    "shows its usage for %j and exits 2",
    (args: string[]) => {
      const { code, err } = report(...args);
      expect([code, err.join()]).toEqual([2, expect.stringContaining("Cách dùng")]);
    },
  );
});

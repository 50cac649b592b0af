import { describe, expect, test } from "vitest";
import { MAX_DECISIONS_PER_SECTION, MAX_LINE_LENGTH, MAX_TEXT_LENGTH, type ReportDocument } from "@/domain/report-document";
import { readReportDocument, readReportDocumentJson, type DocumentProblem } from "./clean-report-document";

function report(change: Partial<Record<keyof ReportDocument, unknown>> = {}): Record<string, unknown> {
  return {
    version: 1,
    period: { kind: "quarter", year: 2025, index: 3 },
    letterhead: { issuer: "THÀNH ỦY CẦN THƠ", party: "ĐẢNG CỘNG SẢN VIỆT NAM", symbol: "BC/TU", place: "Cần Thơ" },
    title: "BÁO CÁO",
    subject: "kết quả hoạt động của Ban Thường vụ Thành ủy quý III/2025",
    preamble: ["Căn cứ Quy chế làm việc, Ban Thường vụ Thành ủy báo cáo như sau:"],
    sections: [section({ text: "Điều động 02 đồng chí." })],
    closing: [],
    signature: { authority: "T/M BAN THƯỜNG VỤ", office: "PHÓ BÍ THƯ", name: "" },
    recipients: [],
    ...change,
  };
}

function section(...decisions: unknown[]): Record<string, unknown> {
  return { key: "organisation", heading: "Công tác tổ chức, cán bộ", decisions };
}

function problems(data: unknown): DocumentProblem[] {
  const read = readReportDocument(data);
  return read.ok ? [] : read.problems;
}

describe("readReportDocument", () => {
  test("fills in what may be left out", () => {
    const read = readReportDocument(report());
    expect(read).toMatchObject({ ok: true, notices: [], document: { number: null, date: null, draft: null, printEmptySections: false } });
    expect(read.ok && read.document.sections[0]!.decisions[0]).toEqual({ text: "Điều động 02 đồng chí.", marker: "dash", joinsPrevious: false });
  });

  test("composes decomposed text and says where", () => {
    const read = readReportDocument(report({ subject: "Kết quả quý III".normalize("NFD") }));
    expect(read).toMatchObject({ ok: true, document: { subject: "Kết quả quý III" }, notices: [{ place: "subject", code: "normalised", count: 1 }] });
  });

  test("tells of a letter that composing replaced though the length stayed", () => {
    expect(readReportDocument(report({ subject: "10 \u212b" }))).toMatchObject({ notices: [{ place: "subject", code: "normalised" }] });
  });

  test("does not make news of Windows line ends", () => {
    expect(readReportDocument(report({ subject: "một\r\nhai" }))).toMatchObject({ ok: true, document: { subject: "một\nhai" }, notices: [] });
  });

  test("removes control characters and counts them at their place", () => {
    const read = readReportDocument(report({ sections: [section({ text: "Giao\u0000 chỉ\u0001 tiêu" })] }));
    expect(read).toMatchObject({ ok: true, notices: [{ place: "sections[0].decisions[0].text", code: "removed-characters", count: 2 }] });
  });

  test("says nothing about text in fields that are not kept", () => {
    expect(readReportDocument(report({ ...{ note: "a\u0000" }, ...{ extra: [{ deep: "b\u0001" }] } } as object))).toMatchObject({ ok: true, notices: [] });
  });

  test("text of control characters and blanks alone is empty", () => {
    expect(problems(report({ sections: [section({ text: "\u0000 \u0007" })] }))).toEqual([{ place: "sections[0].decisions[0].text", code: "empty" }]);
  });

  test("a text at its limit is taken, one over is refused with the limit", () => {
    expect(problems(report({ sections: [section({ text: "a".repeat(MAX_TEXT_LENGTH) })] }))).toEqual([]);
    expect(problems(report({ sections: [section({ text: "a".repeat(MAX_TEXT_LENGTH + 1) })] }))).toEqual([
      { place: "sections[0].decisions[0].text", code: "too-long", limit: MAX_TEXT_LENGTH },
    ]);
    expect(problems(report({ subject: "a".repeat(MAX_LINE_LENGTH + 1) }))).toEqual([{ place: "subject", code: "too-long", limit: MAX_LINE_LENGTH }]);
  });

  test("too many decisions are refused with the limit", () => {
    const many = Array.from({ length: MAX_DECISIONS_PER_SECTION + 1 }, () => ({ text: "a" }));
    expect(problems(report({ sections: [section(...many)] }))).toEqual([{ place: "sections[0].decisions", code: "too-long", limit: MAX_DECISIONS_PER_SECTION }]);
  });

  test("a number out of its range is invalid, not empty or too long", () => {
    expect(problems(report({ period: { kind: "quarter", year: 1900, index: 9 } }))).toEqual([
      { place: "period.year", code: "invalid" },
      { place: "period.index", code: "invalid" },
    ]);
    expect(problems(report({ number: 0 }))).toEqual([{ place: "number", code: "invalid" }]);
  });

  test("a half-year has no second index", () => {
    expect(problems(report({ period: { kind: "half-year", year: 2025, index: 2 } }))).toEqual([{ place: "period.index", code: "invalid" }]);
  });

  test("two sections of one key are refused at the second", () => {
    expect(problems(report({ sections: [section(), section()] }))).toEqual([{ place: "sections[1].key", code: "duplicate-section" }]);
  });

  test("a later version of the format is refused as too new, whatever else it holds", () => {
    expect(problems({ version: 2 })).toEqual([{ place: "version", code: "too-new" }]);
  });

  test.each([undefined, null, 7, "báo cáo", [], [[]], true, Symbol.iterator, () => 1])("data that is no report is refused: %s", (data) => {
    expect(problems(data)[0]?.code).toBe("invalid");
  });

  test("a key named __proto__ neither arrives nor changes any other object", () => {
    const read = readReportDocumentJson(JSON.stringify(report()).replace("{", '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},'));
    expect(read.ok).toBe(true);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    expect(read.ok && Object.keys(read.document)).not.toContain("__proto__");
    expect(read.ok && (read.document as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe("readReportDocumentJson", () => {
  test.each(["", " ", "{", "{'a':1}", "undefined", '{"version":1,}', "<xml/>", "\ufeff"])("refuses %j as malformed", (json) => {
    expect(readReportDocumentJson(json)).toEqual({ ok: false, problems: [{ place: "", code: "malformed" }] });
  });

  test("passes over a byte order mark", () => {
    expect(readReportDocumentJson("\ufeff" + JSON.stringify(report())).ok).toBe(true);
  });

  test("gives back the same report after a round through JSON", () => {
    const first = readReportDocumentJson(JSON.stringify(report()));
    expect(first.ok && readReportDocumentJson(JSON.stringify(first.document))).toEqual(first);
  });

  test.each([
    ["arrays a million deep", "[".repeat(1_000_000) + "]".repeat(1_000_000)],
    ["objects a million deep", '{"version":'.repeat(1_000_000) + "1" + "}".repeat(1_000_000)],
    ["unclosed arrays", "[".repeat(1_000_000)],
    ["a million sections", `{"version":1,"sections":[${"1,".repeat(1_000_000)}1]}`],
    ["100,000 keys", `{"version":1,${Array.from({ length: 100_000 }, (_, index) => `"k${index}":"\\u0000"`).join(",")}}`],
    ["100,000 keys in one decision", `{"version":1,"sections":[{"decisions":[{${Array.from({ length: 100_000 }, (_, index) => `"k${index}":1`).join(",")}}]}]}`],
    ["a number beyond all range", '{"version":1e999}'],
    ["a 5 MB string", JSON.stringify(report({ subject: "ấ".repeat(2_500_000) }))],
  ])("refuses %s", (_name, json) => {
    const read = readReportDocumentJson(json);
    expect(read.ok).toBe(false);
    expect(!read.ok && read.problems.length).toBeLessThan(200);
  });
});

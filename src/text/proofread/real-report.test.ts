import { describe, expect, test } from "vitest";
import { receivedReport } from "../../../tests/support/proofread-received";
import { proofread, proofreadSource } from ".";

/** The real report of quý I/2024 as received, with the faults that users-ask.md 4a lists. */
const { text, document, facts } = receivedReport();
const findings = [...proofreadSource(facts, text), ...proofread(document)];

/** Section (as numbered by the list's author, from 1) and decision from 1. */
const places = (rule: string): string[] => findings.filter((finding) => finding.rule === rule).map(({ section, decision }) => (section === null ? "report" : `${section + 1}${decision === null ? "" : `/${decision + 1}`}`));
const of = (rule: string, quote: string | RegExp) => findings.filter((finding) => finding.rule === rule && (typeof quote === "string" ? finding.quote === quote : quote.test(finding.quote)));

describe("each fault of the list is found", () => {
  test("1: section 8 is missing between 7 and 9", () => {
    expect(of("source.numbering", "9. Một số nhiệm vụ khác").map(({ section, message }) => [section, message])).toEqual([[7, "Số mục nhảy từ 7 đến 9, thiếu mục 8."]]);
  });

  test("2 and 3: the budget clause twice in one bullet, the programme on 28-CT/TW twice in section 2", () => {
    expect(places("repeat.clause")).toEqual(["2/2", "6/2"]);
    expect(of("repeat.clause", /^phương án bố trí ngân sách địa phương .* giai đoạn 2021 - 2025$/)).toHaveLength(1);
    expect(of("repeat.clause", /^Chương trình của Ban Thường vụ Tỉnh ủy thực hiện Chỉ thị số 28-CT\/TW.*hạnh phúc$/)).toHaveLength(1);
  });

  test("4: the zero before month 8", () => {
    expect(of("date.form", "09/08/2021").map(({ replacement, severity }) => [replacement, severity])).toEqual([["09/8/2021", "error"]]);
  });

  test("5: the open bracket, with where it closes", () => {
    expect(of("bracket.unbalanced", "(30/4/1975 - 30/4/2025").map(({ replacement }) => replacement)).toEqual(["(30/4/1975 - 30/4/2025)"]);
  });

  test("6 and 7: a bullet that ends with a semicolon, and one without an end", () => {
    expect(places("punctuation.end")).toEqual(["1/5", "6/3"]);
  });

  test("8 to 10: three items without a dash; the closing remark is none of them", () => {
    expect(places("marker.missing-dash")).toEqual(["7/2", "8/1", "8/2"]);
  });

  test("11: số is missing", () => {
    expect(of("citation.missing-so", "Quyết định 27-QĐ/TW").map(({ replacement }) => replacement)).toEqual(["Quyết định số 27-QĐ/TW"]);
  });

  test("12: the comma before ngày, where the other citations have none", () => {
    expect(places("citation.comma")).toEqual(["2/1", "2/2"]);
  });

  test("13: đảng for the Party", () => {
    expect(places("capital.party")).toEqual(["3/1"]);
  });

  test("14: the letter in pieces", () => {
    expect(of("source.composed", "kiểm")).toHaveLength(1);
  });

  test("15: headings of several styles, told once", () => {
    expect(places("heading.style")).toEqual(["1"]);
  });

  test("and trailing blanks, Word's residue, the damaged repetition, a missing word", () => {
    expect(["source.spaces", "source.residue", "source.damaged"].map((rule) => places(rule))).toEqual([["report"], ["report"], ["report"]]);
    expect(of("word.missing", "thành tích xuất").map(({ replacement }) => replacement)).toEqual(["thành tích xuất sắc"]);
  });

  test("and the issuer and term of 33-NQ/TW, which need knowledge", () => {
    expect(places("citation.issuer")).toEqual(["2/2"]);
    expect(places("citation.term")).toEqual(["2/2"]);
  });
});

describe("what is right is not called wrong", () => {
  test("28-CT/TW with two dates is two papers", () => {
    expect(of("citation.conflict", /./)).toEqual([]);
    expect(findings.filter(({ severity, quote }) => severity === "error" && quote.includes("28-CT/TW"))).toEqual([]);
  });

  test("the theme that two decisions share is told as information", () => {
    expect(findings.filter(({ rule }) => rule === "repeat.title").map(({ section, severity }) => [section, severity])).toEqual([[1, "info"]]);
  });

  test("every finding is one of those above: an experienced clerk would call none wrong", () => {
    const expected = ["source.numbering", "source.composed", "source.residue", "source.damaged", "source.spaces", "heading.style", "punctuation.end", "word.missing", "repeat.title", "repeat.clause", "citation.comma", "citation.issuer", "citation.term", "bracket.unbalanced", "capital.party", "date.form", "marker.missing-dash", "citation.missing-so"];
    expect(findings.filter(({ rule }) => !expected.includes(rule))).toEqual([]);
    expect(findings).toHaveLength(23);
  });
});

test("the same words earlier in the year are told where the report of that period is given", () => {
  const earlier = { ...document, period: { kind: "quarter" as const, year: 2023, index: 4 } };
  const repeated = proofread(document, { previous: [earlier] }).filter(({ rule }) => rule === "repeat.earlier");
  expect(repeated.length).toBeGreaterThan(30);
});

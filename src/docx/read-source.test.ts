import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reportDocumentSchema, type ReportDocument } from "@/domain/report-document";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { importReport, notTaken, type ImportProposal } from "@/text/import";
import { BA_RIA, CAN_THO, SON_LA } from "../../tests/support/texts/review-reports";
import { docxOf, p } from "../../tests/fixtures/import/build";
import { EXPECTED } from "../../tests/fixtures/import/expected";
import { readPasted, readSource, sourceKind } from "./read-source";
import { renderDocx } from "./render";

const FOLDER = join(import.meta.dirname, "../../tests/fixtures/import");
const TEMPLATE = readFileSync(join(import.meta.dirname, "../../templates/bao-cao.docx"));
const DEFAULTS = { period: { kind: "quarter" as const, year: 2026, index: 1 }, letterhead: { issuer: "TỈNH ỦY", party: "ĐẢNG CỘNG SẢN VIỆT NAM", symbol: "BC/TU", place: "…" }, title: "BÁO CÁO" };

function imported(bytes: Uint8Array, name: string): ImportProposal {
  return importReport(readSource(bytes, sourceKind(name)), DEFAULT_SECTIONS, DEFAULTS);
}

function outline({ sections }: ReportDocument): string {
  return sections.flatMap(({ key, heading, decisions }) => [`# ${key} ${heading}`, ...decisions.map(({ marker, text }) => `${marker === "dash" ? "-" : "="} ${text}`)]).join("\n");
}

describe.each(EXPECTED)("$file", ({ file, document, outline: expected, notTaken: left, notices }) => {
  const proposal = imported(readFileSync(join(FOLDER, file)), file);

  test("gives its head and its end", () => expect(proposal.document).toMatchObject(document));
  test("gives its sections and decisions", () => expect(outline(proposal.document)).toBe(expected));
  test("names what was not taken, with its place", () => expect(notTaken(proposal).map(({ kind, line, text, by }) => [kind, line ?? "-", text, by].filter((piece) => piece !== "").join(" "))).toEqual(left));
  test("says what was taken otherwise than it stood", () => expect(proposal.notices.filter(({ code }) => code !== "spaces").map(({ code, count }) => `${code} ${count}`)).toEqual(notices));
});

test("every fixture has what is expected of it", () => {
  expect(EXPECTED.map(({ file }) => file).sort()).toEqual(readdirSync(FOLDER).filter((name) => /\.(?:docx|txt)$/.test(name)).sort());
});

test("text in an old encoding is shown before and after, and can be taken as it stands", () => {
  const bytes = readFileSync(join(FOLDER, "tcvn3-fonts-2004.docx"));
  expect(readSource(bytes, "docx").conversion).toMatchObject({ from: "tcvn3", by: "fonts", lines: 13, samples: [{ line: 1, before: "TØNH ñY NAM §ÞNH\t§¶NG CéNG S¶N VIÖT NAM", after: "TỈNH ỦY NAM ĐỊNH\tĐẢNG CỘNG SẢN VIỆT NAM" }, {}, {}, {}, {}] });
  const kept = readSource(bytes, "docx", { convert: false });
  expect([kept.conversion, kept.lines[3]!.text]).toEqual([null, "B¸O C¸O"]);
});

describe("a report that this program wrote", () => {
  const demo = reportDocumentSchema.parse(JSON.parse(readFileSync(join(import.meta.dirname, "../../prisma/demo/report-2024-q1.json"), "utf8")));

  test.each([["the demo", demo], ["a merged city", CAN_THO], ["a year", SON_LA], ["a half-year", BA_RIA], ["an issued one", { ...CAN_THO, number: 45, date: "2025-10-06", draft: null }], ["a third draft", { ...SON_LA, draft: 3 }]] as const)("is read back whole: %s", (_name, report) => {
    const proposal = imported(renderDocx(report, TEMPLATE), "a.docx");
    // Keys are those of the office's sections: a heading that means another one, or none, waits for the person.
    const bare = ({ sections, ...rest }: ReportDocument): unknown => ({ ...rest, sections: sections.map(({ heading, decisions }) => ({ heading, decisions: decisions.map(({ text, marker }) => ({ text: text.replace(/[.;]$/, ""), marker })) })) });
    expect(bare({ ...proposal.document, preamble: proposal.document.preamble.map((text) => text.replace(/[.;]$/, "")) })).toEqual(bare({ ...report, preamble: report.preamble.map((text) => text.replace(/[.;]$/, "")) }));
    expect([notTaken(proposal), proposal.assumed]).toEqual([[], []]);
  });
});

test("the words of an equation are told as taken with their line, not among what is not taken", () => {
  const equation = p('<w:r><w:t>Thu tăng theo </w:t></w:r><m:oMath><m:r><m:t>x=5.200</m:t></m:r></m:oMath>');
  const proposal = imported(docxOf(p("1. Lĩnh vực kinh tế, xã hội") + equation), "a.docx");
  expect([outline(proposal.document), notTaken(proposal), proposal.notices]).toEqual(["# economy Lĩnh vực kinh tế, xã hội\n- Thu tăng theo x=5.200", [], [{ code: "equation", count: 1, lines: [2] }]]);
});

test("pasted text takes the same way", () => {
  expect(importReport(readPasted("1. Công tác nội chính\n- Kết luận."), DEFAULT_SECTIONS, DEFAULTS).document.sections).toMatchObject([{ key: "internal-affairs" }]);
});

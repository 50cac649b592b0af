import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { newDecision, rowsIn, run, uuid } from "../../tests/support/decisions";
import { cleaned } from "../../tests/support/docx-proof";
import { reportArbitrary } from "../../tests/support/report-arbitrary";
import { assembleDocument, documentFileName, fieldsOfDocument, type LiveReport } from "./assemble";
import { periodSlug } from "./period";
import type { ReportDocument } from "./report-document";
import { reportFieldsSchema, type ReportFields } from "./report-fields";

const FIELDS: ReportFields = {
  issuer: "TỈNH ỦY HẬU GIANG",
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  symbol: "BC/TU",
  place: "Hậu Giang",
  title: "BÁO CÁO",
  subject: "Kết quả quý I/2024",
  preamble: ["Căn cứ."],
  closing: ["Trên đây."],
  authority: "T/M BAN THƯỜNG VỤ",
  office: "PHÓ BÍ THƯ",
  signer: "Trần Văn Huyến",
  recipients: ["Lưu VPTU"],
  draft: 1,
  printEmptySections: false,
};

const SECTIONS = [
  { key: "organisation", heading: "Về tổ chức" },
  { key: "economy", heading: "Kinh tế" },
];

function assembled(change: Partial<ReportFields> = {}, given: Partial<LiveReport> = {}): ReportDocument {
  return assembleDocument({ period: { kind: "quarter", year: 2024, index: 1 }, fields: { ...FIELDS, ...change }, sections: SECTIONS, decisions: rowsIn("economy", 2), ...given });
}

function fileName(change: Partial<ReportFields>, issue: Partial<Pick<ReportDocument, "number" | "date">> = {}): string {
  const document = { ...assembled(change), ...issue };
  return documentFileName(document, periodSlug(document.period));
}

describe("the file name", () => {
  it("of a draft says type, body, period and which draft", () => {
    expect(fileName({})).toBe("BC-TU-quy-I-2024-du-thao-1");
    expect(fileName({ draft: 12 })).toBe("BC-TU-quy-I-2024-du-thao-12");
    expect(fileName({ draft: null })).toBe("BC-TU-quy-I-2024-du-thao");
  });

  it("of an issued report says its number; a number without a date is still a draft", () => {
    expect(fileName({}, { number: 127, date: "2024-03-29" })).toBe("BC-127-TU-quy-I-2024");
    expect(fileName({}, { number: 5, date: "2024-03-29" })).toBe("BC-05-TU-quy-I-2024");
    expect(fileName({}, { number: 127, date: null })).toBe("BC-TU-quy-I-2024-du-thao-1");
  });

  it.each([
    ["BC/ĐU", "BC-DU-quy-I-2024-du-thao-1"],
    ["Tờ trình/Thành uỷ", "To-trinh-Thanh-uy-quy-I-2024-du-thao-1"],
    ["BC/đu", "BC-du-quy-I-2024-du-thao-1"],
    ["BC", "BC-quy-I-2024-du-thao-1"],
    ["../../etc", "quy-I-2024-du-thao-1"],
    ['BC\\..\\"x"/T:U*?<>|', "BC-x-T-U-quy-I-2024-du-thao-1"],
    ["BC/TU\r\nSet-Cookie: a=b", "BC-TU-Set-Cookie-a-b-quy-I-2024-du-thao-1"],
  ])("of the symbol %j is plain ASCII that any system stores", (symbol, expected) => {
    expect(fileName({ symbol })).toBe(expected);
    expect(fileName({ symbol: symbol.normalize("NFD") })).toBe(expected);
  });

  it("is plain ASCII for any symbol", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (symbol) => {
        expect(fileName({ symbol })).toMatch(/^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$/);
      }),
    );
  });
});

describe("the assembled document", () => {
  it("holds the sections in the report's order with the live decisions of each, in theirs", () => {
    const added = run(rowsIn("economy", 3), { type: "add", decision: newDecision(9, "economy"), after: uuid(1) });
    const rows = run(added, { type: "delete", items: [{ id: uuid(2), version: 1 }] });
    const { sections } = assembled({}, { decisions: rows });
    expect(sections.map(({ key, decisions }) => [key, decisions.map(({ id }) => id)])).toEqual([
      ["organisation", []],
      ["economy", [uuid(1), uuid(9), uuid(3)]],
    ]);
  });

  it("has neither number nor date: they are given at issue", () => {
    expect(assembled()).toMatchObject({ number: null, date: null, draft: 1 });
  });

  it("written as JSON and read back is equal", () => {
    const document = assembled({ draft: null, printEmptySections: true });
    expect(readReportDocumentJson(JSON.stringify(document))).toEqual({ ok: true, document, notices: [] });
    expect(fieldsOfDocument(document)).toEqual({ ...FIELDS, draft: null, printEmptySections: true });
  });

  it("of any report taken apart and assembled again is equal, but for number and date", () => {
    fc.assert(
      fc.property(reportArbitrary(10), (data) => {
        const document = cleaned(data);
        const fields = fieldsOfDocument(document);
        expect(reportFieldsSchema.parse(fields)).toEqual(fields);
        const again = assembleDocument({ period: document.period, fields, sections: document.sections, decisions: [] });
        expect(again).toEqual({ ...document, number: null, date: null, sections: document.sections.map((section) => ({ ...section, decisions: [] })) });
      }),
      { numRuns: 100 },
    );
  });
});

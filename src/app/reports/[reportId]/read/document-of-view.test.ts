import { describe, expect, it } from "vitest";
import type { ReportFields } from "@/domain/report-fields";
import { printReport } from "@/domain/print";
import { rowsIn } from "../../../../../tests/support/decisions";
import { documentOfView } from "./document-of-view";

const fields = { issuer: "TỈNH ỦY HẬU GIANG", party: "ĐẢNG CỘNG SẢN VIỆT NAM", symbol: "BC/TU", place: "Hậu Giang", title: "BÁO CÁO", subject: "", preamble: [], closing: [], authority: "", office: "", signer: "", recipients: [], draft: 2, printEmptySections: false } satisfies ReportFields;
const view = { period: { kind: "quarter", year: 2024, index: 1 } as const, fields, sections: [{ key: "economy", heading: "Kinh tế" }], decisions: rowsIn("economy", 2) };
const issued = { number: 7, symbol: "BC/TU", date: "2024-03-05", sha256: "", contentHash: "", fileName: "", byName: "", at: "" };

describe("the report a page shows", () => {
  it("prints as a draft until it is issued, and with its number and date from then on", () => {
    expect(printReport(documentOfView({ ...view, review: { issued: null } }))).toMatchObject({ number: null, day: null, draftMark: "Dự thảo lần 2" });
    expect(printReport(documentOfView({ ...view, review: { issued } }))).toMatchObject({ number: "07", day: "05", month: "3", draftMark: null });
  });
});

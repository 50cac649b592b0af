import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { withProperties } from "@/docx/properties";
import { ISSUED_PROPERTIES } from "@/docx/render-issued";
import { deflate, inflate, readZip, writeZip, type ZipEntry } from "@/docx/zip";
import { db } from "@/server/database";
import { checkFile, type FileVerdict } from "@/services/register/check-file";
import { issueReport } from "@/services/register/issue";
import { renderReport } from "@/services/report/render-report";
import { reviseReport } from "@/services/report/revise";
import { openOffice, type Office } from "../support/office";
import { emptyReports } from "../support/reports";
import { approvedReport, periodNumber, step, submittedReport, type ReviewedReport } from "../support/review";

let office: Office;
let report: ReviewedReport;
let file: Uint8Array;

const DATE = "2026-03-27";
const MAIN = "word/document.xml";

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  report = await approvedReport(office);
  await issueReport(office.clerk, report.id, { ...report, number: 127, date: DATE });
  file = (await renderReport(office.drafter, report.id)).bytes;
});

const check = (bytes: Uint8Array) => checkFile(office.drafter, bytes);
const unknown = (verdict: FileVerdict) => {
  if (verdict.kind !== "unknown") throw new Error(verdict.kind);
  return verdict;
};
/** The file with its entries changed and packed anew. */
const repacked = (change: (entries: ZipEntry[]) => ZipEntry[], bytes = file) => writeZip(change(readZip(bytes)));
const rewritten = (change: (xml: string) => string, bytes = file) =>
  repacked((entries) => entries.map((entry) => (entry.name === MAIN ? deflate(MAIN, Buffer.from(change(inflate(entry).toString("utf8")), "utf8")) : entry)), bytes);
const withoutProperties = (bytes = file) => repacked((entries) => entries.filter(({ name }) => name !== "docProps/custom.xml"), bytes);

describe("an issued file", () => {
  it("is known byte for byte, for everybody, with number, date and who issued it", async () => {
    for (const actor of Object.values(office)) {
      expect(await checkFile(actor, file)).toMatchObject({ kind: "genuine", entry: { number: 127, symbol: "BC/TU", date: DATE, recorded: { byName: office.clerk.name }, report: { id: report.id, recalled: null } } });
    }
  });

  it("packed again or saved in other runs is the same text under changed bytes", async () => {
    const packedAgain = repacked((entries) => [...entries].reverse());
    expect(await check(packedAgain)).toMatchObject({ kind: "same-text", entry: { number: 127 } });
    const otherRuns = rewritten((xml) => xml.replace("Ban Thường vụ Tỉnh ủy cho chủ trương 1", 'Ban Thường vụ</w:t></w:r><w:r><w:t xml:space="preserve"> Tỉnh ủy cho chủ trương 1'));
    expect(await check(otherRuns)).toMatchObject({ kind: "same-text" });
    expect(await check(withoutProperties())).toMatchObject({ kind: "same-text" });
  });

  it("that was recalled is known as recalled, with the reason and what replaces it", async () => {
    await step(office.leader, report.id, "recall", "Sai số liệu");
    const recalled = { report: { recalled: { byName: office.leader.name, reason: "Sai số liệu" }, replacedBy: null } };
    expect(await check(file)).toMatchObject({ kind: "genuine", entry: recalled });
    expect(await check(repacked((entries) => [...entries].reverse()))).toMatchObject({ kind: "same-text", entry: recalled });
    const { id } = await reviseReport(office.drafter, report.id);
    await step(office.drafter, id, "submit");
    await issueReport(office.clerk, id, { hash: await step(office.leader, id, "approve"), number: 128, date: DATE });
    expect(await check(file)).toMatchObject({ kind: "genuine", entry: { number: 127, report: { replacedBy: { id, number: 128 } } } });
  });
});

describe("a file that is not as issued", () => {
  it("with one letter changed is named by what it claims, and shows that letter's word alone", async () => {
    const { claim, claimed, draft } = unknown(await check(rewritten((xml) => xml.replace("cho chủ trương 1", "cho chủ trương 7"))));
    expect(claim).toEqual({ number: "127-BC/TU", date: DATE, contentHash: report.hash.slice(0, 12), from: "properties" });
    expect(claimed!.entry).toMatchObject({ number: 127, report: { id: report.id } });
    expect(claimed!.comparison.total).toBe(1);
    const { parts, kind } = claimed!.comparison.shown[0]!;
    expect(kind).toBe("changed");
    expect(parts.filter((part) => part.kind !== "same")).toEqual([{ kind: "removed", text: "1" }, { kind: "added", text: "7" }]);
    expect(draft).toBe(false);
  });

  it("without properties is found by the number and date it prints, in the right term", async () => {
    const changed = withoutProperties(rewritten((xml) => xml.replace("cho chủ trương 2", "không cho chủ trương 2")));
    const { claim, claimed } = unknown(await check(changed));
    expect(claim).toEqual({ number: "127-BC/TU", date: DATE, contentHash: null, from: "text" });
    expect(claimed!.entry.report!.id).toBe(report.id);
    expect(claimed!.comparison.shown[0]!.parts).toContainEqual({ kind: "added", text: "không " });
  });

  it("with a changed number or date shows just that line", async () => {
    for (const change of [(xml: string) => xml.replace(/127(?=<|-)/, "172"), (xml: string) => xml.replace(/2026/, "2025")]) {
      const { claimed } = unknown(await check(rewritten(change)));
      expect(claimed!.comparison.total).toBe(1);
    }
  });

  it("that lies in its properties is believed in nothing: the text decides", async () => {
    const second = await approvedReport(office, periodNumber(0));
    await issueReport(office.clerk, second.id, { ...second, number: 128, date: DATE });
    const other = (await renderReport(office.drafter, second.id)).bytes;
    const lying = writeZip(withProperties(readZip(other), new Map([[ISSUED_PROPERTIES.report, report.id], [ISSUED_PROPERTIES.number, "127-BC/TU"]])));
    expect(await check(lying)).toMatchObject({ kind: "same-text", entry: { number: 128 } });
    const invented = writeZip(withProperties(readZip(rewritten((xml) => xml.replace("cho chủ trương 1", "x"), other)), new Map([[ISSUED_PROPERTIES.report, "'; DROP TABLE"], [ISSUED_PROPERTIES.number, "999-BC/TU"]])));
    expect(unknown(await check(invented))).toMatchObject({ claim: { number: "128-BC/TU", from: "text" }, claimed: { entry: { number: 128 } } });
  });

  it("that claims a number nobody gave is told so", async () => {
    const { claim, claimed } = unknown(await check(withoutProperties(rewritten((xml) => xml.replace(/127(?=<|-)/, "999")))));
    expect([claim, claimed]).toEqual([{ number: "999-BC/TU", date: DATE, contentHash: null, from: "text" }, null]);
  });

  it("is a draft where it says so", async () => {
    const { id } = await submittedReport(office, periodNumber(0));
    const draft = (await renderReport(office.drafter, id)).bytes;
    expect(unknown(await check(draft))).toMatchObject({ draft: true, claim: null, claimed: null });
  });
});

describe("a file that cannot be looked into", () => {
  const compound = (name: string) => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600), Buffer.from(name, "utf16le"), Buffer.alloc(100)]);

  it("is told by what it is", async () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const cases: [Uint8Array, string][] = [
      [new Uint8Array(), "empty"],
      [compound("WordDocument"), "old-word"],
      [compound("EncryptedPackage"), "protected"],
      [bytes("%PDF-1.7"), "not-word"],
      [file.slice(0, file.length - 200), "damaged"],
      [writeZip([deflate("xl/workbook.xml", bytes("<workbook/>"))]), "not-word"],
      [writeZip([deflate("bomb", new Uint8Array(30 * 1024 * 1024))]), "too-large"],
    ];
    for (const [given, reason] of cases) expect(await check(given), reason).toEqual({ kind: "unreadable", reason });
  });

  it("leaves no trace of having been asked about", async () => {
    const before = await db.auditEntry.count();
    await check(rewritten((xml) => xml.replace("chủ trương", "x")));
    expect([await db.auditEntry.count(), await db.download.count(), await db.issuedFile.count()]).toEqual([before, 0, 1]);
  });
});

import { readFile } from "node:fs/promises";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readParagraphs } from "@/docx/read-paragraphs";
import { readZip, writeZip } from "@/docx/zip";
import { printReport } from "@/domain/print";
import { db, isDatabaseUnavailable } from "@/server/database";
import { toAppError } from "@/server/error-response";
import { AppError } from "@/services/app-error";
import { uploadTemplate } from "@/services/office/template";
import { editFields } from "@/services/report/edit-fields";
import { loadDocument, loadReport } from "@/services/report/load-report";
import { importDocument } from "@/services/report/open-report";
import { renderReport } from "@/services/report/render-report";
import { runCommand } from "@/services/report/run-command";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { cutConnections } from "../support/database";
import { newDecision, uuid } from "../support/decisions";
import { expectedTexts, randomReports } from "../support/docx-proof";
import { openOffice, type Office } from "../support/office";
import { emptyReports, ref, reportWith, textsOf } from "../support/reports";

let office: Office;
let reportId: string;

beforeAll(async () => {
  office = await openOffice();
});
beforeEach(async () => {
  await emptyReports();
  await db.template.deleteMany();
  reportId = await reportWith(office.drafter, 3);
});

const textsIn = (bytes: Uint8Array) => readParagraphs(bytes).map(({ text }) => text);

describe("the .docx of a report", () => {
  it("says what the print model says, for every role that downloads it", async () => {
    await runCommand(office.drafter, reportId, { type: "format", ...(await ref(2)), joinsPrevious: true });
    await runCommand(office.drafter, reportId, { type: "edit", ...(await ref(3)), text: `{text} <w:p/> & "${"ộ".normalize("NFD")}" 👨‍👩‍👧` });
    const document = await loadDocument(office.clerk, reportId);
    const { bytes, fileName } = await renderReport(office.clerk, reportId);
    expect(textsIn(bytes)).toEqual(expectedTexts(printReport(document)));
    expect(fileName).toBe("BC-TU-quy-I-2024-du-thao-1.docx");
    expect(textsIn(bytes)).toContain("- Nội dung 1; Nội dung 2.");
  });

  it("is the same bytes under the same tag until something is changed", async () => {
    const first = await renderReport(office.drafter, reportId);
    const second = await renderReport(office.leader, reportId);
    expect(second.etag).toBe(first.etag);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
    await editFields(office.drafter, reportId, 1, { draft: 2 });
    const third = await renderReport(office.drafter, reportId);
    expect(third.etag).not.toBe(first.etag);
    expect(third.fileName).toBe("BC-TU-quy-I-2024-du-thao-2.docx");
  });

  it("of the real report of quý I/2024 has its eight sections and 24 paragraphs", async () => {
    const read = readReportDocumentJson(await readFile("prisma/demo/report-2024-q1.json", "utf8"));
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { id } = await importDocument(office.drafter, { ...read.document, period: { kind: "quarter", year: 2024, index: 2 } });
    const paragraphs = readParagraphs((await renderReport(office.drafter, id)).bytes);
    const headings = paragraphs.filter(({ style }) => style === "TieuDeMuc").map(({ text }) => Number.parseInt(text, 10));
    expect(headings).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const printed = printReport(await loadDocument(office.drafter, id));
    expect(printed.sections.flatMap((section) => section.paragraphs)).toHaveLength(24);
    expect(paragraphs.map(({ text }) => text)).toEqual(expectedTexts(printed));
  });

  it("of any report stored here says what the print model says", async () => {
    for (const document of randomReports(8, 30, 36)) {
      await emptyReports();
      const { id } = await importDocument(office.drafter, document);
      const { bytes } = await renderReport(office.drafter, id);
      expect(textsIn(bytes)).toEqual(expectedTexts(printReport(await loadDocument(office.drafter, id))));
    }
  });
});

describe("a damaged template", () => {
  const activate = (bytes: Uint8Array) => db.template.create({ data: { name: "hỏng.docx", bytes: new Uint8Array(bytes), sha256: "x", active: true } });
  const failure = async () => {
    const error = await renderReport(office.drafter, reportId).catch((caught: unknown) => caught);
    if (!(error instanceof AppError)) throw error;
    return error;
  };

  it("is refused with everything that is wrong, and the report stays downloadable with another", async () => {
    const bundled = new Uint8Array(await readFile("templates/bao-cao.docx"));
    const withoutBody = writeZip(readZip(bundled).filter(({ name }) => name !== "word/document.xml"));
    for (const bytes of [bundled.slice(0, 2_000), new TextEncoder().encode("not a Word file"), new Uint8Array(), withoutBody]) {
      await db.template.deleteMany();
      await activate(bytes);
      const error = await failure();
      expect(error.code).toBe("template-damaged");
      expect(error.detail.problems).toSatisfy((problems: unknown) => Array.isArray(problems) && problems.length > 0);
    }
    await uploadTemplate(office.admin, { name: "tốt.docx", bytes: bundled });
    expect(textsIn((await renderReport(office.drafter, reportId)).bytes).length).toBeGreaterThan(10);
  });
});

/** Tries until the database answers again; every failure on the way must be recognised as what it is. */
async function onceBack<T>(act: () => Promise<T>): Promise<T> {
  let result: { value: T } | undefined;
  await expect
    .poll(async () => {
      await act().then((value) => (result = { value }), expectLost);
      return result !== undefined;
    })
    .toBe(true);
  return result!.value;
}

function expectLost(error: unknown): void {
  expect(isDatabaseUnavailable(error), String(error)).toBe(true);
  expect(toAppError(error).code).toBe("database-unavailable");
}

describe("a lost database", () => {
  it("is told as such for every act under way, stores none of them by half, and all works again afterwards", async () => {
    // Every connection of the pool is open when they are cut.
    await Promise.all(Array.from({ length: 40 }, () => loadReport(office.drafter, reportId)));
    const acts = Array.from({ length: 40 }, (_, index) => runCommand(office.drafter, reportId, { type: "add", decision: newDecision(100 + index, "other"), after: null }));
    const settled = Promise.allSettled(acts);
    await cutConnections();
    const done: string[] = [];
    for (const [index, outcome] of (await settled).entries()) {
      if (outcome.status === "fulfilled") done.push(uuid(100 + index));
      else expectLost(outcome.reason);
    }
    expect(done.length).toBeLessThan(40);
    const stored = (await onceBack(() => loadReport(office.drafter, reportId))).decisions.map(({ id }) => id);
    expect(stored).toEqual(expect.arrayContaining(done));
    const audited = await onceBack(() => db.auditEntry.count({ where: { detail: { path: ["type"], equals: "add" } } }));
    expect(audited).toBe(stored.filter((id) => Number(id.slice(-12)) >= 100).length);
  });

  it("does not keep a repeated command from doing its work exactly once", async () => {
    const add = () => runCommand(office.drafter, reportId, { type: "add", decision: newDecision(200, "other", "một lần"), after: null });
    const first = add().then(() => undefined, expectLost);
    await cutConnections();
    await first;
    await onceBack(add);
    expect(await onceBack(() => textsOf(office.drafter, reportId, "other"))).toEqual(["một lần"]);
  });
});

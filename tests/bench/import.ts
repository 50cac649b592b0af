/**
 * npm run bench:import: a report of 6, 30 and 120 pages, as this program
 * writes them and as Word does with a run for every few words, read and
 * recognised. Exit 1 when 30 pages take a second (the importer's bar).
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderDocx } from "@/docx/render";
import { readSource } from "@/docx/read-source";
import { deflate, inflate, readZip, writeZip } from "@/docx/zip";
import { reportDocumentSchema, type ReportDocument } from "@/domain/report-document";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { importReport } from "@/text/import";

const BAR = 1_000;
const ROUNDS = 7;
/** The real report prints on six pages. */
const PAGES = 6;

const root = join(import.meta.dirname, "../..");
const template = readFileSync(join(root, "templates/bao-cao.docx"));
const report = reportDocumentSchema.parse(JSON.parse(readFileSync(join(root, "prisma/demo/report-2024-q1.json"), "utf8")));
const defaults = { period: report.period, letterhead: report.letterhead, title: report.title };

function ofPages(pages: number): ReportDocument {
  const times = pages / PAGES;
  return { ...report, sections: report.sections.map((section) => ({ ...section, decisions: Array.from({ length: times }, () => section.decisions).flat() })) };
}

/** Word's habit: a run with its properties for every few words. */
function inManyRuns(docx: Uint8Array): Uint8Array {
  const properties = '<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:spacing w:val="-4"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr>';
  const split = (text: string): string => (text.match(/(?:\S+\s*){1,2}/g) ?? [text]).join(`</w:t></w:r><w:r w:rsidR="00A12B3C" w:rsidRPr="00D45E6F">${properties}<w:t xml:space="preserve">`);
  const cut = (xml: string): string => xml.replace(/(<w:t(?: xml:space="preserve")?>)([^<]{20,})(<\/w:t>)/g, (_whole, open: string, text: string, close: string) => `${open}${split(text)}${close}`);
  return writeZip(readZip(docx).map((entry) => (entry.name === "word/document.xml" ? deflate(entry.name, Buffer.from(cut(inflate(entry).toString("utf8")))) : entry)));
}

function milliseconds(docx: Uint8Array): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    importReport(readSource(docx, "docx"), DEFAULT_SECTIONS, defaults);
    return performance.now() - start;
  });
  return Math.max(...times);
}

let slow = false;
for (const pages of [PAGES, 30, 120]) {
  const ours = renderDocx(ofPages(pages), template);
  const words = inManyRuns(ours);
  const [plain, runs] = [milliseconds(ours), milliseconds(words)];
  console.log(`${String(pages).padStart(4)} pages  ours ${plain.toFixed(0).padStart(5)} ms   in many runs ${runs.toFixed(0).padStart(5)} ms   (slowest of ${ROUNDS})`);
  if (pages === 30 && Math.max(plain, runs) > BAR) slow = true;
}
if (slow) process.exitCode = 1;

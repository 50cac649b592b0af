/**
 * Reads a rendered file back before it may be issued (DESIGN 3.5 and 8). An
 * office edits its template, so words it fixes in the header, in the signature
 * block, in text boxes and in page margins are let be; the report's own words
 * between them must be exactly the approved ones.
 */
import { printReport, type PrintedReport } from "@/domain/print";
import type { ReportDocument } from "@/domain/report-document";
import type { Parts } from "./engine";
import { DocxError } from "./errors";
import { bodyLines, countMatches, countWhole, dateLine, endOfWhole, footLists, headValues, isLine, joined, numberLine, ownText, type BodyLine } from "./expected-text";
import { marginParts, visibleParagraphs } from "./file-text";
import { usedFonts } from "./fonts";
import { mainPartOf, partText, readParts, relationshipsOf } from "./package";
import { malformedParts, missingParts } from "./package-check";
import type { ReadParagraph } from "./read-paragraphs";
import { readStyles } from "./styles";

export type IssueFault = {
  code:
    /** No archive, too large, or no Word document. */
    | "not-a-docx"
    /** A part is broken XML; `detail` names it. */
    | "malformed-part"
    /** A part that another one names is not there; `detail` names it. */
    | "missing-part"
    /** `detail` is the paragraph that is missing, or the one that is not the report's. */
    | "text-differs"
    /** Not exactly one number; `detail` is the one expected. */
    | "number"
    /** Not exactly one date line; `detail` is the one expected. */
    | "date"
    /** `detail` is the line with the mark. */
    | "draft-mark"
    /** `detail` is the font, "theme:minorHAnsi" for a theme's. */
    | "font"
    /** `detail` is the tag. */
    | "leftover-tag"
    /** `detail` is the paragraph. */
    | "soft-break"
    /** `detail` names the part. */
    | "tracked-change";
  detail?: string;
};

/** Everything wrong with a file that shall be issued for this document; empty when it may be. Never throws. */
export function checkIssuedFile(bytes: Uint8Array, document: ReportDocument): IssueFault[] {
  try {
    const parts = readParts(bytes);
    const malformed = malformedParts(parts);
    if (malformed.length > 0) return malformed.map((detail) => ({ code: "malformed-part", detail }));
    const missing = missingParts(parts).map((detail): IssueFault => ({ code: "missing-part", detail }));
    if (!parts.has(mainPartOf(parts))) return missing;
    return [...missing, ...textFaults(parts, printReport(document)), ...fontFaults(parts), ...trackedChanges(parts)];
  } catch (error) {
    if (error instanceof DocxError) return [{ code: "not-a-docx", detail: error.message }];
    throw error;
  }
}

/** The lines of a file by the part of the page they are on; none is empty. */
type Zones = {
  head: string[];
  body: string[];
  foot: string[];
  /** Text boxes, headers, footers and notes. */
  apart: string[];
};

function textFaults(parts: Parts, report: PrintedReport): IssueFault[] {
  const { main, margins, notes } = visibleParagraphs(parts);
  const flow = main.filter(({ text, inTextBox }) => !inTextBox && text.trim() !== "");
  const lines = bodyLines(report);
  const zones = zonesOf(flow, lines, report);
  zones.apart = [...main.filter(({ inTextBox }) => inTextBox), ...margins, ...notes].map(({ text }) => text);
  return [...bodyFaults(zones, lines), ...valueFaults(zones, report), ...numberFaults(zones, report), ...dateFaults(zones, report), ...markFaults(zones, report)];
}

/** "Số 127-", "Số       -": a number line of any report. */
const ANY_NUMBER = /(?<![\p{L}\p{N}])Số\s*:?[\s\d.…_]*-/gu;
/** "ngày 27 tháng 3 năm", "ngày      tháng 3 năm". */
const ANY_DATE = /ngày[\s\d.…_]*tháng[\s\d.…_]*năm/giu;

/** The header ends with the table that holds the number, or with the first one where it is nowhere; the body ends with the next table. */
function zonesOf(flow: readonly ReadParagraph[], lines: readonly BodyLine[], report: PrintedReport): Zones {
  const texts = flow.map(({ text }) => text);
  const plain = texts.map((text) => joined([text], ""));
  let start = plain.findIndex((text) => countWhole(text, numberLine(report)) > 0) + 1;
  const inTable = (index: number) => flow[index]?.inTable ?? false;
  if (start > 0 && !inTable(start - 1)) start = Math.max(start, plain.findIndex((text) => text.endsWith(dateLine(report))) + 1);
  else while (inTable(start)) start += 1;
  const table = flow.findIndex(({ inTable: inside }, index) => inside && index >= start);
  // Without a signature table, what follows the last line of the body is the signature.
  const end = table !== -1 ? table : lastLine(texts, lines.at(-1), start) + 1;
  return { head: texts.slice(0, start), body: texts.slice(start, end), foot: texts.slice(end), apart: [] };
}

function lastLine(texts: readonly string[], line: BodyLine | undefined, start: number): number {
  const last = line ? texts.findLastIndex((text, index) => index >= start && isLine(bare(text), line)) : -1;
  return last === -1 ? texts.length - 1 : last;
}

/** A paragraph of the file as it is compared: nothing folded, so that a tab or a doubled space shows. */
function bare(text: string): string {
  return text.normalize("NFC").trim();
}

function bodyFaults({ head, body }: Zones, lines: readonly BodyLine[]): IssueFault[] {
  const faults = body.filter((text) => text.includes("\n")).map((text): IssueFault => ({ code: "soft-break", detail: shortened(text) }));
  const wrong = firstDifference(body.map((text) => bare(text.replaceAll("\n", " "))), withoutHeadLines(head, body, lines));
  return wrong === null ? faults : [{ code: "text-differs", detail: shortened(wrong) }, ...faults];
}

/** Some templates have title and subject inside the header's table. */
function withoutHeadLines(head: readonly string[], body: readonly string[], lines: readonly BodyLine[]): readonly BodyLine[] {
  const above = (line: BodyLine | undefined) => line?.front === true && !isLine(bare(body[0] ?? ""), line) && head.some((text) => isLine(bare(text), line));
  const first = lines.findIndex((line) => !above(line));
  return lines.slice(first === -1 ? lines.length : first);
}

/** "-----", the rule under the subject. */
const RULE = /^[^\p{L}\p{N}]+$/u;

/** The first line that is missing, or that is not the report's; null when the body is right. */
function firstDifference(body: readonly string[], lines: readonly BodyLine[]): string | null {
  let next = 0;
  for (const found of body) {
    const line = lines[next];
    if (line && isLine(found, line)) next += 1;
    else if (!RULE.test(found) || (next > 0 && lines[next - 1]!.front === false)) {
      const later = lines.slice(next).some((other) => isLine(found, other));
      return later ? line!.text : found;
    }
  }
  return lines[next]?.text ?? null;
}

/** Issuer and party in the header, recipients and signature after the body, as whole words. */
function valueFaults({ head, foot }: Zones, report: PrintedReport): IssueFault[] {
  const [above, below] = [joined(head, " "), joined(foot, " ")];
  const missing = headValues(report).filter((value) => endOfWhole(above, value, 0) === -1);
  for (const list of footLists(report)) {
    let at = 0;
    for (const value of list) {
      const end = endOfWhole(below, value, at);
      if (end === -1) missing.push(value);
      else at = end;
    }
  }
  return missing.map((value) => ({ code: "text-differs", detail: shortened(value) }));
}

function numberFaults(zones: Zones, report: PrintedReport): IssueFault[] {
  return report.number !== null && onceOnly(zones, report, numberLine(report), ANY_NUMBER) ? [] : [{ code: "number", detail: numberLine(report) }];
}

function dateFaults(zones: Zones, report: PrintedReport): IssueFault[] {
  return report.day !== null && onceOnly(zones, report, dateLine(report), ANY_DATE) ? [] : [{ code: "date", detail: dateLine(report) }];
}

/** Whether a line stands once outside the body, and nothing of its kind beside it in the header. What the report's own values say does not count. */
function onceOnly({ head, foot, apart }: Zones, report: PrintedReport, line: string, kind: RegExp): boolean {
  const own = [...headValues(report), ...footLists(report).flat()].join("\n");
  const outside = joined([...head, ...foot, ...apart], "\n");
  const ofKind = countMatches(joined(head, "\n"), kind) - countMatches(headValues(report).join("\n"), kind);
  return countWhole(outside, line) - countWhole(own, line) === 1 && ofKind <= countMatches(line, kind);
}

const DRAFT_MARK = /dự thảo/giu;
const TAG = /\{[^{}\n]{1,80}\}/g;

/** Draft marks and tags that the report's own words do not hold. */
function markFaults({ head, body, foot, apart }: Zones, report: PrintedReport): IssueFault[] {
  const own = ownText(report);
  const all = [...head, ...body, ...foot, ...apart].map((text) => joined([text], ""));
  const faults: IssueFault[] = [];
  if (countMatches(all.join("\n"), DRAFT_MARK) > countMatches(own, DRAFT_MARK)) {
    const marked = [...head, ...foot, ...apart, ...body].find((text) => joined([text], "").search(DRAFT_MARK) !== -1);
    faults.push({ code: "draft-mark", detail: shortened(marked ?? "") });
  }
  const tags = new Set(all.flatMap((text) => text.match(TAG) ?? []).filter((tag) => !own.includes(tag)));
  return [...faults, ...[...tags].map((detail): IssueFault => ({ code: "leftover-tag", detail }))];
}

/** The one font of Hướng dẫn 36-HD/VPTW and 05-HD/VPTW (party-format.md). */
const FONT = "Times New Roman";

function fontFaults(parts: Parts): IssueFault[] {
  const main = mainPartOf(parts);
  const links = relationshipsOf(parts, main);
  const target = (kind: string) => links.find((link) => link.kind === kind)?.target ?? "";
  const styles = readStyles(partText(parts, target("styles")));
  const names = [main, ...marginParts(partText(parts, main), links, partText(parts, target("settings"))), target("footnotes"), target("endnotes")];
  const fonts = new Set(names.flatMap((name) => [...usedFonts(partText(parts, name), styles)]));
  return [...fonts].filter((font) => font !== FONT).map((detail) => ({ code: "font", detail }));
}

/** ECMA-376 part 1, 17.13.5: every element of a tracked change. */
const CHANGE = /<w:(?:ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|[A-Za-z]+Change)[\s/>]/;

function trackedChanges(parts: Parts): IssueFault[] {
  return [...parts.keys()].filter((name) => name.startsWith("word/") && name.endsWith(".xml") && CHANGE.test(partText(parts, name))).map((detail) => ({ code: "tracked-change", detail }));
}

const SHORT = 120;

function shortened(text: string): string {
  return text.length > SHORT ? `${text.slice(0, SHORT)}…` : text;
}

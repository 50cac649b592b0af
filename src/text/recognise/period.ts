/** The reporting periods that a text names. */
import { withoutAccents } from "@/domain/ascii";
import type { Period, PeriodKind } from "@/domain/report-document";

/** A period named in a text; offsets into its NFC form. */
export type PeriodMention = {
  /** "second-half" is "6 tháng cuối năm": nobody reports on it alone, but plans name it. */
  kind: PeriodKind | "second-half";
  index: number;
  /** Null where the year is left to the reader: "trong quý IV". */
  year: number | null;
  start: number;
  end: number;
};

const ROMAN = ["i", "ii", "iii", "iv"];
/** Spaces and marks between two words. */
const GAP = "[^a-z0-9]{1,5}";
const YEAR = "(?:19|20)\\d\\d";
const ROMANS = "(?:iv|i{1,3})\\b";
const ARABIC = "0?[1-4]\\b";
const AND = `(?:${GAP}(?:va|den))?${GAP}`;

/** "quý III, IV năm 2023", "quý I và quý II/2024" share one year; in "quý I, 02 đồng chí" nothing is shared. */
const QUARTERS = new RegExp(`\\bquy${GAP}((?:${ROMANS}|${ARABIC})(?:${AND}(?:${ROMANS}|quy${GAP}(?:${ROMANS}|${ARABIC})))*)(?:(?:${GAP}nam)?${GAP}(${YEAR})\\b)?`, "g");
const LISTED = new RegExp(`\\b(?:quy${GAP})?(${ROMANS}|${ARABIC})`, "g");
const HALF = new RegExp(`\\b(?:0?6|sau)${GAP}thang(?:${GAP}(dau|cuoi))?${GAP}nam\\b(?:${GAP}(${YEAR})\\b)?`, "g");
const NINE = new RegExp(`\\b(?:0?9|chin)${GAP}thang(?:${GAP}(dau))?${GAP}nam\\b(?:${GAP}(${YEAR})\\b)?`, "g");
const MONTH = "(?:\\d{1,2}|gieng|mot|hai|ba|tu|nam|sau|bay|tam|chin|muoi(?: mot| hai)?|chap)";
/** Not the year of a date ("tháng 01 năm 2024") nor of a stretch of years ("từ năm 2011 đến năm 2025"). */
const WHOLE = new RegExp(`(?<!\\bthang${GAP}${MONTH}${GAP})(?<!\\b(?:tu|den|giai doan|nhiem ky)${GAP})\\bnam${GAP}(${YEAR})\\b(?!${GAP}(?:den|${YEAR})\\b)`, "g");

/** Lower-case letters without accents, every one at its old offset. */
function foldInPlace(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (letter) => {
    const plain = withoutAccents(letter).toLowerCase();
    return plain.length === letter.length ? plain : " ".repeat(letter.length);
  }).toLowerCase();
}

function quarterMentions(found: RegExpExecArray): PeriodMention[] {
  const [whole, list = "", year] = found;
  const listAt = found.index + whole.indexOf(list, 3);
  const items = [...list.matchAll(LISTED)];
  return items.map(({ 0: item, 1: numeral = "", index }, position) => ({
    kind: "quarter",
    index: ROMAN.indexOf(numeral) + 1 || Number(numeral),
    year: year === undefined ? null : Number(year),
    start: position === 0 ? found.index : listAt + index,
    end: position === items.length - 1 ? found.index + whole.length : listAt + index + item.length,
  }));
}

function mentionOf(found: RegExpExecArray, kind: PeriodMention["kind"]): PeriodMention {
  const year = found.at(-1);
  return { kind, index: 1, year: year === undefined ? null : Number(year), start: found.index, end: found.index + found[0].length };
}

/**
 * Every period the text names, in order: "quý IV/2023", "quý 4 năm 2023", "Quý III và
 * quý IV/2023", "6 tháng đầu năm 2023", "9 tháng năm 2023", "năm 2023", with or without accents.
 */
export function periodMentions(text: string): PeriodMention[] {
  const folded = foldInPlace(text.normalize("NFC"));
  // "6 tháng năm 2024" without a year would be any six months of it.
  const named = (found: RegExpExecArray) => found[1] !== undefined || found[2] !== undefined;
  const mentions = [
    ...[...folded.matchAll(QUARTERS)].flatMap(quarterMentions),
    ...[...folded.matchAll(HALF)].filter(named).map((found) => mentionOf(found, found[1] === "cuoi" ? "second-half" : "half-year")),
    ...[...folded.matchAll(NINE)].filter(named).map((found) => mentionOf(found, "nine-months")),
  ];
  const years = [...folded.matchAll(WHOLE)].map((found) => mentionOf(found, "year"));
  const free = years.filter(({ start }) => !mentions.some((mention) => mention.start <= start && start < mention.end));
  return [...mentions, ...free].sort((a, b) => a.start - b.start);
}

/** What announces a period that is yet to come: "phương hướng, nhiệm vụ quý IV/2025", "và nhiệm vụ năm 2011". */
const PLAN = /(?:\bphuong huong\b|(?:^|[,;]|\bva)\s?(?:mot so )?(?:nhiem vu|muc tieu|trong tam|ke hoach|chuong trinh)\b[^;]{0,60}$)/;

/** Kinds that can lend a year to one named before them without. */
const LENDERS: Record<PeriodKind, readonly PeriodMention["kind"][]> = {
  quarter: ["quarter", "second-half", "year"],
  "half-year": ["quarter", "half-year", "second-half", "nine-months", "year"],
  "nine-months": ["quarter", "second-half", "year"],
  year: [],
};

/** "quý III và phương hướng quý IV năm 2006" share a year; a quarter before a lower one is of the year before. */
function withYear(mention: PeriodMention, at: number, all: readonly PeriodMention[]): PeriodMention {
  if (mention.year !== null || mention.kind === "second-half") return mention;
  const lends = LENDERS[mention.kind];
  const later = all.slice(at + 1).find(({ kind, year }) => year !== null && lends.includes(kind));
  if (!later) return mention;
  const before = mention.kind === "quarter" && later.kind === "quarter" && later.index < mention.index;
  return { ...mention, year: later.year! - (before ? 1 : 0) };
}

/** The order in which a subject's mentions count: "quý II/2024 (trong 6 tháng đầu năm 2024)" is of a quarter. */
const KINDS: readonly PeriodKind[] = ["quarter", "half-year", "nine-months", "year"];

/**
 * Reads "quý I/2024", "quý 3 năm 2025", "6 tháng đầu năm 2025", "9 tháng năm 2024", "năm 2024", also where the year
 * stands with what is planned next ("6 tháng đầu năm, nhiệm vụ 6 tháng cuối năm 2025"); null when none is named.
 */
export function readPeriod(subject: string): Period | null {
  const text = subject.slice(0, 1000).normalize("NFC");
  const folded = foldInPlace(text);
  const dated = periodMentions(text).map(withYear).filter(({ year }) => year !== null);
  const reported = dated.filter(({ start }) => !PLAN.test(folded.slice(0, start)));
  for (const mentions of [reported, dated]) {
    for (const kind of KINDS) {
      const found = mentions.find((mention) => mention.kind === kind);
      if (found) return { kind, year: found.year!, index: found.index };
    }
  }
  return null;
}

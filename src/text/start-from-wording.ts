/** The wording of an earlier report, made to speak of another period. */
import { withoutAccents } from "@/domain/ascii";
import { periodName } from "@/domain/period";
import type { Period, ReportDocument } from "@/domain/report-document";
import { parseCitations, writtenDates } from "./citation";
import { leftoversOf } from "./leftover";
import { periodMentions, type PeriodMention } from "./recognise/period";

const ROMAN = ["I", "II", "III", "IV"];
const NUMERAL = /(?<![\p{L}\p{N}])(?:iv|i{1,3}|0?[1-4])(?![\p{L}\p{N}])/iu;
const YEAR = /(?:19|20)\d\d(?!\d)/;

/** The yearly programme and the like: in the next year's report it is the next year's. */
const PROGRAMME = /(?:chương trình|kế hoạch|phương hướng|nhiệm vụ|mục tiêu|chỉ tiêu)[^,]*$/;
/** A paper known by its year: "Luật Đất đai năm 2024". */
const NAMED_PAPER = /(?:luật|hiến pháp|pháp lệnh|điều lệ|quy chế|quy định|nghị quyết|chỉ thị|kết luận|đề án)[^,]*$/;
/** Years from the report's beyond which a year is history: "thành lập năm 2004". As in leftover.ts. */
const RECENT_YEARS = 2;

/** Ways of naming a stretch of time that are not read as a period: "quý đầu năm", "Quí I", "3 tháng đầu năm", "tháng 3/2024", "Q1". Folded text. */
const UNREAD = /\bqu[yi][^a-z0-9]{1,3}(?:i|ii|iii|iv|[1-4]|mot|hai|ba|bon|tu|nhat|nhi|dau|cuoi|thu|nay|truoc|sau|vua)\b|\bthang[^a-z0-9]{1,3}(?:dau|cuoi|nam)\b|\bthang[^a-z0-9]{1,3}\d{1,2}\b|\b\d{1,2}\s*[/.-]\s*(?:19|20)\d\d\b|\bngay[^a-z0-9]{1,3}\d{1,2}\b|\bq[1-4]\b/;

/** True for the period itself, also where the year is left to the reader. */
function names(mention: PeriodMention, period: Period): boolean {
  return mention.kind === period.kind && mention.index === period.index && (mention.year ?? period.year) === period.year;
}

/** A name put in place of `quote`, with its capitals. */
function withCapitalsOf(quote: string, name: string): string {
  if (quote === quote.toLocaleUpperCase("vi") && /\p{Lu}{2}/u.test(quote.normalize("NFC"))) return name.toLocaleUpperCase("vi");
  return /^\p{Lu}/u.test(quote) ? name.charAt(0).toLocaleUpperCase("vi") + name.slice(1) : name;
}

/** "QUÝ I NĂM 2024" with another number and year: everything else as it was written. */
function renumbered(quote: string, index: number | null, year: number): string {
  const numbered =
    index === null
      ? quote
      : quote.replace(NUMERAL, (numeral) => {
          if (/\d/.test(numeral)) return numeral.startsWith("0") ? `0${index}` : String(index);
          const roman = ROMAN[index - 1]!;
          return numeral === numeral.toLowerCase() ? roman.toLowerCase() : roman;
        });
  return numbered.replace(YEAR, String(year));
}

type Shift = { from: Period; to: Period };

/** A mention of some other period, moved along by as much as the report was; null when that cannot be told. */
function moved(text: string, mention: PeriodMention, quote: string, { from, to }: Shift): string | null {
  const before = text.slice(Math.max(0, mention.start - 80), mention.start).toLowerCase().split(/[.;:!?\n]/).at(-1)!;
  const year = mention.year ?? from.year;
  if (mention.kind === "year") {
    if (Math.abs(year - from.year) > RECENT_YEARS) return quote;
    if (NAMED_PAPER.test(before) && !/trong\s*$/.test(before)) return from.kind !== "year" && to.year === from.year && year === from.year ? quote : null;
    if (from.kind === "year" && to.kind === "year") return renumbered(quote, null, year + to.year - from.year);
    if (from.kind === "year" || year !== from.year) return null;
    return PROGRAMME.test(before) ? renumbered(quote, null, to.year) : null;
  }
  if (from.kind !== to.kind) return null;
  if (mention.kind === "quarter" && from.kind === "quarter") {
    const count = 4 * (year + to.year - from.year) + mention.index - 1 + to.index - from.index;
    return renumbered(quote, (count % 4) + 1, Math.floor(count / 4));
  }
  // "6 tháng cuối năm" belongs to the half-year; any other kind was a part of the period or went beyond it.
  const same = mention.kind === from.kind || (mention.kind === "second-half" && from.kind === "half-year");
  return same ? renumbered(quote, null, year + to.year - from.year) : null;
}

function rewrittenMention(text: string, mention: PeriodMention, shift: Shift): string | null {
  const quote = text.slice(mention.start, mention.end);
  // "quý I, II năm 2024": the year of the first stands with the last.
  if (mention.year !== null && !YEAR.test(quote)) return null;
  const { from, to } = shift;
  if (!names(mention, from)) return moved(text, mention, quote, shift);
  return from.kind === to.kind ? renumbered(quote, to.kind === "quarter" ? to.index : null, to.year) : withCapitalsOf(quote, periodName(to));
}

/** The text without what rightly names a time: periods read as such, and numbered papers of earlier years. */
function withoutKnownTimes(text: string, period: Period): string {
  const papers = parseCitations(text).filter(({ code, date, dateValid }) => code !== null && date !== null && dateValid && date < `${period.year}-01-01`);
  const spans = [...papers, ...periodMentions(text)];
  return [...spans].sort((a, b) => b.start - a.start).reduce((rest, { start, end }) => `${rest.slice(0, start)} ¦ ${rest.slice(end)}`, text);
}

/** Nothing left that certainly speaks of another period, nor any mention of `from`, nor a date of its time. */
function isClean(text: string, { from, to }: Shift): boolean {
  const mentions = periodMentions(text);
  const isOld = (mention: PeriodMention) => names(mention, from) && !names(mention, to);
  const isOldYear = (mention: PeriodMention) => from.year !== to.year && mention.year === from.year && mention.kind === "year" && from.kind !== "year";
  if (mentions.some((mention) => isOld(mention) || isOldYear(mention))) return false;
  const rest = withoutKnownTimes(text, from);
  if (writtenDates(rest).length > 0 || UNREAD.test(withoutAccents(rest).toLowerCase())) return false;
  // "Kế hoạch 2024": a year on its own. "2020 - 2025" is a term.
  const years = rest.replace(/\d{4}\s*[-–]\s*\d{4}/g, " ");
  if (from.year !== to.year && new RegExp(`(?<!\\d)${from.year}(?!\\d)`).test(years)) return false;
  return leftoversOf(reportOf(text, to)).every(({ certain }) => !certain);
}

function reportOf(text: string, period: Period): ReportDocument {
  const nothing = { issuer: "", party: "", symbol: "", place: "" };
  const signature = { authority: "", office: "", name: "" };
  return { version: 1, period, letterhead: nothing, number: null, date: null, draft: null, title: "", subject: "", preamble: [text], sections: [], printEmptySections: false, closing: [], signature, recipients: [] };
}

/**
 * A wording of the report of `from` for the report of `to`: every mention of the
 * period in its own form ("QUÝ I NĂM 2024" gives "QUÝ II NĂM 2024"), those of
 * neighbouring periods moved along. Dates of papers of earlier years stay.
 * Null where no trace of the old period can be promised.
 */
export function rewordFor(wording: string, from: Period, to: Period): string | null {
  const text = wording.normalize("NFC");
  let [written, at] = ["", 0];
  for (const mention of periodMentions(text)) {
    const name = rewrittenMention(text, mention, { from, to });
    if (name === null) return null;
    written += text.slice(at, mention.start) + name;
    at = mention.end;
  }
  written += text.slice(at);
  return isClean(written, { from, to }) ? written : null;
}

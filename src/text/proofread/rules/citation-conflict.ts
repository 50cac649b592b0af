/**
 * One paper cited with two dates or two issuers. Two papers may share a number ("28-CT/TW" of 2019 and of 2023):
 * numbers start again with each term (state papers: each year), so only dates within one term or year clash.
 */
import { inOneCentralTerm, issuerKey, printCitedDate, seriesKey, type Citation } from "../../citation";
import { fold } from "../../recognise/fold";
import { reportRule, type PlacedFault, type Unit } from "../types";

type Cited = { unit: Unit; citation: Citation };

/** Titles that begin alike are of one paper. */
function sameTitle(one: Citation, other: Citation): boolean {
  if (one.title === null || other.title === null) return false;
  const [first, second] = [fold(one.title).split(" "), fold(other.title).split(" ")];
  const length = Math.min(first.length, second.length, 8);
  return length >= 5 && first.slice(0, length).join(" ") === second.slice(0, length).join(" ");
}

function datesClash(one: Citation, other: Citation): boolean {
  if (!one.dateValid || !other.dateValid || one.date === other.date) return false;
  if (sameTitle(one, other)) return true;
  if (one.body === "TW") return inOneCentralTerm(one.date!, other.date!);
  return one.family === "state" && one.date!.slice(0, 4) === other.date!.slice(0, 4) && one.issuer !== null && other.issuer !== null && issuerKey(one.issuer) === issuerKey(other.issuer);
}

/** One name inside the other ("UBND tỉnh", "Ủy ban nhân dân tỉnh Bến Tre") is one body. */
function issuersClash(one: Citation, other: Citation): boolean {
  if (one.issuer === null || other.issuer === null || one.date === null || one.date !== other.date) return false;
  const [first, second] = [issuerKey(one.issuer), issuerKey(other.issuer)].map((key) => key.replaceAll(" ", "")) as [string, string];
  return !first.includes(second) && !second.includes(first);
}

function clash({ unit, citation }: Cited, first: Cited): PlacedFault | null {
  const earlier = first.citation;
  const place = { unit, start: citation.start, end: citation.end, replacement: null };
  if (datesClash(earlier, citation)) return { ...place, message: `Văn bản này ở chỗ khác trong báo cáo ghi ngày ${printCitedDate(earlier.date!)}.` };
  if (issuersClash(earlier, citation)) return { ...place, message: `Văn bản này ở chỗ khác trong báo cáo ghi của ${earlier.issuer}.` };
  return null;
}

export const citationConflict = reportRule({
  name: "citation.conflict",
  severity: "warning",
  source: "HD 36-HD/VPTW: số thứ tự theo loại và nhiệm kỳ, nên hai văn bản có thể cùng số (28-CT/TW)",
  checkReport: ({ units }) => {
    const series = new Map<string, Cited[]>();
    for (const unit of units) {
      for (const citation of unit.read.citations) {
        if (citation.code === null) continue;
        const key = seriesKey(citation);
        const list = series.get(key);
        if (list) list.push({ unit, citation });
        else series.set(key, [{ unit, citation }]);
      }
    }
    return [...series.values()].flatMap((list) => list.slice(1).flatMap((cited, index) => firstClash(cited, list.slice(0, Math.min(index + 1, COMPARED)))));
  },
});

/** Mentions that each later one is held against: a text that repeats one paper a thousand times must not cost a million. */
const COMPARED = 6;

function firstClash(cited: Cited, earlier: readonly Cited[]): PlacedFault[] {
  for (const first of earlier.slice(0, COMPARED)) {
    const fault = clash(cited, first);
    if (fault) return [fault];
  }
  return [];
}

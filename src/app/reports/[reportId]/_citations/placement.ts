/** Which papers are offered, and what is written for one at its place in the report. Pure but for what it remembers of texts already read. */
import type { Offer, OfferedPaper } from "@/services/citation/offer";
import { citationKey, DEFAULT_FORM, fitOf, formatCitation, lookupOf, papersIn, paperQuery, parseCitations, seriesKey, type Citation, type Paper } from "@/text/citation";

export const MOST_SHOWN = 8;

/** The report around the place: its texts in reading order, those in front of the place, all others. */
export type Surroundings = { before: readonly string[]; behind: readonly string[] };

/**
 * "full" at the first mention, "short" later, "dated" later where another paper of the report bears
 * the number too, "symbol" where date or issuer stand behind the place already.
 */
export type Style = "full" | "short" | "dated" | "symbol";

export type Choice = Pick<OfferedPaper, "paper" | "key" | "aliases"> & {
  /** The report cites it already. */
  here: boolean;
  style: Style;
  /** What will be written. */
  text: string;
  /** The full form, where `text` is a shorter one. */
  full: string;
};

const read = new Map<string, readonly Citation[]>();
const MOST_REMEMBERED = 3_000;

/** A text's citations; while one types, all texts but one are the same as before. */
function citationsOf(text: string): readonly Citation[] {
  const known = read.get(text);
  if (known) return known;
  if (read.size >= MOST_REMEMBERED) read.clear();
  const citations = parseCitations(text);
  read.set(text, citations);
  return citations;
}

/** What stands behind the place already and so is not written again: date or issuer, or what the paper is about. */
export type Followed = "date" | "title" | null;

/**
 * Papers that fit what was typed: those of the report itself and remembered ones, the best fit
 * first, in it the report's own.
 */
export function choicesFor(typed: string, { papers: remembered, comma, tone }: Offer, around: Surroundings, followed: Followed = null): Choice[] {
  const query = paperQuery(typed);
  const texts = [...around.before, ...around.behind];
  const own = papersIn(texts, citationsOf);
  const ownKeys = new Set(own.map(({ key }) => key));
  const known = remembered.map(({ paper, key, aliases }) => ({ paper, key, aliases, here: [key, ...aliases].some((one) => ownKeys.has(one)) }));
  const knownKeys = new Set(known.flatMap(({ key, aliases }) => [key, ...aliases]));
  const unknown = own.filter(({ key }) => !knownKeys.has(key)).map(({ paper, key }) => ({ paper, key, aliases: [], here: true }));
  const fitting = [...unknown, ...known].flatMap((one) => {
    const fit = fitOf(lookupOf(one.paper), query);
    return fit === null ? [] : [{ ...one, fit }];
  });
  const form = { ...DEFAULT_FORM, comma: comma === null ? usualComma(texts) : comma === "with" };
  return fitting
    .sort((a, b) => a.fit - b.fit || Number(b.here) - Number(a.here))
    .slice(0, MOST_SHOWN)
    .map(({ paper, key, aliases, here }) => {
      const style = followed === "date" ? "symbol" : styleFor(paper, [key, ...aliases], around);
      const written = followed === "title" ? { ...paper, title: null } : paper;
      const inHouseForm = (as: "full" | "short" | "dated") => withTone(formatCitation(written, as, form), tone);
      return { paper, key, aliases, here, style, text: inHouseForm(style === "symbol" ? "short" : style), full: inHouseForm("full") };
    });
}

/** The word for the term of an issuer alone; a title keeps its letters. */
function withTone(citation: string, tone: Offer["tone"]): string {
  return tone === null ? citation : citation.replace(/(?<= )kh(?:óa|oá)(?= [IVXL]+(?: |$))/u, tone);
}

/** Where the house has no rule, the report's own way of writing the comma before "ngày". */
function usualComma(texts: readonly string[]): boolean {
  const commas = texts.flatMap((text) => citationsOf(text).flatMap(({ spelling: { comma } }) => comma ?? []));
  const withComma = commas.filter(Boolean).length;
  return withComma === commas.length - withComma ? DEFAULT_FORM.comma : withComma * 2 > commas.length;
}

function styleFor(paper: Paper, keys: readonly string[], { before, behind }: Surroundings): Style {
  const isThis = (citation: Citation) => keys.includes(citationKey(citation) ?? "");
  if (!before.some((text) => citationsOf(text).some(isThis))) return "full";
  const series = seriesKey(paper);
  const isOther = (citation: Citation) => citation.code !== null && citationKey(citation) !== null && seriesKey(citation) === series && !isThis(citation);
  return [...before, ...behind].some((text) => citationsOf(text).some(isOther)) ? "dated" : "short";
}

/** What of a citation stands behind what is replaced. */
export function followedBy(text: string, to: number): Followed {
  const behind = text.slice(to, to + 12);
  if (/^\s{0,2},?\s{0,2}\(?(?:ngày|của)\s/u.test(behind)) return "date";
  return /^\s{0,2}(?:về\s|[“"«])/u.test(behind) ? "title" : null;
}

/** The citation with the spaces it needs between letters. */
export function spaced(citation: string, text: string, from: number, to: number): string {
  const before = /[\p{L}\p{M}\d,.;:”)]$/u.test(text.slice(0, from)) ? " " : "";
  const behind = /^[\p{L}\d“(]/u.test(text.slice(to)) ? " " : "";
  return before + citation + behind;
}

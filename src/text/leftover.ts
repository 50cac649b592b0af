/** Mentions of another period in a report: what was left in when the text of an earlier one was taken over. */
import type { Period, ReportDocument } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import { periodMentions, type PeriodMention } from "./recognise/period";

/** A place in a ReportDocument; indexes from 0. */
export type Place =
  | { part: "field"; field: keyof ReportFields; index: number }
  | { part: "section"; key: string }
  | { part: "decision"; key: string; id: string | null; index: number }
  | { part: "ledger" }
  | { part: "report" };

/** `start` and `end` are UTF-16 offsets into the text at the place; `certain` when it can hardly be meant. */
export type Leftover = { place: Place; start: number; end: number; quote: string; certain: boolean };

/** Months from January of year 0: first and last of a mention, its year taken from the report where it names none. */
function monthsOf({ kind, index, year }: Pick<PeriodMention, "kind" | "index"> & { year: number }): { first: number; last: number } {
  const january = 12 * year;
  const span = { quarter: [index * 3 - 3, index * 3 - 1], "half-year": [0, 5], "second-half": [6, 11], "nine-months": [0, 8], year: [0, 11] } as const;
  const [first, last] = span[kind];
  return { first: january + first, last: january + last };
}

function isSame(mention: PeriodMention, period: Period): boolean {
  return mention.kind === period.kind && mention.index === period.index && (mention.year ?? period.year) === period.year;
}

/** Its months are all months reported on: quý II in the first half-year. */
function liesWithin(mention: PeriodMention, period: Period): boolean {
  const there = monthsOf({ ...mention, year: mention.year ?? period.year });
  const here = monthsOf(period);
  return there.first >= here.first && there.last <= here.last;
}

/** Words that speak of what is to come: "phương hướng, nhiệm vụ quý II/2024". */
const PLAN = /phương hướng|nhiệm vụ|chương trình|kế hoạch|dự kiến|trọng tâm|triển khai|thời gian tới/;
/** Words that compare: "so với cùng kỳ năm 2023", "tăng 5% so với quý IV/2023". */
const COMPARISON = /so với|cùng kỳ|so sánh/;
/** Documents known by their year: "Luật Đất đai năm 2024". Not the yearly programme and plan: those of another year are left over. */
const NAMED_DOCUMENT = /(?:luật|hiến pháp|pháp lệnh|điều lệ|quy chế|quy định|nghị quyết|chỉ thị|kết luận|đề án)(?!.*trong\s*$)/;
/** Years from the report's beyond which a year alone is history, not left over. */
const RECENT_YEARS = 2;

/** What stands before a mention in its sentence, lower-case. */
function leadIn(text: string, start: number): string {
  return text.slice(Math.max(0, start - 80), start).toLowerCase().split(/[.;:!?\n]/).at(-1)!;
}

/**
 * Whether a mention outside decisions may be meant: a plan for a later period, a comparison,
 * a part of the period in a subject, a longer one that ends with it ("quý III và 9 tháng đầu
 * năm"), the year in a document's name, or a year long ago.
 */
function mayBeMeant(text: string, mention: PeriodMention, period: Period): boolean {
  const before = leadIn(text, mention.start);
  const year = mention.year ?? period.year;
  const there = monthsOf({ ...mention, year });
  const here = monthsOf(period);
  if (COMPARISON.test(before)) return true;
  if (there.last > here.last && PLAN.test(before)) return true;
  if (liesWithin(mention, period)) return true;
  if (there.first <= here.first && there.last === here.last) return true;
  return mention.kind === "year" && (Math.abs(year - period.year) > RECENT_YEARS || NAMED_DOCUMENT.test(before.split(",").at(-1)!));
}

/** The year a report is part of is no other period: "Chương trình công tác năm 2024" in quý I/2024. */
function isYearAround(mention: PeriodMention, period: Period): boolean {
  return mention.kind === "year" && mention.year === period.year;
}

function leftoversIn(asStored: string, period: Period, place: Place): Leftover[] {
  const text = asStored.normalize("NFC");
  const mentions = periodMentions(text);
  // A part of the period is reported on too; but a subject says what the whole report is about.
  const isMisnamed = place.part === "field" && place.field === "subject" && !mentions.some((mention) => isSame(mention, period));
  const isOwn = (mention: PeriodMention) => isSame(mention, period) || isYearAround(mention, period) || (liesWithin(mention, period) && !isMisnamed);
  const others = mentions.filter((mention) => !isOwn(mention));
  const inDecision = place.part === "decision";
  // A decision about the year before or the next one is everyday business; about another quarter, rarer.
  const worth = inDecision ? others.filter(({ kind }) => kind !== "year") : others;
  return worth.map((mention) => ({
    place,
    start: mention.start,
    end: mention.end,
    quote: text.slice(mention.start, mention.end),
    certain: !inDecision && !mayBeMeant(text, mention, period),
  }));
}

/**
 * Every mention of another period, in the order of the report: in subject, preamble,
 * headings and closing nearly always left over from an earlier report, in decisions
 * often right and so never certain. The document's texts are NFC.
 */
export function leftoversOf(document: ReportDocument): Leftover[] {
  const { period } = document;
  const inField = (field: "subject" | "preamble" | "closing", texts: readonly string[]) =>
    texts.flatMap((text, index) => leftoversIn(text, period, { part: "field", field, index }));
  return [
    ...inField("subject", [document.subject]),
    ...inField("preamble", document.preamble),
    ...document.sections.flatMap(({ key, heading, decisions }) => [
      ...leftoversIn(heading, period, { part: "section", key }),
      ...decisions.flatMap(({ id, text }, index) => leftoversIn(text, period, { part: "decision", key, id: id ?? null, index })),
    ]),
    ...inField("closing", document.closing),
  ];
}

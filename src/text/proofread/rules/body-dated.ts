/** Names of bodies that did not exist in the report's time. A warning, never a rewrite: what happened before keeps its names. */
import { reportRule, type Context, type PlacedFault, type Unit } from "../types";
import { DATED_BODIES, type DatedBody } from "./dated-bodies";

const PATTERNS = DATED_BODIES.map((body) => ({ body, regex: new RegExp(`(?:${body.pattern})(?!\\p{L})`, "gu") }));

/** Words that speak of what a body was, or of its end. */
const PAST = /\(cũ\)|trước đây|trước (?:khi )?(?:sáp nhập|sắp xếp|hợp nhất)|sáp nhập|hợp nhất|kết thúc hoạt động|giải thể|chấm dứt|nguyên (?:là|Bí thư|Phó|Chủ tịch|Giám đốc|Trưởng|cán bộ|lãnh đạo)|bàn giao|sắp xếp/iu;

function concerns({ from, until }: DatedBody, context: Context): boolean {
  return (until !== undefined && context.from >= until) || (from !== undefined && context.until < from);
}

/** Whether the clause speaks of the body's own time: by words, by a year, or as part of a paper of that time. */
function isOfItsTime({ text, read }: Unit, place: number, { until }: DatedBody): boolean {
  if (until === undefined) return false;
  const clause = read.clauses.find(({ start, end }) => start <= place && place < end);
  const around = clause ? text.slice(clause.start, Math.min(text.length, clause.end + 20)) : text;
  if (PAST.test(around)) return true;
  const cited = read.citations.some(({ start, end, titleEnd, date, dateValid }) => start <= place && place < Math.max(end, titleEnd ?? 0) && dateValid && date! < until);
  if (cited) return true;
  const years = [...around.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(Number);
  return years.length > 0 && Math.min(...years) < Number(until.slice(0, 4));
}

function placesOf(units: readonly Unit[], regex: RegExp, body: DatedBody): { unit: Unit; start: number; end: number; replacement: null }[] {
  return units.flatMap((unit) =>
    [...unit.text.matchAll(regex)].flatMap((found) =>
      /\p{L}/u.test(unit.text[found.index - 1] ?? "") || isOfItsTime(unit, found.index, body) ? [] : [{ unit, start: found.index, end: found.index + found[0].length, replacement: null }],
    ),
  );
}

export const bodyDated = reportRule({
  name: "body.dated",
  severity: "warning",
  source: "Nghị quyết 202/2025/QH15; mô hình chính quyền địa phương 2 cấp từ 01/7/2025; sắp xếp bộ máy tháng 02-3/2025",
  checkReport: ({ units }, context) =>
    PATTERNS.filter(({ body }) => concerns(body, context)).flatMap(({ body, regex }): PlacedFault[] => {
      const [first, ...also] = placesOf(units, regex, body);
      if (first === undefined) return [];
      const name = first.unit.text.slice(first.start, first.end);
      return [{ ...first, also, message: `“${name}”: ${body.note}. Nếu nói về việc của thời gian đó thì giữ nguyên.` }];
    }),
});

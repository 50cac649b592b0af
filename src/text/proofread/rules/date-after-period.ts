/** A date after the report's own: a paper cannot be cited before it is made. A day of something to come is no fault. */
import { paragraphRule, type Fault, type Unit } from "../types";

/** Words before a day that lies ahead and may be named. */
const AHEAD = /đến|tới|từ(?: ngày)?\s*$|từ ngày|ngày bầu cử|trước ngày|hạn|kỷ niệm|dự kiến|giai đoạn|chào mừng|tổ chức|hoàn thành|hiệu lực|khai mạc|bế mạc|diễn ra|kế hoạch|lịch|chương trình|nhân dịp|năm ngày|tiến tới|bầu cử|[(–-]\s?$/iu;

function inClause(text: string, start: number): string {
  return text.slice(Math.max(0, start - 90), start).split(/[;!?]|\.\s/).at(-1)!;
}

function ofPapers({ read }: Unit, until: string): Fault[] {
  return read.citations
    .filter(({ date, dateValid, dateStart }) => dateValid && dateStart !== null && date! > until)
    .map(({ dateStart, dateEnd }) => ({ start: dateStart!, end: dateEnd!, message: "Ngày của văn bản được trích dẫn sau kỳ báo cáo.", replacement: null }));
}

function ofOthers({ text, read }: Unit, until: string): Fault[] {
  return read.dates
    .filter(({ iso, start }) => iso !== null && iso > until && !read.isCited(start) && !AHEAD.test(inClause(text, start)))
    .map(({ start, end }) => ({ start, end, message: "Ngày này sau kỳ báo cáo.", replacement: null, severity: "info" as const }));
}

export const dateAfterPeriod = paragraphRule({
  name: "date.after-period",
  severity: "warning",
  source: "Báo cáo nêu việc đã có trong kỳ",
  check: (unit, { until }) => [...ofPapers(unit, until), ...ofOthers(unit, until)].sort((a, b) => a.start - b.start),
});

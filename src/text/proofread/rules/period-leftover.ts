/** Another period's name left in when an earlier report's text was taken over. */
import { periodEnd } from "@/domain/period";
import type { ReportDocument } from "@/domain/report-document";
import { leftoversOf } from "../../leftover";
import { periodMentions } from "../../recognise/period";
import { paragraphRule, type Unit } from "../types";

/** A report of this one text, so that only a text that changed is read again. */
function alone({ part, text }: Unit, period: ReportDocument["period"]): Pick<ReportDocument, "period" | "subject" | "preamble" | "sections" | "closing"> {
  const decision = { text, marker: "dash" as const, joinsPrevious: false };
  const isHeading = part === "heading";
  return {
    period,
    subject: part === "subject" ? text : "",
    preamble: part === "preamble" ? [text] : [],
    sections: isHeading || part === "decision" ? [{ key: "other", heading: isHeading ? text : "", decisions: isHeading ? [] : [decision] }] : [],
    closing: part === "closing" ? [text] : [],
  };
}

/** What a period's name begins with; most texts name none and are not read for it. */
const MAY_NAME = /qu[ýíyi]\P{L}{1,5}(?:[iv]{1,3}(?!\p{L})|\d)|(?:\d|sáu|sau|chín|chin)\P{L}{1,5}th[áa]ng|n[ăa]m\P{L}{1,5}(?:19|20)\d\d/iu;

/** Words before a later period that say it lies ahead: "khởi công trong quý IV/2024", "hoàn thành trước quý II/2025". */
const AHEAD = /(?:từ|đến|tới|trước|sang|hết|đầu|cuối|trong|vào|dự kiến|phấn đấu|hoàn thành|triển khai|kế hoạch|phương hướng|nhiệm vụ|chương trình|chậm nhất)(?:\s(?:hết|cuối|đầu|trong|vào))?\s$/iu;

/** In a decision a later period is most often a term that was set. */
function isAhead(unit: Unit, start: number, quote: string, period: ReportDocument["period"]): boolean {
  if (unit.part !== "decision" || !AHEAD.test(unit.text.slice(Math.max(0, start - 30), start))) return false;
  const [mention] = periodMentions(quote);
  if (mention === undefined || mention.kind !== "quarter") return false;
  const until = Number(periodEnd(period).slice(5, 7));
  return 12 * (mention.year ?? period.year) + mention.index * 3 > 12 * period.year + until;
}

/** "Tiếp theo Báo cáo số 98-BC/TU ngày 05/01/2024 về kết quả quý IV/2023": what a paper is about is not this report's period. */
function ofAPaper({ read, text }: Unit, start: number): boolean {
  return read.citations.some((paper) => paper.start <= start && start < Math.max(paper.end, paper.titleEnd ?? 0)) || /(?:tiếp theo|kèm theo|thay thế) (?:báo cáo|thông báo|kế hoạch)[^.;]{0,60}$/iu.test(text.slice(Math.max(0, start - 90), start));
}

export const periodLeftover = paragraphRule({
  name: "period.leftover",
  severity: "error",
  source: "Báo cáo không nhắc kỳ khác ngoài phần phương hướng",
  check: (unit, { period }) =>
    (MAY_NAME.test(unit.text) ? leftoversOf(alone(unit, period) as ReportDocument) : [])
      .filter(({ start, quote }) => !isAhead(unit, start, quote, period))
      .map(({ start, end, quote, certain }) => {
        const sure = certain && !ofAPaper(unit, start);
        const message = sure ? `“${quote}” là kỳ khác với kỳ của báo cáo này.` : `“${quote}” là kỳ khác; kiểm tra xem có phải còn sót từ báo cáo trước không.`;
        return { start, end, message, replacement: null, ...(sure ? {} : { severity: "info" as const }) };
      }),
});

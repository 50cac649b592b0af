/** Another period's name left in when an earlier report's text was taken over. */
import type { ReportDocument } from "@/domain/report-document";
import { leftoversOf } from "../../leftover";
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

export const periodLeftover = paragraphRule({
  name: "period.leftover",
  severity: "error",
  source: "Báo cáo không nhắc kỳ khác ngoài phần phương hướng",
  check: (unit, { period }) =>
    (MAY_NAME.test(unit.text) ? leftoversOf(alone(unit, period) as ReportDocument) : []).map(({ start, end, quote, certain }) => ({
      start,
      end,
      message: certain ? `“${quote}” là kỳ khác với kỳ của báo cáo này.` : `“${quote}” là kỳ khác; kiểm tra xem có phải còn sót từ báo cáo trước không.`,
      replacement: null,
      ...(certain ? {} : { severity: "info" as const }),
    })),
});

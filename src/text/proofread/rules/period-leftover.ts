/** Another period's name left in when an earlier report's text was taken over. */
import { leftoversOf, type Place } from "../../leftover";
import { reportRule, type Unit } from "../types";

function unitAt(units: readonly Unit[], place: Place): Unit | undefined {
  switch (place.part) {
    case "field":
      return units.find(({ part, index }) => part === place.field && index === place.index);
    case "section":
      return units.find(({ part, sectionKey }) => part === "heading" && sectionKey === place.key);
    case "decision":
      return units.find(({ decision, sectionKey }) => decision === place.index && sectionKey === place.key);
    case "report":
      return undefined;
  }
}

export const periodLeftover = reportRule({
  name: "period.leftover",
  severity: "error",
  source: "DESIGN 1: không sót kỳ cũ",
  checkReport: ({ document, units }) =>
    leftoversOf(document).flatMap(({ place, start, end, quote, certain }) => {
      const unit = unitAt(units, place);
      if (unit === undefined) return [];
      const message = certain ? `“${quote}” là kỳ khác với kỳ của báo cáo này.` : `“${quote}” là kỳ khác; kiểm tra xem có phải còn sót từ báo cáo trước không.`;
      return [{ unit, start, end, message, replacement: null, ...(certain ? {} : { severity: "info" as const }) }];
    }),
});

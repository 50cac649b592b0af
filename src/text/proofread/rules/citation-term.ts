/** "khóa X" after a central body, on a paper dated in another term of the Central Committee. */
import { centralTermsAt } from "../../citation";
import { paragraphRule } from "../types";

export const citationTerm = paragraphRule({
  name: "citation.term",
  severity: "warning",
  source: "Ngày bế mạc các Đại hội Đảng toàn quốc lần thứ VI đến XIV",
  check: ({ read, text }) =>
    read.citations.flatMap(({ body, term, date, dateValid, dateEnd, end }) => {
      if (body !== "TW" || term === null || !dateValid) return [];
      const terms = centralTermsAt(date!);
      if (terms.length === 0 || terms.includes(term)) return [];
      const place = text.lastIndexOf(term, end);
      if (place < (dateEnd ?? 0)) return [];
      return [{ start: place, end: place + term.length, message: `Ngày ban hành thuộc khóa ${terms.join(" hoặc ")}, không phải khóa ${term}.`, replacement: null }];
    }),
});

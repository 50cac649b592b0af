/** The comma before "ngày": written in one way throughout a report, the office's or the one it has more of. */
import type { Citation } from "../../citation";
import { reportRule, type PlacedFault, type Unit } from "../types";

type Dated = { unit: Unit; citation: Citation };

function fault({ unit, citation }: Dated, with_: boolean): PlacedFault {
  const { symbolEnd, dateStart } = citation;
  const gap = unit.text.slice(symbolEnd, dateStart!);
  const word = /ngày\s*$/iu.exec(gap)?.[0] ?? "";
  // Two letters of the symbol go with it, so that there is something to see.
  const start = symbolEnd - 2;
  return {
    unit,
    start,
    end: dateStart!,
    message: with_ ? "Thiếu dấu phẩy trước “ngày” như các chỗ khác trong báo cáo." : "Thừa dấu phẩy trước “ngày” so với các chỗ khác trong báo cáo.",
    replacement: `${unit.text.slice(start, symbolEnd)}${with_ ? "," : ""} ${word}`,
  };
}

export const citationComma = reportRule({
  name: "citation.comma",
  severity: "warning",
  source: "Nếp trình bày: một cách viết trong cả báo cáo",
  checkReport: ({ units }, { settings }) => {
    const dated = units.flatMap((unit) => unit.read.citations.filter(({ spelling: { ngay } }) => ngay === true).map((citation) => ({ unit, citation })));
    const withComma = dated.filter(({ citation }) => citation.spelling.comma).length;
    if (settings.comma === null && (withComma === 0 || withComma * 2 === dated.length || withComma === dated.length)) return [];
    const house = settings.comma === null ? withComma * 2 > dated.length : settings.comma === "with";
    return dated.filter(({ citation }) => citation.spelling.comma !== house && !/[()]/.test(citation.date ?? "")).map((one) => fault(one, house));
  },
});

/** "Quyết định 27-QĐ/TW": "số" is missing where a paper is cited in full or for the first time; later it may go. */
import { symbolOf } from "../../citation";
import { reportRule, type PlacedFault } from "../types";

export const citationSo = reportRule({
  name: "citation.missing-so",
  severity: "error",
  source: "Quy định 66-QĐ/TW và HD 36-HD/VPTW: tên loại, “số”, số và ký hiệu",
  checkReport: ({ units }) => {
    const seen = new Set<string>();
    return units.flatMap(({ read }, index) =>
      read.citations.flatMap((citation): PlacedFault[] => {
        const symbol = symbolOf(citation);
        const isFirst = !seen.has(symbol);
        seen.add(symbol);
        const { spelling, start, symbolStart, symbolEnd, date } = citation;
        const unit = units[index]!;
        const lead = unit.text.slice(start, symbolStart);
        // A number without a type in front belongs to a list or to a bracket.
        if (spelling.so || spelling.listed || lead.trim() === "" || (!isFirst && date === null)) return [];
        return [
          {
            unit,
            start,
            end: symbolEnd,
            message: "Thiếu chữ “số” trước số và ký hiệu văn bản.",
            replacement: `${lead.trimEnd()} số ${unit.text.slice(symbolStart, symbolEnd)}`,
            ...(date === null ? { severity: "warning" as const } : {}),
          },
        ];
      }),
    );
  },
});

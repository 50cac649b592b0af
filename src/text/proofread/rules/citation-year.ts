/** The year inside the number of a state paper is the year of its date. */
import { paragraphRule } from "../types";

export const citationYear = paragraphRule({
  name: "citation.year",
  severity: "error",
  source: "Luật Ban hành văn bản quy phạm pháp luật: số thứ tự / năm ban hành",
  check: ({ read }) =>
    read.citations.flatMap(({ year, date, dateValid, start, end }) =>
      year !== null && dateValid && Number(date!.slice(0, 4)) !== year
        ? [{ start, end, message: `Năm trong số văn bản (${year}) khác năm ban hành (${date!.slice(0, 4)}).`, replacement: null }]
        : [],
    ),
});

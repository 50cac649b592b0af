/** Days that no calendar has: "31/4/2024", "29/02/2023", "ngày 12 tháng 13". */
import { paragraphRule } from "../types";

export const dateImpossible = paragraphRule({
  name: "date.impossible",
  severity: "error",
  source: "Lịch",
  check: ({ read }) =>
    read.dates.filter(({ iso }) => iso === null).map(({ start, end, text }) => ({ start, end, message: `Không có ngày ${text.trim()} trong lịch.`, replacement: null })),
});

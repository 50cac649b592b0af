/** Spaces, slashes and hyphens inside a paper's number: "31 - HD/BTCTW", "28/CT-TW", "30/2020/NĐ/CP". */
import { paragraphRule } from "../types";

export const citationSign = paragraphRule({
  name: "citation.sign",
  severity: "error",
  source: "HD 36-HD/VPTW: số-tên loại/cơ quan; Nghị định 30/2020/NĐ-CP: số/năm/tên loại-cơ quan",
  check: ({ read, text }) =>
    read.citations.flatMap(({ spelling: { spaced, wrongSign, wrongLetters, rightSymbol }, symbolStart, symbolEnd }) =>
      (spaced || wrongSign || wrongLetters) && rightSymbol !== null && rightSymbol !== text.slice(symbolStart, symbolEnd)
        ? [{ start: symbolStart, end: symbolEnd, message: wrongLetters ? `Ký hiệu viết đúng là “${rightSymbol}”.` : wrongSign ? `Dấu nối trong ký hiệu chưa đúng; viết “${rightSymbol}”.` : `Số và ký hiệu viết liền: “${rightSymbol}”.`, replacement: rightSymbol }]
        : [],
    ),
});

/** A small letter at the beginning of a paragraph or after a full stop. */
import { paragraphRule } from "../types";
import { at, every } from "./every";

/** Full stops of abbreviations end no sentence. */
const ABBREVIATED = /(?:v\.v|(?<!\p{L})(?:tp|tx|tt|gs|ts|ths|tr|st|đ\/c|ông|bà))\.\s$/iu;

export const capitalStart = paragraphRule({
  name: "capital.start",
  severity: "warning",
  givesWay: true,
  source: "Quy định 4148-QĐ/VPTW: viết hoa chữ đầu câu, đầu đoạn",
  check: ({ text, opens, part }) => [
    ...(opens && part !== "subject" ? every(text, /^(\s*[“"(]?)(\p{Ll})(?=\p{L}*\s)/gu, (found) => ({ start: found[1]!.length, end: found[1]!.length + 1, message: "Chữ đầu đoạn viết hoa.", replacement: found[2]!.toUpperCase() })) : []),
    ...every(text, /(?<=[\p{Ll}\d)”]{2}\.\s)\p{Ll}/gu, (found) =>
      ABBREVIATED.test(text.slice(Math.max(0, found.index - 6), found.index)) ? null : at(found, "Chữ đầu câu viết hoa.", found[0].toUpperCase()),
    ),
  ],
});

/**
 * How paragraphs end. Printing gives each one full stop (DESIGN 3.3), so an odd end is no error; but where
 * nearly all end in a full stop, one without it or with ";" may have lost its last words.
 */
import { reportRule, type PlacedFault, type Unit } from "../types";

const ends = ({ text }: Unit): string => text.trimEnd().at(-1) ?? "";

/** Share of the report's paragraphs that end in a full stop from which the others stand out. */
const HABIT = 0.6;

function fault(unit: Unit): PlacedFault | null {
  const text = unit.text.trimEnd();
  const last = text.at(-1)!;
  if (last === "." || "!?…:".includes(last)) return null;
  const marked = /[,;–-]/.test(last);
  // "chi bộ.,": the full stop is there already.
  const bare = (marked ? text.slice(0, -1) : text).trimEnd().replace(/\.$/, "");
  const word = /[\p{L}\d%)”»"]*.$/u.exec(bare)?.[0] ?? last;
  const start = bare.length - word.length;
  return {
    unit,
    start,
    end: text.length,
    message: marked ? `Đoạn kết thúc bằng dấu “${last}”; kiểm tra xem còn thiếu ý nào không, nếu đã hết thì dùng dấu chấm.` : "Cuối đoạn chưa có dấu chấm.",
    replacement: `${word}.`,
  };
}

export const punctuationEnd = reportRule({
  name: "punctuation.end",
  severity: "warning",
  source: "HD 36-HD/VPTW: nội dung kết thúc bằng dấu chấm",
  checkReport: ({ units }) => {
    const paragraphs = units.filter(({ part, ends: last, text }) => last && ["decision", "preamble", "closing"].includes(part) && text.trim() !== "");
    const decisions = paragraphs.filter(({ part }) => part === "decision");
    const stopped = decisions.filter((unit) => ends(unit) === ".").length;
    if (decisions.length > 0 && stopped < decisions.length * HABIT) return [];
    return paragraphs.flatMap((unit) => (unit.part === "preamble" && /[;,:]/.test(ends(unit)) ? [] : (fault(unit) ?? [])));
  },
});

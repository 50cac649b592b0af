/** Numbers typed by hand: in a heading they print twice (DESIGN 3.1), in a list they may skip or repeat. */
import { paragraphRule, reportRule, type Fault, type PlacedFault, type ReadReport, type Unit } from "../types";
import { at, every } from "./every";

const TYPED = /^\s*(?:(\d{1,2})|[IVX]{1,4})(?:\.\d{1,2})*\s?[.)/-]\s?(?=\p{L})/gu;

export const numberingTyped = paragraphRule({
  name: "numbering.typed",
  severity: "error",
  source: "Số mục do phần mềm tính",
  check: ({ text, part }) => (part === "heading" ? every(text, TYPED, (found) => at(found, "Số mục do phần mềm đánh, gõ thêm sẽ in thành hai số.", "")) : []),
});

/** Vietnamese lists go a, b, c, d, đ, e, g, h (Nghị định 30/2020/NĐ-CP); a, b, c, d, e is met too. */
const LETTERS = "abcdđeghiklmnopqrstuvxy";

type Mark = { start: number; end: number; text: string; value: number; style: string };

const IN_TEXT = /(?<=^|[\s;:.,])(\(?)(\d{1,2}|[a-zđ])\)(?=\s*\p{L})/gu;
const REFERENCE = /(?:điểm|khoản|mục|tiết|điều|lần|đợt|phụ lục)\s?$/iu;

function valueOf(text: string): number {
  return /\d/.test(text) ? Number(text) : LETTERS.indexOf(text) + 1;
}

function marksIn(text: string): Mark[] {
  return [...text.matchAll(IN_TEXT)].flatMap((found) => {
    const [whole, bracket = "", value = ""] = found;
    if (REFERENCE.test(text.slice(Math.max(0, found.index - 9), found.index))) return [];
    const style = `${bracket}${/\d/.test(value) ? "1" : "a"})`;
    return [{ start: found.index, end: found.index + whole.length, text: value, value: valueOf(value), style }];
  });
}

/** "đ" may be left out: after d comes đ or e. */
function follows(previous: Mark, mark: Mark): boolean {
  return mark.value === previous.value + 1 || (previous.text === "d" && mark.text === "e") || mark.value === 1;
}

function messageOf(previous: Mark, mark: Mark): string {
  const expected = /\d/.test(previous.text) ? String(previous.value + 1) : (LETTERS[previous.value] ?? "");
  return mark.value === previous.value ? `Số thứ tự “${mark.text}” lặp lại.` : `Số thứ tự nhảy từ “${previous.text}” đến “${mark.text}”, thiếu “${expected}”.`;
}

function gaps(marks: readonly Mark[]): Fault[] {
  const faults: Fault[] = [];
  for (const style of new Set(marks.map((mark) => mark.style))) {
    const list = marks.filter((mark) => mark.style === style);
    if (list[0]!.value !== 1) continue;
    list.slice(1).forEach((mark, index) => {
      const previous = list[index]!;
      if (!follows(previous, mark)) faults.push({ start: mark.start, end: mark.end, message: messageOf(previous, mark), replacement: null });
    });
  }
  return faults;
}

const LEADING = /^\s*(\d{1,2})\s?[.)]\s/u;

/** Numbers at the beginning of headings or of one section's paragraphs. */
function leadingGaps(units: readonly Unit[]): PlacedFault[] {
  const marks = units.flatMap((unit) => {
    const found = LEADING.exec(unit.text);
    return found ? [{ unit, mark: { start: 0, end: found[0].trimEnd().length, text: found[1]!, value: Number(found[1]), style: "1" } }] : [];
  });
  if (marks.length < 2 || marks[0]!.mark.value !== 1) return [];
  return marks.slice(1).flatMap(({ unit, mark }, index) => {
    const previous = marks[index]!.mark;
    return follows(previous, mark) ? [] : [{ unit, start: mark.start, end: mark.end, message: messageOf(previous, mark), replacement: null }];
  });
}

function bySection({ units, document }: ReadReport): Unit[][] {
  return document.sections.map((_, section) => units.filter((unit) => unit.part === "decision" && unit.section === section));
}

export const numberingGap = reportRule({
  name: "numbering.gap",
  severity: "warning",
  source: "Nghị định 30/2020/NĐ-CP, phụ lục I (thứ tự a, b, c, d, đ, e)",
  checkReport: (report) => [
    ...leadingGaps(report.units.filter(({ part }) => part === "heading")),
    ...bySection(report).flatMap(leadingGaps),
    ...report.units.filter(({ text }) => text.includes(")")).flatMap((unit) => gaps(marksIn(unit.text)).map((fault) => ({ ...fault, unit }))),
  ],
});

/** No space after a comma, semicolon, colon, full stop or bracket, or none before an opening one. */
import { paragraphRule, type Fault } from "../types";
import { at, every } from "./every";

/** "ThS.Trần", "TP.HCM", "đ/c" are written without one. */
const TITLES = /(?:^|[^\p{L}])(?:ph|gs|pgs|ts|ths|bs|ds|ks|cn|tp|tx|tt|nxb|th|st|tr)$/iu;
const MESSAGE = (mark: string) => `Thiếu khoảng trắng sau dấu “${mark}”.`;

function afterMarks(text: string): Fault[] {
  return every(text, /([,;:])(?=[\p{L}“(«])/gu, (found) => {
    // "2025 ;định hướng": the space before the mark is another fault.
    const before = text.slice(Math.max(0, found.index - 4), found.index).trimEnd().at(-1) ?? "";
    if (!/[\p{L}\d)”»%]/u.test(before)) return null;
    // "http://", "a:b" in an address.
    if (/(?:https?|ftp|mailto)$/i.test(text.slice(Math.max(0, found.index - 6), found.index))) return null;
    return at(found, MESSAGE(found[1]!), `${found[1]} `);
  });
}

/** "quý I,2024"; in "1,5" and "8:30" digits stand on both sides. */
function beforeDigits(text: string): Fault[] {
  return every(text, /[,;](?=\d)/g, (found) => (/[\p{L})”]/u.test(text[found.index - 1] ?? "") ? at(found, MESSAGE(found[0]), `${found[0]} `) : null));
}

function afterStops(text: string): Fault[] {
  return every(text, /\.(?=\p{Lu}\p{Ll})/gu, (found) =>
    !/[\p{Ll})”]/u.test(text[found.index - 1] ?? "") || TITLES.test(text.slice(Math.max(0, found.index - 5), found.index)) ? null : at(found, MESSAGE("."), ". "),
  );
}

/** "03 nội dung.02 nội dung": a number begins the next sentence. */
function numberAfterStop(text: string): Fault[] {
  return every(text, /\.(?=\d{1,3}\s\p{Ll})/gu, (found) => {
    const before = text.slice(Math.max(0, found.index - 6), found.index);
    return !/\p{Ll}{2}$/u.test(before) || NUMBERED.test(before) ? null : at(found, MESSAGE("."), ". ");
  });
}
/** "tr.15", "đt.0912": an abbreviation with its number. */
const NUMBERED = /(?:^|[^\p{L}])(?:tr|trang|đt|dt|tel|fax|số|quyển|tập|stt|km|ng)$/iu;

/** Straight quotes look alike: the odd ones open, the even ones close. */
function aroundStraightQuotes(text: string): Fault[] {
  const marks = [...text.matchAll(/"/g)].map(({ index }) => index);
  if (marks.length % 2 === 1 || /[“”]/.test(text)) return [];
  return marks.flatMap((place, index): Fault[] => {
    const opens = index % 2 === 0;
    const next = opens ? /\p{L}{2}$/u.test(text.slice(Math.max(0, place - 2), place)) : /^\p{L}{2}/u.test(text.slice(place + 1, place + 3));
    return next ? [{ start: place, end: place + 1, message: `Thiếu khoảng trắng ${opens ? "trước" : "sau"} dấu “"”.`, replacement: opens ? ' "' : '" ' }] : [];
  });
}

/** "kinh tế -xã hội": a hyphen between words has a space on both sides or on none. */
function aroundHyphens(text: string): Fault[] {
  const message = "Dấu gạch nối có khoảng trắng ở cả hai bên hoặc không bên nào.";
  return every(text, /\s-(?=\p{L}{2})|-\s(?=\p{L}{2})/gu, (found) => (/\p{Ll}{2}$/u.test(text.slice(Math.max(0, found.index - 2), found.index)) ? at(found, message, " - ", "warning") : null));
}

function aroundBrackets(text: string): Fault[] {
  return [
    ...every(text, /[)”»](?=\p{L}{2})/gu, (found) => at(found, MESSAGE(found[0]), `${found[0]} `)),
    ...every(text, /[(“«](?=[\p{L}\d])/gu, (found) =>
      /\p{L}{2}$|\d{4}$/u.test(text.slice(Math.max(0, found.index - 4), found.index)) ? at(found, `Thiếu khoảng trắng trước dấu “${found[0]}”.`, ` ${found[0]}`) : null,
    ),
    ...every(text, /([(“«])\s{1,8}(?=[\p{L}\d])/gu, (found) => at(found, `Thừa khoảng trắng sau dấu “${found[1]}”.`, found[1]!)),
  ];
}

export const spaceAfter = paragraphRule({
  name: "space.after",
  severity: "error",
  source: "Quy tắc đánh máy văn bản: sau dấu câu có một khoảng trắng",
  check: ({ text }) => [...afterMarks(text), ...beforeDigits(text), ...afterStops(text), ...numberAfterStop(text), ...aroundBrackets(text), ...aroundStraightQuotes(text), ...aroundHyphens(text)],
});

/** No space after a comma, semicolon, colon, full stop or bracket, or none before an opening one. */
import { paragraphRule, type Fault } from "../types";
import { at, every } from "./every";

/** "ThS.Trần", "TP.HCM", "đ/c" are written without one. */
const TITLES = /(?:^|[^\p{L}])(?:gs|pgs|ts|ths|bs|ds|ks|cn|tp|tx|tt|nxb|th|st|tr)$/iu;
const MESSAGE = (mark: string) => `Thiếu khoảng trắng sau dấu “${mark}”.`;

function afterMarks(text: string): Fault[] {
  return every(text, /([,;:])(?=[\p{L}“(«])/gu, (found) => {
    const before = text[found.index - 1] ?? "";
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
  check: ({ text }) => [...afterMarks(text), ...beforeDigits(text), ...afterStops(text), ...aroundBrackets(text)],
});

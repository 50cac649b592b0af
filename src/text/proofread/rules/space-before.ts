/** A space before a comma, full stop, colon, semicolon or closing mark. */
import { paragraphRule } from "../types";
import { at, every } from "./every";

export const spaceBefore = paragraphRule({
  name: "space.before",
  severity: "error",
  source: "Quy tắc đánh máy văn bản: dấu câu viết liền sau từ đứng trước",
  check: ({ text }) => [
    ...every(text, /(?<=[\p{L}\d)”»%"])\s{1,8}([,;:!?)\]”»]|\.(?![.\d\p{L}]))(?!\))/gu, (found) => at(found, `Thừa khoảng trắng trước dấu “${found[1]}”.`, found[1]!)),
    // "tốt đẹp .Tiếp tục": the space stands on the wrong side; ".NET" is a name.
    ...every(text, /(?<=[\p{Ll}\d)”»%"])\s{1,8}\.(?=\p{Lu}\p{Ll})/gu, (found) => at(found, "Khoảng trắng đứng sau dấu chấm, không đứng trước.", ". ")),
  ],
});

/** Spaces, slashes and hyphens inside a paper's number and around it: "31 - HD/BTCTW", "28/CT-TW", "số12-NQ/TU", "số: 13-KL/TU", "14-NQ/TUngày". */
import { DOCUMENT_TYPES, RUNS_ON, type Citation } from "../../citation";
import { paragraphRule, type Fault } from "../types";

type Mended = { right: string; message: string; severity?: Fault["severity"] };

/** "số" before the number, with what parts them. */
const SO = /(?<![\p{L}\d])(s[ốôồổỗộoóòỏõọ])(\s{0,3})([:.]?)(\s{0,3})$/iu;
const GLUED = new RegExp(`^${RUNS_ON}(?!\\p{L})`, "u");
const TYPE = new RegExp(`(?<![\\p{L}\\d])(?:${DOCUMENT_TYPES.map(({ name }) => name).join("|")})\\s+$`, "iu");

/** A letterhead has "Số:"; in a sentence, after the type's name, nothing stands between "số" and the number. */
function mendSo([typed = "", so = "", , mark, space]: RegExpExecArray, afterType: boolean): Mended | null {
  if (afterType && mark !== "") return { right: "số ", message: `Trong câu, sau chữ “số” không có dấu “${mark}”.` };
  if (afterType && so.toLowerCase() !== "số") return { right: "số ", message: `Chữ “${so}” trước số và ký hiệu viết là “số”.` };
  if (mark === "" && space === "" && !/\s$/.test(typed)) return { right: `${so} `, message: "Giữa chữ “số” và số văn bản có một khoảng trắng." };
  if (afterType && so === "Số") return { right: "số ", message: "Trong câu, chữ “số” sau tên loại văn bản không viết hoa.", severity: "warning" };
  return null;
}

function symbolMessage({ spelling: { wrongLetters, wrongSign, rightSymbol } }: Citation, typed: string): string {
  if (/^\p{L}/u.test(typed)) return `Số văn bản đứng trước ký hiệu; viết “${rightSymbol}”.`;
  if (wrongLetters) return `Ký hiệu viết đúng là “${rightSymbol}”.`;
  return wrongSign ? `Dấu nối trong ký hiệu chưa đúng; viết “${rightSymbol}”.` : `Số và ký hiệu viết liền: “${rightSymbol}”.`;
}

function mendSymbol(citation: Citation, typed: string): Mended | null {
  const { spaced, wrongSign, wrongLetters, rightSymbol } = citation.spelling;
  return (spaced || wrongSign || wrongLetters) && rightSymbol !== null && rightSymbol !== typed ? { right: rightSymbol, message: symbolMessage(citation, typed) } : null;
}

/** All that is wrong around one number is mended at once. */
function faultOf(text: string, citation: Citation): Fault | null {
  const { symbolStart, symbolEnd } = citation;
  const typed = text.slice(symbolStart, symbolEnd);
  const lead = SO.exec(text.slice(Math.max(0, symbolStart - 10), symbolStart));
  const soStart = symbolStart - (lead?.[0].length ?? 0);
  const so = lead && mendSo(lead, TYPE.test(text.slice(Math.max(0, soStart - 30), soStart)));
  const symbol = mendSymbol(citation, typed);
  const glued = GLUED.exec(text.slice(symbolEnd, symbolEnd + 6))?.[0] ?? "";
  const first = symbol ?? so ?? (glued === "" ? null : { message: `Thiếu khoảng trắng trước chữ “${glued}”.`, severity: undefined });
  if (first === null) return null;
  const replacement = `${so?.right ?? ""}${symbol?.right ?? typed}${glued === "" ? "" : ` ${glued}`}`;
  return { start: so ? soStart : symbolStart, end: symbolEnd + glued.length, message: first.message, replacement, ...(first.severity && glued === "" ? { severity: first.severity } : {}) };
}

export const citationSign = paragraphRule({
  name: "citation.sign",
  severity: "error",
  source: "HD 36-HD/VPTW: số-tên loại/cơ quan; Nghị định 30/2020/NĐ-CP: số/năm/tên loại-cơ quan",
  check: ({ read, text }) => read.citations.flatMap((citation) => faultOf(text, citation) ?? []),
});

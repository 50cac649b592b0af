/** Reads the issuer after "của": "Ban Bí thư khóa XII", "Bộ Kế hoạch và Đầu tư", "Hội nghị lần thứ tám Ban Chấp hành Trung ương Đảng". */
import { DOCUMENT_TYPES } from "./document-types";

export type IssuerFound = { issuer: string; term: string | null; end: number };

/** Lower-case words at which the name of a body is over: what follows says what the paper is about or what is done with it. */
const STOPS = new Set(
  "về ban quy đối thực triển tại gắn để trong nhằm theo năm do là đã được giai sửa phê hướng thay cho từ với nêu kèm có cùng như gửi bãi thông tiếp tăng một khi ngày số sơ tổng chỉ giao yêu đến khóa khoá nhiệm trên liên đồng đẩy nâng kết hợp công giải thi bổ chuẩn kiện xử phát xây rà góp báo tham".split(" "),
);
/** Pairs of words in which a word above is part of a name after all, and one in which a part of names ends it. */
const NAME_PAIRS = new Set(["Ủy ban", "Uỷ ban", "Hội đồng"]);
const isStop = (before: string | undefined, word: string, after: string | undefined): boolean =>
  (STOPS.has(word) && !NAME_PAIRS.has(`${before} ${word}`) && `${word} ${after}` !== "tham nhũng") || `${word} ${after}` === "thành lập";
const MAX_WORDS = 20;
/** A comma stands inside some names: "phòng, chống tham nhũng, lãng phí, tiêu cực", "Văn hóa, Thể thao và Du lịch"; a dash in "Lao động - Thương binh". */
const WORD = /(?:,(?=\s{1,2}(?:chống|lãng phí|tiêu cực|Thể thao|chiến lược))(?<=(?:phòng|nhũng|phí|hóa|hoá|sách),))?\s{1,2}([\p{L}\p{M}\d][\p{L}\p{M}\d/-]*|(?<=(?:động|thanh)\s{1,2})[-–](?=\s))/uy;
const TERM = /,?\s{1,2}\(?[Kk]h(?:óa|oá)\s{1,2}([IVXL]{1,6})(?![\p{L}\d])\)?/uy;
/** They issue papers together. */
const JOINT = /(?:,|\s{1,2}và)\s{1,2}Ban Bí thư(?:\s{1,2}Trung ương(?:\s{1,2}Đảng)?)?(?!\p{L})/uy;
const FIRST_TYPE_WORDS = new Set(DOCUMENT_TYPES.map(({ name }) => name.split(" ").slice(0, 2).join(" ")));

function wordsFrom(text: string, at: number): { word: string; end: number }[] {
  const words = [];
  WORD.lastIndex = at;
  for (let found = WORD.exec(text); found && words.length < MAX_WORDS; found = WORD.exec(text)) words.push({ word: found[1]!, end: WORD.lastIndex });
  return words;
}

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);

/** "và" inside a name ("Kế hoạch và Đầu tư") is followed by a capital that begins no other paper. */
function isInsideName(words: readonly { word: string }[], index: number): boolean {
  const [next, afterNext] = [words[index + 1]?.word, words[index + 2]?.word];
  return isCapital(next) && !FIRST_TYPE_WORDS.has(`${next} ${afterNext ?? ""}`.trim()) && next !== "Luật";
}

/** "Hội nghị lần thứ tám" and "đồng chí" before the name itself. */
const LEAD = /\s{1,2}(?:Hội nghị (?:lần thứ [\p{L}\d]{1,5}(?: [\p{L}]{1,5})?|Trung ương \d{1,2}),?(?=\s{1,2}(?:Ban|BCH))|đồng chí(?=\s))/uy;

/** "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng": "về" belongs to the name. */
const isOfSteeringCommittee = (words: readonly { word: string }[], index: number): boolean =>
  words[index]!.word === "về" && words[index + 1]?.word === "phòng" && words.slice(0, 3).map(({ word }) => word).join(" ") === "Ban Chỉ đạo";

/**
 * Reads the name of a body from `at`, which stands just before the space in
 * front of it; null where no name begins with a capital.
 */
export function readIssuer(text: string, at: number): IssuerFound | null {
  LEAD.lastIndex = at;
  const from = LEAD.test(text) ? LEAD.lastIndex : at;
  const words = wordsFrom(text, from);
  if (!isCapital(words[0]?.word)) return null;
  let end = from;
  for (const [index, { word, end: wordEnd }] of words.entries()) {
    if (!isOfSteeringCommittee(words, index) && isStop(words[index - 1]?.word, word, words[index + 1]?.word)) break;
    if (/^v\/v$/i.test(word)) break;
    if ((word === "và" || word === "-" || word === "–") && !isInsideName(words, index)) break;
    // "Bộ Kế hoạch và Đầu tư", "Sở Quy hoạch": after the word for the body no paper begins.
    if (index > 1 && FIRST_TYPE_WORDS.has(`${word} ${words[index + 1]?.word ?? ""}`)) break;
    end = wordEnd;
  }
  JOINT.lastIndex = end;
  if (text.slice(from, end).trim().replace(/\s+/g, " ") === "Bộ Chính trị" && JOINT.test(text)) end = JOINT.lastIndex;
  TERM.lastIndex = end;
  const term = TERM.exec(text);
  return { issuer: text.slice(at, end).trim().replace(/\s+/g, " "), term: term?.[1] ?? null, end: term ? TERM.lastIndex : end };
}

const CENTRAL = /^,?\s{1,2}Hội nghị (?:lần thứ|Trung ương)|^\s{1,2}(?:Ban Chấp hành Trung ương|Bộ Chính trị|Ban Bí thư)/u;
const OTHERS = /^\s{1,2}(?:Ban Thường vụ|Thường trực|Ban Chấp hành|Tỉnh (?:ủy|uỷ)|Thành (?:ủy|uỷ)|(?:Ủy|Uỷ) ban|UBND|HĐND)\s/u;

/** An issuer right behind the date, where "của" was left out; of bodies outside the centre only before what the paper is about. */
export function readPlainIssuer(text: string, at: number): IssuerFound | null {
  const behind = text.slice(at, at + 40);
  const from = behind.startsWith(",") ? at + 1 : at;
  if (CENTRAL.test(behind)) return readIssuer(text, from);
  const other = OTHERS.test(behind) ? readIssuer(text, from) : null;
  return other && /^\s{1,2}về\s/u.test(text.slice(other.end, other.end + 6)) ? other : null;
}

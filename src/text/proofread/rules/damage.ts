/** What computers leave in a text: lost letters, letters in pieces, invisible signs, residue of Word and of old fonts. */
import { paragraphRule, type Fault } from "../types";
import { at, every } from "./every";

/** A "?" inside a word, or between two small letters: "Qu?ng", "t ? nh". A question ends with one and goes on with a capital. */
const LOST = /\p{L}\?(?=\p{L})|\p{L}\s?\?\s?(?=\p{Ll})|\ufffd/gu;

/** "https://...?id=12" asks nothing and lost nothing. */
function isAddress(text: string, place: number): boolean {
  const from = text.lastIndexOf(" ", place) + 1;
  return /^\S{0,300}(?::\/\/|www\.|=)/.test(text.slice(from, from + 300).split(" ")[0]!);
}

/** UTF-8 read as Windows-1252: "Ä‘", "á»‹", "Æ°". */
const MOJIBAKE = /(?:á[º»][^\s\p{L}]?|Ä[‘\u0090\u0091]|Æ[°¡]|Ã[\u0080-\u00bf]|â€.?){1,200}/gu;
/** Letters of TCVN3 and VNI fonts that no Vietnamese word in Unicode has. */
const OLD_LETTER = /[µ¶·¸¹¨©ª«¬®¦§¡¢£¤¥øûïñöåäüëæÑÖØÛÏ]/;
const OLD_WORD = /[\p{L}µ¶·¸¹¨©ª«¬®¦§¡¢£¤¥]{2,}/gu;

function oldFont(text: string): Fault[] {
  if (!OLD_LETTER.test(text)) return [];
  const words = every(text, OLD_WORD, (found) => (OLD_LETTER.test(found[0]) && /\p{L}/u.test(found[0]) ? at(found, "", null) : null));
  // One such word may be a foreign name.
  if (words.length < 3) return [];
  return [{ ...words[0]!, end: words.at(-1)!.end, message: "Chữ thuộc bảng mã cũ (TCVN3 hoặc VNI); cần chuyển sang Unicode." }];
}

function lost(text: string): Fault[] {
  if (!/[?\ufffd]/.test(text)) return [];
  const [first, ...more] = every(text, LOST, (found) => (isAddress(text, found.index) ? null : at(found, "", null)));
  if (first === undefined) return [];
  const last = more.at(-1) ?? first;
  return [{ ...first, end: last.end, message: `Chữ bị hỏng thành “?” (${more.length + 1} chỗ); cần gõ lại.` }];
}

export const damageLetters = paragraphRule({
  name: "damage.letters",
  severity: "error",
  source: "Tệp đọc sai bảng mã: chữ có dấu thành “?” hoặc thành chữ khác",
  check: ({ text }) => [...lost(text), ...every(/[º»ÄÆÃ€]/.test(text) ? text : "", MOJIBAKE, (found) => at(found, "Chữ bị đọc sai bảng mã; cần gõ lại.", null)).slice(0, 1), ...oldFont(text)].slice(0, 1),
});

export const damageComposed = paragraphRule({
  name: "damage.nfd",
  severity: "error",
  source: "Mỗi chữ có dấu là một ký tự liền",
  check: ({ text }) =>
    !/\p{M}/u.test(text) ? [] : every(text, /\P{M}\p{M}{1,30}/gu, (found) => {
      const composed = found[0].normalize("NFC");
      return composed === found[0] ? null : at(found, "Dấu rời khỏi chữ (Unicode tổ hợp); cần chuyển về dạng dựng sẵn.", composed);
    }).slice(0, 1),
});

/** Zero-width and direction signs, soft hyphens. Not the joiner inside emoji. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+/gu;

export const damageInvisible = paragraphRule({
  name: "damage.invisible",
  severity: "error",
  source: "Văn bản Word không chứa ký tự ẩn",
  check: ({ text }) => every(text, INVISIBLE, (found) => at(found, "Ký tự ẩn không in ra được, còn sót khi chép từ nơi khác.", "")),
});

const RESIDUE = /\[bookmark:[^\]\n]{0,200}\]|<?!?\[(?:if ![a-z]{1,40}|endif)\]>?|<\/?o:p\/?>|Error! (?:Reference source not found|Bookmark not defined)\.|&(?:nbsp|amp|quot|lt|gt);|<\/?(?:b|i|u|p|br|em|strong|span|div|font|a)(?:\s[^<>]{0,200})?\/?>|\b(?:PAGEREF|MERGEFIELD|HYPERLINK|TOC) +[\\"_A-Za-z][^\s]*/g;
const ENTITIES: Readonly<Record<string, string>> = { "&amp;": "&", "&quot;": '"', "&lt;": "<", "&gt;": ">" };

/** What stands for a sign gives way to it; the rest goes, with the space behind it where one stands before it too. */
function residueFault(text: string, found: RegExpExecArray): Fault {
  const [{ 0: residue, index: start }, message] = [found, `Tàn dư “${found[0].slice(0, 30)}” còn sót khi chép từ nơi khác.`];
  const end = start + residue.length;
  const isApart = start === 0 || /\s/.test(text[start - 1]!);
  const sign = residue === "&nbsp;" && !isApart && !/\s/.test(text[end] ?? " ") ? " " : (ENTITIES[residue] ?? "");
  return { start, end: sign === "" && isApart && text[end] === " " ? end + 1 : end, message, replacement: sign };
}

export const damageResidue = paragraphRule({
  name: "damage.residue",
  severity: "error",
  source: "Tàn dư của Word và của trang mạng",
  check: ({ text }) => [
    ...every(/[[<&!\\_]|[A-Z]{3}/.test(text) ? text : "", RESIDUE, (found) => residueFault(text, found)),
  ],
});

/** What stands before a text: a bullet, or the number of a heading or of a list. */

const BULLETS = "-–—−‐‑‒―+*•·∙▪▫■□●○◦‣⁃➢➤►▶✓✔❖♦◆✦→⇒»›";
/** Word's Symbol and Wingdings bullets, copied as private-use characters. */
const PRIVATE_USE = /[\ue000-\uf8ff]/;
/** Wingdings bullets copied as the letters of their codes; a bullet only when a tab or a gap follows. */
const LETTER_BULLET = /^[o§Øüvqè](?:\t|\s{2})/;
const LONE_O = /^o (?=\p{Lu})/u;
const MOST_BULLETS = 3;

function bulletLength(text: string): number {
  if (LETTER_BULLET.test(text) || LONE_O.test(text)) return 1;
  const [first, next] = [text.charAt(0), text.charAt(1)];
  if (PRIVATE_USE.test(first)) return 1;
  if (first === "" || !BULLETS.includes(first)) return 0;
  if (next === "" || /\s/.test(next)) return 1;
  // "-5%", "+84", "**bold**", "--": not bullets.
  if (/[\d\p{Pd}+*−]/u.test(next)) return 0;
  return 1;
}

/** Takes the bullets off the front ("- ", "• ", "- + "); null when there is none. `rest` is "" for a bullet that stands alone. */
export function stripBullet(text: string): { bullet: string; rest: string } | null {
  let rest = text.trimStart();
  let bullet = "";
  for (let count = 0; count < MOST_BULLETS; count += 1) {
    const length = bulletLength(rest);
    // A second bullet counts only when a space parts it from the text: "- *Điều*" keeps its star.
    if (length === 0 || (count > 0 && !/^\s/.test(rest.slice(length)))) break;
    bullet += rest.slice(0, length);
    rest = rest.slice(length).trimStart();
  }
  return bullet === "" ? null : { bullet, rest };
}

export type NumeralStyle = "word" | "capital" | "roman" | "arabic" | "multi" | "letter";
export type Numeral = { style: NumeralStyle; label: string; value: number; rest: string };

/** Depth in an outline; smaller is higher. */
export const NUMERAL_LEVEL: Record<NumeralStyle, number> = { word: 1, capital: 2, roman: 3, arabic: 4, multi: 5, letter: 6 };
export const UNNUMBERED_LEVEL = 4;

const WORDED = /^((?:phần|mục|chương)\s+(?:thứ\s+)?(?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười|\d{1,2}|[ivx]{1,5})(?=[\s.:)–-])\s?[.:)–-]{0,2})\s*(\S.*)$/iu;
/** "Thứ nhất, về ...", "Một là, ...": with its capital, since inside a sentence it begins small. */
const COUNTED = /^((?:Thứ (?:nhất|hai|ba|tư|năm|sáu|bảy|tám|chín|mười)|(?:Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười) là)\s?[,:])\s*(\S.*)$/u;
const LABELLED = /^(\(?(?:(?:\d{1,2}|(?:[IVX]{1,5}|[A-ZĐ])(?=\.\d))(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-ZĐa-zđ])(?:\s?[.)/:–-]{1,2}|\s?[-–—](?=\s)|,(?=\s+\p{Lu})|\t))(\s*)(\S.*)$/u;
/** "1.1 Text": a number of several levels needs no mark after it. */
const MULTI = /^(\d{1,2}(?:\.\d{1,2}){1,3})(\s+)(\S.*)$/;
/** Longest start of a line in which a number is looked for. */
const HORIZON = 400;

function romanValue(label: string): number {
  return ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"].indexOf(label) + 1;
}

function styled(label: string): { style: NumeralStyle; value: number } | null {
  const core = label.replace(/[^\p{L}\p{N}.]/gu, "").replace(/\.+$/, "");
  if (/^\d+$/.test(core)) return { style: "arabic", value: Number(core) };
  if (/^(?:\d|[A-ZĐ]+\.\d)/.test(core)) return { style: "multi", value: Number(core.split(".").at(-1)) };
  const roman = romanValue(core);
  if (roman > 0) return { style: "roman", value: roman };
  if (core.length !== 1) return null;
  return { style: core === core.toUpperCase() ? "capital" : "letter", value: core.toLowerCase().charCodeAt(0) - 96 };
}

/**
 * Reads the number at the front of a line: "1.", "2)", "II.", "I-", "A.",
 * "1.2.", "a)", "Mục 3:", "Phần thứ nhất". Dates, document numbers ("10-NQ/TW"),
 * amounts ("1.500 tỷ") and initials ("V.I. Lênin") are not numbers of a list.
 */
export function readNumeral(text: string): Numeral | null {
  const line = text.trimStart();
  const start = line.slice(0, HORIZON);
  const tail = line.slice(HORIZON);
  const worded = WORDED.exec(start) ?? COUNTED.exec(start);
  if (worded) return { style: "word", label: worded[1]!.trim(), value: 0, rest: worded[2]! + tail };
  const found = LABELLED.exec(start) ?? MULTI.exec(start);
  if (!found) return null;
  const [, label, gap, rest] = found as unknown as [string, string, string, string];
  const kind = styled(label);
  if (!kind) return null;
  const parted = gap !== "" || label.endsWith("\t");
  if (/^\d/.test(rest) && (!parted || /[-–—]$/.test(label))) return null;
  if (!parted && /[-–—/]$/.test(label) && /^[A-ZĐ][A-Za-zĐđ]{0,7}[/-]/.test(rest)) return null;
  const lettered = kind.style !== "arabic" && kind.style !== "multi";
  if (!parted && lettered && !/^\p{Lu}{2}/u.test(rest)) return null;
  return { ...kind, label: label.trim(), rest: rest + tail };
}

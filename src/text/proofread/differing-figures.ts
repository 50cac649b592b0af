/** Two clauses that tell one thing in the same words but with another figure: 320 and 350 tỷ đồng for one road. */
import type { Clause } from "./clauses";
import { gapsOf, TELLING, type Gap } from "./similar-clauses";

/** One token of a clause; a number with its stops and commas ("1.234,5") is one. Offsets are those of the text. */
type Token = { text: string; key: string; start: number; end: number };

export type FigurePlace = { start: number; end: number };
/** Figures of the first clause and of the second; an amount is measured ("tỷ đồng", "ha", "%"), another one only counts ("đồng chí"). */
export type FigurePair = { one: FigurePlace; other: FigurePlace; figures: [string, string]; unit: string; isAmount: boolean };

const TOKENS = /\d+(?:[.,]\d+)*|[\p{L}\p{M}\p{N}]+/gu;
const UNIT = /^\s?(?:%|(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: đồng(?! chí)| USD)?|đồng(?! chí)|USD|ha|héc ta|hecta|m2|m²|m3|m³|km2|km²|km|ki-lô-mét|mét|m|tấn|tạ|kg|MW|kV)(?![\p{L}\d]))/iu;
/** Before a number that is no quantity: "năm 2024", "giai đoạn 2", "đường tỉnh 927". */
const ORDINAL = new Set("năm tháng quý ngày giờ số lần thứ đợt khóa khoá đoạn kỳ phần điều khoản điểm mục phường quận ấp tổ phố thôn bản đường lộ tỉnh hạng loại nhóm cấp bậc lô gói thầu tuyến bước chương trình đội lớp khối trường khu vực zone phiên họp".split(" "));
/** A word for consent at the beginning: one leaves it out or takes another. */
const CONSENT = new Set("thống nhất đồng ý nhất trí chấp thuận cho về".split(" "));

const [LONGEST, LONGEST_TAIL, MOST_FIGURES, MOST_ADDED] = [220, 12, 3, 2];

const KNOWN = new WeakMap<Clause, Token[]>();

function tokensOf(text: string, clause: Clause): Token[] {
  const known = KNOWN.get(clause);
  if (known) return known;
  const tokens = [...text.slice(clause.start, clause.end).matchAll(TOKENS)].map(({ 0: word, index }) => ({ text: word, key: word.toLowerCase(), start: clause.start + index, end: clause.start + index + word.length }));
  KNOWN.set(clause, tokens);
  return tokens;
}

const isNumber = ({ text }: Token): boolean => /^\d/.test(text) && !/\p{L}/u.test(text);

/** What a number measures or counts; null for one of a date, a paper, a year or a stage. */
function unitAt(text: string, tokens: readonly Token[], index: number): { unit: string; isAmount: boolean } | null {
  const { text: number, start, end } = tokens[index]!;
  if (/[/_–-]/.test(text[start - 1] ?? "") || /^\s?[/_–-]/.test(text.slice(end, end + 2))) return null;
  const measured = UNIT.exec(text.slice(end, end + 16));
  if (measured) return { unit: measured[0], isAmount: true };
  const next = tokens[index + 1];
  if (ORDINAL.has(tokens[index - 1]?.key ?? "") || /^(?:19|20)\d\d$/.test(number) || next === undefined || !/^\p{Ll}/u.test(next.text)) return null;
  const noun = [next, tokens[index + 2]].filter((token) => token !== undefined && /^\p{Ll}/u.test(token.text)).map((token) => token!.text);
  return { unit: ` ${noun.join(" ")}`, isAmount: false };
}

function pairOf(texts: [string, string], tokens: [Token[], Token[]], { removed, added }: Gap): FigurePair | null {
  const [[at], [otherAt]] = [removed, added];
  const [first, second] = [unitAt(texts[0], tokens[0], at!), unitAt(texts[1], tokens[1], otherAt!)];
  if (!first || !second || first.unit.trim() !== second.unit.trim()) return null;
  const [one, other] = [tokens[0][at!]!, tokens[1][otherAt!]!];
  const place = ({ start, end }: Token): FigurePlace => ({ start, end: end + first.unit.length });
  return { one: place(one), other: place(other), figures: [one.text, other.text], unit: first.unit.trim(), isAmount: first.isAmount };
}

/** Words put in or changed that make no other decision. */
function isSmall(tokens: [Token[], Token[]], { removed, added }: Gap): boolean {
  const words = [...removed.map((at) => tokens[0][at]!), ...added.map((at) => tokens[1][at]!)];
  if (removed[0] === 0 || added[0] === 0) return words.every(({ key }) => CONSENT.has(key));
  const isTail = (removed.length === 0 && added.at(-1) === tokens[1].length - 1) || (added.length === 0 && removed.at(-1) === tokens[0].length - 1);
  if (isTail) return words.length <= LONGEST_TAIL && words[0]!.key === "và";
  const isShort = Math.max(removed.length, added.length) <= (removed.length > 0 && added.length > 0 ? 1 : MOST_ADDED);
  return isShort && words.every(({ text, key }) => /^\p{Ll}+$/u.test(text) && !TELLING.has(key));
}

/** 320 and 320,0 are one number; two texts that differ in no figure are another rule's. */
const value = (figure: string): number => Number(figure.replace(/\.(?=\d{3}(?:\D|$))/g, "").replace(",", "."));

/**
 * The figures in which two clauses differ that else tell one thing; null where they tell two (another name, year,
 * stage, paper or act), or differ in no figure. `texts` are those that the clauses stand in.
 */
export function differingFigures(texts: [string, string], clauses: [Clause, Clause]): FigurePair[] | null {
  const tokens: [Token[], Token[]] = [tokensOf(texts[0], clauses[0]), tokensOf(texts[1], clauses[1])];
  if (!tokens.every((list) => list.length <= LONGEST && list.some(isNumber))) return null;
  const numbers = tokens.map((list) => list.filter(isNumber).map(({ text }) => text).join(" "));
  if (numbers[0] === numbers[1] || Math.abs(tokens[0].length - tokens[1].length) > LONGEST_TAIL) return null;
  const pairs: FigurePair[] = [];
  for (const gap of gapsOf(tokens[0].map(({ key }) => key), tokens[1].map(({ key }) => key))) {
    const isFigure = gap.removed.length === 1 && gap.added.length === 1 && isNumber(tokens[0][gap.removed[0]!]!) && isNumber(tokens[1][gap.added[0]!]!);
    const pair = isFigure ? pairOf(texts, tokens, gap) : null;
    if (isFigure ? pair === null : !isSmall(tokens, gap)) return null;
    if (pair && value(pair.figures[0]) !== value(pair.figures[1])) pairs.push(pair);
  }
  return pairs.length === 0 || pairs.length > MOST_FIGURES ? null : pairs;
}

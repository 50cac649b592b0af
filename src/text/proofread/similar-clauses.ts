/** Clauses that say the same: word by word, one inside another, or nearly; told apart from different decisions in like words. */
import type { Clause } from "./clauses";

const GRAM = 4;

/** FNV-1a. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value;
}

const GRAMS = new WeakMap<Clause, Int32Array>();

/** One number for every four words in a row; kept with the clause. */
function gramsOf(clause: Clause): Int32Array {
  const known = GRAMS.get(clause);
  if (known) return known;
  const words = clause.keys.map(hash);
  const grams = new Int32Array(Math.max(0, words.length - GRAM + 1));
  for (let at = 0; at < grams.length; at += 1) {
    let value = 0;
    for (let offset = 0; offset < GRAM; offset += 1) value = Math.imul(value ^ words[at + offset]!, 0x9e3779b1);
    grams[at] = value;
  }
  GRAMS.set(clause, grams);
  return grams;
}

/** Clauses by the numbers of their words in a row. */
export class ClauseIndex<Place> {
  private readonly byGram = new Map<number, { clause: Clause; place: Place }[]>();
  private readonly byKey = new Map<string, { clause: Clause; place: Place }>();

  add(clause: Clause, place: Place): void {
    if (!this.byKey.has(clause.key)) this.byKey.set(clause.key, { clause, place });
    const entry = { clause, place };
    for (const gram of gramsOf(clause)) {
      const list = this.byGram.get(gram);
      // Words in a row that stand everywhere tell nothing.
      if (list === undefined) this.byGram.set(gram, [entry]);
      else if (list.length < 24 && list.at(-1) !== entry) list.push(entry);
    }
  }

  same(clause: Clause): Place | null {
    return this.byKey.get(clause.key)?.place ?? null;
  }

  /** Clauses that share the most words in a row, the best first. */
  candidates(clause: Clause): { clause: Clause; place: Place }[] {
    const shared = new Map<{ clause: Clause; place: Place }, number>();
    for (const gram of gramsOf(clause)) for (const entry of this.byGram.get(gram) ?? []) shared.set(entry, (shared.get(entry) ?? 0) + 1);
    return [...shared].filter(([, count]) => count >= 3).sort(([, a], [, b]) => b - a).slice(0, 6).map(([entry]) => entry);
  }
}

/** Where the words of `part` stand in a row inside `whole`; -1 when they do not. */
export function findRun(part: Clause, whole: Clause): number {
  const limit = whole.keys.length - part.keys.length;
  for (let from = 0; from <= limit; from += 1) {
    let length = 0;
    while (length < part.keys.length && whole.keys[from + length] === part.keys[length]) length += 1;
    if (length === part.keys.length) return from;
  }
  return -1;
}

export type Gap = { removed: number[]; added: number[] };

/** Stretches of words that differ, by the longest common run of words: where they stand in the one and in the other. */
export function gapsOf(one: readonly string[], other: readonly string[]): Gap[] {
  const [rows, columns] = [one.length + 1, other.length + 1];
  const table = new Uint16Array(rows * columns);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      table[i * columns + j] = one[i] === other[j] ? table[(i + 1) * columns + j + 1]! + 1 : Math.max(table[(i + 1) * columns + j]!, table[i * columns + j + 1]!);
    }
  }
  const gaps: Gap[] = [];
  let open: Gap | null = null;
  for (let i = 0, j = 0; i < one.length || j < other.length; ) {
    if (i < one.length && j < other.length && one[i] === other[j]) {
      [i, j, open] = [i + 1, j + 1, null];
      continue;
    }
    if (open === null) gaps.push((open = { removed: [], added: [] }));
    if (j >= other.length || (i < one.length && table[(i + 1) * columns + j]! >= table[i * columns + j + 1]!)) open.removed.push(i++);
    else open.added.push(j++);
  }
  return gaps;
}

/** Words that make another decision of the same words: negation, again, ended, ordinals, kinds of places. */
export const TELLING = new Set("tăng giảm thu chi lên xuống mua bán nhập xuất mở đóng thêm bớt trưởng ngắn dài trung sớm muộn đúng vượt nhận trả gửi sáng chiều đông tây bắc phòng sở ngành cục khoa trường tổ đội cấp quý tháng tuần ngày giới già trẻ không chưa lại thôi miễn bãi hủy huỷ phó nguyên dừng sơ tổng nam nữ xã phường huyện tỉnh thứ đợt lần bước giai đầu cuối trước sau trên dưới nội ngoại nhất hai ba tư năm sáu bảy tám chín mười dự thảo chính thức".split(" "));

export function tells(clause: Clause, index: number): boolean {
  const word = clause.words[index]!.text;
  return /\d/.test(word) || (index > 0 && /^\p{Lu}/u.test(word)) || TELLING.has(word.toLowerCase());
}

/** Longest clause compared letter for letter in like words: the table grows with the square. */
const LONGEST = 220;
const LIKE = 0.85;
const MOST_ADDED = 4;

/**
 * Whether two clauses are one decision told twice in slightly other words: a few words put in or left
 * out, a single small word changed. Other numbers, names or kinds of act make another decision.
 */
export function nearlySame(one: Clause, other: Clause): boolean {
  const [long, short] = [Math.max(one.keys.length, other.keys.length), Math.min(one.keys.length, other.keys.length)];
  if (long > LONGEST || short < long * 0.75 || one.keys[0] !== other.keys[0]) return false;
  const gaps = gapsOf(one.keys, other.keys);
  const apart = gaps.reduce((sum, { removed, added }) => sum + removed.length + added.length, 0);
  if (1 - apart / (long + short) < LIKE) return false;
  return gaps.every(({ removed, added }) => {
    if (removed.length > 0 && added.length > 0 && Math.max(removed.length, added.length) > 1) return false;
    if (Math.max(removed.length, added.length) > MOST_ADDED) return false;
    return !removed.some((index) => tells(one, index)) && !added.some((index) => tells(other, index));
  });
}

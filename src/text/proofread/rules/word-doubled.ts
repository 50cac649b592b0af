/** A word or pair of words written twice: "của của", "sắp xếp sắp xếp". Doubles that mean something ("luôn luôn") stay. */
import { paragraphRule, type Fault } from "../types";
import type { Word } from "../read-text";

/** Words that never stand twice: most others may ("Tỉnh ủy ủy quyền", "Đại hội hội viên"). */
const SINGLE = new Set("của các và về cho với trong tại theo để là được đã do từ đến những này khi nếu thì mà nhưng hoặc như cũng sẽ đang bị bởi vì nên trên dưới qua vào ra giữa thuộc gồm nhằm đối năm tháng quý số việc nhiệm chỉ tỉnh kế thực tổ nghị quyết báo cáo công tác kiểm tra giám sát đảng phát triển xây dựng lãnh tăng cường tiếp tục".split(" "));
const MEANT = new Set(["luôn", "mãi", "ngày", "từng", "dần", "đời", "người", "nhà", "năm", "cháu"]);

const gap = (text: string, one: Word, other: Word): string => text.slice(one.end, other.start);
const isSpace = (between: string): boolean => /^\s+$/.test(between);

function single(text: string, words: readonly Word[], index: number): Fault | null {
  const [one, other] = [words[index]!, words[index + 1]];
  if (!other || !SINGLE.has(one.text.toLowerCase()) || MEANT.has(one.text.toLowerCase())) return null;
  // "kiểm tra Tra Vinh": a capital begins a name.
  if (one.text.toLowerCase() !== other.text || !isSpace(gap(text, one, other))) return null;
  return { start: one.start, end: other.end, message: `Chữ “${other.text}” lặp lại.`, replacement: one.text };
}

function pair(text: string, words: readonly Word[], index: number): Fault | null {
  const four = words.slice(index, index + 4);
  if (four.length < 4) return null;
  const [a, b, c, d] = four as [Word, Word, Word, Word];
  if (a.text === b.text || /\d/.test(a.text + b.text)) return null;
  if (a.text.toLowerCase() !== c.text.toLowerCase() || b.text.toLowerCase() !== d.text.toLowerCase()) return null;
  if (![gap(text, a, b), gap(text, b, c), gap(text, c, d)].every(isSpace)) return null;
  const kept = text.slice(a.start, b.end);
  return { start: a.start, end: d.end, message: `Cụm từ “${kept}” lặp lại.`, replacement: kept };
}

export const wordDoubled = paragraphRule({
  name: "word.doubled",
  severity: "error",
  source: "Lỗi gõ lặp",
  check: ({ text, read }) => read.words.flatMap((_, index) => single(text, read.words, index) ?? pair(text, read.words, index) ?? []),
});

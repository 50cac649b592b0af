/** Pasted text into clean numbered lines: residue of Word and mail taken off and counted. */
import { singleSpaced } from "@/domain/print";
import { cleanText } from "../clean";
import type { PasteNotice, PasteNoticeCode, SourceLine } from "./types";

/** Residue that no author types: Word bookmarks copied as text, list comments of Word's HTML, broken references. */
const RESIDUE = /\[bookmark:[^\]\n]{0,200}\]|<?!?\[(?:if ![a-z]{1,40}|endif)\]>?|<\/?o:p\/?>|Error! (?:Reference source not found|Bookmark not defined)\.|&nbsp;/gi;
/** Soft hyphen, zero-width space, direction marks, word joiner, byte order mark. Not the joiners that emoji need. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const LINE_END = /[\n\u0085\u2028\u2029]/;
const QUOTE = /^[ \t]*(?:>[ \t]*)+/;
/** "> 90%": greater than, not a quotation of a mail. */
const GREATER_THAN = /^[ \t]*>[ \t]*\d+(?:[.,]\d+)*[ \t]?(?:%|tỷ|triệu|nghìn)/i;

/** Residue of Word or mail at the line it stood in. */
export type Residue = { line: number; text: string };
export type Prepared = { lines: SourceLine[]; notices: PasteNotice[]; residues: Residue[] };

class Counter {
  private readonly counts = new Map<PasteNoticeCode, number>();

  add(code: PasteNoticeCode, count = 1): void {
    if (count > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + count);
  }

  notices(): PasteNotice[] {
    return [...this.counts].map(([code, count]) => ({ code, count }));
  }
}

function cleaned(input: string, counter: Counter): string {
  const { text, removed } = cleanText(input);
  counter.add("removed-characters", removed);
  if (removed === 0 && text.length !== input.replace(/\r\n?/g, "\n").length) counter.add("normalised");
  return text;
}

/** Takes residue and invisible characters out; `found` hears of each residue with its offset. */
function withoutResidue(text: string, counter: Counter, found: (residue: string, offset: number) => void): string {
  return text
    .replace(RESIDUE, (residue, offset: number) => {
      counter.add("word-residue");
      found(residue, offset);
      return residue.startsWith("&") ? " " : "";
    })
    .replace(INVISIBLE, () => {
      counter.add("invisible-characters");
      return "";
    });
}

/** Longest line whose wide gaps may part columns: a letterhead, a signature block, room for a number. */
const LONGEST_COLUMNS = 200;

/** Whether a line holds spaces that print leaves out; tabs and wide gaps between columns are meant. */
function hasSpareSpaces(text: string): boolean {
  return text.split(text.length <= LONGEST_COLUMNS ? /\t+|[ \u00a0]{3,}/ : /\t+/).some((column) => column.trim() !== singleSpaced(column));
}

/** A line without the spaces at its end. Spaces and the mail's quote marks are counted. */
function trimmed(line: string, isQuote: boolean, counter: Counter): string {
  if (isQuote) counter.add("mail-quotes");
  const whole = isQuote ? line.replace(QUOTE, "") : line;
  const text = whole.trimEnd();
  if (text !== whole || hasSpareSpaces(text)) counter.add("spaces");
  return text;
}

function isQuoted(line: string): boolean {
  return QUOTE.test(line) && !GREATER_THAN.test(line);
}

/** Cleans a paste and parts it into lines, numbered as the person sees them in the source. Linear. */
export function prepareLines(input: string): Prepared {
  const counter = new Counter();
  const text = cleaned(input, counter);
  const residues: { offset: number; text: string }[] = [];
  const raw = withoutResidue(text, counter, (residue, offset) => residues.push({ offset, text: residue })).split(LINE_END);
  const quotes = raw.filter(isQuoted).length >= 2;
  const lines = raw.map((line, index) => ({ line: index + 1, text: trimmed(line, quotes && isQuoted(line), counter) }));
  return { lines, notices: counter.notices(), residues: atLines(text, residues) };
}

/** Offsets in order as lines. A residue never spans two. */
function atLines(text: string, residues: readonly { offset: number; text: string }[]): Residue[] {
  let [line, at] = [1, 0];
  return residues.map(({ offset, text: residue }) => {
    line += text.slice(at, offset).split(LINE_END).length - 1;
    at = offset;
    return { line, text: residue };
  });
}

/** The same for lines a file has parted already: they keep their flags, and no line end parts them again. Linear. */
export function prepareFileLines(lines: readonly Omit<SourceLine, "line">[]): Prepared {
  const counter = new Counter();
  const residues: Residue[] = [];
  const prepared = lines.map((source, index) => {
    const line = index + 1;
    const text = withoutResidue(cleaned(source.text, counter).replace(/[\n\u0085\u2028\u2029]/g, " "), counter, (residue) => residues.push({ line, text: residue }));
    return { ...source, line, text: trimmed(text, false, counter) };
  });
  return { lines: prepared, notices: counter.notices(), residues };
}

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

export type Prepared = { lines: SourceLine[]; notices: PasteNotice[] };

class Counter {
  private readonly counts = new Map<PasteNoticeCode, number>();

  add(code: PasteNoticeCode, count = 1): void {
    if (count > 0) this.counts.set(code, (this.counts.get(code) ?? 0) + count);
  }

  notices(): PasteNotice[] {
    return [...this.counts].map(([code, count]) => ({ code, count }));
  }
}

/** Cleans a paste and parts it into lines, numbered as the person sees them in the source. Linear. */
export function prepareLines(input: string): Prepared {
  const counter = new Counter();
  const { text, removed } = cleanText(input);
  counter.add("removed-characters", removed);
  if (removed === 0 && text.length !== input.replace(/\r\n?/g, "\n").length) counter.add("normalised");
  const bare = text
    .replace(RESIDUE, (residue) => {
      counter.add("word-residue");
      return residue.startsWith("&") ? " " : "";
    })
    .replace(INVISIBLE, () => {
      counter.add("invisible-characters");
      return "";
    });
  const raw = bare.split(LINE_END);
  const quoted = raw.filter((line) => QUOTE.test(line) && !GREATER_THAN.test(line)).length;
  const lines = raw.map((line, index) => {
    const isQuote = quoted >= 2 && QUOTE.test(line) && !GREATER_THAN.test(line);
    if (isQuote) counter.add("mail-quotes");
    const unquoted = (isQuote ? line.replace(QUOTE, "") : line).trimEnd();
    if (unquoted.trimStart() !== singleSpaced(line.replace(QUOTE, isQuote ? "" : "$&")) || unquoted !== line.replace(QUOTE, isQuote ? "" : "$&")) counter.add("spaces");
    return { line: index + 1, text: unquoted };
  });
  return { lines, notices: counter.notices() };
}

/** One text with what the rules ask of it, each worked out once and only when asked. */
import { parseCitations, writtenDates, type Citation, type WrittenDate } from "../citation";
import { clausesOf, type Clause } from "./clauses";

export type Word = { text: string; start: number; end: number };
export type Range = { start: number; end: number };

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const QUOTED = /“[^“”]{0,2000}”|«[^«»]{0,2000}»|"[^"]{0,2000}"/g;

export class ReadText {
  private wordList: Word[] | null = null;
  private citationList: Citation[] | null = null;
  private dateList: WrittenDate[] | null = null;
  private quotedList: Range[] | null = null;
  private clauseList: Clause[] | null = null;

  constructor(readonly text: string) {}

  get words(): readonly Word[] {
    return (this.wordList ??= [...this.text.matchAll(WORDS)].map(({ 0: text, index }) => ({ text, start: index, end: index + text.length })));
  }

  get citations(): readonly Citation[] {
    return (this.citationList ??= parseCitations(this.text));
  }

  get dates(): readonly WrittenDate[] {
    return (this.dateList ??= writtenDates(this.text));
  }

  /** Stretches inside quotes that close. */
  get quoted(): readonly Range[] {
    return (this.quotedList ??= [...this.text.matchAll(QUOTED)].map(({ 0: quote, index }) => ({ start: index, end: index + quote.length })));
  }

  get clauses(): readonly Clause[] {
    return (this.clauseList ??= clausesOf(this));
  }

  isQuoted(at: number): boolean {
    return this.quoted.some(({ start, end }) => start <= at && at < end);
  }

  /** Whether a place lies in the number, date or issuer of a cited paper. */
  isCited(at: number): boolean {
    return this.citations.some(({ start, end }) => start <= at && at < end);
  }
}

/** Tells what stands behind the signature and only says the report again, as some programs append it. */
import type { ReportDocument } from "@/domain/report-document";
import { looksDamaged } from "../recognise";
import { foldedWords } from "../recognise/fold";

/** Words in a row that two texts share only where one repeats the other. */
const RUN = 4;
const ENOUGH = 0.6;

export class Repetition {
  private readonly runs: ReadonlySet<string>;

  constructor({ subject, preamble, sections, closing }: ReportDocument) {
    const texts = [subject, ...preamble, ...closing, ...sections.flatMap(({ heading, decisions }) => [heading, ...decisions.map(({ text }) => text)])];
    this.runs = new Set(texts.flatMap(runsOf));
  }

  /** True for text most of which stands in the report, or whose letters are damaged. */
  repeats(text: string): boolean {
    if (looksDamaged(text)) return true;
    const runs = runsOf(text);
    return runs.length > 0 && runs.filter((run) => this.runs.has(run)).length / runs.length >= ENOUGH;
  }
}

function runsOf(text: string): string[] {
  const words = foldedWords(text);
  return words.slice(RUN - 1).map((_word, index) => words.slice(index, index + RUN).join(" "));
}

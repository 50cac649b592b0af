/** What the ledger's entries say that stand in no report: no index knows their words. Pure. */
import { searchWords } from "@/domain/search-words";

/** Plain words that follow each other. */
export type Run = readonly string[];

export class LedgerWords {
  private readonly texts: readonly Run[];
  private readonly known: ReadonlySet<string>;

  constructor(texts: readonly string[]) {
    this.texts = texts.map((text) => searchWords(text).map(({ plain }) => plain));
    this.known = new Set(this.texts.flat());
  }

  knows(word: string): boolean {
    return this.known.has(word);
  }

  /** Whether one entry has all of these runs. */
  stand(runs: readonly Run[]): boolean {
    return runs.every((run) => run.every((word) => this.known.has(word))) && this.texts.some((text) => runs.every((run) => has(text, run)));
  }
}

function has(text: Run, run: Run): boolean {
  return text.some((_word, from) => run.every((word, place) => text[from + place] === word));
}

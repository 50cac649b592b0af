/** Which decisions of the report an entry of the ledger may be. */
import { searchWords } from "@/domain/search-words";
import { similarity, WordNumbers } from "@/text/compare-similar";

export type AlikeDecision = { id: string; text: string; sectionKey: string };
export type Alike = { decision: AlikeDecision; percent: number };

const SHOWN = 30;

/** The decisions that hold every word of `query` (accents or not), the most similar to `text` first. */
export function rankAlike(text: string, decisions: readonly AlikeDecision[], query: string): Alike[] {
  const numbers = new WordNumbers();
  const own = numbers.bag(text);
  const wanted = searchWords(query).map(({ plain }) => plain);
  const holdsAll = (decision: AlikeDecision) => {
    const words = searchWords(decision.text).map(({ plain }) => plain);
    return wanted.every((word) => words.some((one) => one.startsWith(word)));
  };
  return decisions
    .filter((decision) => wanted.length === 0 || holdsAll(decision))
    .map((decision) => ({ decision, percent: Math.round(similarity(own, numbers.bag(decision.text)) * 100) }))
    .sort((a, b) => b.percent - a.percent)
    .slice(0, SHOWN);
}

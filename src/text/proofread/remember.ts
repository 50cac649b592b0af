/** Answers about single words: a report says the same few hundred words again and again. */

/** More distinct words than ten years of reports have; a text of nonsense must not fill the memory. */
const MOST = 20_000;

/** The same function, each answer worked out once. */
export function remembered<T>(answer: (word: string) => T): (word: string) => T {
  let known = new Map<string, T>();
  return (word) => {
    if (known.has(word)) return known.get(word)!;
    if (known.size >= MOST) known = new Map();
    const result = answer(word);
    known.set(word, result);
    return result;
  };
}

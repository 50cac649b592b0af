/** Numbers of a list before decisions: taken as bullets only where they surely are. */
import type { Item } from "./body";
import { readNumeral, type Numeral } from "./markers";

type Numbered = { item: Item; numeral: Numeral };

function numbered(items: readonly Item[]): Numbered[] {
  const found = items.flatMap((item) => {
    const numeral = item.bulleted ? null : readNumeral(item.parts[0]!);
    return numeral && (numeral.style === "arabic" || numeral.style === "multi") ? [{ item, numeral }] : [];
  });
  const plain = found.filter(({ numeral }) => numeral.style === "arabic");
  return plain.length > 0 ? plain : found;
}

/** What stands about the last figure: "." of "1.", "2.-" of "2.1-". */
function mark(numeral: Numeral): string {
  return numeral.label.replace(/\d+(?=\D*$)/, "");
}

/** The same for lists of different sections: the figures of "2.1-" and "3.1-" before the last tell only the section. */
function wayOf(numeral: Numeral): string {
  return mark(numeral).replace(/\d+/g, "0");
}

/** Two or more, one kind, counting 1, 2, 3 without a gap, and not the list that the text before them announces with a colon. */
function isSurelyList(list: readonly Numbered[], items: readonly Item[]): boolean {
  if (list.length < 2 || list.some(({ numeral }, index) => numeral.value !== index + 1 || mark(numeral) !== mark(list[0]!.numeral))) return false;
  const before = items[items.indexOf(list[0]!.item) - 1];
  return !before?.parts.at(-1)!.endsWith(":");
}

function strip(list: readonly Numbered[]): number {
  for (const { item, numeral } of list) {
    item.bullet = numeral.label;
    item.bulleted = true;
    item.parts[0] = numeral.rest;
  }
  return list.length;
}

/** Turns surely numbered decisions into bulleted ones, counted through the whole paste or in each group; returns how many. */
export function stripNumbers(groups: readonly (readonly Item[])[]): number {
  const all = groups.flat();
  const through = numbered(all);
  const counted = isSurelyList(through, all) ? strip(through) : 0;
  // What is left may still count in its own section: "3.1.", "3.2." beside "(1)", "(2)" elsewhere.
  const lists = groups.map((items) => ({ items, list: numbered(items) }));
  const sure = lists.filter(({ items, list }) => isSurelyList(list, items)).map(({ list }) => list);
  const ways = new Set(sure.map((list) => wayOf(list[0]!.numeral)));
  // Alone "1." proves nothing; beside lists that count alike it is one of them.
  const alone = lists.filter(({ items, list }) => items.length === 1 && list[0]?.numeral.value === 1 && ways.has(wayOf(list[0].numeral))).map(({ list }) => list);
  return [...sure, ...alone].reduce((count, list) => count + strip(list), counted);
}

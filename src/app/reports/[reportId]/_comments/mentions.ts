/** Naming people in a comment: what is typed after "@", whom it may mean, who is named in the end. Pure. */
import { withoutAccents } from "@/domain/ascii";

export type Nameable = { id: string; name: string };

/** Letters looked back for an "@": no name is longer. */
const LONGEST_NAME = 40;
const MOST_OFFERED = 8;

/** The "@" before the caret and what is typed after it; null where nobody is being named. An address such as a@b names nobody. */
export function mentionAt(text: string, caret: number): { from: number; query: string } | null {
  const from = text.lastIndexOf("@", caret - 1);
  if (from < 0 || caret - from > LONGEST_NAME) return null;
  if (from > 0 && !/[\s([{“"'.,;:–-]/.test(text[from - 1]!)) return null;
  const query = text.slice(from + 1, caret);
  return /^\s|\n|\s{2}|[.,;:!?]/.test(query) ? null : { from, query };
}

const fold = (text: string) => withoutAccents(text).toLowerCase();

/** People in whose names the words of `query` begin words, in order; accents need not be typed. */
export function peopleMatching<Person extends Nameable>(people: readonly Person[], query: string): Person[] {
  const wanted = fold(query).trim().split(/\s+/).filter(Boolean);
  const matches = ({ name }: Person) => {
    let left = wanted;
    for (const word of fold(name).split(/\s+/)) if (left[0] !== undefined && word.startsWith(left[0])) left = left.slice(1);
    return left.length === 0;
  };
  return people.filter(matches).slice(0, MOST_OFFERED);
}

/** The text with a person named in place of what was typed from the "@" on, and where the caret goes. */
export function withMention(text: string, from: number, caret: number, name: string): { text: string; caret: number } {
  const behind = text.slice(caret).replace(/^\s/, "");
  const named = `${text.slice(0, from)}@${name} `;
  return { text: named + behind, caret: named.length };
}

/** A comment in pieces; `person` where somebody is named. */
export type MentionPiece<Person> = { text: string; people: Person[] };

/** Cuts a comment where it names one of `people`; the longest name wins, and two of one name are both meant. */
export function mentionPieces<Person extends Nameable>(text: string, people: readonly Person[]): MentionPiece<Person>[] {
  const names = [...new Set(people.map(({ name }) => name))].sort((a, b) => b.length - a.length);
  const pieces: MentionPiece<Person>[] = [];
  let plainFrom = 0;
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const name = names.find((one) => text.startsWith(one, at + 1) && !/^[\p{L}\p{N}\p{M}]/u.test(text.slice(at + 1 + one.length)));
    if (name === undefined) continue;
    if (at > plainFrom) pieces.push({ text: text.slice(plainFrom, at), people: [] });
    plainFrom = at + 1 + name.length;
    pieces.push({ text: text.slice(at, plainFrom), people: people.filter((person) => person.name === name) });
  }
  if (plainFrom < text.length) pieces.push({ text: text.slice(plainFrom), people: [] });
  return pieces;
}

/** Ids of the people a comment names; of two with one name the one who was `chosen`, where either was. */
export function mentionedIn(text: string, people: readonly Nameable[], chosen: ReadonlySet<string>): string[] {
  const named = mentionPieces(text.normalize("NFC"), people).flatMap(({ people: meant }) => {
    const picked = meant.filter(({ id }) => chosen.has(id));
    return picked.length > 0 ? picked : meant;
  });
  return [...new Set(named.map(({ id }) => id))];
}

/** Terms of the Central Committee: numbers of papers run from 01 per type and term (party-format.md 5). */

export type CentralTerm = { roman: string; from: string; to: string };

/** From the day a congress closed to the day the next one closed. */
export const CENTRAL_TERMS: readonly CentralTerm[] = [
  { roman: "VI", from: "1986-12-18", to: "1991-06-27" },
  { roman: "VII", from: "1991-06-27", to: "1996-07-01" },
  { roman: "VIII", from: "1996-07-01", to: "2001-04-22" },
  { roman: "IX", from: "2001-04-22", to: "2006-04-25" },
  { roman: "X", from: "2006-04-25", to: "2011-01-19" },
  { roman: "XI", from: "2011-01-19", to: "2016-01-28" },
  { roman: "XII", from: "2016-01-28", to: "2021-02-01" },
  { roman: "XIII", from: "2021-02-01", to: "2026-01-23" },
  { roman: "XIV", from: "2026-01-23", to: "2031-01-31" },
];

/** Terms that a day can belong to: two near a congress, for papers are dated to either side of it for some weeks. */
export function centralTermsAt(date: string): string[] {
  return CENTRAL_TERMS.filter(({ from, to }) => shift(from, -45) <= date && date <= shift(to, 45)).map(({ roman }) => roman);
}

/** Whether two days lie safely inside one term, where a number is given once. */
export function inOneCentralTerm(one: string, other: string): boolean {
  return CENTRAL_TERMS.some(({ from, to }) => [one, other].every((date) => shift(from, 45) <= date && date <= shift(to, -45)));
}

/** A YYYY-MM-DD day some days later. */
export function shift(date: string, days: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  return new Date(Date.UTC(year, month - 1, day + days)).toISOString().slice(0, 10);
}

/** Days as people of the office type them, day first. */

const PARTED = /^(\d{1,2})[/.\-\s]+(\d{1,2})(?:[/.\-\s]+(\d{2}|\d{4}))?$/;
const RUN = /^(\d{2})(\d{2})(\d{2}|\d{4})?$/;

/**
 * The day that was typed, as YYYY-MM-DD: "27/3/2024", "27.3.24", "27-3", "270324".
 * `year` stands where none was typed. Null for what is no day of the calendar.
 */
export function readDay(typed: string, year: number): string | null {
  const [, day, month, given] = PARTED.exec(typed.trim()) ?? RUN.exec(typed.trim()) ?? [];
  if (!day || !month) return null;
  const full = given === undefined ? year : given.length === 2 ? 2000 + Number(given) : Number(given);
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  const isReal = date.getUTCFullYear() === full && date.getUTCMonth() === Number(month) - 1 && full >= 1930 && full <= 2999;
  return isReal ? date.toISOString().slice(0, 10) : null;
}

/** "27/03/2024" of "2024-03-27": as in a table, and as it is typed. */
export function writeDay(isoDate: string): string {
  return isoDate.split("-").reverse().join("/");
}

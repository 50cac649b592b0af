/** Days as the database holds them: date columns come and go as Date objects at UTC midnight. */

/** "2025-07-01" as the UTC midnight that a date column holds. */
export function toDate(isoDate: string): Date {
  return new Date(`${isoDate}T00:00:00Z`);
}

/** The day of a date column, YYYY-MM-DD. */
export function toIsoDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

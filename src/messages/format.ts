/** Dates and numbers as each language writes them. */
import { printDay, printMonth } from "@/domain/print";
import type { Locale } from ".";

const REGION: Record<Locale, string> = { vi: "vi-VN", en: "en-GB" };
/** Vietnam has one time zone; the server may stand in another. */
const TIME_ZONE = "Asia/Ho_Chi_Minh";

/** 02/10/2026 */
export function formatDate(date: Date, locale: Locale): string {
  return date.toLocaleDateString(REGION[locale], { timeZone: TIME_ZONE, day: "2-digit", month: "2-digit", year: "numeric" });
}

/** A day of the calendar, YYYY-MM-DD, so that day and month cannot be mistaken for each other: "ngày 01 tháng 4 năm 2024". */
export function formatDateInWords(isoDate: string, locale: Locale): string {
  const [year, month, day] = isoDate.split("-").map(Number) as [number, number, number];
  if (locale === "vi") return `ngày ${printDay(day)} tháng ${printMonth(month)} năm ${year}`;
  return new Date(Date.UTC(year, month - 1, day)).toLocaleDateString("en-GB", { timeZone: "UTC", day: "numeric", month: "long", year: "numeric" });
}

/** 02/10/2026 14:05 */
export function formatDateTime(date: Date, locale: Locale): string {
  const time = date.toLocaleTimeString(REGION[locale], { timeZone: TIME_ZONE, hour: "2-digit", minute: "2-digit" });
  return `${formatDate(date, locale)} ${time}`;
}

/** 12.480 */
export function formatNumber(value: number, locale: Locale): string {
  return value.toLocaleString(REGION[locale]);
}

/** Words that begin a sentence or stand alone: "quý I/2024" as "Quý I/2024". */
export function withCapital(words: string): string {
  return words.charAt(0).toLocaleUpperCase("vi") + words.slice(1);
}

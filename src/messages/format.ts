/** Dates and numbers as each language writes them. */
import type { Locale } from ".";

const REGION: Record<Locale, string> = { vi: "vi-VN", en: "en-GB" };
/** Vietnam has one time zone; the server may stand in another. */
const TIME_ZONE = "Asia/Ho_Chi_Minh";

/** 02/10/2026 */
export function formatDate(date: Date, locale: Locale): string {
  return date.toLocaleDateString(REGION[locale], { timeZone: TIME_ZONE, day: "2-digit", month: "2-digit", year: "numeric" });
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

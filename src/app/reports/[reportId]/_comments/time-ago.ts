/** How long ago something was, as one says it. Pure. */
import type { Locale } from "@/messages";

const UNITS = [
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const;

const DAYS_TOLD = 7;

/** "5 phút trước", `justNow` within a minute; null after a week, when the date says more. A clock that runs behind the server's makes no future. */
export function timeAgo(then: Date, now: Date, locale: Locale, justNow: string): string | null {
  const passed = Math.max(0, now.getTime() - then.getTime());
  if (passed >= (DAYS_TOLD + 1) * UNITS[0][1]) return null;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const unit = UNITS.find(([, size]) => passed >= size);
  return unit ? format.format(-Math.floor(passed / unit[1]), unit[0]) : justNow;
}

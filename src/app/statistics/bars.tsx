import { messagesFor, type Locale } from "@/messages";
import { formatNumber } from "@/messages/format";
import { barFill, HatchDefinition } from "./bar-fill";
import { isGap, type Figures } from "./figures";

/** Of the width: the rest is for the number behind the longest bar. */
const LONGEST = 88;

/** A lying bar for each section, and under it, as an outline, what it held a period before. */
export function Bars({ figures, locale }: { figures: Figures; locale: Locale }) {
  const { title, columns, rows } = figures;
  const { statistics } = messagesFor(locale);
  const most = Math.max(4, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const wide = (value: number) => `${(value / most) * LONGEST}%`;
  const [now, before] = columns;
  return (
    <>
      <HatchDefinition />
      <div role="img" aria-label={statistics.picture(title, now!.label, now!.label)} className="grid max-w-4xl gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(9rem,18rem)_1fr] print:break-inside-avoid">
        {rows.map(({ key, label, values: [value = 0, earlier = null] }) => (
          <div key={key} className="grid grid-cols-subgrid items-center gap-y-0.5 sm:col-span-2">
            <span className="leading-tight max-sm:mt-1.5">{label}</span>
            <svg width="100%" height={before ? 30 : 22} className="block">
              <title>{[statistics.value(label, now!.label, formatNumber(value ?? 0, locale)), before && earlier !== null && `${before.label}: ${formatNumber(earlier, locale)}`].filter(Boolean).join("; ")}</title>
              <rect x="1" y="3" height="16" width={value ? wide(value) : 18} {...barFill(isGap(figures, 0, value), now!.isProvisional)} />
              {/* Behind the bar, whatever its length in pixels is. */}
              <svg x={value ? wide(value) : 18} y="0" overflow="visible">
                <text x="8" y="16" fontSize={13} fontWeight={600} fill={value ? "var(--ink)" : "var(--alert)"}>
                  {formatNumber(value ?? 0, locale)}
                </text>
              </svg>
              {before && earlier !== null && earlier > 0 && <rect x="1" y="22" height="5" width={wide(earlier)} fill="none" stroke="var(--edge)" />}
            </svg>
          </div>
        ))}
      </div>
      {before && (
        <p className="mt-2 flex items-center gap-1.5 text-sm text-muted">
          <svg width="18" height="7" aria-hidden>
            <rect x="0.5" y="0.5" width="17" height="6" fill="none" stroke="var(--edge)" />
          </svg>
          {before.label}
        </p>
      )}
    </>
  );
}

import { messagesFor, type Locale } from "@/messages";

const HATCH = "statistics-hatch";

/** Strokes for what may still change, so that it is told from what went out without any colour, also in print. */
export function HatchDefinition() {
  return (
    <svg width="0" height="0" className="absolute" aria-hidden>
      <defs>
        <pattern id={HATCH} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" fill="var(--paper)" />
          <rect width="2" height="5" fill="var(--ink)" fillOpacity="0.7" />
        </pattern>
      </defs>
    </svg>
  );
}

/** How a bar is drawn: solid once issued, hatched before, an empty section as a red gap. */
export function barFill(isGap: boolean, isProvisional: boolean) {
  if (isGap) return { fill: "none", stroke: "var(--alert)", strokeDasharray: "3 2" };
  return isProvisional ? { fill: `url(#${HATCH})`, stroke: "var(--ink)", strokeOpacity: 0.8 } : { fill: "var(--ink)", fillOpacity: 0.8 };
}

type LegendProps = { locale: Locale; show: { final: boolean; provisional: boolean; empty: boolean } };

/** What the fills mean, only those that occur. */
export function Legend({ locale, show }: LegendProps) {
  const { legend } = messagesFor(locale).statistics;
  const entries = [
    { key: "final", words: legend.final, fill: barFill(false, false) },
    { key: "provisional", words: legend.provisional, fill: barFill(false, true) },
    { key: "empty", words: legend.empty, fill: barFill(true, false) },
  ] as const;
  return (
    <p className="mt-2 flex flex-wrap gap-x-5 gap-y-1 text-sm text-muted">
      {entries
        .filter(({ key }) => show[key])
        .map(({ key, words, fill }) => (
          <span key={key} className="inline-flex items-center gap-1.5">
            <svg width="18" height="12" aria-hidden>
              <rect x="0.5" y="0.5" width="17" height="11" {...fill} />
            </svg>
            {words}
          </span>
        ))}
    </p>
  );
}

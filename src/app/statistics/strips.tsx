import clsx from "clsx";
import { formatNumber } from "@/messages/format";
import { messagesFor, type Locale } from "@/messages";
import { barFill, HatchDefinition } from "./bar-fill";
import { isGap, sumOf, type FigureColumn, type Figures } from "./figures";

/** Room for the number above a bar, and for the highest bar, in CSS pixels. */
const NUMBER = 16;
const SECTION_HEIGHT = 36;
const WHOLE_HEIGHT = 56;
/** A column is no narrower than a number of four digits, and no wider than looks like a bar. */
const NARROWEST = 3.5;
const WIDEST = 7;

/**
 * A row of bars for each section over a common axis: eight sections in one stacked bar could only be told
 * apart by eight colours. Sections share one scale, so that they can be compared; the whole has its own.
 */
export function Strips({ figures, locale }: { figures: Figures; locale: Locale }) {
  const { statistics } = messagesFor(locale);
  const { title, columns, rows, whole, wholeLabel } = figures;
  const most = Math.max(4, ...rows.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const strip = { figures, locale };
  return (
    <div className="relative overflow-x-auto pb-1 print:break-inside-avoid print:overflow-visible" tabIndex={0} role="group" aria-label={title}>
      <HatchDefinition />
      <div role="img" aria-label={statistics.picture(title, columns[0]!.label, columns.at(-1)!.label)} className="grid grid-cols-[minmax(7rem,15rem)_1fr] gap-x-4 gap-y-1.5 text-sm">
        <Strip {...strip} label={wholeLabel} values={whole} most={Math.max(4, ...whole.map((value) => value ?? 0))} height={WHOLE_HEIGHT} isWhole />
        <Axis columns={columns} />
        {rows.map(({ key, label, values }) => (
          <Strip key={key} {...strip} label={label} values={values} most={most} height={SECTION_HEIGHT} />
        ))}
        <Axis columns={columns} />
      </div>
    </div>
  );
}

function widthOf(columns: readonly FigureColumn[]) {
  return { minWidth: `${columns.length * NARROWEST}rem`, maxWidth: `${columns.length * WIDEST}rem` };
}

function Axis({ columns }: { columns: readonly FigureColumn[] }) {
  return (
    <>
      <span />
      <div className="grid border-t border-edge pb-2 text-xs text-muted print:min-w-0!" style={{ ...widthOf(columns), gridTemplateColumns: `repeat(${columns.length}, minmax(0, 1fr))` }}>
        {columns.map(({ key, label }) => (
          <span key={key} className="px-0.5 pt-0.5 text-center leading-tight">
            {label}
          </span>
        ))}
      </div>
    </>
  );
}

type StripProps = { figures: Figures; locale: Locale; label: string; values: readonly (number | null)[]; most: number; height: number; isWhole?: boolean };

function Strip({ figures, locale, label, values, most, height, isWhole = false }: StripProps) {
  const { statistics } = messagesFor(locale);
  const { columns } = figures;
  // A row of zeros that are no gaps would be noise: the sentence says it.
  const isEmpty = figures.gapsIn === "none" && sumOf(values) === 0;
  const share = 100 / columns.length;
  const said = (value: number | null) => (value === null ? statistics.absent : formatNumber(value, locale));
  return (
    <>
      <span className={clsx("self-end leading-tight", isWhole && "font-semibold")}>{label}</span>
      <svg width="100%" height={height + NUMBER} style={widthOf(columns)} className="block self-end print:min-w-0!">
        <line x1="0" x2="100%" y1={height + NUMBER - 0.5} y2={height + NUMBER - 0.5} stroke="var(--line)" />
        {isEmpty && (
          <text x="8" y={height + NUMBER - 6} fontSize={12} fill="var(--muted)">
            {statistics.noPapersHere}
          </text>
        )}
        {columns.map(({ key, label: column, isProvisional }, place) => {
          const value = values[place] ?? null;
          const gap = isGap(figures, place, value);
          const tall = value === null || value === 0 ? (gap ? 5 : 0) : Math.max(3, (value / most) * height);
          return (
            <g key={key}>
              <title>{statistics.value(label, column, said(value))}</title>
              <rect x={`${(place + 0.2) * share}%`} width={`${0.6 * share}%`} y={height + NUMBER - tall} height={tall} {...barFill(gap, isProvisional)} />
              <text x={`${(place + 0.5) * share}%`} y={height + NUMBER - tall - 4} textAnchor="middle" fontSize={12} fontWeight={isWhole ? 600 : 400} fill={gap ? "var(--alert)" : value ? "var(--ink)" : "var(--muted)"}>
                {value === null ? "–" : value === 0 && !gap ? "" : formatNumber(value, locale)}
              </text>
            </g>
          );
        })}
      </svg>
    </>
  );
}

import clsx from "clsx";
import Link from "next/link";
import { formatNumber } from "@/messages/format";
import type { Locale } from "@/messages";
import { isGap, sumOf, type Figures } from "./figures";

/** More columns than this go onto a sheet of paper in small print only. */
const MOST_PRINTED = 12;

/** The numbers of a picture, for those who prefer numbers and for those who see none. */
export function FiguresTable({ figures, locale }: { figures: Figures; locale: Locale }) {
  const { title, rowHead, columns, rows, whole, wholeLabel, sumLabel } = figures;
  const cell = (value: number | null, key: string, gap = false) => (
    <td key={key} className={clsx("px-2 py-1.5 text-right tabular-nums last:pr-3", gap && "font-medium text-alert", !value && !gap && "text-muted")}>
      {value === null ? "–" : formatNumber(value, locale)}
    </td>
  );
  return (
    <div className="relative mt-4 overflow-x-auto rounded border border-line print:break-inside-avoid print:overflow-visible" tabIndex={0} role="region" aria-label={title}>
      <table className={clsx("w-full text-left text-sm", columns.length > MOST_PRINTED && "print:text-[7pt] print:[&_td]:px-0.5 print:[&_th]:px-0.5")}>
        <caption className="sr-only">{title}</caption>
        <thead className="border-b border-line text-muted">
          <tr>
            <th scope="col" className="px-3 py-2 font-medium">
              {rowHead}
            </th>
            {columns.map(({ key, label, href }) => (
              <th key={key} scope="col" className="px-2 py-2 text-right align-bottom font-medium last:pr-3">
                {href ? (
                  <Link href={href} className="underline">
                    {label}
                  </Link>
                ) : (
                  label
                )}
              </th>
            ))}
            {sumLabel && (
              <th scope="col" className="px-2 py-2 text-right align-bottom font-medium last:pr-3">
                {sumLabel}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, href, values }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="min-w-40 px-3 py-1.5 font-normal">
                {href ? (
                  <Link href={href} className="underline">
                    {label}
                  </Link>
                ) : (
                  label
                )}
              </th>
              {values.map((value, place) => cell(value, columns[place]!.key, isGap(figures, place, value)))}
              {sumLabel && cell(sumOf(values), "sum")}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className="px-3 py-1.5">
              {wholeLabel}
            </th>
            {whole.map((value, place) => cell(value, columns[place]!.key))}
            {sumLabel && cell(sumOf(whole), "sum")}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

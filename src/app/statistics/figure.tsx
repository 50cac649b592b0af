import { FileSpreadsheet } from "lucide-react";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/button";
import { Panel } from "@/components/panel";
import { messagesFor, type Locale } from "@/messages";
import { Legend } from "./bar-fill";
import { isGap, type Figures } from "./figures";
import { FiguresTable } from "./figures-table";

type Props = { figures: Figures; note?: string; href: string; locale: Locale; children: ReactNode };

/** A picture with what its fills mean, its table, and the same as a spreadsheet. */
export function Figure({ figures, note, href, locale, children }: Props) {
  const { statistics } = messagesFor(locale);
  const { title, columns, rows } = figures;
  const show = {
    final: columns.some(({ isProvisional }) => !isProvisional) && columns.some(({ isProvisional }) => isProvisional),
    provisional: columns.some(({ isProvisional }) => isProvisional),
    empty: rows.some(({ values }) => values.some((value, column) => isGap(figures, column, value))),
  };
  const download = (
    <a href={href} aria-label={statistics.downloadOf(title)} className={`${buttonClass("plain", "small")} print:hidden`}>
      <FileSpreadsheet className="size-4" aria-hidden />
      {statistics.download}
    </a>
  );
  return (
    <div className="print:break-inside-avoid">
      <Panel title={title} intro={note} actions={download}>
        {children}
        <Legend locale={locale} show={show} />
        <FiguresTable figures={figures} locale={locale} />
      </Panel>
    </div>
  );
}

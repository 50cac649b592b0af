import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "./button";
import { PrintButton } from "./print-button";

/** Of such a page alone: a report or a list prints upright. */
const LANDSCAPE = "@page { size: A4 landscape; margin: 15mm 12mm }";

/** A cell of a table on the sheet. */
export const CELL = "border border-black px-1.5 py-1 align-top break-words";

type PrintSheetProps = {
  /** Issuer and party line, on top of the sheet. */
  office: { issuer: string; party: string };
  title: string;
  /** Where one came from, and the words of the link to it. */
  back: { href: string; label: string };
  printLabel: string;
  children: ReactNode;
};

/** A list as an A4 sheet on its side, with a bar over it that is not printed. */
export function PrintSheet({ office, title, back, printLabel, children }: PrintSheetProps) {
  return (
    <>
      <style>{LANDSCAPE}</style>
      <div className="flex items-center justify-between gap-3 border-b border-line bg-paper px-4 py-2 print:hidden">
        <Link href={back.href} className={buttonClass()}>
          {back.label}
        </Link>
        <PrintButton label={printLabel} />
      </div>
      <div className="mx-auto my-4 w-full max-w-[297mm] bg-white px-8 py-6 font-paper text-[13px] leading-snug text-black print:m-0 print:max-w-none print:p-0">
        <div className="mb-4 flex justify-between text-center">
          <p className="font-bold">{office.issuer}</p>
          <p className="font-bold">{office.party}</p>
        </div>
        <h1 className="text-center text-lg font-bold">{title}</h1>
        {children}
      </div>
    </>
  );
}

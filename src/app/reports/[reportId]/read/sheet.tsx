import clsx from "clsx";
import type { ReactNode } from "react";
import { printReport, type PrintedReport } from "@/domain/print";
import type { Marker, ReportDocument } from "@/domain/report-document";
import css from "./paper.module.css";

/** What stands once on the paper; changes may be marked in it. */
export type SheetWords = Record<"issuer" | "party" | "number" | "place" | "title" | "subject" | "authority" | "office" | "name", ReactNode> & {
  draftMark: ReactNode | null;
  preamble: readonly ReactNode[];
  closing: readonly ReactNode[];
  recipients: readonly ReactNode[];
};

/** Room for a number and a day to be written in by hand, as src/docx/template-data.ts leaves it. */
const BLANK_NUMBER = " ".repeat(6);
const BLANK_DAY = " ".repeat(4);

/** The words of `templates/bao-cao.docx` around those of the report. */
export function sheetWords(document: ReportDocument): SheetWords {
  const report: PrintedReport = printReport(document);
  return {
    ...report,
    ...report.signature,
    number: `Số ${report.number ?? BLANK_NUMBER}-${report.symbol}`,
    place: `${report.place}, ngày ${report.day ?? BLANK_DAY} tháng ${report.month} năm ${report.year}`,
  };
}

type SheetProps = {
  words: SheetWords;
  /** How large the letters are; 1 is the size of the print. */
  letters?: number;
  /** Around the head and the tail, to fold them away. */
  wrapHead?: (head: ReactNode) => ReactNode;
  wrapTail?: (tail: ReactNode) => ReactNode;
  children: ReactNode;
};

/** In the page, not in a style sheet: those stay when one goes on to another page, and its print has other margins. */
const PRINTED_PAGE = `@page { size: A4; margin: 20mm 15mm 20mm 30mm; @top-center { content: counter(page); font: 14pt "Times New Roman", "Tinos", serif; } }
@page :first { @top-center { content: none; } }`;

const asIs = (part: ReactNode) => part;

/** The page as it prints: the official form around the sections. It is in Vietnamese whatever the page around it speaks. */
export function Sheet({ words, letters = 1, wrapHead = asIs, wrapTail = asIs, children }: SheetProps) {
  return (
    <div className={css.desk}>
      <style>{PRINTED_PAGE}</style>
      <article lang="vi" className={clsx("paper", css.sheet)} style={{ "--letters": letters } as React.CSSProperties}>
        {wrapHead(<SheetHead words={words} />)}
        {children}
        {wrapTail(<SheetTail words={words} />)}
      </article>
    </div>
  );
}

function SheetHead({ words }: { words: SheetWords }) {
  return (
    <>
      <div data-keep="head" className={css.head}>
        <div>
          <p className={css.issuer}>{words.issuer}</p>
          <p>*</p>
          <p className={css.blanks}>{words.number}</p>
          {words.draftMark !== null && <p>{words.draftMark}</p>}
        </div>
        <div className="flex flex-col items-center justify-between">
          <p className={css.party}>{words.party}</p>
          <p className={clsx(css.date, css.blanks, words.draftMark !== null && "mb-[1.15em]")}>{words.place}</p>
        </div>
      </div>
      <p className={css.title}>{words.title}</p>
      {words.subject !== "" && <p data-part="subject" className={css.subject}>{words.subject}</p>}
      <p className={css.rule}>-----</p>
      {words.preamble.map((paragraph, index) => (
        <p key={index} data-part={`preamble-${index}`} className={css.body}>
          {paragraph}
        </p>
      ))}
    </>
  );
}

function SheetTail({ words }: { words: SheetWords }) {
  return (
    <>
      {words.closing.map((paragraph, index) => (
        <p key={index} data-part={`closing-${index}`} className={css.body}>
          {paragraph}
        </p>
      ))}
      <div data-keep="tail" className={css.tail}>
        <div>
          <p className={css.recipientsTitle}>Nơi nhận:</p>
          {words.recipients.map((recipient, index) => (
            <p key={index} className={css.recipient}>
              - {recipient}
            </p>
          ))}
        </div>
        <div className={css.signature}>
          <p className={css.authority}>{words.authority}</p>
          <p>{words.office}</p>
          <p className={css.name}>{words.name}</p>
        </div>
      </div>
    </>
  );
}

/** "3. Công tác kiểm tra, giám sát"; the id is what the outline leads to. */
export function SheetHeading({ sectionKey, children }: { sectionKey: string; children: ReactNode }) {
  return (
    <h2 id={`section-${sectionKey}`} data-keep={`section-${sectionKey}`} tabIndex={-1} className={clsx(css.heading, "scroll-mt-4 outline-none")}>
      {children}
    </h2>
  );
}

export function SheetParagraph({ marker, children }: { marker: Marker; children: ReactNode }) {
  return (
    <p className={css.body}>
      {marker === "dash" && "- "}
      {children}
    </p>
  );
}

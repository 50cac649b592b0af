/** The printed report as the values of the template's tags (template-tags.ts). Wording and layout are the template's. */
import type { PrintedParagraph, PrintedReport } from "@/domain/print";

/** Values of one level of the template: text, switches and lists of further levels. */
export type TemplateScope = { readonly [tag: string]: string | boolean | readonly TemplateScope[] };

/** Room for a number to be written in by hand: with the template's own space, the seven of the real draft "Số       -BC/TU". */
const BLANK_NUMBER = " ".repeat(6);
/** Room for a day: with the template's own spaces, the six of "ngày      tháng 3". */
const BLANK_DAY = " ".repeat(4);

/** What the template prints for this report. */
export function toTemplateData(report: PrintedReport): TemplateScope {
  const { preamble, sections, closing } = withLastParagraphInClosing(report);
  return {
    issuer: report.issuer,
    party: report.party,
    number: report.number ?? BLANK_NUMBER,
    symbol: report.symbol,
    draftMark: report.draftMark === null ? [] : [{ text: report.draftMark }],
    place: report.place,
    day: report.day ?? BLANK_DAY,
    month: report.month,
    year: report.year,
    title: report.title,
    subject: report.subject,
    preamble: preamble.map((text) => ({ text })),
    sections: sections.map(({ number, heading, paragraphs }) => ({
      number: String(number),
      heading,
      paragraphs: paragraphs.map(toParagraph),
    })),
    closing: closing.map(toParagraph),
    authority: report.signature.authority,
    office: report.signature.office,
    name: report.signature.name,
    recipients: report.recipients.map((text) => ({ text })),
  };
}

function toParagraph({ marker, text }: PrintedParagraph): TemplateScope {
  return { dash: marker === "dash", text };
}

type Body = Pick<PrintedReport, "preamble" | "sections"> & { closing: PrintedParagraph[] };

/**
 * The signature block stays on one page with the last body line (DESIGN 3.8).
 * The template keeps its closing paragraphs with the block, so when a report
 * has none, its last paragraph is printed as one; the order stays.
 */
function withLastParagraphInClosing({ preamble, sections, closing }: PrintedReport): Body {
  if (closing.length > 0) return { preamble, sections, closing: closing.map(plain) };
  const last = sections.at(-1);
  const moved = last?.paragraphs.at(-1);
  if (last && moved) {
    const shortened = { ...last, paragraphs: last.paragraphs.slice(0, -1) };
    return { preamble, sections: [...sections.slice(0, -1), shortened], closing: [moved] };
  }
  return { preamble: preamble.slice(0, -1), sections, closing: preamble.slice(-1).map(plain) };
}

function plain(text: string): PrintedParagraph {
  return { marker: "none", text };
}

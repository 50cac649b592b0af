/** Writes a citation in the office's form. */
import { printDate } from "@/domain/register";
import { symbolOf } from "./identity";
import type { Citation } from "./types";

export type CitationForm = {
  /** A comma before "ngày": customary in central papers (party-format.md 7); offices differ. */
  comma: boolean;
  /** "số" in the short form too. */
  shortSo: boolean;
};

export const DEFAULT_FORM: CitationForm = { comma: false, shortSo: true };

/** "2023-12-25" as "25/12/2023"; what is no date stays as typed. */
export function printCitedDate(date: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? printDate(date) : date;
}

/** "Ban Bí thư khóa XII"; null where nobody said who issued the paper. */
export function printIssuer({ issuer, term }: Pick<CitationParts, "issuer" | "term">): string | null {
  return issuer === null ? null : [issuer, term && `khóa ${term}`].filter(Boolean).join(" ");
}

/** "Chỉ thị số 28-CT/TW ngày 25/12/2023" of parts that were typed apart, to be read as a report's text is. */
export function joinParts({ type, symbol, date }: { type: string; symbol: string; date: string }): string {
  return [type, "số", symbol, ...(date === "" ? [] : ["ngày", printCitedDate(date)])].filter((part) => part !== "").join(" ");
}

export type CitationParts = Pick<Citation, "type" | "typeCode" | "number" | "code" | "family" | "date" | "issuer" | "term" | "title" | "titleQuoted">;

function shownSymbol(citation: CitationParts): string {
  // Numbers below 10 take a zero (party-format.md 5), in state papers too.
  const number = /^\d$/.test(citation.number) ? `0${citation.number}` : citation.number;
  return citation.code === null ? number : symbolOf({ ...citation, number });
}

/** "Luật Đất đai số 31/2024/QH15": a law's name is its title. */
function isNameOfLaw({ type, title, titleQuoted }: Pick<CitationParts, "type" | "title" | "titleQuoted">): boolean {
  return (type === "Luật" || type === "Bộ luật" || type === "Pháp lệnh") && title !== null && !titleQuoted && /^\p{Lu}/u.test(title);
}

function titlePart({ type, title, titleQuoted }: CitationParts): string | null {
  if (title === null) return null;
  if (isNameOfLaw({ type, title, titleQuoted })) return null;
  return titleQuoted ? `về “${title}”` : /^(?:ban hành|quy định|phê duyệt|sửa đổi|bổ sung|bãi bỏ|hướng dẫn)[\s,]/u.test(title) ? title : `về ${title}`;
}

/**
 * Full form for the first mention ("Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về ..."),
 * short form for later ones ("Chỉ thị số 28-CT/TW"), "dated" for a later one where two papers share
 * the number. Parts that are not known are left out.
 */
export function formatCitation(citation: CitationParts, style: "full" | "short" | "dated", form: CitationForm = DEFAULT_FORM): string {
  const so = style !== "short" || form.shortSo ? "số" : null;
  const head = [citation.type, isNameOfLaw(citation) ? citation.title : null, so, shownSymbol(citation)].filter((part) => part !== null).join(" ");
  if (style === "short" || citation.date === null) return style === "full" ? withIssuer(head, citation) : head;
  const dated = `${head}${form.comma ? "," : ""} ngày ${printCitedDate(citation.date)}`;
  return style === "dated" ? dated : withIssuer(dated, citation);
}

function withIssuer(head: string, citation: CitationParts): string {
  const issuer = printIssuer(citation);
  return [head, issuer && `của ${issuer}`, titlePart(citation)].filter((part) => part !== null).join(" ");
}

import { formatCitation, type CitationParts } from "@/text/citation";

/** "Chỉ thị số 28-CT/TW ngày 25/12/2023": number and date together say which paper it is. */
export function nameOf(paper: CitationParts): string {
  return formatCitation(paper, "dated");
}

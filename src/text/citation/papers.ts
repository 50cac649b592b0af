/** The papers that texts cite, each once, with all that is said of it. */
import type { ReportDocument } from "@/domain/report-document";
import { fold } from "../recognise/fold";
import type { CitationParts } from "./format";
import { citationKey } from "./identity";
import { parseCitations } from "./parse";
import type { Citation } from "./types";

/** A paper that can be told from every other: its signs and its date are known. */
export type Paper = Omit<CitationParts, "code" | "date"> & { code: string; date: string };
/** `count`: how often the texts cite it. */
export type CitedPaper = { key: string; paper: Paper; count: number };

/** What a citation says of its paper; null where signs or date are missing, for then it may be one of several. */
export function paperOf(citation: Citation): { key: string; paper: Paper } | null {
  const key = citationKey(citation);
  if (key === null) return null;
  const { type, typeCode, number, code, family, date, issuer, term, title, titleQuoted } = citation;
  return { key, paper: { type, typeCode, number, code: code!, family, date: date!, issuer, term, title, titleQuoted } };
}

/** Every paper that the texts name with signs and date, in the order of their first mention. */
export function papersIn(texts: Iterable<string>, parse: (text: string) => readonly Citation[] = parseCitations): CitedPaper[] {
  const found = new Map<string, CitedPaper>();
  for (const text of texts) {
    for (const citation of parse(text)) {
      const cited = paperOf(citation);
      if (!cited) continue;
      const known = found.get(cited.key);
      found.set(cited.key, known ? { ...known, paper: fillIn(known.paper, cited.paper), count: known.count + 1 } : { ...cited, count: 1 });
    }
  }
  return [...found.values()];
}

/** Texts of a report in reading order. */
export function textsInOrder(document: Pick<ReportDocument, "subject" | "preamble" | "sections" | "closing">): string[] {
  return [document.subject, ...document.preamble, ...document.sections.flatMap(({ decisions }) => decisions.map(({ text }) => text)), ...document.closing];
}

/**
 * What is known of a paper with what another citation of it adds. What is known stays; only a
 * title in quotes takes the place of one without, whose end nobody can be sure of.
 */
export function fillIn<Known extends Omit<Paper, "number" | "code" | "date">>(known: Known, more: Known): Known {
  const issuer = known.issuer ?? more.issuer;
  const isSameIssuer = known.issuer === null || more.issuer === null || fold(known.issuer) === fold(more.issuer);
  return { ...known, type: known.type ?? more.type, typeCode: known.typeCode ?? more.typeCode, family: known.family ?? more.family, issuer, term: known.term ?? (isSameIssuer ? more.term : null), ...betterTitle(known, more) };
}

type Title = Pick<Paper, "title" | "titleQuoted">;
/** A title shorter than this is rather one cut off. */
const FEWEST_TITLE_WORDS = 4;

function betterTitle(known: Title, more: Title): Title {
  const [kept, other] = [known, more].map(({ title, titleQuoted }) => ({ title, titleQuoted })) as [Title, Title];
  if (kept.title === null || other.title === null) return kept.title === null ? other : kept;
  if (kept.titleQuoted || other.titleQuoted) return kept.titleQuoted ? kept : other;
  // Without quotes words of the sentence may follow: where one begins like the other, the shorter is the title.
  const isBeginning = fold(kept.title).startsWith(`${fold(other.title)} `) && other.title.split(" ").length >= FEWEST_TITLE_WORDS;
  return isBeginning ? other : kept;
}

/** Which papers a report cites, by section and document type. Pure. */
import { citationKey, parseCitations, seriesKey, typeOfCode, type Citation } from "@/text/citation";

/** Type of a paper that neither its name nor its signs tell. */
export const UNKNOWN_TYPE = "";

export type PapersOfSection = { key: string; papers: Record<string, number>; cited: number };

export type CitedPapers = {
  /** Types that occur, the most cited first, the unknown one last. */
  types: string[];
  sections: PapersOfSection[];
  /** Of the whole report, in which a paper cited in two sections is still one. */
  whole: Omit<PapersOfSection, "key">;
};

/** Each paper counts once in a section, however often its decisions cite it. */
export function citedPapers(sections: readonly { key: string; texts: readonly string[] }[]): CitedPapers {
  const cited = sections.map(({ key, texts }) => ({ key, citations: texts.flatMap(parseCitations) }));
  const all = cited.flatMap(({ citations }) => citations);
  // Known from wherever the report names it: elsewhere only the number may stand.
  const typeOf = new Map<string, string>();
  for (const citation of all) typeOf.set(seriesKey(citation), typeOf.get(seriesKey(citation)) || typeNamed(citation));
  const whole = countPapers(all, typeOf);
  const types = Object.keys(whole.papers).sort((a, b) => Number(a === UNKNOWN_TYPE) - Number(b === UNKNOWN_TYPE) || whole.papers[b]! - whole.papers[a]! || a.localeCompare(b, "vi"));
  return { types, sections: cited.map(({ key, citations }) => ({ key, ...countPapers(citations, typeOf) })), whole };
}

function typeNamed({ type, typeCode }: Citation): string {
  return type ?? (typeCode === null ? null : typeOfCode(typeCode)) ?? UNKNOWN_TYPE;
}

function countPapers(citations: readonly Citation[], typeOf: ReadonlyMap<string, string>): { papers: Record<string, number>; cited: number } {
  const series = new Map<string, Set<string>>();
  for (const citation of citations) {
    const dated = series.get(seriesKey(citation)) ?? new Set();
    const paper = citationKey(citation);
    series.set(seriesKey(citation), paper === null ? dated : dated.add(paper));
  }
  const papers: Record<string, number> = {};
  for (const [key, dated] of series) {
    const type = typeOf.get(key) ?? UNKNOWN_TYPE;
    // A short mention without a date ("Chỉ thị số 28-CT/TW") means one of those that were dated, if there is one.
    papers[type] = (papers[type] ?? 0) + Math.max(1, dated.size);
  }
  return { papers, cited: Object.values(papers).reduce((sum, count) => sum + count, 0) };
}

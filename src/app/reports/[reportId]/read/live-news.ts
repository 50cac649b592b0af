/** What others changed since the note on the page was last hidden. Pure. */
import { inSection } from "@/domain/arrange";
import type { ReportView } from "@/services/report/load-report";

export type News = {
  /** Ids of decisions that were edited, added or moved and are still there. */
  decisions: string[];
  /** Ids of decisions that went. */
  removed: string[];
  /** The beginning or the end of the report, or a heading, changed. */
  fields: boolean;
};

export const NO_NEWS: News = { decisions: [], removed: [], fields: false };

type Content = Pick<ReportView, "fields" | "sections" | "decisions">;

/** What `after` has that `news` and `before` had not. */
export function addNews(news: News, before: Content, after: Content): News {
  const [olds, fresh] = [wordsOf(before), wordsOf(after)];
  const changed = [...fresh].flatMap(([id, words]) => (olds.get(id) === words ? [] : [id]));
  const gone = [...olds.keys()].filter((id) => !fresh.has(id));
  const decisions = union(news.decisions, [...changed, ...movedIn(before, after)]).filter((id) => fresh.has(id));
  // Added and removed while nobody looked at the note: nothing to tell.
  const removed = union(news.removed, gone).filter((id) => !fresh.has(id));
  return { decisions, removed, fields: news.fields || !same(written(before.fields), written(after.fields)) || !same(before.sections, after.sections) };
}

export function hasNews({ decisions, removed, fields }: News): boolean {
  return decisions.length + removed.length > 0 || fields;
}

/** Which draft it is is counted by the steps; nobody writes it. */
function written(fields: Content["fields"]): Content["fields"] {
  return { ...fields, draft: null };
}

/** Everything a decision prints by, its section too. */
function wordsOf({ decisions }: Content): Map<string, string> {
  const live = decisions.filter(({ deleted }) => !deleted);
  return new Map(live.map(({ id, sectionKey, text, marker, joinsPrevious }) => [id, JSON.stringify([sectionKey, text, marker, joinsPrevious])]));
}

/** Decisions with another place in the order of their section: a new position, as a move writes one. */
function movedIn(before: Content, after: Content): string[] {
  const positions = new Map(before.decisions.map(({ id, position }) => [id, position]));
  return after.sections.flatMap(({ key }) => {
    const [was, is] = [inSection(before.decisions, key), inSection(after.decisions, key)].map((rows) => rows.map(({ id }) => id)) as [string[], string[]];
    const stayed = was.filter((id) => is.includes(id));
    const inOrder = is.filter((id) => stayed.includes(id));
    if (stayed.every((id, index) => id === inOrder[index])) return [];
    return inSection(after.decisions, key).filter(({ id, position }) => stayed.includes(id) && positions.get(id) !== position).map(({ id }) => id);
  });
}

function union(a: readonly string[], b: readonly string[]): string[] {
  return [...new Set([...a, ...b])];
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

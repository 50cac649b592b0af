/** A clause that an earlier period's report already had: taken over by mistake, or reported twice. */
import { periodEnd, periodName } from "@/domain/period";
import type { Period, ReportDocument } from "@/domain/report-document";
import type { Clause } from "../clauses";
import { ReadText } from "../read-text";
import { ClauseIndex, nearlySame } from "../similar-clauses";
import { reportRule, type PlacedFault, type Unit } from "../types";

const FEWEST = 11;
/** Sentences that every report has. */
const STANDING = /^(?:Ngoài ra|Bên cạnh đó|Nhìn chung|Trong (?:quý|kỳ)|Đồng thời|Tiếp tục lãnh đạo)/u;

const INDEXES = new WeakMap<ReportDocument, ClauseIndex<Clause>>();

function indexOf(document: ReportDocument): ClauseIndex<Clause> {
  const known = INDEXES.get(document);
  if (known) return known;
  const index = new ClauseIndex<Clause>();
  for (const { decisions } of document.sections) {
    for (const { text } of decisions) for (const clause of new ReadText(text).clauses) if (clause.keys.length >= FEWEST) index.add(clause, clause);
  }
  INDEXES.set(document, index);
  return index;
}

/** A half-year's report is put together from its quarters, so those do not count. */
function isPartOf(part: Period, whole: Period): boolean {
  const months = { quarter: 3, "half-year": 6, "nine-months": 9, year: 12 };
  return part.year === whole.year && months[part.kind] < months[whole.kind] && periodEnd(part) <= periodEnd(whole);
}

type Match = "same" | "near" | null;
const MATCHES = new WeakMap<Clause, WeakMap<ReportDocument, Match>>();

/** Kept for each clause, so that typing in one text looks up that text alone. */
function matchIn(document: ReportDocument, clause: Clause): Match {
  const known = MATCHES.get(clause) ?? new WeakMap<ReportDocument, Match>();
  MATCHES.set(clause, known);
  const before = known.get(document);
  if (before !== undefined) return before;
  const index = indexOf(document);
  const match = index.same(clause) ? "same" : index.candidates(clause).some((entry) => nearlySame(entry.clause, clause)) ? "near" : null;
  known.set(document, match);
  return match;
}

function faultOf(unit: Unit, clause: Clause, previous: readonly ReportDocument[]): PlacedFault[] {
  if (clause.keys.length < FEWEST || STANDING.test(unit.text.slice(clause.start, clause.start + 30))) return [];
  for (const document of previous) {
    const match = matchIn(document, clause);
    if (match === null) continue;
    const name = periodName(document.period);
    const message = match === "same" ? `Nội dung này đã có trong báo cáo ${name}.` : `Nội dung này gần giống một nội dung trong báo cáo ${name}.`;
    return [{ unit, start: clause.start, end: clause.end, message, replacement: null, ...(match === "near" ? { severity: "info" as const } : {}) }];
  }
  return [];
}

export const repeatEarlier = reportRule({
  name: "repeat.earlier",
  severity: "warning",
  source: "Nếp báo cáo: không ghi hai lần một nội dung",
  checkReport: ({ document, units, previous }) => {
    const others = previous.filter((earlier) => earlier !== document && !isPartOf(earlier.period, document.period));
    if (others.length === 0) return [];
    return units.filter(({ part }) => part === "decision").flatMap((unit) => unit.read.clauses.flatMap((clause) => faultOf(unit, clause, others)));
  },
});

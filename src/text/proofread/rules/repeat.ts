/**
 * A clause that stands twice in a report: the office's real report printed one budget clause twice in a bullet and one
 * programme twice in a section. Two decisions that only share a paper's long title are told of, not held as one.
 */
import type { Clause } from "../clauses";
import { differingFigures, type FigurePair } from "../differing-figures";
import { ClauseIndex, findRun, nearlySame, tells } from "../similar-clauses";
import { reportRule, type PlacedFault, type ReadReport, type Unit } from "../types";

/** Fewer words may rightly stand twice ("bổ nhiệm lại Phó Giám đốc Sở Tài chính": two persons). */
const FEWEST = 10;
/** For clauses in like words, and for one inside another. */
const FEWEST_NEAR = 11;

/** Words of its own that a repeated clause has besides the papers and titles that it names. */
const FEWEST_OWN = 4;

type Placed = { unit: Unit; clause: Clause };

function placed({ units }: ReadReport): Placed[] {
  return units.filter(({ part }) => part === "decision").flatMap((unit) => unit.read.clauses.filter(({ keys }) => keys.length >= FEWEST).map((clause) => ({ unit, clause })));
}

function where(report: ReadReport, { unit }: Placed): string {
  const heading = report.document.sections[unit.section!]!.heading.trim();
  return `mục “${heading}”, nội dung ${unit.decision! + 1}`;
}

/** Two decisions may name one paper at length: only words outside its number, date, issuer and title tell that they are one. */
function ownWords({ unit: { read }, clause }: Placed): number {
  const named = [...read.citations.map(({ start, end, titleEnd }) => ({ start, end: Math.max(end, titleEnd ?? 0) })), ...read.quoted];
  return clause.words.filter(({ start }) => !named.some((range) => range.start <= start && start < range.end)).length;
}

const fault = ({ unit, clause }: Placed, message: string): PlacedFault => ({ unit, start: clause.start, end: clause.end, message, replacement: null });

type Inside = { whole: Placed; part: Placed; from: number };

/** A clause that another one holds whole: at the same place both are told once, in the longer one. */
function insideOne(one: Placed, other: Placed): Inside | null {
  const [part, whole] = one.clause.keys.length <= other.clause.keys.length ? [one, other] : [other, one];
  if (part.clause.keys.length < FEWEST_NEAR) return null;
  const from = findRun(part.clause, whole.clause);
  return from === -1 ? null : { whole, part, from };
}

/** Words after which a clause is said again; after any others ("Báo cáo kết quả thực hiện ...") it is what another decision is about. */
const ADDED = /(?:^|,|\s(?:và|cùng|gồm|là|việc|:))\s*$/iu;

function isAboutIt({ whole, part, from }: Inside): boolean {
  const { words } = whole.clause;
  const before = whole.unit.text.slice(whole.clause.start, words[from]!.start);
  const after = words.slice(from + part.clause.keys.length);
  return !ADDED.test(before) || after.some((_, index) => tells(whole.clause, from + part.clause.keys.length + index));
}

function runFault(report: ReadReport, inside: Inside): PlacedFault {
  const { whole, part, from } = inside;
  const { words } = whole.clause;
  const [start, end] = [words[from]!.start, words[from + part.clause.keys.length - 1]!.end];
  const place = { unit: whole.unit, start, end, replacement: null };
  if (!isAboutIt(inside)) return { ...place, message: `Đoạn này đã có ở ${where(report, part)}.` };
  return { ...place, message: `Đoạn này cũng có ở ${where(report, part)}; hai nội dung khác nhau thì giữ nguyên.`, severity: "info" };
}

/** What is left to others to do may be said of several decisions in the same words. */
const ENTRUSTED = /^(?:giao|yêu cầu|đề nghị|phân công)\s/iu;

function sameFault(report: ReadReport, one: Placed, before: Placed): PlacedFault {
  const place = where(report, before);
  if (!ENTRUSTED.test(one.unit.text.slice(one.clause.start, one.clause.start + 12))) return fault(one, `Nội dung này đã có ở ${place}.`);
  return { ...fault(one, `Câu này cũng có ở ${place}; nếu giao việc cho hai nội dung khác nhau thì giữ nguyên.`), severity: "info" };
}

/** Words of the clause in the message: enough to know it by. */
const SHOWN_WORDS = 12;

/** Told at the later figure, with the earlier one; only mentioned where it counts people or things, or no name says that both mean one. */
function figureFault(report: ReadReport, one: Placed, before: Placed, [first, ...others]: readonly [FigurePair, ...FigurePair[]]): PlacedFault {
  const { text } = one.unit;
  const { words, start, end } = one.clause;
  const shown = text.slice(start, words[Math.min(SHOWN_WORDS, words.length) - 1]!.end);
  const figures = [first, ...others].map(({ figures: [a, b], unit }) => `${a} / ${b} ${unit}`).join(", ");
  const isSure = first.isAmount && /\s\p{Lu}/u.test(text.slice(start, end));
  return {
    unit: one.unit,
    ...first.other,
    replacement: null,
    also: [{ unit: before.unit, ...first.one, replacement: null }],
    message: `Hai chỗ cùng nói về “${shown}…” nhưng khác số: ${figures}. Chỗ kia ở ${where(report, before)}${isSure ? "" : "; nếu là hai việc thì giữ nguyên"}.`,
    ...(isSure ? {} : { severity: "info" as const }),
  };
}

function figuresIn(report: ReadReport, one: Placed, before: Placed): PlacedFault | null {
  const [first, ...others] = differingFigures([before.unit.text, one.unit.text], [before.clause, one.clause]) ?? [];
  return first ? figureFault(report, one, before, [first, ...others]) : null;
}

function repeats(report: ReadReport): { same: PlacedFault[]; near: PlacedFault[]; figures: PlacedFault[] } {
  const index = new ClauseIndex<Placed>();
  const [same, near, figures]: [PlacedFault[], PlacedFault[], PlacedFault[]] = [[], [], []];
  for (const one of placed(report)) {
    if (ownWords(one) < FEWEST_OWN) continue;
    const before = index.same(one.clause);
    if (before) same.push(sameFault(report, one, before));
    else {
      for (const { place } of index.candidates(one.clause)) {
        const inside = insideOne(one, place);
        if (inside) same.push(runFault(report, inside));
        else if (one.clause.keys.length >= FEWEST_NEAR && nearlySame(place.clause, one.clause)) near.push(fault(one, `Nội dung này gần giống ở ${where(report, place)}; kiểm tra xem có phải ghi hai lần không.`));
        else {
          const figure = figuresIn(report, one, place);
          if (figure === null) continue;
          figures.push(figure);
        }
        break;
      }
    }
    index.add(one.clause, one);
  }
  return { same, near, figures };
}

/** Three rules ask in one check; the answer is kept for the others. */
const LAST = new WeakMap<ReadReport, ReturnType<typeof repeats>>();

function repeatsOf(report: ReadReport): ReturnType<typeof repeats> {
  const known = LAST.get(report) ?? repeats(report);
  LAST.set(report, known);
  return known;
}

export const repeatClause = reportRule({
  name: "repeat.clause",
  severity: "warning",
  source: "Nếp báo cáo: không ghi hai lần một nội dung",
  checkReport: (report) => repeatsOf(report).same,
});

export const repeatNear = reportRule({
  name: "repeat.near",
  severity: "warning",
  source: "Nếp báo cáo: không ghi hai lần một nội dung",
  checkReport: (report) => repeatsOf(report).near,
});

export const repeatFigure = reportRule({
  name: "repeat.figure",
  severity: "warning",
  source: "Một việc ghi hai chỗ thì số liệu phải khớp nhau",
  checkReport: (report) => repeatsOf(report).figures,
});

/** Words in quotes from which a title is long enough to be taken for a repetition. */
const LONG_TITLE = 15;

export const repeatTitle = reportRule({
  name: "repeat.title",
  severity: "info",
  source: "Hai nội dung khác nhau cùng nhắc một tên dài, chỉ báo cho biết",
  checkReport: (report) => {
    const told = new Set(repeatsOf(report).same.map(({ unit }) => unit));
    const seen = new Map<string, Unit>();
    return report.units.flatMap((unit) =>
      unit.part !== "decision" ? [] : unit.read.quoted.flatMap(({ start, end }): PlacedFault[] => {
        const words = unit.text.slice(start, end).toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
        if (words.length < LONG_TITLE) return [];
        const key = words.join(" ");
        const first = seen.get(key);
        if (!first) seen.set(key, unit);
        if (!first || told.has(unit)) return [];
        const clause = unit.read.clauses[0]!;
        return [{ unit, start, end, message: `Tên này cũng được nhắc ở ${where(report, { unit: first, clause })}; hai nội dung khác nhau thì giữ nguyên.`, replacement: null }];
      }),
    );
  },
});

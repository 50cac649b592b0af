/** Proofreading: whole reports, and again after each keystroke. */
import type { ReportDocument } from "@/domain/report-document";
import { periodEnd, periodStart } from "@/domain/period";
import { findingKey } from "./key";
import { ReadText } from "./read-text";
import { PARAGRAPH_RULES, REPORT_RULES, type RuleName } from "./rules";
import { DEFAULT_SETTINGS, type Context, type Fault, type Finding, type PlacedFault, type ProofSettings, type ReadReport, type Severity, type Spot, type Unit } from "./types";
import { unitsOf } from "./units";

export type ProofOptions = {
  /** Reports of earlier periods, in which a clause may already stand. */
  previous?: readonly ReportDocument[];
  settings?: Partial<ProofSettings>;
  /** Keys of findings that a person dismissed. */
  dismissed?: ReadonlySet<string>;
};

export type ReportFinding = Finding<RuleName>;

type Kept = { rule: RuleName; severity: Severity; fault: Fault };

function contextOf(document: ReportDocument, settings: Partial<ProofSettings>): Context {
  const { period, date } = document;
  return { period, from: periodStart(period), until: date ?? periodEnd(period), settings: { ...DEFAULT_SETTINGS, ...settings } };
}

function spotOf(unit: Unit | null, { start, end, replacement }: Pick<Fault, "start" | "end" | "replacement">): Spot {
  if (unit === null) return { section: null, decision: null, field: null, index: null, start: 0, end: 0, quote: "", replacement: null };
  const { part, section, decision, index, text } = unit;
  const field = part === "decision" ? null : part;
  return { section, decision, field, index: field === null || field === "heading" ? null : index, start, end, quote: text.slice(start, end), replacement };
}

/** Results of the texts of one report, kept between checks: only what changed is looked at again. */
export class Proofreader {
  private reads = new Map<string, ReadText>();
  private faults = new Map<string, Kept[]>();
  private lastContext = "";

  /**
   * Every finding, in the order of the report, those on the whole report last.
   * The first call reads all; later ones only texts that changed. Never throws.
   */
  check(document: ReportDocument, { previous = [], settings = {}, dismissed }: ProofOptions = {}): ReportFinding[] {
    const context = contextOf(document, settings);
    const contextKey = JSON.stringify(context);
    if (contextKey !== this.lastContext) this.faults.clear();
    this.lastContext = contextKey;
    const units = this.read(document);
    const placed = [...this.checkParagraphs(units, context), ...this.checkReport({ document, units, previous }, context)];
    const order = new Map(units.map((unit, position) => [unit, position]));
    const place = ({ fault: { unit } }: { fault: PlacedFault }) => (unit === null ? units.length : order.get(unit)!);
    const off = new Set(context.settings.off);
    const sorted = placed.filter(({ rule }) => !off.has(rule)).sort((a, b) => place(a) - place(b) || a.fault.start - b.fault.start);
    const findings = withKeys(sorted);
    return dismissed === undefined ? findings : findings.filter(({ key }) => !dismissed.has(key));
  }

  private read(document: ReportDocument): Unit[] {
    const kept = new Map<string, ReadText>();
    const units = unitsOf(document, (text) => {
      const read = kept.get(text) ?? this.reads.get(text) ?? new ReadText(text);
      kept.set(text, read);
      return read;
    });
    this.reads = kept;
    return units;
  }

  private checkParagraphs(units: readonly Unit[], context: Context): Placed[] {
    const kept = new Map<string, Kept[]>();
    const placed = units.flatMap((unit) => {
      const key = `${unit.part}|${unit.opens}|${unit.ends}|${unit.marker}|${unit.text}`;
      const faults = kept.get(key) ?? this.faults.get(key) ?? paragraphFaults(unit, context);
      kept.set(key, faults);
      return faults.map(({ rule, severity, fault }) => ({ rule, severity, fault: { ...fault, unit } }));
    });
    this.faults = kept;
    return placed;
  }

  private checkReport(report: ReadReport, context: Context): Placed[] {
    return REPORT_RULES.flatMap((rule) => rule.checkReport(report, context).map((fault) => ({ rule: rule.name, severity: fault.severity ?? rule.severity, fault })));
  }
}

type Placed = { rule: RuleName; severity: Severity; fault: PlacedFault };

/** Rules after which the text is not worth reading by others: its letters are lost or in pieces. */
const UNREADABLE: readonly RuleName[] = ["damage.letters", "damage.nfd"];
const isDamage = (rule: RuleName): boolean => rule.startsWith("damage.");
const touch = (one: Fault, other: Fault): boolean => one.start <= other.end + 1 && other.start <= one.end + 1;

function paragraphFaults(unit: Unit, context: Context): Kept[] {
  const found: (Kept & { givesWay: boolean })[] = [];
  for (const rule of PARAGRAPH_RULES) {
    for (const fault of rule.check(unit, context)) found.push({ rule: rule.name, severity: fault.severity ?? rule.severity, fault, givesWay: rule.givesWay ?? false });
    if (UNREADABLE.includes(rule.name) && found.length > 0) return found;
  }
  const firm = found.filter(({ givesWay }) => !givesWay);
  const damage = found.filter(({ rule }) => isDamage(rule));
  return found.filter((one) => isDamage(one.rule) || !(one.givesWay ? firm : damage).some((other) => touch(one.fault, other.fault)));
}

/** The same words in the same surroundings a second time get "#2", so that each place is dismissed by itself. */
function withKeys(placed: readonly Placed[]): ReportFinding[] {
  const seen = new Map<string, number>();
  return placed.map(({ rule, severity, fault }) => {
    const { unit, start, end, message, also = [] } = fault;
    const bare = findingKey(rule, unit, start, end);
    const count = (seen.get(bare) ?? 0) + 1;
    seen.set(bare, count);
    return { rule, severity, ...spotOf(unit, fault), message, key: count === 1 ? bare : `${bare}#${count}`, also: also.map((spot) => spotOf(spot.unit, spot)) };
  });
}

/** For typing: keep one per open report and check the document after each change. */
export function createProofreader(): Proofreader {
  return new Proofreader();
}

/** Every finding on one report, in its order. Expects NFC text as the doors give it; takes other text too. */
export function proofread(document: ReportDocument, options: ProofOptions = {}): ReportFinding[] {
  return new Proofreader().check(document, options);
}

/** Random pairs of reports: one and what became of it, or two that have nothing in common. */
import fc from "fast-check";
import type { ReportDocument } from "@/domain/report-document";
import { cleaned } from "./docx-proof";
import { reportArbitrary } from "./report-arbitrary";

type Edit = (report: ReportDocument, at: number, to: number) => void;

const pick = <T>(list: readonly T[], at: number): T | undefined => list[at % Math.max(1, list.length)];
const insert = <T>(list: T[], at: number, item: T): unknown => list.splice(at % (list.length + 1), 0, item);
const remove = <T>(list: T[], at: number): T | undefined => (list.length === 0 ? undefined : list.splice(at % list.length, 1)[0]);

/** What people do to a report between two versions. */
const EDITS: readonly Edit[] = [
  (report, at, to) => {
    const decision = pick(pick(report.sections, at)?.decisions ?? [], to);
    if (decision) decision.text = decision.text.split(" ").map((word, index) => (index === at % 7 ? `khác ${word}` : word)).join(" ");
  },
  (report, at, to) => {
    const decision = pick(pick(report.sections, at)?.decisions ?? [], to);
    if (decision) decision.text = `Viết lại hoàn toàn lần ${at}`;
  },
  (report, at, to) => void remove(pick(report.sections, at)?.decisions ?? [], to),
  (report, at, to) => {
    const section = pick(report.sections, at);
    if (section) insert(section.decisions, to, { text: `Nội dung mới ${at}: {text} & <w:p/>`, marker: to % 3 === 0 ? "none" : "dash", joinsPrevious: to % 4 === 0 });
  },
  (report, at, to) => {
    const moved = remove(pick(report.sections, at)?.decisions ?? [], to);
    if (moved) insert(pick(report.sections, to)!.decisions, at, moved);
  },
  (report, at, to) => {
    const section = remove(report.sections, at);
    if (section && to % 2 === 0) insert(report.sections, to, section);
  },
  (report, at) => {
    const section = pick(report.sections, at);
    if (section) section.heading = `Mục đổi tên ${at}`;
  },
  (report, at, to) => {
    const decision = pick(pick(report.sections, at)?.decisions ?? [], to);
    if (decision) Object.assign(decision, { marker: decision.marker === "dash" ? "none" : "dash", joinsPrevious: !decision.joinsPrevious });
  },
  (report, at) => (at % 2 === 0 ? void remove(report.closing, at) : insert(report.closing, at, `Trên đây là báo cáo lần ${at}`)),
  (report, at) => (at % 2 === 0 ? void remove(report.preamble, at) : insert(report.preamble, at, `Thực hiện Quy chế ${at}`)),
  (report, at) => (at % 2 === 0 ? void remove(report.recipients, at) : insert(report.recipients, at, `Nơi nhận ${at}`)),
  (report, at) => void Object.assign(report, at % 2 === 0 ? { number: at + 1, date: "2024-03-27" } : { number: null, date: null, draft: (at % 9) + 1 }),
  (report, at) => void Object.assign(report.signature, at % 2 === 0 ? { name: "" } : { name: "Trần Văn Huyến", office: "PHÓ BÍ THƯ" }),
  (report, at) => void Object.assign(report.letterhead, { issuer: `TỈNH ỦY ${at}`, place: `Nơi ${at}` }),
  (report, at) => void Object.assign(report, { subject: at % 3 === 0 ? "" : `Trích yếu ${at}`, printEmptySections: at % 2 === 0 }),
];

/** The report with ids, where it is asked for: a report from a file has none. */
function withIds(report: ReportDocument, isAsked: boolean): ReportDocument {
  if (isAsked) report.sections.flatMap(({ decisions }) => decisions).forEach((decision, index) => (decision.id = `d${index}`));
  return report;
}

const edits = fc.array(fc.tuple(fc.nat(EDITS.length - 1), fc.nat(1_000), fc.nat(1_000)), { maxLength: 12 });

/** Two cleaned reports, `maxDecisions` in a section at most. */
export function reportPair(maxDecisions: number): fc.Arbitrary<[ReportDocument, ReportDocument]> {
  const report = reportArbitrary(maxDecisions).map(cleaned);
  const edited = fc.tuple(report, edits, fc.boolean()).map(([data, steps, isAsked]): [ReportDocument, ReportDocument] => {
    const before = withIds(data, isAsked);
    const after = structuredClone(before);
    for (const [which, at, to] of steps) EDITS[which]!(after, at, to);
    return [before, cleaned(after)];
  });
  return fc.oneof({ weight: 4, arbitrary: edited }, { weight: 1, arbitrary: fc.tuple(report, report) });
}

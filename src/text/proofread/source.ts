/** Faults of a file or paste that its ReportDocument no longer has: numbers of headings, residue, letters in pieces, a damaged repetition. */
import type { ReportDocument } from "@/domain/report-document";
import { findingKey } from "./key";
import type { Finding, Severity } from "./types";

export const SOURCE_RULE_NAMES = ["source.numbering", "source.residue", "source.damaged", "source.composed", "source.spaces"] as const;
export type SourceRuleName = (typeof SOURCE_RULE_NAMES)[number];

/** What importing knows of a source; a proposal has it all. */
export type SourceFacts = {
  document: ReportDocument;
  sections: readonly { key: string | null; headingAsTyped: string }[];
  leftOut: readonly { line: number; text: string; reason: string }[];
  notices: readonly { code: string; count: number }[];
  losses?: readonly { kind: string; line: number | null; text: string }[];
};

type Draft = { rule: SourceRuleName; severity: Severity; section?: number | null; decision?: number | null; quote: string; message: string };

function toFinding({ rule, severity, section = null, decision = null, quote, message }: Draft, facts: SourceFacts): Finding<SourceRuleName> {
  const text = section === null ? null : decision === null ? facts.document.sections[section]!.heading : facts.document.sections[section]!.decisions[decision]!.text;
  const found = text?.indexOf(quote) ?? -1;
  const start = Math.max(0, found);
  const place = { section, decision, field: section !== null && decision === null ? ("heading" as const) : null, index: null };
  return { rule, severity, ...place, start, end: found === -1 ? 0 : start + quote.length, quote, message, replacement: null, key: findingKey(rule, { sectionKey: "", text: quote }, 0, quote.length), also: [] };
}

const NUMBER = /^\s*(\d{1,2})\s?[.)/-]/;

/** "7." and then "9.": the report prints 8 whatever was typed, but a section may be missing. */
function numbering({ sections, document }: SourceFacts): Draft[] {
  const numbered = sections.flatMap(({ key, headingAsTyped }) => {
    const found = NUMBER.exec(headingAsTyped);
    return found ? [{ key, headingAsTyped, number: Number(found[1]) }] : [];
  });
  return numbered.slice(1).flatMap(({ key, headingAsTyped, number }, index): Draft[] => {
    const before = numbered[index]!.number;
    if (number === before + 1 || number === 1) return [];
    const section = document.sections.findIndex((one) => one.key === key);
    const message = number === before ? `Số mục ${number} lặp lại.` : `Số mục nhảy từ ${before} đến ${number}${number === before + 2 ? `, thiếu mục ${before + 1}` : ""}.`;
    return [{ rule: "source.numbering", severity: "error", section: section === -1 ? null : section, quote: headingAsTyped, message }];
  });
}

/** Letters lost to "?", as a file read in the wrong encoding has them. */
function isDamaged(text: string): boolean {
  const lost = text.match(/\p{L} ?\? ?\p{L}/gu)?.length ?? 0;
  return lost >= 3 && lost > text.length / 60;
}

function leftovers({ leftOut, notices, losses = [] }: SourceFacts): Draft[] {
  const count = (code: string): number => notices.find((notice) => notice.code === code)?.count ?? 0;
  const residue = count("word-residue") + losses.filter(({ kind }) => kind === "word-residue").length;
  const damaged = leftOut.filter(({ reason, text }) => reason === "after-signature" && isDamaged(text));
  const drafts: (Draft | false)[] = [
    residue > 0 && { rule: "source.residue", severity: "warning", quote: losses.find(({ kind }) => kind === "word-residue")?.text ?? "", message: `Có ${residue} chỗ còn tàn dư của Word như “[bookmark: ...]”; đã bỏ khi đọc.` },
    damaged.length > 0 && { rule: "source.damaged", severity: "warning", quote: damaged[0]!.text.slice(0, 60), message: `Sau phần chữ ký (từ dòng ${damaged[0]!.line}) có đoạn lặp lại bị hỏng chữ; đã bỏ khi đọc.` },
    count("spaces") > 0 && { rule: "source.spaces", severity: "info", quote: "", message: `Có ${count("spaces")} dòng thừa khoảng trắng; khi in đã tự bỏ.` },
  ];
  return drafts.filter((draft) => draft !== false);
}

/** Letters with loose marks, found again in the composed document by the words around them. */
function composed(source: string, document: ReportDocument): Draft[] {
  const found = /\p{L}\p{M}/u.exec(source);
  if (found === null || found[0].normalize("NFC") === found[0]) return [];
  const [from, to] = [source.lastIndexOf(" ", found.index) + 1, source.slice(found.index).search(/\s|$/)];
  const word = source.slice(from, found.index + to).normalize("NFC");
  const context = source.slice(Math.max(0, found.index - 30), found.index + 30).normalize("NFC").split(/\s+/).slice(1, -1).join(" ");
  for (const [section, { decisions }] of document.sections.entries()) {
    const decision = decisions.findIndex(({ text }) => text.includes(context));
    if (decision !== -1) return [{ rule: "source.composed", severity: "warning", section, decision, quote: word, message: `“${word}” có dấu rời khỏi chữ (Unicode tổ hợp); đã chuyển về dạng dựng sẵn khi đọc.` }];
  }
  return [{ rule: "source.composed", severity: "warning", quote: word, message: `“${word}” có dấu rời khỏi chữ (Unicode tổ hợp); đã chuyển về dạng dựng sẵn khi đọc.` }];
}

/**
 * What is wrong with a source beyond the findings on its document. `text` is the source as it was typed,
 * before anything was composed; null where there is none (a .docx).
 */
export function proofreadSource(facts: SourceFacts, text: string | null): Finding<SourceRuleName>[] {
  return [...numbering(facts), ...(text === null ? [] : composed(text, facts.document)), ...leftovers(facts)].map((draft) => toFinding(draft, facts));
}

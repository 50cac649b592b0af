/** What prints once in a report (letterhead, subject, preamble, closing, signature, recipients, number, date...), compared. */
import { periodName } from "@/domain/period";
import type { ReportDocument } from "@/domain/report-document";
import type { ReportFields } from "@/domain/report-fields";
import { SAME_SECTION } from "./compare-match";
import { similarity, WordNumbers } from "./compare-similar";
import { diffWords, editsForEach, type DiffPart } from "./word-diff";

export type ComparedField = { field: keyof ReportFields | "number" | "date" | "period"; parts: DiffPart[] };

/** Text is compared by words, a list paragraph by paragraph, a value as a whole. */
type FieldValue = { text: string } | { list: readonly string[] } | { value: string };

/**
 * All fields in the order of the page. A value without words of its own stands as it is
 * stored: "" for none, an ISO date, "true" or "false"; the period by its name in official text.
 */
function fieldValues(document: ReportDocument): [ComparedField["field"], FieldValue][] {
  const { letterhead, signature } = document;
  return [
    ["issuer", { text: letterhead.issuer }],
    ["party", { text: letterhead.party }],
    ["number", { value: String(document.number ?? "") }],
    ["symbol", { text: letterhead.symbol }],
    ["place", { text: letterhead.place }],
    ["date", { value: document.date ?? "" }],
    ["draft", { value: String(document.draft ?? "") }],
    ["title", { text: document.title }],
    ["subject", { text: document.subject }],
    ["period", { value: periodName(document.period) }],
    ["preamble", { list: document.preamble }],
    ["printEmptySections", { value: String(document.printEmptySections) }],
    ["closing", { list: document.closing }],
    ["authority", { text: signature.authority }],
    ["office", { text: signature.office }],
    ["signer", { text: signature.name }],
    ["recipients", { list: document.recipients }],
  ];
}

/** Fields whose words count as words of the report; the others are settings and values. */
export function hasWords({ field }: ComparedField): boolean {
  return !["number", "date", "draft", "period", "printEmptySections"].includes(field);
}

/** Grows a list of parts; neighbours of one kind become one. */
function push(parts: DiffPart[], kind: DiffPart["kind"], text: string): void {
  if (text === "") return;
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
}

/**
 * Which paragraphs stand for each other, in order: the pairs with the highest sum of
 * similarities, none below the threshold. At most 100 with 100.
 */
function pairInOrder(before: readonly string[], after: readonly string[]): [number, number][] {
  const numbers = new WordNumbers();
  const [olds, news] = [before, after].map((texts) => texts.map((text) => numbers.bag(text))) as [Int32Array[], Int32Array[]];
  const alike = olds.map((old, i) => news.map((fresh, j) => (before[i] === after[j] ? 2 : similarity(old, fresh))));
  const worth = (score: number) => (score >= SAME_SECTION ? score : -1);
  const best = Array.from({ length: olds.length + 1 }, () => new Float64Array(news.length + 1));
  for (let i = olds.length - 1; i >= 0; i -= 1) {
    for (let j = news.length - 1; j >= 0; j -= 1) {
      best[i]![j] = Math.max(best[i + 1]![j]!, best[i]![j + 1]!, worth(alike[i]![j]!) + best[i + 1]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < olds.length && j < news.length) {
    if (worth(alike[i]![j]!) > 0 && best[i]![j] === worth(alike[i]![j]!) + best[i + 1]![j + 1]!) pairs.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Two lists of paragraphs as parts of their texts joined by "\n". */
export function diffParagraphs(before: readonly string[], after: readonly string[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  const one = (kind: "removed" | "added", text: string, index: number) => push(parts, kind, index > 0 ? `\n${text}` : text);
  const pairs = pairInOrder(before, after);
  for (const [old, fresh] of [...pairs, [before.length, after.length] as const]) {
    for (; i < old; i += 1) one("removed", before[i]!, i);
    for (; j < fresh; j += 1) one("added", after[j]!, j);
    if (old === before.length) break;
    if (i > 0 || j > 0) push(parts, i > 0 && j > 0 ? "same" : i > 0 ? "removed" : "added", "\n");
    for (const { kind, text } of diffWords(before[i++]!, after[j++]!, editsForEach(pairs.length))) push(parts, kind, text);
  }
  return parts;
}

function diffValues(before: FieldValue, after: FieldValue): DiffPart[] {
  if ("list" in before && "list" in after) return diffParagraphs(before.list, after.list);
  if ("text" in before && "text" in after) return diffWords(before.text, after.text);
  if (!("value" in before && "value" in after) || before.value === after.value) return [];
  const parts: DiffPart[] = [];
  push(parts, "removed", before.value);
  push(parts, "added", after.value);
  return parts;
}

/** The fields that differ, in the order of the page. The documents are NFC. */
export function compareFields(before: ReportDocument, after: ReportDocument): ComparedField[] {
  const olds = new Map(fieldValues(before));
  return fieldValues(after).flatMap(([field, value]) => {
    const parts = diffValues(olds.get(field)!, value);
    return parts.some(({ kind }) => kind !== "same") ? [{ field, parts }] : [];
  });
}

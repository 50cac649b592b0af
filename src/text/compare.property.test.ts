/** Comparisons of random reports: both texts come out of every one, and nothing is named that was not changed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportDocument } from "@/domain/report-document";
import { reportArbitrary } from "../../tests/support/report-arbitrary";
import { REPORTS } from "../../tests/support/texts/review-reports";
import firstQuarter from "../../prisma/demo/report-2024-q1.json" with { type: "json" };
import { readReportDocument } from "./clean-report-document";
import { compareDocuments, type ComparedSection, type Comparison } from "./compare";
import { diffParagraphs } from "./compare-fields";
import { keptInOrder } from "./compare-order";
import { textOfParts, wordsOf } from "./word-diff";

function read(data: unknown): ReportDocument {
  const result = readReportDocument(data);
  if (!result.ok) throw new Error("not a report");
  return result.document;
}

const REAL = read(firstQuarter);

/** Reports as they are stored; some decisions have ids, some of them in common with other reports. */
const report = fc.tuple(reportArbitrary(12), fc.array(fc.option(fc.nat(40)), { maxLength: 60 })).map(([data, ids]) => {
  const document = read(data);
  const free = new Set<number>();
  document.sections.flatMap(({ decisions }) => decisions).forEach((decision, index) => {
    const id = ids[index % Math.max(1, ids.length)];
    if (id !== null && id !== undefined && !free.has(id)) decision.id = `d${id}`;
    if (id !== null && id !== undefined) free.add(id);
  });
  return document;
});

/** Sections with their headings and decisions, read out of a comparison; what moved counts where it is, not where it was. */
function textsAfter({ sections }: Comparison): [string, string, string[]][] {
  return sections.filter(({ kind }) => kind !== "removed").map(({ key, heading, decisions }) => [key, textOfParts(heading, "after"), decisions.filter(({ kind }) => kind !== "removed").map(({ parts }) => textOfParts(parts, "after"))]);
}

function textsBefore({ sections }: Comparison, key: string): string[] {
  const own = sections.find((section) => section.key === key)?.decisions ?? [];
  const staying = own.filter(({ kind }) => kind === "same" || kind === "changed" || kind === "removed").map(({ parts }) => textOfParts(parts, "before"));
  const moved = sections.flatMap(({ decisions }) => decisions).filter(({ movedFrom }) => movedFrom?.sectionKey === key);
  for (const { movedFrom, parts } of moved.toSorted((a, b) => a.movedFrom!.index - b.movedFrom!.index)) staying.splice(movedFrom!.index, 0, textOfParts(parts, "before"));
  return staying;
}

describe("a comparison of whatever two reports", () => {
  it("gives both back: every section, heading and decision in its order", () => {
    fc.assert(
      fc.property(report, report, (before, after) => {
        const comparison = compareDocuments(before, after);
        expect(textsAfter(comparison)).toEqual(after.sections.map(({ key, heading, decisions }) => [key, heading, decisions.map(({ text }) => text)]));
        for (const { key, decisions } of before.sections) expect(textsBefore(comparison, key)).toEqual(decisions.map(({ text }) => text));
        const headings = comparison.sections.filter(({ kind }) => kind !== "added").map(({ key, heading }) => [key, textOfParts(heading, "before")]);
        expect(new Map(headings as [string, string][])).toEqual(new Map(before.sections.map(({ key, heading }) => [key, heading])));
      }),
      { numRuns: 300 },
    );
  });

  it("with itself is identical", () => {
    fc.assert(
      fc.property(report, (document) => {
        expect(compareDocuments(document, structuredClone(document)).identical).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("counts turned round what it counts the one way", () => {
    fc.assert(
      fc.property(report, fc.array(fc.nat(1_000), { maxLength: 8 }), (before, picks) => {
        const after = structuredClone(before);
        const decisions = after.sections.flatMap((section) => section.decisions);
        decisions.forEach((decision, index) => (decision.id = `d${index}`));
        before = structuredClone(after);
        for (const pick of picks) if (decisions.length > 0) decisions[pick % decisions.length]!.text += ` thêm ${pick}`;
        const [there, back] = [compareDocuments(before, after).summary, compareDocuments(after, before).summary];
        expect([there.changed, there.wordsAdded, there.wordsRemoved]).toEqual([back.changed, back.wordsRemoved, back.wordsAdded]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("two lists of paragraphs", () => {
  it("are both in the parts, whatever they are", () => {
    const list = fc.array(fc.constantFrom("Căn cứ Điều lệ Đảng;", "Căn cứ Quy chế làm việc số 01-QC/TU;", "Căn cứ Quy chế làm việc số 02-QC/TU;", "Báo cáo như sau:", "Hết", "a", "…"), { maxLength: 6 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const parts = diffParagraphs(before, after);
        expect([textOfParts(parts, "before"), textOfParts(parts, "after")]).toEqual([before.join("\n"), after.join("\n")]);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** Longest increasing run by trying every one: for lists short enough. */
function longestRun(values: readonly number[]): number {
  const longest = values.map(() => 1);
  values.forEach((value, index) => {
    for (let earlier = 0; earlier < index; earlier += 1) if (values[earlier]! < value) longest[index] = Math.max(longest[index]!, longest[earlier]! + 1);
  });
  return Math.max(0, ...longest);
}

describe("a new order of decisions", () => {
  it("leaves as many unmoved as can be, and these in their old order", () => {
    const permutation = fc.integer({ min: 0, max: 60 }).chain((length) => fc.shuffledSubarray([...Array(length).keys()], { minLength: length, maxLength: length }));
    fc.assert(
      fc.property(permutation, (order) => {
        const kept = [...keptInOrder(order)].sort((a, b) => a - b).map((position) => order[position]!);
        expect(kept).toEqual(kept.toSorted((a, b) => a - b));
        expect(kept).toHaveLength(longestRun(order));
      }),
      { numRuns: 500 },
    );
  });

  it("names one decision when one was moved, wherever it went", () => {
    const places = REAL.sections.flatMap(({ decisions }, section) => decisions.map((_decision, index) => ({ section, index })));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...places), fc.boolean(), (from, to, ids) => {
        const before = structuredClone(REAL);
        if (ids) before.sections.flatMap(({ decisions }) => decisions).forEach((decision, index) => (decision.id = `d${index}`));
        const after = structuredClone(before);
        const [decision] = after.sections[from.section]!.decisions.splice(from.index, 1);
        after.sections[to.section]!.decisions.splice(to.index, 0, decision!);
        const { summary, sections } = compareDocuments(before, after);
        const still = from.section === to.section && from.index === Math.min(to.index, after.sections[to.section]!.decisions.length - 1);
        expect(summary).toEqual({ added: 0, removed: 0, changed: 0, moved: still ? 0 : 1, fields: 0, wordsAdded: 0, wordsRemoved: 0 });
        const neighbours = from.section === to.section && Math.abs(from.index - to.index) === 1;
        if (!still && !neighbours) expect(sections[to.section]!.decisions[to.index]).toMatchObject({ kind: "moved", movedFrom: { index: from.index } });
      }),
      { numRuns: 300 },
    );
  });
});

type Word = { section: number; index: number; start: number; text: string };

function wordPlaces({ sections }: ReportDocument): Word[] {
  return sections.flatMap(({ decisions }, section) =>
    decisions.flatMap(({ text }, index) => {
      let from = 0;
      return wordsOf(text).map((word) => {
        const start = text.indexOf(word, from);
        from = start + word.length;
        return { section, index, start, text: word };
      });
    }),
  );
}

function changedWords(sections: readonly ComparedSection[], kind: "added" | "removed"): string[] {
  return sections.flatMap(({ decisions }) => decisions.flatMap(({ parts }) => parts.filter((part) => part.kind === kind).flatMap(({ text }) => wordsOf(text))));
}

/**
 * True where a change of only this word can be read in one way. Of words changed side by
 * side, or of a word said twice running, as few words may have changed elsewhere: "Cục
 * trưởng Cục" to "a b Cục" keeps either "Cục".
 */
function standsApart(places: readonly Word[], pick: number, picks: ReadonlySet<number>): boolean {
  return !picks.has(pick - 1) && places[pick]!.text !== places[pick - 1]?.text && places[pick]!.text !== places[pick + 1]?.text;
}

describe("words changed here and there", () => {
  it.each([...REPORTS, REAL].map((document) => [document.letterhead.issuer, document] as const))("are shown, and nothing else (%s)", (_name, document) => {
    const places = wordPlaces(document);
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(places.length - 1), { minLength: 1, maxLength: Math.min(30, Math.floor(places.length / 20)), size: "max" }), fc.boolean(), (picks, ids) => {
        const after = structuredClone(document);
        if (!ids) after.sections.forEach(({ decisions }) => decisions.forEach((decision) => delete decision.id));
        const apart = picks.toSorted((a, b) => a - b).reduce((kept, pick) => (standsApart(places, pick, kept) ? kept.add(pick) : kept), new Set<number>());
        const picked = [...apart].map((pick) => places[pick]!);
        for (const { section, index, start, text } of picked.toReversed()) {
          const decision = after.sections[section]!.decisions[index]!;
          decision.text = `${decision.text.slice(0, start)}sửa${start}${decision.text.slice(start + text.length)}`;
        }
        const { sections, summary } = compareDocuments(document, after);
        expect(changedWords(sections, "removed")).toEqual(picked.map(({ text }) => text));
        expect(changedWords(sections, "added")).toEqual(picked.map(({ start }) => `sửa${start}`));
        expect(summary).toMatchObject({ added: 0, removed: 0, moved: 0, fields: 0, changed: new Set(picked.map(({ section, index }) => `${section} ${index}`)).size });
      }),
      { numRuns: 150 },
    );
  });
});

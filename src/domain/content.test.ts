import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readReportDocument, readReportDocumentJson } from "@/text/clean-report-document";
import { reportArbitrary } from "../../tests/support/report-arbitrary";
import { canonicalContent, shortHash, shortHashDigits } from "./content";
import type { ReportDocument } from "./report-document";

function realReport(): ReportDocument {
  const read = readReportDocumentJson(readFileSync(join(import.meta.dirname, "../../prisma/demo/report-2024-q1.json"), "utf8"));
  if (!read.ok) throw new Error("the demo report is no ReportDocument");
  return read.document;
}

/** Reports as the schema lets them in. */
const reports = reportArbitrary(6).map((data) => {
  const read = readReportDocument(data);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.document;
});

type Path = (string | number)[];

/** Places of every text, number and switch in the document. */
function leaves(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [path];
  return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** Places of every list. */
function lists(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const here = Array.isArray(value) ? [path] : [];
  return [...here, ...Object.entries(value).flatMap(([key, item]) => lists(item, [...path, Array.isArray(value) ? Number(key) : key]))];
}

/** A copy with the value at the place replaced. */
function changed(document: ReportDocument, path: Path, change: (value: unknown) => unknown): ReportDocument {
  const copy = structuredClone(document) as unknown as Record<string | number, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as typeof at;
  at[path.at(-1)!] = change(at[path.at(-1)!]);
  return copy as unknown as ReportDocument;
}

const NOT_CONTENT = new Set<string | number>(["version", "number", "date", "draft", "id"]);
const isContent = (path: Path) => !NOT_CONTENT.has(path[0]!) && path.at(-1) !== "id";

function other(value: unknown): unknown {
  if (typeof value === "boolean") return !value;
  if (typeof value === "number") return value + 1;
  return value === "dash" ? "none" : `${String(value)}x`;
}

describe("the content an approval is bound to", () => {
  it("changes with every single word, number, switch and key of it", () => {
    fc.assert(
      fc.property(reports, fc.nat(), (document, pick) => {
        const places = leaves(document).filter(isContent);
        const place = places[pick % places.length]!;
        expect(canonicalContent(changed(document, place, other)), place.join(".")).not.toBe(canonicalContent(document));
      }),
      { numRuns: 300 },
    );
  });

  it("changes with each covered field of the real report, one by one", () => {
    const document = realReport();
    const content = canonicalContent(document);
    for (const place of leaves(document).filter(isContent)) expect(canonicalContent(changed(document, place, other)), place.join(".")).not.toBe(content);
  });

  it("changes when anything is taken out, put twice or moved", () => {
    fc.assert(
      fc.property(reports, fc.nat(), (document, pick) => {
        const filled = lists(document).map((place) => ({ place, items: place.reduce<unknown>((at, key) => (at as Record<string | number, unknown>)[key], document) as unknown[] })).filter(({ items }) => items.length > 0);
        fc.pre(filled.length > 0);
        const { place, items } = filled[pick % filled.length]!;
        const content = canonicalContent(document);
        expect(canonicalContent(changed(document, place, () => items.slice(1)))).not.toBe(content);
        expect(canonicalContent(changed(document, place, () => [items[0], ...items]))).not.toBe(content);
        const turned = changed(document, place, () => items.toReversed());
        const bare = (list: unknown[]) => JSON.stringify(list, (key, value: unknown) => (key === "id" ? undefined : value));
        if (bare(items) !== bare(items.toReversed())) expect(canonicalContent(turned)).not.toBe(content);
      }),
      { numRuns: 300 },
    );
  });

  it("stays when number, date, draft or the decisions' ids change", () => {
    fc.assert(
      fc.property(reports, fc.integer({ min: 1, max: 99 }), (document, draft) => {
        const renamed = document.sections.map((section) => ({ ...section, decisions: section.decisions.map((decision, index) => ({ ...decision, id: `other-${index}` })) }));
        const issued = { ...document, sections: renamed, number: 127, date: "2024-03-27", draft };
        expect(canonicalContent(issued)).toBe(canonicalContent(document));
        expect(canonicalContent({ ...issued, number: null, date: null, draft: null })).toBe(canonicalContent(document));
      }),
      { numRuns: 100 },
    );
  });

  it("is the same however keys are ordered and letters composed, and has nothing that merely came along", () => {
    const document = realReport();
    const turned = Object.fromEntries(Object.entries(document).toReversed()) as ReportDocument;
    const decomposed = { ...turned, subject: document.subject.normalize("NFD"), letterhead: { ...document.letterhead, updatedBy: "ai đó" } };
    expect(canonicalContent(decomposed)).toBe(canonicalContent(document));
  });

  it("is JSON with sorted keys", () => {
    const { sections, ...rest } = JSON.parse(canonicalContent(realReport())) as ReportDocument;
    expect(Object.keys(rest)).toEqual(["closing", "letterhead", "period", "preamble", "printEmptySections", "recipients", "signature", "subject", "title"]);
    expect(Object.keys(sections[0]!)).toEqual(["decisions", "heading", "key"]);
    expect(Object.keys(sections[0]!.decisions[0]!)).toEqual(["joinsPrevious", "marker", "text"]);
    expect(sections.map(({ heading }) => heading)).toEqual(realReport().sections.map(({ heading }) => heading));
  });
});

describe("a short hash", () => {
  it("has the first 12 digits, grouped for people and plain for a file", () => {
    const sha256 = "A1b2c3d4e5f60718293a4b5c6d7e8f90".repeat(2);
    expect([shortHash(sha256), shortHashDigits(sha256)]).toEqual(["a1b2 c3d4 e5f6", "a1b2c3d4e5f6"]);
  });
});

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { reportDocumentSchema } from "@/domain/report-document";
import { importReport } from "@/text/import";
import { readSource } from "../read-source";
import { deflate, inflate, readZip, writeZip } from "../zip";
import { ImportError } from "./errors";

const FOLDER = join(import.meta.dirname, "../../../tests/fixtures/import");
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith(".docx")).map((name) => readFileSync(join(FOLDER, name)));
const DEFAULTS = { period: { kind: "year" as const, year: 2025, index: 1 }, letterhead: { issuer: "TỈNH ỦY", party: "ĐẢNG", symbol: "BC/TU", place: "A" }, title: "BÁO CÁO" };

/** Reads or refuses; anything else is thrown. */
function expectReadOrRefused(bytes: Uint8Array): void {
  try {
    const { document } = importReport(readSource(bytes, "docx"), DEFAULT_SECTIONS, DEFAULTS);
    expect(reportDocumentSchema.safeParse(document).success).toBe(true);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
  }
}

const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), cut: fc.nat(12), insert: fc.uint8Array({ maxLength: 6 }) });

function changed(bytes: Uint8Array, changes: readonly { at: number; cut: number; insert: Uint8Array }[]): Uint8Array {
  return changes.reduce<Uint8Array>((data, { at, cut, insert }) => {
    const from = Math.floor(at * data.length);
    return Buffer.concat([data.subarray(0, from), insert, data.subarray(from + cut)]);
  }, bytes);
}

/** Pieces of real parts: mutations made of them nest and close more often than bytes at random. */
const PIECES = ["<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", "<w:del>", "</w:del>", "<w:pPr>", "</w:pPr>", "<w:rPr/>", "<w:br/>", '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:txbxContent>", "</w:txbxContent>", "<mc:AlternateContent>", "</mc:AlternateContent>", "<mc:Choice>", "</mc:Choice>", "<mc:Fallback/>", '<w:numId w:val="99999"/>', '<w:ilvl w:val="-5"/>', '<w:start w:val="1e9"/>', '<w:sym w:char="zz"/>', "&#x1F600;", "&#0;", "&", "<", "]]>", "<![CDATA[", "<!--", "\u0000"];

describe("a damaged .docx is read or refused, never more", () => {
  test("whatever happens to the bytes of the archive", () => {
    fc.assert(fc.property(fc.constantFrom(...FILES), fc.array(change, { minLength: 1, maxLength: 8 }), (file, changes) => expectReadOrRefused(changed(file, changes))), { numRuns: 400, seed: 20_240_331 });
  });

  test("whatever happens to the bytes of a part", () => {
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.nat(50), fc.array(change, { minLength: 1, maxLength: 4 }), (file, which, changes) => {
        const entries = readZip(file);
        const target = entries[which % entries.length]!;
        expectReadOrRefused(writeZip(entries.map((entry) => (entry === target ? deflate(entry.name, changed(inflate(entry), changes)) : entry))));
      }),
      { numRuns: 400, seed: 7 },
    );
  });

  test("whatever tags and characters come between those of its XML", () => {
    const edits = fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), piece: fc.constantFrom(...PIECES), balanced: fc.boolean() }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.constantFrom(...FILES), fc.constantFrom("word/document.xml", "word/numbering.xml", "word/styles.xml", "word/comments.xml"), edits, (file, name, list) => {
        const edited = (xml: string): string =>
          list.reduce((text, { at, piece, balanced }) => {
            const from = text.indexOf("<", Math.floor(at * text.length));
            const closing = balanced && /^<\w[^/]*>$/.test(piece) ? `</${/[\w:]+/.exec(piece)![0]}>` : "";
            return from === -1 ? text : text.slice(0, from) + piece + closing + text.slice(from);
          }, xml);
        expectReadOrRefused(writeZip(readZip(file).map((entry) => (entry.name === name ? deflate(name, Buffer.from(edited(inflate(entry).toString("utf8")))) : entry))));
      }),
      { numRuns: 600, seed: 11 },
    );
  });
});

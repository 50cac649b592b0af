/** Random reports for property tests: Vietnamese, and whatever people paste. */
import fc from "fast-check";
import type { ReportDocument } from "@/domain/report-document";

const SYLLABLES =
  "Điều động đồng chí Phó Bí thư Thành ủy Chủ tịch Ủy ban nhân dân khoá khóa uỷ Nghị quyết số 46-NQ/TW ngày 20/12/2023 của Bộ Chính trị về “đổi mới”, nhiệm kỳ 2020 - 2025; (lần 1) ẩm thực nghiêng ngã quyển nguyễn thuở ỡm ợ".split(" ");

const HOSTILE = [
  "{", "}", "{text}", "{#sections}", "{/sections}", "{@raw}", "{^x}", "}}{{", "{constructor}", "{{a+b}}",
  "<", ">", "</w:t>", "<w:p/>", "&", "&amp;", "&#0;", "]]>", "<!--", "-->", '"', "'", "\\", "%s", "$&", "$1", "undefined", "null", "__proto__",
  "😀", "👨‍👩‍👧‍👦", "🇻🇳", "\u{2070e}", "\u200d", "\u200b", "\u00a0", "\u2028", "\u2029", "\ufeff", "\u00ad", "\u2011", "\u202e", "שלום", "مرحبا",
  "e\u0302\u0301", "u\u0309", "\u0323", "a\u0300\u0323", "\ud800", "\udc00", "\ufffe", "\uffff", "\u0000", "\u0001", "\u0008", "\u000b", "\u000c", "\u001f", "\u007f", "\u0085", "\t", "\n", "\r\n",
  "W".repeat(400), "ằ".repeat(200), "...", "…", ";", ":", ".", ",", "- ", "• ",
];

const word = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...SYLLABLES) }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 6 }) });

function text(maxWords: number): fc.Arbitrary<string> {
  // The word in front keeps the text from being empty once it is cleaned.
  return fc.tuple(fc.constantFrom(...SYLLABLES.slice(0, 16)), fc.array(word, { maxLength: maxWords }), fc.constantFrom(" ", " ", " ", "", "  ")).map(([first, rest, glue]) => [first, ...rest].join(glue));
}

const line = text(6).map((value) => value.slice(0, 400));

const decision = fc.record({
  text: text(20),
  marker: fc.constantFrom("dash" as const, "dash" as const, "none" as const),
  joinsPrevious: fc.boolean(),
});

/** 0 to `maxDecisions` decisions in each section, mostly few. */
function sections(maxDecisions: number): fc.Arbitrary<ReportDocument["sections"]> {
  const decisions = fc.oneof({ weight: 5, arbitrary: fc.array(decision, { maxLength: 6 }) }, { weight: 1, arbitrary: fc.array(decision, { maxLength: maxDecisions, size: "max" }) });
  return fc
    .array(fc.record({ heading: line, decisions }), { maxLength: 8 })
    .map((list) => list.map((section, index) => ({ key: `section-${index}`, ...section })));
}

const period = fc.oneof(
  fc.record({ kind: fc.constant("quarter" as const), year: fc.integer({ min: 1930, max: 2999 }), index: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ kind: fc.constantFrom("half-year" as const, "nine-months" as const, "year" as const), year: fc.integer({ min: 1930, max: 2999 }), index: fc.constant(1) }),
);

/** Unknown data of a ReportDocument's shape, as it comes in: not cleaned yet. */
export function reportArbitrary(maxDecisions: number): fc.Arbitrary<ReportDocument> {
  return fc.record({
    version: fc.constant(1 as const),
    period,
    letterhead: fc.record({ issuer: line, party: line, symbol: fc.constantFrom("BC/TU", "BC/<&>'\"", "{BC}/TU"), place: line }),
    number: fc.option(fc.integer({ min: 1, max: 99_999 })),
    date: fc.option(fc.date({ min: new Date("1930-01-01"), max: new Date("2999-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))),
    draft: fc.option(fc.integer({ min: 1, max: 99 })),
    title: line,
    subject: fc.oneof(line, fc.constant("")),
    preamble: fc.array(text(30), { maxLength: 3 }),
    sections: sections(maxDecisions),
    printEmptySections: fc.boolean(),
    closing: fc.array(text(30), { maxLength: 3 }),
    signature: fc.record({ authority: line, office: line, name: fc.oneof(line, fc.constant("")) }),
    recipients: fc.array(line, { maxLength: 8 }),
  });
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { DOCUMENT_TYPES, formatCitation, parseCitations, symbolOf, type CitationParts } from ".";

const PARTY_ISSUERS = ["Bộ Chính trị", "Bộ Chính trị, Ban Bí thư", "Ban Bí thư", "Ban Chấp hành Trung ương Đảng", "Ban Thường vụ Tỉnh ủy", "Đảng ủy xã Vĩnh Thuận", "Đảng ủy các cơ quan Đảng tỉnh", "Ban Tuyên giáo và Dân vận Tỉnh ủy", "Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh"];
const STATE_ISSUERS = ["Chính phủ", "Thủ tướng Chính phủ", "Ủy ban nhân dân tỉnh", "HĐND xã Thạnh Hòa", "Bộ Kế hoạch và Đầu tư", "Sở Văn hóa, Thể thao và Du lịch", "Bộ Lao động - Thương binh và Xã hội"];
const PARTY_BODIES = ["TW", "TU", "HU", "ĐU", "BTCTW", "UBKTTU", "VPTU", "BCĐ", "ĐUUBND", "BTCTU-UBKTTU", "ABC"];
const STATE_BODIES = ["CP", "TTg", "UBND", "HĐND", "BNV", "BGDĐT", "BQP-BCA", "SNNMT", "XYZ"];
const WORDS = ["công tác", "cán bộ", "phát triển du lịch", "nông thôn mới,", "an sinh", "xã hội", "tỉnh Hậu Giang", "giai đoạn 2021 - 2025", "“trọng tâm”", "(đợt 2)", "và bộ máy", "chặng về đích"];

const dateArbitrary = fc.date({ min: new Date("1990-01-01"), max: new Date("2035-12-31"), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const numberArbitrary = fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.constantFrom("", "", "", "a", "b")).map(([number, letter]) => `${number}${letter}`);
const titleArbitrary = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => `${words.join(" ")} năm 2024`);
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const NAMED = DOCUMENT_TYPES.filter(({ name, codes }) => codes.length > 0 && name !== "Công văn").flatMap(({ name, codes, family }) => codes.filter((code) => !code.includes("-")).map((code) => ({ type: name, typeCode: code, of: family })));

const party: fc.Arbitrary<CitationParts> = fc.record({ named: fc.constantFrom(...NAMED.filter(({ of }) => of !== "state")), body: fc.constantFrom(...PARTY_BODIES), number: numberArbitrary, date: optional(dateArbitrary), issuer: optional(fc.constantFrom(...PARTY_ISSUERS)), term: optional(fc.constantFrom("XI", "XII", "XIII", "XIV")), title: optional(titleArbitrary) }).map(({ named, body, issuer, term, title, ...paper }) => ({ ...paper, type: named.type, typeCode: named.typeCode, code: `${named.typeCode}/${body}`, family: "party" as const, issuer, term: issuer === null ? null : term, title, titleQuoted: title !== null }));

const state: fc.Arbitrary<CitationParts> = fc.record({ named: fc.constantFrom(...NAMED.filter(({ of }) => of !== "party")), body: fc.constantFrom(...STATE_BODIES), number: numberArbitrary, year: optional(fc.integer({ min: 1990, max: 2035 })), date: optional(dateArbitrary), issuer: optional(fc.constantFrom(...STATE_ISSUERS)), title: optional(titleArbitrary) }).map(({ named, body, year, title, ...paper }) => ({ ...paper, type: named.type, typeCode: named.typeCode, code: `${year === null ? "" : `${year}/`}${named.typeCode}-${body}`, family: "state" as const, term: null, title, titleQuoted: title !== null }));

test("what is printed of a paper is read back as that paper, with and without a comma, anywhere in a sentence", () => {
  fc.assert(
    fc.property(fc.oneof(party, state), fc.boolean(), fc.constantFrom("", ".", "; giao Ban Tổ chức theo dõi", ")"), (paper, comma, behind) => {
      for (const before of ["", "Quán triệt ", "theo tinh thần ("]) {
        const [read, ...others] = parseCitations(`${before}${formatCitation(paper, "full", { comma, shortSo: true })}${behind}`);
        expect(others).toEqual([]);
        expect({ ...read, symbol: symbolOf(read!) }).toMatchObject({ ...paper, symbol: symbolOf(paper) });
        expect(read!.spelling).toMatchObject({ so: true, spaced: false, wrongSign: false, wrongLetters: false });
      }
    }),
    { numRuns: 300 },
  );
});

test("the short form is read back as a paper of the same series", () => {
  fc.assert(
    fc.property(fc.oneof(party, state), fc.boolean(), (paper, shortSo) => {
      const [read, ...others] = parseCitations(formatCitation(paper, "short", { comma: false, shortSo }));
      expect([others, read?.type, read && symbolOf(read)]).toEqual([[], paper.type, symbolOf(paper)]);
    }),
  );
});

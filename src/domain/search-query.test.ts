import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNamed, looksForNumber, MAX_QUERY_LENGTH, MAX_QUERY_WORDS, parseSearch, wordsOf } from "./search-query";
import { searchWords } from "./search-words";

const plain = (text: string) => searchWords(text).map((word) => word.plain);
const parts = (typed: string) => parseSearch(typed).parts.map(({ words }) => words.map((word) => word.plain).join(" "));
const named = (typed: string) => {
  const { period, rest } = parseSearch(typed);
  return { ...period, rest: wordsOf(rest).map((word) => word.plain).join(" ") };
};

describe("words", () => {
  it("are the same however they are accented, composed or written large", () => {
    for (const text of ["Ủy ban Kiểm tra", "Uỷ ban kiểm tra", "ỦY BAN KIỂM TRA", "Ủy ban Kiểm tra".normalize("NFD"), "uy ban kiem tra"]) expect(plain(text)).toEqual(["uy", "ban", "kiem", "tra"]);
  });

  it("know đ, and every Vietnamese letter", () => {
    expect(plain("Đảng đoàn ĐẢNG")).toEqual(["dang", "doan", "dang"]);
    const letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
    for (const letter of letters + letters.toUpperCase()) expect(plain(letter)[0]).toMatch(/^[aeiouyd]$/);
  });

  it("keep the accents that were typed, and take both places of a tone for one", () => {
    expect(searchWords("bàn ban").map(({ exact }) => exact)).toEqual(["bàn", "ban"]);
    expect(searchWords("ủy thủy hòa khóa").map(({ exact }) => exact)).toEqual(searchWords("uỷ thuỷ hoà khoá").map(({ exact }) => exact));
  });

  it("are parted by anything that is no letter or digit, and a number's zeros in front do not count", () => {
    expect(plain("28-CT/TW, 05/01/2024; “kinh tế - xã hội”…")).toEqual(["28", "ct", "tw", "5", "1", "2024", "kinh", "te", "xa", "hoi"]);
    expect(plain("0 00 007")).toEqual(["0", "0", "7"]);
  });

  it("stand where they say, letter for letter, in any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom("Đồng chí ", "Straße ", "e\u0302\u0301 ", "½ ", ""), (random, front) => {
        const text = front + random;
        for (const { start, end, plain: word } of searchWords(text)) expect(plain(text.slice(start, end))).toEqual([word]);
      }),
    );
  });
});

describe("what was typed", () => {
  it("is words, and together what is quoted or written in one", () => {
    expect(parts('kiem tra "giám sát" 28-CT/TW')).toEqual(["kiem", "tra", "giam sat", "28 ct tw"]);
    expect(parts("“ban thường vụ” kinh tế-xã hội")).toEqual(["ban thuong vu", "kinh", "te xa", "hoi"]);
    expect(parts('"ban thường')).toEqual(["ban thuong"]);
  });

  it("may be a document number in any spelling", () => {
    for (const typed of ["28-CT/TW", "28/CT/TW", "28-ct/tw", "28–CT/TW"]) expect(parts(typed)).toEqual(["28 ct tw"]);
    expect(parts("28-CT")).toEqual(parts("28/CT"));
    expect(parts("05-BC")).toEqual(parts("5-BC"));
    expect(looksForNumber(parseSearch("Số 127-BC/TU").parts)).toBe(true);
    for (const typed of ["kinh tế-xã hội", "30/4/1975", "127", '"127 BC"']) expect(looksForNumber(parseSearch(typed).parts)).toBe(false);
  });

  it("is nothing without a letter or digit", () => {
    for (const typed of ["", "   ", "%", "_%_", '"', '""', "'; --", "\\", ".*+?^${}()|[]", "…–“”", "😀👍🏽", "\0\n"]) expect(parseSearch(typed).parts).toEqual([]);
  });

  it("is read up to a limit, and says that more was there", () => {
    expect(parseSearch("a".repeat(10_000))).toMatchObject({ cut: true, unfinished: false });
    expect(wordsOf(parseSearch("ban ".repeat(MAX_QUERY_WORDS + 5)).parts)).toHaveLength(MAX_QUERY_WORDS);
    expect(parseSearch("ban ".repeat(MAX_QUERY_WORDS)).cut).toBe(false);
    expect(parseSearch(`"${"ban ".repeat(MAX_QUERY_LENGTH)}`).cut).toBe(true);
  });

  it("is unfinished while the last word is being typed", () => {
    expect(["kiem tr", "28-C", '"kiem tr'].map((typed) => parseSearch(typed).unfinished)).toEqual([true, true, true]);
    expect(["kiem tra ", '"kiem tra"', "28-", ""].map((typed) => parseSearch(typed).unfinished)).toEqual([false, false, false, false]);
  });

  it("can be anything at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 2_000 }), (typed) => {
        for (const { plain: word, exact } of wordsOf(parseSearch(typed).parts)) expect(word + exact).not.toMatch(/['\\"\s%]|^$/);
      }),
    );
  });
});

describe("a period", () => {
  it("is read in the ways people name one", () => {
    for (const typed of ["quy 1 2024", "quý I/2024", "Q1/2024", "q1 2024", "Quý 1 năm 2024", "quý 01/2024"]) expect(named(typed)).toEqual({ kind: "quarter", index: 1, year: 2024, rest: "" });
    for (const typed of ["6 thang 2025", "6 tháng đầu năm 2025", "06 tháng năm 2025"]) expect(named(typed)).toMatchObject({ kind: "half-year", year: 2025 });
    expect(named("9 tháng 2025")).toMatchObject({ kind: "nine-months", year: 2025 });
    for (const typed of ["năm 2024", "2024"]) expect(named(typed)).toEqual({ kind: null, index: null, year: 2024, rest: "" });
    expect(named("quý IV")).toMatchObject({ kind: "quarter", index: 4, year: null });
  });

  it("is told from what is looked for in it", () => {
    expect(named("tham nhũng quý 3/2023")).toMatchObject({ index: 3, year: 2023, rest: "tham nhung" });
    expect(named("2024 kiểm tra")).toMatchObject({ year: 2024, rest: "kiem tra" });
  });

  it("is not read into a number, a phrase, a date or a stretch of years", () => {
    for (const typed of ["28/2021/NQ-HĐND", '"năm 2024"', "09/8/2021", "nhiệm kỳ 2020 - 2025", "quy chế 1", "quy hoạch", "138-QĐ/TW"]) expect(parseSearch(typed).period).toBeNull();
  });

  it("names every report that fits what was said", () => {
    const q1 = { kind: "quarter", year: 2024, index: 1 } as const;
    expect(["q1", "2024", "q1/2024"].map((typed) => isNamed(parseSearch(typed).period!, q1))).toEqual([true, true, true]);
    expect(["q2", "2023", "6 thang 2024"].map((typed) => isNamed(parseSearch(typed).period!, q1))).toEqual([false, false, false]);
  });
});

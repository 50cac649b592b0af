import { describe, expect, test } from "vitest";
import { NORMAL_CITATIONS, NO_CITATIONS, ODD_CITATIONS } from "../../../tests/support/texts/proofread-citations";
import { citationKey, parseCitations, samePaper, type Citation } from ".";

const says = (text: string): string =>
  parseCitations(text)
    .map(({ type, number, code, date, issuer, term }) => [type, number, code, date, issuer, term].map((part) => part ?? "-").join(";"))
    .join(" + ");

describe("normal forms of other provinces and years", () => {
  test("at least 95 in 100 are read in full", () => {
    const wrong = NORMAL_CITATIONS.filter(([text, expected]) => says(text) !== expected).map(([text, expected]) => `${text}\n  read     ${says(text)}\n  expected ${expected}`);
    expect(wrong.length / NORMAL_CITATIONS.length, wrong.join("\n")).toBeLessThanOrEqual(0.05);
  });

  test("no two different papers get one key, and the same paper gets one in every spelling", () => {
    const keys = new Map<string, string>();
    for (const [text, expected] of [...NORMAL_CITATIONS, ...ODD_CITATIONS]) {
      for (const [index, citation] of parseCitations(text).entries()) {
        const key = citationKey(citation);
        if (key === null) continue;
        const [, number, code, date] = expected.split(" + ")[index]!.split(";");
        const paper = [number, code, date].join(";");
        expect(keys.get(key) ?? paper).toBe(paper);
        keys.set(key, paper);
      }
    }
    expect(keys.size).toBeGreaterThan(60);
  });
});

test.each(ODD_CITATIONS)("an odd spelling is read: %s", (text, expected) => {
  expect(says(text)).toBe(expected);
});

test.each(NO_CITATIONS)("no citation in: %s", (text) => {
  expect(parseCitations(text)).toEqual([]);
});

const one = (text: string): Citation => parseCitations(text)[0]!;

describe("which papers are the same", () => {
  const first = one("Chỉ thị số 28-CT/TW ngày 21/01/2019 của Ban Bí thư khóa XII");
  const second = one("Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị");

  test("papers that share a number and differ in date stay two", () => {
    expect(samePaper(first, second)).toBe("different");
    expect(citationKey(first)).not.toBe(citationKey(second));
  });

  test("spelling, comma and issuer's words do not make another paper", () => {
    const again = one("chỉ thị số 28 - CT/TW ngày 25-12-2023");
    expect(samePaper(second, again)).toBe("same");
    expect(citationKey(again)).toBe(citationKey(second));
  });

  test("a number without a date is no paper that can be told", () => {
    expect(citationKey(one("Chỉ thị số 28-CT/TW"))).toBeNull();
    expect(samePaper(first, one("Chỉ thị số 28-CT/TW"))).toBe("unknown");
  });

  test("a Quy định and a Quyết định with one number and date are two papers, for each type has its own series", () => {
    const [regulation, decision] = [one("Quy định số 24-QĐ/TW ngày 30/7/2021"), one("Quyết định số 24-QĐ/TW ngày 30/7/2021")];
    expect(samePaper(regulation, decision)).toBe("different");
  });

  test("the same number of two bodies, or of two years of a council, are different papers", () => {
    expect(samePaper(one("Kế hoạch số 12-KH/TU"), one("Kế hoạch số 12-KH/HU"))).toBe("different");
    expect(samePaper(one("Nghị quyết số 28/2021/NQ-HĐND"), one("Nghị quyết số 28/2022/NQ-HĐND"))).toBe("different");
  });
});

describe("places and titles", () => {
  const text = "Kế hoạch thực hiện Chỉ thị số 27-CT/TW ngày 25/12/2023 của Bộ Chính trị về tăng cường thực hành tiết kiệm; việc khác.";
  const citation = one(text);

  test("start and end enclose type, number, date and issuer; the title has its own place", () => {
    expect(text.slice(citation.start, citation.end)).toBe("Chỉ thị số 27-CT/TW ngày 25/12/2023 của Bộ Chính trị");
    expect(text.slice(citation.titleStart!, citation.titleEnd!)).toBe("tăng cường thực hành tiết kiệm");
    expect(text.slice(citation.symbolStart, citation.symbolEnd)).toBe("27-CT/TW");
    expect(text.slice(citation.dateStart!, citation.dateEnd!)).toBe("25/12/2023");
  });

  test.each([
    ["Kết luận số 5-KL/TU ngày 02/3/2024 của Tỉnh ủy “về công tác cán bộ”", "công tác cán bộ"],
    ["Kết luận số 5-KL/TU ngày 02/3/2024 của Tỉnh ủy về “Nâng cao chất lượng chi bộ”; việc khác", "Nâng cao chất lượng chi bộ"],
    ["Nghị quyết số 7-NQ/TU về phát triển du lịch (giai đoạn 1)", "phát triển du lịch (giai đoạn 1)"],
    ["Chỉ thị số 28-CT/TW ngày 25/12/2023 của Ban Bí thư về bảo vệ trẻ em và nghị quyết 57", "bảo vệ trẻ em"],
    ["Chỉ thị số 28-CT/TW ngày 25/12/2023 của Ban Bí thư về bảo vệ trẻ em và các nghị quyết, kết luận về trẻ em", "bảo vệ trẻ em và các nghị quyết, kết luận về trẻ em"],
    ["Quyết định số 15-QĐ/TU ngày 02/3/2024 về xếp lương theo Nghị định số 204/2004/NĐ-CP", "xếp lương theo Nghị định số 204/2004/NĐ-CP"],
    ["Kết luận số 5-KL/TU ngày 02/3/2024 của Tỉnh ủy", null],
    ["Luật Phòng, chống tham nhũng số 36/2018/QH14", "Phòng, chống tham nhũng"],
  ])("the title of %s", (cited, title) => {
    expect(one(cited).title).toBe(title);
  });
});

test("paragraphs of 20,000 characters made to be slow are read within the test's time", () => {
  for (const piece of ["số ", "Quyết định ", "1-", "12/", "Quyết định của ", "ngày 1/1/", "“", "28-CT/TW, ", "A-B-C/D-", "Luật a "]) {
    const read = parseCitations(piece.repeat(20_000 / piece.length));
    expect(read.length > 0).toBe(piece === "28-CT/TW, ");
  }
});

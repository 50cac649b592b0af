import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REPORTS } from "../../tests/support/texts/review-reports";
import { CONTEXT_LENGTH, locatePassage, passageOf, passageSchema, type Passage } from "./passage";

const TEXT = "Điều động đồng chí Phó Bí thư Thành ủy giữ chức Giám đốc Sở Xây dựng; đồng chí Giám đốc Sở Xây dựng giữ chức Phó Bí thư Thành ủy; đồng chí Giám đốc Sở Nội vụ giữ chức Chánh Văn phòng.";

/** The passage of the n-th time these words stand in the text. */
function passage(text: string, words: string, nth = 1): Passage {
  let start = -1;
  for (let count = 0; count < nth; count += 1) start = text.indexOf(words, start + 1);
  return passageOf(text, start, start + words.length);
}

/** The text around the place found, the place in brackets; null where none was. */
function found(text: string, about: Passage): string | null {
  const place = locatePassage(text, about);
  return place && `${text.slice(0, place.start)}[${text.slice(place.start, place.end)}]${text.slice(place.end)}`;
}

describe("a passage", () => {
  it("holds its words, its place and what stands around it", () => {
    expect(passage(TEXT, "Sở Nội vụ")).toEqual({ quote: "Sở Nội vụ", start: TEXT.indexOf("Sở Nội vụ"), before: "Bí thư Thành ủy; đồng chí Giám đốc ".slice(-32), after: " giữ chức Chánh Văn phòng." });
  });

  it("of the whole text has nothing around it, and is found", () => {
    const whole = passageOf("Khen thưởng.", 0, 12);
    expect(whole).toEqual({ quote: "Khen thưởng.", start: 0, before: "", after: "" });
    expect(found("Khen thưởng.", whole)).toBe("[Khen thưởng.]");
  });

  it("takes in the whole letter that was cut, and never half a pair around it", () => {
    const text = `${"😀".repeat(40)}a${"😀".repeat(40)}`;
    const { before, after } = passageOf(text, 80, 81);
    expect([before, after]).toEqual(["😀".repeat(16), "😀".repeat(16)]);
    const odd = passageOf(`x${"😀".repeat(20)}`, 0, 2);
    expect(odd).toMatchObject({ quote: "x😀", start: 0 });
    expect(passageOf(`ab${"😀".repeat(20)}c`, 42, 43).before).toBe("😀".repeat(16));
    expect(passageOf(`a${"😀".repeat(20)}bc`, 42, 43).before).toBe(`${"😀".repeat(15)}b`);
  });

  it.each([[3, 3], [5, 4], [-1, 2], [0, 99], [Number.NaN, 2]])("is not there from %s to %s of a short text", (start, end) => {
    expect(() => passageOf("Tỉnh ủy", start, end)).toThrow(RangeError);
  });

  it("passes its schema, which refuses more context than is kept", () => {
    expect(passageSchema.parse(passage(TEXT, "Thành ủy"))).toEqual(passage(TEXT, "Thành ủy"));
    expect(passageSchema.safeParse({ quote: "a", start: 0, before: "x".repeat(CONTEXT_LENGTH + 1), after: "" }).success).toBe(false);
    expect(passageSchema.safeParse({ quote: "", start: 0, before: "", after: "" }).success).toBe(false);
  });
});

describe("a passage is found again", () => {
  it("at its own place where its words stand several times", () => {
    expect(locatePassage(TEXT, passage(TEXT, "Sở Xây dựng", 2))!.start).toBe(TEXT.lastIndexOf("Sở Xây dựng"));
    expect(locatePassage(TEXT, passage(TEXT, "Sở Xây dựng", 1))!.start).toBe(TEXT.indexOf("Sở Xây dựng"));
  });

  it("after a whole clause came in before it, equal words in it notwithstanding", () => {
    const second = passage(TEXT, "đồng chí Giám đốc", 2);
    const longer = `Bổ nhiệm lại đồng chí Giám đốc Sở Y tế và đồng chí Giám đốc Sở Công Thương; ${TEXT}`;
    expect(locatePassage(longer, second)!.start).toBe(longer.lastIndexOf("đồng chí Giám đốc"));
  });

  it("after the clause in front of it went, and when nothing else is left", () => {
    const about = passage(TEXT, "Giám đốc Sở Nội vụ");
    expect(found("Giám đốc Sở Nội vụ giữ chức Chánh Văn phòng.", about)).toBe("[Giám đốc Sở Nội vụ] giữ chức Chánh Văn phòng.");
    expect(found("Giám đốc Sở Nội vụ", about)).toBe("[Giám đốc Sở Nội vụ]");
  });

  it("where the words on both sides of it were rewritten in part", () => {
    const text = "Chủ trương đầu tư tuyến đường nối Vị Thanh - Sóc Trăng, tổng mức đầu tư 4.850 tỷ đồng.";
    const now = "Chủ trương đầu tư dự án đường nối Vị Thanh - Sóc Trăng, tổng vốn đầu tư 4.850 tỷ đồng.";
    expect(found(now, passage(text, "Vị Thanh - Sóc Trăng"))).toBe("Chủ trương đầu tư dự án đường nối [Vị Thanh - Sóc Trăng], tổng vốn đầu tư 4.850 tỷ đồng.");
  });

  it("in a text that is decomposed, with offsets into that text", () => {
    const about = passage(TEXT, "Sở Nội vụ");
    const decomposed = TEXT.normalize("NFD");
    const { start, end } = locatePassage(decomposed, about)!;
    expect(decomposed.slice(start, end)).toBe("Sở Nội vụ".normalize("NFD"));
    expect(passageOf(decomposed, start, end)).toEqual(about);
  });
});

describe("a passage is gone", () => {
  it("when its words were changed, though they stand elsewhere too", () => {
    const about = passage(TEXT, "Sở Xây dựng", 2);
    expect(found(TEXT.replace("đồng chí Giám đốc Sở Xây dựng", "đồng chí Giám đốc Sở Tài chính"), about)).toBeNull();
    expect(found(TEXT.replace("; đồng chí Giám đốc Sở Xây dựng giữ", "; đồng chí Giám đốc giữ"), about)).toBeNull();
  });

  it("when a number grew: 5 is not the beginning of 55", () => {
    expect(found("Kết luận số 55 của Tỉnh ủy", passage("Kết luận số 5 của Tỉnh ủy", "số 5"))).toBeNull();
    expect(found("Kết luận số 15 của Tỉnh ủy", passage("Kết luận số 5 của Tỉnh ủy", "5 của"))).toBeNull();
  });

  it("when the spelling of it changed, or all of it went", () => {
    expect(found("Tỉnh uỷ họp", passage("Tỉnh ủy họp", "Tỉnh ủy"))).toBeNull();
    expect(found("", passage(TEXT, "Sở Nội vụ"))).toBeNull();
  });

  it("when its words stand only where nothing around them is as it was", () => {
    const about = passage("Khen thưởng 05 tập thể, 12 cá nhân có thành tích xuất sắc.", "tập thể");
    expect(found("Kết luận kiểm điểm tập thể Ban Thường vụ Huyện ủy.", about)).toBeNull();
  });
});

const TEXTS = REPORTS.flatMap(({ sections }) => sections.flatMap(({ decisions }) => decisions.map(({ text }) => text))).filter((text) => text.split(" ").length >= 12);

/** A text in words, and a passage of up to five of them. */
const chosen = fc
  .constantFrom(...TEXTS)
  .chain((text) => fc.record({ words: fc.constant(text.split(" ")), from: fc.nat(text.split(" ").length - 2), length: fc.integer({ min: 1, max: 5 }) }))
  .map(({ words, from, length }) => ({ before: words.slice(0, from), quote: words.slice(from, from + length), after: words.slice(from + length) }));

/** A few words replaced, put in or taken out. */
const edits = fc.array(fc.record({ at: fc.nat(30), kind: fc.constantFrom("replace", "insert", "delete"), word: fc.constantFrom("Sóc", "Trăng,", "mới", "đồng", "chí", "2026", "và") }), { maxLength: 2 });

function editedWords(words: readonly string[], list: readonly { at: number; kind: string; word: string }[]): string[] {
  const result = [...words];
  for (const { at, kind, word } of list) result.splice(at % (result.length + 1), kind === "insert" ? 0 : 1, ...(kind === "delete" ? [] : [word]));
  return result;
}

const line = (...groups: string[][]) => groups.flat().join(" ");
/** Offset of the words after `words` in the line. */
const offsetAfter = (words: readonly string[]) => (words.length === 0 ? 0 : words.join(" ").length + 1);

describe("for passages of real decisions", () => {
  it("a few edits before and after leave them at their place", () => {
    fc.assert(
      fc.property(chosen, edits, edits, ({ before, quote, after }, editsBefore, editsAfter) => {
        const text = line(before, quote, after);
        const words = quote.join(" ");
        const about = passageOf(text, offsetAfter(before), offsetAfter(before) + words.length);
        const [newBefore, newAfter] = [editedWords(before, editsBefore), editedWords(after, editsAfter)];
        const now = line(newBefore, quote, newAfter);
        // Elsewhere in the decision the same words with half of the same surroundings may be no worse a place.
        fc.pre(text.split(words).length === 2 && now.split(words).length === 2);
        expect(locatePassage(now, about)).toEqual({ start: offsetAfter(newBefore), end: offsetAfter(newBefore) + words.length });
      }),
      { numRuns: 1_000 },
    );
  });

  it("edits of other decisions' length in front leave them at their place, however often their words stand there", () => {
    fc.assert(
      fc.property(chosen, fc.constantFrom(...TEXTS), ({ before, quote, after }, other) => {
        const [text, words] = [line(before, quote, after), quote.join(" ")];
        const about = passageOf(text, offsetAfter(before), offsetAfter(before) + words.length);
        fc.pre(about.before.length === CONTEXT_LENGTH && about.after.length > 0);
        const now = `${other} ${text}`;
        const place = locatePassage(now, about)!;
        expect(now.slice(place.start - CONTEXT_LENGTH, place.end + about.after.length)).toBe(about.before + words + about.after);
      }),
      { numRuns: 500 },
    );
  });

  it("a changed word in them makes them gone, also where the same words stand elsewhere", () => {
    fc.assert(
      fc.property(chosen, fc.nat(4), ({ before, quote, after }, at) => {
        const about = passageOf(line(before, quote, after), offsetAfter(before), offsetAfter(before) + quote.join(" ").length);
        const changed = quote.with(at % quote.length, "sửa");
        expect(locatePassage(line(before, changed, after), about)).toBeNull();
      }),
      { numRuns: 1_000 },
    );
  });

  it("nothing is ever found but the quoted words, in whatever text", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "ế", "e\u0302\u0301", "😀", "\u0301"), minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(text, text, fc.nat(30), fc.nat(30), (old, now, one, other) => {
        const [start, end] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(start < end && end <= old.length);
        const about = passageOf(old, start, end);
        expect(locatePassage(old, about)).not.toBeNull();
        const place = locatePassage(now, about);
        if (place) expect(now.slice(place.start, place.end).normalize("NFC")).toBe(about.quote);
      }),
      { numRuns: 2_000 },
    );
  });
});

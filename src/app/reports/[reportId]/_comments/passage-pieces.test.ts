import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { printParagraph } from "@/domain/print";
import { locatePassage, passageOf } from "@/text/passage";
import { threadView } from "../../../../../tests/support/thread-views";
import { passagePieces, passageShown } from "./passage-pieces";

const TEXT = "Điều động đồng chí An;  giao Văn phòng theo dõi";
const on = (quote: string, id = quote) => threadView({ id, passage: passageOf(TEXT, TEXT.indexOf(quote), TEXT.indexOf(quote) + quote.length) });

describe("marking passages in a text", () => {
  it("each passage is marked where it stands, overlapping ones together", () => {
    const pieces = passagePieces(TEXT, [on("đồng chí An", "a"), on("An;  giao", "b")]);
    expect(pieces.map(({ text, threads, ending }) => [text, threads.map(({ id }) => id).join(""), ending.map(({ id }) => id).join("")])).toEqual([
      ["Điều động ", "", ""],
      ["đồng chí ", "a", ""],
      ["An", "ab", "a"],
      [";  giao", "b", "b"],
      [" Văn phòng theo dõi", "", ""],
    ]);
  });

  it("settled ones and ones that are gone are not marked", () => {
    const gone = threadView({ passage: { quote: "không có", start: 0, before: "", after: "" } });
    expect(passagePieces(TEXT, [{ ...on("An"), status: "resolved" }, gone])).toEqual([{ text: TEXT, threads: [], ending: [] }]);
  });

  it("a passage over two spaces is marked in the printed text too", () => {
    const printed = printParagraph(TEXT);
    expect(passagePieces(printed, [on("An;  giao")]).find(({ threads }) => threads.length > 0)?.text).toBe("An; giao");
  });
});

describe("selecting a passage in printed text", () => {
  const printed = printParagraph(TEXT);
  const select = (quote: string) => passageShown(TEXT, printed, printed.indexOf(quote), printed.indexOf(quote) + quote.length)?.quote;

  it("means the stored words, whatever printing did to spaces and the final stop", () => {
    expect(select("An; giao")).toBe("An;  giao");
    expect(select("theo dõi.")).toBe("theo dõi");
    expect(select(" Văn phòng ")).toBe("Văn phòng");
  });

  it("means whole words", () => {
    expect(select("ộng đồng ch")).toBe("động đồng chí");
    expect(select("; gi")).toBe(";  giao");
  });

  it("means nothing where only spaces or added marks were selected", () => {
    expect(passageShown(TEXT, printed, 4, 5)).toBeNull();
    expect(passageShown(TEXT, printed, printed.length - 1, printed.length)).toBeNull();
  });
});

it("whatever is selected in the text itself is found in it again", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "ề", "Đ", " ", "  ", ";", "."), minLength: 1, maxLength: 60 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((one, two) => one - two) as [number, number];
      const passage = passageShown(text, text, start, end);
      if (text.slice(start, end).trim() === "") expect(passage).toBeNull();
      else {
        const { quote, start: from } = passage!;
        expect(text.slice(from, from + quote.length)).toBe(quote);
        expect(quote).toContain(text.slice(start, end).trim());
        expect(locatePassage(text, passage!)).toEqual({ start: from, end: from + quote.length });
      }
    }),
  );
});

import { describe, expect, it } from "vitest";
import { mentionAt, mentionedIn, mentionPieces, peopleMatching, withMention } from "./mentions";

const HANH = { id: "1", name: "Nguyễn Thị Hạnh" };
const AN = { id: "2", name: "Trần Văn An" };
const ANH = { id: "3", name: "Trần Văn Anh" };
const PEOPLE = [AN, ANH, HANH];

describe("typing @", () => {
  it("names somebody at the beginning and after a space or a bracket, not inside an address", () => {
    expect(mentionAt("@", 1)).toEqual({ from: 0, query: "" });
    expect(mentionAt("Nhờ @trần v", 11)).toEqual({ from: 4, query: "trần v" });
    expect(mentionAt("(@an", 4)).toEqual({ from: 1, query: "an" });
    expect(mentionAt("thu@tinhuy", 10)).toBeNull();
  });

  it("ends with a mark, a new line or two spaces, and where the text goes on", () => {
    for (const text of ["@an, ", "@an\n", "@an  ", "@ an", `@${"a".repeat(41)}`]) expect(mentionAt(text, text.length)).toBeNull();
    expect(mentionAt("không có ai", 5)).toBeNull();
  });

  it("finds people by any word of the name, with or without accents", () => {
    expect(peopleMatching(PEOPLE, "hanh")).toEqual([HANH]);
    expect(peopleMatching(PEOPLE, "Trần an")).toEqual([AN, ANH]);
    expect(peopleMatching(PEOPLE, "tr v anh")).toEqual([ANH]);
    expect(peopleMatching(PEOPLE, "")).toEqual(PEOPLE);
    expect(peopleMatching(PEOPLE, "an tran")).toEqual([]);
  });

  it("puts the chosen name in its place and the caret behind it", () => {
    expect(withMention("Nhờ @ha xem", 4, 7, HANH.name)).toEqual({ text: "Nhờ @Nguyễn Thị Hạnh xem", caret: 21 });
    expect(withMention("@", 0, 1, AN.name)).toEqual({ text: "@Trần Văn An ", caret: 13 });
  });
});

describe("who is named", () => {
  it("whoever's whole name stands behind an @, the longest name first", () => {
    expect(mentionedIn("@Trần Văn Anh và @Nguyễn Thị Hạnh, @Trần", PEOPLE, new Set())).toEqual(["3", "1"]);
    expect(mentionedIn("@Trần Văn An: xem; @Trần Văn An", PEOPLE, new Set())).toEqual(["2"]);
    expect(mentionedIn("Trần Văn An", PEOPLE, new Set())).toEqual([]);
  });

  it("of two people with one name the chosen one, else both", () => {
    const twins = [AN, { id: "9", name: AN.name }];
    expect(mentionedIn("@Trần Văn An", twins, new Set(["9"]))).toEqual(["9"]);
    expect(mentionedIn("@Trần Văn An", twins, new Set())).toEqual(["2", "9"]);
  });

  it("also when the letters came decomposed", () => {
    expect(mentionedIn("@Nguyễn Thị Hạnh".normalize("NFD"), PEOPLE, new Set())).toEqual(["1"]);
  });

  it("the pieces joined are the comment", () => {
    for (const text of ["", "@", "a @Trần Văn An b", "@Trần Văn An@Trần Văn Anh"]) expect(mentionPieces(text, PEOPLE).map((piece) => piece.text).join("")).toBe(text);
  });
});

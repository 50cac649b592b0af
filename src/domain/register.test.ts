import { describe, expect, it } from "vitest";
import { dateWarnings, documentTypeOf, isRealDate, placeInSeries, printDate, printNumberAndSymbol, replacesNote, suggestTerm } from "./register";

describe("a series of numbers", () => {
  it("is one for every symbol of a document type", () => {
    expect(["BC/TU", "bc/TU", " BC /BTV", "BC"].map(documentTypeOf)).toEqual(["BC", "BC", "BC", "BC"]);
    expect(documentTypeOf("CV/TU")).toBe("CV");
  });

  it("begins with any number and goes on by one", () => {
    expect(placeInSeries(null, 127)).toEqual({ verdict: "next" });
    expect(placeInSeries(127, 128)).toEqual({ verdict: "next" });
  });

  it("knows a number given before from one that leaves a gap, and says which is next", () => {
    expect(placeInSeries(127, 127)).toEqual({ verdict: "taken", next: 128 });
    expect(placeInSeries(127, 3)).toEqual({ verdict: "taken", next: 128 });
    expect(placeInSeries(127, 129)).toEqual({ verdict: "gap", next: 128 });
  });
});

describe("number and date in the register", () => {
  it("print as on the document", () => {
    expect(printNumberAndSymbol(5, "BC/TU")).toBe("05-BC/TU");
    expect(printNumberAndSymbol(127, "BC/TU")).toBe("127-BC/TU");
    expect(printDate("2024-01-05")).toBe("05/01/2024");
    expect(printDate("2024-03-27")).toBe("27/3/2024");
  });

  it("of a replaced report stand in the note of the one that replaces it", () => {
    expect(replacesNote({ number: 127, symbol: "BC/TU", date: "2024-03-27" })).toBe("Thay thế Số 127-BC/TU, ngày 27/3/2024");
  });
});

describe("a date of issue", () => {
  it("must be a day of the calendar", () => {
    expect(["2024-02-29", "2026-11-22"].map(isRealDate)).toEqual([true, true]);
    expect(["2025-02-29", "2025-13-01", "2025-00-10", "22/11/2026", "2026-11-22T00:00:00Z", ""].map(isRealDate)).toEqual([false, false, false, false, false, false]);
  });

  it("before the last entry's, or still to come, is pointed out", () => {
    const at = { today: "2026-11-22", last: "2026-11-20" };
    expect(dateWarnings("2026-11-20", at)).toEqual([]);
    expect(dateWarnings("2026-11-19", at)).toEqual(["before-last"]);
    expect(dateWarnings("2026-11-23", at)).toEqual(["future"]);
    expect(dateWarnings("2026-11-19", { today: "2026-11-18", last: "2026-11-20" })).toEqual(["before-last", "future"]);
    expect(dateWarnings("2026-11-19", { today: "2026-11-22", last: null })).toEqual([]);
  });
});

describe("the term proposed at set-up", () => {
  it("is the one that runs today", () => {
    expect(suggestTerm("2026-11-22")).toEqual({ name: "2025 - 2030", startsOn: "2025-10-01" });
    expect(suggestTerm("2025-10-01")).toEqual({ name: "2025 - 2030", startsOn: "2025-10-01" });
  });

  it("is the one before until the congress", () => {
    expect(suggestTerm("2025-09-30")).toEqual({ name: "2020 - 2025", startsOn: "2020-10-01" });
    expect(suggestTerm("2024-03-27")).toEqual({ name: "2020 - 2025", startsOn: "2020-10-01" });
  });
});

import { describe, expect, it } from "vitest";
import { readDay, writeDay } from "./typed-day";

describe("a day typed by hand", () => {
  it.each(["27/3/2024", "27/03/2024", "27.3.2024", "27-3-24", "27 3 2024", " 27/3 ", "270324", "27032024", "2703"])("%s is 27 March", (typed) => {
    expect(readDay(typed, 2024)).toBe("2024-03-27");
  });

  it.each(["", "27", "31/4/2024", "29/2/2023", "3/27/2024", "0/3/2024", "27/3/124", "hôm nay", "27/3/1890"])("%j is no day", (typed) => {
    expect(readDay(typed, 2024)).toBeNull();
  });

  it("comes back as it is written in a table", () => {
    expect(readDay(writeDay("2024-02-29"), 1999)).toBe("2024-02-29");
  });
});

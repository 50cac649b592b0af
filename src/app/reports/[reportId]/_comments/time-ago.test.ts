import { describe, expect, it } from "vitest";
import { timeAgo } from "./time-ago";

const THEN = new Date("2024-03-01T02:00:00Z");
const after = (milliseconds: number) => timeAgo(THEN, new Date(THEN.getTime() + milliseconds), "vi", "vừa xong");
const [MINUTE, HOUR, DAY] = [60_000, 3_600_000, 86_400_000];

describe("how long ago", () => {
  it("is said in the largest whole unit", () => {
    expect([after(5_000), after(5 * MINUTE), after(3 * HOUR + 59 * MINUTE), after(DAY), after(6 * DAY)]).toEqual(["vừa xong", "5 phút trước", "3 giờ trước", "Hôm qua", "6 ngày trước"]);
  });

  it("is left to the date after a week", () => {
    expect(after(8 * DAY)).toBeNull();
  });

  it("is now for what a slow clock puts into the future", () => {
    expect(after(-HOUR)).toBe("vừa xong");
  });
});

import { describe, expect, it } from "vitest";
import { rankAlike } from "./alike";

const decision = (id: string, text: string) => ({ id, text, sectionKey: "economy" });
const BRIDGE = decision("1", "Cho chủ trương đầu tư xây dựng cầu Cái Dầu, huyện Châu Thành");
const ROAD = decision("2", "Cho chủ trương đầu tư nâng cấp đường tỉnh 927");
const PERSON = decision("3", "Điều động đồng chí Nguyễn Văn An giữ chức Phó Bí thư Huyện ủy");
const ALL = [PERSON, ROAD, BRIDGE];

describe("which decision an entry may be", () => {
  it("names the most similar first, and all of them", () => {
    const ranked = rankAlike("Cho chủ trương đầu tư cầu Cái Dầu", ALL, "");
    expect(ranked.map(({ decision: { id } }) => id)).toEqual(["1", "2", "3"]);
    expect(ranked[0]!.percent).toBeGreaterThan(60);
  });

  it("looks among those that have the words asked for, accents or not", () => {
    expect(rankAlike("cầu", ALL, "nguyen dieu dong").map(({ decision: { id } }) => id)).toEqual(["3"]);
    expect(rankAlike("cầu", ALL, "bệnh viện")).toEqual([]);
  });
});

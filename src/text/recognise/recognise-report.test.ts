import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { recognisePaste, type Recognised } from ".";

function recognised(name: string): Recognised {
  const result = recognisePaste(readFileSync(`tests/support/texts/${name}`, "utf8"), DEFAULT_SECTIONS);
  if (!result.ok) throw new Error(result.code);
  return result;
}

/** The real report, clean and as it was received (bookmarks, a damaged repetition after the signature). */
describe.each(["report-2024-q1.txt", "report-2024-q1-as-received.txt"])("%s", (name) => {
  const result = recognised(name);
  const texts = result.sections.flatMap(({ decisions }) => decisions);

  test("gives the eight sections by their headings, though the last is numbered 9", () => {
    expect(result.sections.map(({ key }) => key)).toEqual(DEFAULT_SECTIONS.map(({ key }) => key));
    expect(result.sections.map(({ heading }) => heading)).toEqual(DEFAULT_SECTIONS.map(({ heading }) => heading));
    expect(result.sections.every(({ match }) => match === "exact")).toBe(true);
    expect(result.sections.at(-1)!.headingAsTyped).toBe("9. Một số nhiệm vụ khác");
  });

  test("gives the 24 decisions of the original in their sections", () => {
    expect(result.sections.map(({ decisions }) => decisions.length)).toEqual([8, 3, 2, 1, 2, 3, 2, 3]);
    expect(result.unassigned).toEqual([]);
    expect(result.sections[7]!.decisions[2]!.text).toBe("Ngoài ra, Ban Thường vụ Tỉnh ủy lãnh đạo, chỉ đạo điều hành và cho chủ trương một số nhiệm vụ chính trị của tỉnh.");
  });

  test("keeps the markers of the original: four paragraphs have no dash", () => {
    const without = texts.filter(({ marker }) => marker === "none").map(({ text }) => text.split(" ").slice(0, 2).join(" "));
    expect(without).toEqual(["Chỉ thị", "Chương trình", "Báo cáo", "Ngoài ra,"]);
    expect(result.sections[6]!.decisions.map(({ marker }) => marker)).toEqual(["dash", "none"]);
    expect(result.sections[7]!.decisions.map(({ marker }) => marker)).toEqual(["none", "none", "none"]);
  });

  test("takes head and tail apart from the decisions", () => {
    const { lines, preamble, closing, ...head } = result.head;
    expect(head).toEqual({
      issuer: "TỈNH ỦY HẬU GIANG",
      party: "ĐẢNG CỘNG SẢN VIỆT NAM",
      symbol: "BC/TU",
      number: null,
      place: "Hậu Giang",
      date: null,
      draft: 1,
      title: "BÁO CÁO",
      subject: "Kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2024",
      period: { kind: "quarter", year: 2024, index: 1 },
      signature: { authority: "T/M BAN THƯỜNG VỤ", office: "PHÓ BÍ THƯ", name: "Trần Văn Huyến" },
      recipients: ["Các đ/c UVBCH Đảng bộ tỉnh", "Lưu Văn phòng Tỉnh ủy"],
    });
    expect(preamble).toHaveLength(1);
    expect(preamble[0]).toMatch(/^Căn cứ Quy chế .* như sau:$/);
    expect(closing).toEqual(["Trên đây là báo cáo kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2024."]);
    expect(lines).toHaveLength(17);
  });

  test("holds only composed text, without residue", () => {
    for (const { text } of texts) {
      expect(text).toBe(text.normalize("NFC"));
      expect(text).not.toMatch(/bookmark|\?|^\W*-|\s{2}/);
    }
  });
});

test("nothing of the clean report is left out", () => {
  expect(recognised("report-2024-q1.txt").leftOut).toEqual([]);
});

test("bookmarks are counted, the damaged repetition is left out and named", () => {
  const { leftOut, notices } = recognised("report-2024-q1-as-received.txt");
  expect(leftOut.map(({ reason }) => reason)).toEqual(["after-signature", "after-signature"]);
  expect(notices).toContainEqual({ code: "word-residue", count: 2 });
  expect(notices).toContainEqual({ code: "normalised", count: 1 });
});

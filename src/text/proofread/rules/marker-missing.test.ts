import { expect, test } from "vitest";
import { findingsOf, reportOf, said } from "../../../../tests/support/proofread-report";
import { proofread } from "..";

const bare = (text: string) => ({ text, marker: "none" as const });
const places = (sections: Parameters<typeof reportOf>[0]["sections"]) =>
  proofread(reportOf({ sections })).flatMap(({ rule, section, decision }) => (rule === "marker.missing-dash" ? [`${section}/${decision}`] : []));

test("a paragraph without a dash among paragraphs with one is told", () => {
  expect(places({ "Công tác nội chính": ["Một việc.", bare("Hai việc."), "Ba việc."] })).toEqual(["0/1"]);
});

test("a section without any dash stands out where the others have them", () => {
  expect(places({ A: ["Một việc.", "Hai việc.", "Ba việc.", "Bốn việc."], B: [bare("Năm việc."), bare("Sáu việc.")] })).toEqual(["1/0", "1/1"]);
});

test("a section of one paragraph, a report without dashes, closing remarks and introductions may stand without", () => {
  expect(places({ A: ["Một việc.", "Hai việc."], B: [bare("Năm việc.")] })).toEqual([]);
  expect(places({ A: [bare("Một việc."), bare("Hai việc.")] })).toEqual([]);
  expect(places({ A: [bare("Trong quý, Ban Thường vụ đã:"), "Một việc.", "Hai việc.", bare("Ngoài ra, chỉ đạo các việc khác.")] })).toEqual([]);
});

test("what goes on in the bullet before needs no dash", () => {
  expect(findingsOf("marker.missing-dash", ["Một việc.", { text: "hai việc.", marker: "none", joinsPrevious: true }, "Ba việc."])).toEqual([]);
});

test("a dash typed into the text would print twice", () => {
  expect(said("marker.typed", "- Rà soát")).toEqual(["-  → "]);
  expect(said("marker.typed", "-Rà soát")).toEqual(["- → "]);
  expect(said("marker.typed", "Rà soát - bổ sung")).toEqual([]);
  expect(said("marker.typed", "-5 độ; +84 292")).toEqual([]);
});

import { expect, test } from "vitest";
import { proofread } from "@/text/proofread";
import { reportOf } from "../../../../../tests/support/proofread-report";
import { byBox, keepSame, mendable, partOf, placeFindings, targetOf, type Found } from "./found";

const report = reportOf({
  subject: "Kết quả hoạt động  quý I/2024",
  preamble: ["Ban Thường vụ họp.", "Căn cứ  quy chế."],
  sections: { "Công tác  nội chính": ["Ban hành Quyết định 27-QĐ/TW ngày 05/01/2024", "Họp  giao ban"] },
  closing: ["Trên đây là  báo cáo."],
});
const section = report.sections[0]!;
const withIds = { ...report, sections: [{ ...section, decisions: section.decisions.map((decision, index) => ({ ...decision, id: `id-${index}` })) }] };
const found = placeFindings(withIds, proofread(withIds));
const spaces = found.filter(({ rule }) => rule === "space.double");

test("each finding knows the box it is in", () => {
  expect(spaces.map(({ box, paragraph }) => [box, paragraph])).toEqual([
    ["field:subject", null],
    ["field:preamble", 1],
    ["field:heading:section-0", null],
    ["id-1", null],
    ["field:closing", 0],
  ]);
  expect(spaces.map(partOf)).toEqual(["head", "head", "section:section-0", "section:section-0", "tail"]);
});

test("a finding leads to its words: in a decision, a heading, a field, and on the right line of a field with several", () => {
  const texts = [withIds.subject, "\nBan Thường vụ họp.\n\nCăn cứ  quy chế.", section.heading, section.decisions[1]!.text, withIds.closing[0]!];
  expect(spaces.map((one, index) => targetOf(one, texts[index]!).place)).toEqual([
    { part: "field", field: "subject", index: 0 },
    { part: "field", field: "preamble", index: 3 },
    { part: "section", key: "section-0" },
    { part: "decision", key: "section-0", id: "id-1", index: 0 },
    { part: "field", field: "closing", index: 0 },
  ]);
});

test("a finding on the whole report leads to its beginning and cannot be mended", () => {
  const whole: Found = { rule: "repeat.clause", severity: "error", message: "", key: "k", box: null, section: null, paragraph: null, start: 0, end: 0, quote: "", replacement: "x", also: [] };
  expect(targetOf(whole, "").place).toEqual({ part: "report" });
  expect(partOf(whole)).toBe("report");
  expect(mendable([whole])).toEqual([]);
});

test("what one click mends counts the other places of a finding that is told once", () => {
  const [first] = spaces;
  expect(mendable([{ ...first!, also: [first!, { ...first!, replacement: null }] }])).toHaveLength(2);
});

test("after another check the findings that did not change are the same ones, so that nothing else is drawn anew", () => {
  const again = placeFindings(withIds, proofread(withIds));
  expect(keepSame(found, again)).toBe(found);
  const changed = again.map((one, index) => (index === 0 ? { ...one, start: one.start + 1 } : one));
  const kept = keepSame(found, changed);
  expect(kept.map((one, index) => one === found[index])).toEqual(found.map((_, index) => index !== 0));
  const before = byBox(new Map(), found);
  const after = byBox(before, kept);
  expect(after.get("id-0")).toBe(before.get("id-0"));
});

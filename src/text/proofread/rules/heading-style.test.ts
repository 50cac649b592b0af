import { expect, test } from "vitest";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { reportOf } from "../../../../tests/support/proofread-report";
import { proofread } from "..";

const toldIn = (office: readonly string[], headings: readonly string[]) =>
  proofread(reportOf({ sections: Object.fromEntries(headings.map((heading) => [heading, ["Một việc."]])) }), { settings: { headings: office } }).filter(({ rule }) => rule === "heading.style");
const told = (...headings: string[]) => toldIn([], headings);

test("headings that begin in two ways are told once, with all odd ones", () => {
  const findings = told("Về tổ chức", "Công tác nội chính", "Về kinh tế", "Công tác dân vận", "Lĩnh vực quốc phòng");
  expect(findings.map(({ section, field, severity, also }) => [section, field, severity, also.map((spot) => spot.section)])).toEqual([[0, "heading", "info", [2]]]);
});

test("headings of one kind are not", () => {
  expect([...told("Về tổ chức", "Về nội chính"), ...told("Công tác nội chính", "Lĩnh vực kinh tế")]).toEqual([]);
});

test("headings of the office's own list are its choice; one that was changed in the report is told", () => {
  const office = DEFAULT_SECTIONS.map(({ heading }) => heading);
  expect(toldIn([], office)).toHaveLength(1);
  expect(toldIn(office, office)).toEqual([]);
  const changed = office.map((heading) => (heading === "Công tác nội chính" ? "Về công tác nội chính" : heading));
  expect(toldIn(office, changed).map(({ quote, also }) => [quote, also])).toEqual([["Về công tác nội chính", []]]);
});

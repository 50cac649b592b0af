import { expect, test } from "vitest";
import { reportOf } from "../../../../tests/support/proofread-report";
import { proofread } from "..";

const told = (...headings: string[]) =>
  proofread(reportOf({ sections: Object.fromEntries(headings.map((heading) => [heading, ["Một việc."]])) })).filter(({ rule }) => rule === "heading.style");

test("headings that begin in two ways are told once, with all odd ones", () => {
  const findings = told("Về tổ chức", "Công tác nội chính", "Về kinh tế", "Công tác dân vận", "Lĩnh vực quốc phòng");
  expect(findings.map(({ section, field, severity, also }) => [section, field, severity, also.map((spot) => spot.section)])).toEqual([[0, "heading", "info", [2]]]);
});

test("headings of one kind are not", () => {
  expect([...told("Về tổ chức", "Về nội chính"), ...told("Công tác nội chính", "Lĩnh vực kinh tế")]).toEqual([]);
});

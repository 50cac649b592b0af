import { expect, it } from "vitest";
import type { ReportState } from "@/domain/workflow";
import type { ReportSummary } from "@/services/report/list-reports";
import { arrangeReports } from "./arrange-reports";

const report = (year: number, index: number, state: ReportState, more: Partial<ReportSummary> = {}): ReportSummary => ({
  id: `${year}-${index}-${more.revision ?? 1}`,
  period: { kind: "quarter", year, index },
  revision: 1,
  state,
  subject: "",
  sections: [],
  issued: null,
  replaces: null,
  replacedById: null,
  unconfirmedException: false,
  lastChange: null,
  facts: {},
  ...more,
});

const shown = (reports: ReportSummary[]) => arrangeReports(reports).map(([year, groups]) => [year, groups.map(({ newest, earlier, full }) => `${newest.id}${full ? " full" : ""}${earlier.map(({ id }) => ` > ${id}`).join("")}`)]);

it("shows open reports and the two newest periods in full, the rest in a line", () => {
  const reports = [report(2024, 4, "drafting"), report(2024, 3, "issued"), report(2024, 2, "issued"), report(2024, 1, "returned"), report(2023, 4, "recalled"), report(2023, 3, "issued", { unconfirmedException: true })];
  expect(shown(reports)).toEqual([
    [2024, ["2024-4-1 full", "2024-3-1 full", "2024-2-1", "2024-1-1 full"]],
    [2023, ["2023-4-1", "2023-3-1 full"]],
  ]);
});

it("puts the revisions of a period under its newest one", () => {
  const reports = [report(2024, 1, "drafting", { revision: 3 }), report(2024, 1, "recalled", { revision: 2 }), report(2024, 1, "recalled")];
  expect(shown(reports)).toEqual([[2024, ["2024-1-3 full > 2024-1-2 > 2024-1-1"]]]);
});

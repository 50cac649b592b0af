import { readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { MessagesProvider } from "@/components/messages-provider";
import type { ReportDocument } from "@/domain/report-document";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { compareDocuments } from "@/text/compare";
import { countChanges } from "../_compare/count-changes";
import { ChangedPaper } from "./changed-paper";

function demo(): ReportDocument {
  const read = readReportDocumentJson(readFileSync("prisma/demo/report-2024-q1.json", "utf8"));
  if (!read.ok) throw new Error("the demo cannot be read");
  const sections = read.document.sections.map((section, at) => ({ ...section, decisions: section.decisions.map((decision, index) => ({ ...decision, id: `${at}-${index}` })) }));
  return { ...read.document, sections };
}

it("the number beside “since I last read” is the number of places the paper then leads through", () => {
  const before = demo();
  const after = demo();
  const [first, second] = after.sections as [(typeof after.sections)[0], (typeof after.sections)[0]];
  first.decisions[2]!.text = first.decisions[2]!.text.replace("cá nhân", "cá nhân đồng chí Giám đốc").replace(";", " và");
  first.decisions[4]!.marker = "none";
  first.decisions.splice(5, 1);
  second.decisions.push(second.decisions.shift()!);
  second.heading = "Công tác tuyên truyền";
  after.subject = `${after.subject} và 6 tháng đầu năm`;
  const comparison = compareDocuments(before, after);
  const html = renderToStaticMarkup(
    <MessagesProvider locale="vi">
      <ChangedPaper document={after} comparison={comparison} onlyChanges={false} />
    </MessagesProvider>,
  );
  expect(countChanges(comparison)).toBe(html.split("data-stop").length - 1);
  expect(countChanges(comparison)).toBeGreaterThan(6);
});

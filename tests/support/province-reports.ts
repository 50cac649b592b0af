/** Reports of many offices as their clerks might have written them, 2008 to 2026: correct, by hand, one like no other. Names of persons are made up. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { periodName } from "@/domain/period";
import type { Period, ReportDocument } from "@/domain/report-document";
import { reportOf } from "./proofread-report";

const FILES = ["provinces-2008-2020.txt", "provinces-2021-2026.txt"];

/** "@ office | quarter 2024 3", then "# heading" and "- paragraph" by lines. */
function readReport(block: string): { name: string; report: ReportDocument } {
  const [head = "", ...lines] = block.split("\n");
  const [, name = "", year, index] = /^(.*?) \| quarter (\d{4}) ([1-4])$/u.exec(head.trim())!;
  const sections: Record<string, string[]> = {};
  let paragraphs: string[] = [];
  for (const line of lines) {
    if (line.startsWith("# ")) sections[line.slice(2)] = paragraphs = [];
    else if (line.startsWith("- ")) paragraphs.push(line.slice(2));
  }
  const period: Period = { kind: "quarter", year: Number(year), index: Number(index) };
  return { name, report: reportOf({ period, subject: `Kết quả công tác ${periodName(period)}`, sections }) };
}

export function provinceReports(): { name: string; report: ReportDocument }[] {
  const text = FILES.map((file) => readFileSync(join(import.meta.dirname, "texts", file), "utf8")).join("\n");
  return text.split(/^@ /m).slice(1).map(readReport);
}

export const paragraphsOf = ({ sections }: ReportDocument): string[] => sections.flatMap(({ decisions }) => decisions.map(({ text }) => text));

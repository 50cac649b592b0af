/** A paragraph without "-" among paragraphs with one, and a dash typed into the text that prints a second time. */
import { paragraphRule, reportRule, type Unit } from "../types";
import { at, every } from "./every";

/** Words that begin a closing remark or an introduction, which stand without a dash. */
const REMARK = /^(?:Ngoài ra|Bên cạnh đó|Nhìn chung|Trong (?:quý|kỳ|tháng|năm|6 tháng|9 tháng)|Đồng thời|Riêng|Thực hiện (?:Chương trình|Quy chế) (?:công tác|làm việc)|Trên cơ sở|Về |Tính đến|Qua đó|Kết quả)/u;

/** Share of dashed paragraphs in the whole report from which a section without any stands out. */
const HABIT = 0.6;

function opening(units: readonly Unit[]): Unit[] {
  return units.filter(({ part, opens }) => part === "decision" && opens);
}

export const markerMissing = reportRule({
  name: "marker.missing-dash",
  severity: "warning",
  source: "Nếp trình bày của báo cáo",
  checkReport: ({ units }) => {
    const paragraphs = opening(units);
    const dashed = paragraphs.filter(({ marker }) => marker === "dash").length;
    const bySection = grouped(paragraphs);
    return [...bySection.values()].flatMap((inSection) => {
      const own = inSection.filter(({ marker }) => marker === "dash").length;
      const standsOut = own > 0 ? own * 2 >= inSection.length : inSection.length >= 2 && dashed >= paragraphs.length * HABIT;
      if (!standsOut) return [];
      return inSection
        .filter(({ marker, text }) => marker === "none" && !REMARK.test(text) && !/:\s*$/.test(text))
        .map((unit) => ({ unit, start: 0, end: firstWord(unit.text), message: "Đoạn này không có gạch đầu dòng như các đoạn khác.", replacement: null }));
    });
  },
});

/** By hand: Map.groupBy came with Node 21. */
function grouped(units: readonly Unit[]): Map<number | null, Unit[]> {
  const groups = new Map<number | null, Unit[]>();
  for (const unit of units) groups.set(unit.section, [...(groups.get(unit.section) ?? []), unit]);
  return groups;
}

function firstWord(text: string): number {
  return /^\s*\S+/.exec(text)?.[0].length ?? 0;
}

export const markerTyped = paragraphRule({
  name: "marker.typed",
  severity: "error",
  source: "Gạch đầu dòng do phần mềm in",
  check: ({ text, part }) => (part === "decision" ? every(text, /^\s*(?:[-–—+•*]\s+(?=\S)|[-–—•](?=\p{L}))/gu, (found) => at(found, "Gạch đầu dòng đã có sẵn khi in, không gõ thêm.", "")) : []),
});

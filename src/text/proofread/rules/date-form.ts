/** The form of dates: a zero before days below 10 and before months 1 and 2 only, parted by slashes (DESIGN 3.6). */
import { printDay, printMonth } from "@/domain/print";
import { paragraphRule, type Fault, type Unit } from "../types";
import { at, every } from "./every";

const ZERO = "Ngày dưới 10 và tháng 1, 2 có số 0 ở trước; các tháng khác không có.";
const SLASH = "Ngày, tháng, năm cách nhau bằng dấu “/”.";

function fullDates({ read }: Unit): Fault[] {
  return read.dates
    .filter(({ text, right, iso }) => iso !== null && text !== right && normalised(text) !== right)
    .map(({ start, end, right, form }) => ({
      start,
      end,
      message: form === "slash" || form === "words" ? ZERO : SLASH,
      replacement: right,
      // Older papers were dated "25-10-2017"; a copied title may keep that.
      ...(form === "hyphen" || form === "dot" ? { severity: "warning" as const } : {}),
    }));
}

/** Spaces are another rule's business. */
function normalised(text: string): string {
  return text.includes("tháng") ? text.replace(/\s+/g, " ").replace(",", "") : text.replace(/\s/g, "");
}

/** "ngày 5/3": a day and a month without a year. */
function shortDates({ text }: Unit): Fault[] {
  return every(text, /(?<=\bngày\s)(\d{1,2})\/(\d{1,2})(?![\d/]|\.\d)/giu, (found) => {
    const [day, month] = [Number(found[1]), Number(found[2])];
    const right = `${printDay(day)}/${printMonth(month)}`;
    return day < 1 || day > 31 || month < 1 || month > 12 || right === found[0] ? null : at(found, ZERO, right);
  });
}

export const dateForm = paragraphRule({
  name: "date.form",
  severity: "error",
  source: "HD 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, phụ lục I",
  check: (unit) => [...fullDates(unit), ...shortDates(unit)].sort((a, b) => a.start - b.start),
});

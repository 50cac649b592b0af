/** The form of dates: a zero before days below 10 and before months 1 and 2 only, parted by slashes (DESIGN 3.6). */
import { printDay, printMonth } from "@/domain/print";
import { paragraphRule, type Context, type Fault, type Unit } from "../types";
import { at, every } from "./every";

const ZERO = "Ngày dưới 10 và tháng 1, 2 có số 0 ở trước; các tháng khác không có.";
const SLASH = "Ngày, tháng, năm cách nhau bằng dấu “/”.";
const SPACED = "Ngày, tháng, năm viết liền với dấu “/”.";

/** "02/10/2023của Tỉnh ủy" */
function runOn({ read, text }: Unit): Fault[] {
  return read.dates.flatMap(({ form, right, iso, start, end }): Fault[] => {
    const word = form === "words" || iso === null ? undefined : /^\p{Ll}+/u.exec(text.slice(end, end + 8))?.[0];
    return word === undefined ? [] : [{ start, end: end + word.length, message: `Thiếu khoảng trắng trước chữ “${word}”.`, replacement: `${right} ${word}` }];
  });
}

function fullDates({ read, text: whole }: Unit): Fault[] {
  return read.dates
    .filter(({ end }) => !/\p{Ll}/u.test(whole[end] ?? ""))
    .filter(({ text, right, iso }) => iso !== null && text !== right && words(text) !== right)
    .map(({ text, start, end, right, form }) => ({
      start,
      end,
      message: form === "hyphen" || form === "dot" ? SLASH : text.replace(/\s/g, "") === right ? SPACED : ZERO,
      replacement: right,
      // Older papers were dated "25-10-2017"; a copied title may keep that.
      ...(form === "hyphen" || form === "dot" ? { severity: "warning" as const } : {}),
    }));
}

/** Spaces between words are another rule's business. */
function words(text: string): string {
  return text.includes("tháng") ? text.replace(/\s+/g, " ").replace(",", "") : text;
}

const isDay = (day: number, month: number): boolean => day >= 1 && day <= 31 && month >= 1 && month <= 12;

/** "ngày 5/3", "ngày 5 tháng 3": a day and a month without a year. "Ngày 8/3" may be the name of a feast. */
function shortDates({ text }: Unit): Fault[] {
  return [
    ...every(text, /(?<=\bngày\s)(\d{1,2})\/(\d{1,2})(?!\s?[\d/]|\.\d)/giu, (found) => {
      const [day, month] = [Number(found[1]), Number(found[2])];
      const right = `${printDay(day)}/${printMonth(month)}`;
      return !isDay(day, month) || right === found[0] ? null : at(found, ZERO, right, "warning");
    }),
    ...every(text, /(?<=\bngày\s)(\d{1,2})\stháng\s(\d{1,2})(?!\d|\/|,?\s+năm\s+\d)/giu, (found) => {
      const [day, month] = [Number(found[1]), Number(found[2])];
      const right = `${printDay(day)} tháng ${printMonth(month)}`;
      return !isDay(day, month) || right === found[0] ? null : at(found, ZERO, right, "warning");
    }),
  ];
}

/** "ngày 5 - 7/3/2024", "ngày 5, 06/3": the first day of several. */
function firstOfSeveral({ text }: Unit): Fault[] {
  return every(text, /(?<=\bngày\s)[1-9](?=(?:\s?[-–,]\s?|\svà\s|\sđến\s)\d{1,2}(?:\/\d{1,2}(?:\/\d{4})?|\stháng\s\d)(?![\d/]))/giu, (found) => at(found, ZERO, `0${found[0]}`));
}

/** "ngày 05/3/24": which century is plain, but not to a machine that sorts the file. */
function shortYears({ text }: Unit, { until }: Context): Fault[] {
  const limit = Number(until.slice(0, 4)) + 10;
  return every(text, /(?<=\bngày\s)(\d{1,2})([/.-])(\d{1,2})\2(\d{2})(?![\d/.-]\d|\d)/giu, (found) => {
    const [day, month, year] = [Number(found[1]), Number(found[3]), 2000 + Number(found[4])];
    return !isDay(day, month) || year > limit ? null : at(found, "Năm viết đủ bốn chữ số.", `${printDay(day)}/${printMonth(month)}/${year}`, "warning");
  });
}

export const dateForm = paragraphRule({
  name: "date.form",
  severity: "error",
  source: "HD 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, phụ lục I",
  check: (unit, context) => [...fullDates(unit), ...runOn(unit), ...(/ngày\s\d/i.test(unit.text) ? [...shortDates(unit), ...firstOfSeveral(unit), ...shortYears(unit, context)] : [])].sort((a, b) => a.start - b.start),
});

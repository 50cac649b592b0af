/**
 * Headings that begin in different ways: "Về công tác tổ chức", "Công tác tuyên giáo". Told once.
 * Headings that stand in the office's own list are its choice and odd to nobody; the admin page mends that list.
 */
import { singleSpaced } from "@/domain/print";
import { reportRule } from "../types";

export const headingStyle = reportRule({
  name: "heading.style",
  severity: "info",
  source: "Nếp trình bày: tên các mục viết theo một kiểu",
  checkReport: ({ units }, { settings }) => {
    const headings = units.filter(({ part }) => part === "heading");
    const chosen = new Set(settings.headings.map(singleSpaced));
    if (headings.every(({ text }) => chosen.has(singleSpaced(text)))) return [];
    const about = headings.filter(({ text }) => /^\s*về\s/iu.test(text));
    if (about.length === 0 || about.length === headings.length) return [];
    const odd = (about.length * 2 <= headings.length ? about : headings.filter((unit) => !about.includes(unit))).filter(({ text }) => !chosen.has(singleSpaced(text)));
    if (odd.length === 0) return [];
    const [first, ...also] = odd.map((unit) => ({ unit, start: 0, end: unit.text.length, replacement: null }));
    return [{ ...first!, also, message: "Tên các mục viết theo nhiều kiểu: có mục bắt đầu bằng “Về ...”, có mục không." }];
  },
});

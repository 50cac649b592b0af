/** Headings that begin in different ways: "Về công tác tổ chức", "Công tác tuyên giáo". Told once; the admin page mends them. */
import { reportRule } from "../types";

export const headingStyle = reportRule({
  name: "heading.style",
  severity: "info",
  source: "users-ask.md 4a, số 15: tên các mục viết theo một kiểu",
  checkReport: ({ units }) => {
    const headings = units.filter(({ part }) => part === "heading");
    const about = headings.filter(({ text }) => /^\s*về\s/iu.test(text));
    if (about.length === 0 || about.length === headings.length) return [];
    const odd = about.length * 2 <= headings.length ? about : headings.filter((unit) => !about.includes(unit));
    const [first, ...also] = odd.map((unit) => ({ unit, start: 0, end: unit.text.length, replacement: null }));
    return [{ ...first!, also, message: "Tên các mục viết theo nhiều kiểu: có mục bắt đầu bằng “Về ...”, có mục không." }];
  },
});

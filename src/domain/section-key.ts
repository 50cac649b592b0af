/** The key of a section that nobody has named yet but by its heading. */
import { withoutAccents } from "./ascii";

/** Makes the key of a new section from its heading: "Công tác Đảng vụ" gives "cong-tac-dang-vu". */
export function sectionKey(heading: string, taken: readonly string[]): string {
  const base = slug(heading) || "section";
  if (!taken.includes(base)) return base;
  for (let n = 2; ; n += 1) {
    const key = `${base.slice(0, 36).replace(/-$/, "")}-${n}`;
    if (!taken.includes(key)) return key;
  }
}

function slug(heading: string): string {
  const ascii = withoutAccents(heading)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+/, "");
  return ascii.slice(0, 40).replace(/-+$/, "");
}

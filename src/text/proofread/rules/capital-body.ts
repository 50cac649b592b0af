/** Capitals in the names of bodies: "Ban thường vụ Tỉnh ủy", "Bộ Chính Trị". Bodies of a kind ("ủy ban nhân dân các cấp") stay small. */
import { paragraphRule } from "../types";
import { BODY_NAMES, ORGANISATION_NAMES, PLACED_NAMES } from "./body-names";
import { at, everyWord } from "./every";

const eitherUy = (name: string): string => name.replace(/ủy/giu, "(?:ủy|uỷ)");
const BEFORE_PLACE = "(?=\\s(?:tỉnh|thành phố|Việt Nam|Trung ương)(?!\\p{L})(?!,? (?:bạn|khác|lân cận)))";
const NAMES = new RegExp(`(?:${[...BODY_NAMES, ...ORGANISATION_NAMES].map(eitherUy).join("|")})(?!\\p{L})|(?:${PLACED_NAMES.join("|")})${BEFORE_PLACE}`, "giu");
const HAS_PLACE = new RegExp(`^${BEFORE_PLACE}`, "iu");
/** Right capitals by the name in small letters. */
const RIGHT = new Map([...BODY_NAMES, ...ORGANISATION_NAMES, ...PLACED_NAMES].map((name) => [name.toLowerCase(), name]));
const OFTEN_COMMON = new Set([...ORGANISATION_NAMES, ...PLACED_NAMES]);
/** Inside them offices write capitals in two ways: "Tòa án Nhân dân", "Viện Kiểm sát nhân dân". */
const DIFFER = /^(?:Tòa|Toà|Viện|Liên hiệp|Bảo hiểm|Đoàn)(?!\p{L})/u;

const OF_A_KIND_BEFORE = /(?<!\p{L})(?:các|những|mỗi|từng|một|mọi|cấp|phi|giữa|chi|phân|cơ|trụ|cán|đoàn|ngành|lực lượng|hệ thống|công tác|cuộc|thu|đóng|nợ|quỹ|chế độ|chính sách|kế hoạch|kết luận|hoạt động|sĩ|chiến sĩ|viên)\s$/iu;
const OF_A_KIND_AFTER = /^(?:\s(?:các|cấp|hai cấp|ba cấp|2 cấp|dưới|xã|phường|huyện)(?!\p{L})|(?:,|\svà)\s\p{Ll}+\s(?:ủy|uỷ|ban|đồng))/u;

/** The typed letters in the case of the right ones; "uỷ" stays "uỷ". */
function inRightCase(typed: string, right: string): string {
  return [...typed].map((letter, index) => (right[index] === right[index]!.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase())).join("");
}

export const capitalBody = paragraphRule({
  name: "capital.body",
  severity: "warning",
  source: "Quy định 4148-QĐ/VPTW; Nghị định 30/2020/NĐ-CP, phụ lục II",
  check: ({ text }) =>
    everyWord(text, NAMES, (found) => {
      const typed = found[0];
      if (typed === typed.toUpperCase()) return null;
      const right = RIGHT.get(typed.toLowerCase().replaceAll("uỷ", "ủy"));
      if (right === undefined) return null;
      const replacement = inRightCase(typed, right);
      if (replacement === typed) return null;
      const before = text.slice(Math.max(0, found.index - 12), found.index);
      const after = text.slice(found.index + typed.length, found.index + typed.length + 20);
      const isSmall = /^\p{Ll}/u.test(typed);
      // "sở Nội vụ": a capital inside names it too.
      if (isSmall && OFTEN_COMMON.has(right) && !HAS_PLACE.test(after) && !/\s\p{Lu}/u.test(typed)) return null;
      if (!isSmall && DIFFER.test(right) && PLACED_NAMES.includes(right) && /\s\p{Lu}/u.test(typed)) return null;
      if (isSmall && (OF_A_KIND_BEFORE.test(before) || OF_A_KIND_AFTER.test(after))) return null;
      return at(found, `Tên cơ quan viết hoa là “${replacement}”.`, replacement);
    }),
});

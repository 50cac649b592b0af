/** Capitals of offices: "Bí Thư" has one too many; "bí thư Tỉnh ủy", which names one person's office, one too few. */
import { paragraphRule, type Fault } from "../types";
import { at, every, everyWord } from "./every";

const TOO_MANY = /(?:Tổng Bí Thư|Bí Thư|Chủ Tịch|Giám Đốc|Ủy Viên|Uỷ Viên|Bộ Trưởng|Thủ Tướng|Chánh Văn Phòng|Đồng Chí|Cục Trưởng|Đại Biểu|Đảng Viên|Cán Bộ|Hội Nghị|Kế Hoạch|Nghị Quyết|Quyết Định|Chỉ Thị|Kết Luận|Báo Cáo|Thông Báo|Nhiệm Kỳ)(?!\p{L})/gu;
const TOO_FEW = /(?<=(?<!\p{L})(?:đồng chí|giữ chức|giữ chức vụ|chức danh)\s)(phó\s)?(bí thư|chủ tịch|giám đốc|trưởng ban|chánh văn phòng|ủy viên|uỷ viên)(?=\s(?:Tỉnh|Thành|Huyện|Ban|Ủy|Uỷ|Hội|Sở|Mặt|Thường trực))/gu;
/** Common words: small inside a sentence also at their beginning. */
const COMMON = /^(?:Đồng Chí|Cán Bộ|Đảng Viên|Đại Biểu|Nhiệm Kỳ|Hội Nghị)$/u;
const INSIDE = /(?<!\p{L})(?:các|những|một|\d+|của|với|cho|và|là|về|trong|toàn thể|mỗi|từng)\s$/iu;

const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);

function lowered(text: string): string {
  const [first = "", ...rest] = text.split(" ");
  // "Tổng Bí thư", "Chánh Văn phòng": the second word begins the name proper.
  if (first === "Tổng" || first === "Chánh") return [first, rest[0], ...rest.slice(1).map((word) => word.toLowerCase())].join(" ");
  return [first, ...rest.map((word) => word.toLowerCase())].join(" ");
}

/** Inside a line of capitals ("BÁO CÁO Kết Luận") nothing can be said. */
function tooMany(text: string): Fault[] {
  return everyWord(text, TOO_MANY, (found) => {
    const inside = COMMON.test(found[0]) && INSIDE.test(text.slice(Math.max(0, found.index - 10), found.index));
    const right = inside ? found[0].toLowerCase() : lowered(found[0]);
    return at(found, `Viết hoa thừa; viết “${right}”.`, right);
  });
}

function tooFew(text: string): Fault[] {
  return every(text, TOO_FEW, (found) => {
    if (/các\s*đồng chí\s$/iu.test(text.slice(Math.max(0, found.index - 14), found.index))) return null;
    const right = found[0].split(/(?<=phó)\s/u).map(capital).join(" ");
    return at(found, `Chức vụ của một người viết hoa: “${right}”.`, right);
  });
}

export const capitalOffice = paragraphRule({
  name: "capital.office",
  severity: "warning",
  source: "Quy định 4148-QĐ/VPTW; Nghị định 30/2020/NĐ-CP, phụ lục II",
  check: ({ text }) => [...tooMany(text), ...tooFew(text)].sort((a, b) => a.start - b.start),
});

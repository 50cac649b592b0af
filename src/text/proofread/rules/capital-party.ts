/** "Đảng" with a capital where it means the Communist Party of Viet Nam; "đảng viên", "đảng bộ", "tổ chức đảng" stay small. */
import { paragraphRule } from "../types";
import { at, everyWord } from "./every";

const NOT_IN = "(?!\\s(?:viên|bộ|ủy|uỷ|đoàn|cầm|phái|vụ|tính|phí|cộng|Cộng|khác|bạn|anh))";
/** Not after "với" or "theo": other parties are spoken of too. */
const BEFORE = "ra khỏi|kết nạp vào|đứng vào hàng ngũ|thành lập|năm tuổi|tuổi|nghị quyết|Nghị quyết|chủ trương|niềm tin đối với|đi theo|của|Điều lệ|điều lệ|xây dựng|chỉnh đốn|lịch sử|toàn|Trung ương|Cương lĩnh|cương lĩnh|ơn|mừng";
const SURE = new RegExp(`đảng(?!\\p{L})${NOT_IN}`, "gu");
const IS_BEFORE = new RegExp(`(?<!\\p{L})(?:${BEFORE})\\s$`, "iu");
const OUR = /đảng(?=\sta(?!\p{L}))/gu;
const FULL = /(?:đảng [Cc]ộng sản|Đảng cộng sản)(?= Việt Nam)/gu;

const MESSAGE = "“Đảng” viết hoa khi chỉ Đảng Cộng sản Việt Nam.";

export const capitalParty = paragraphRule({
  name: "capital.party",
  severity: "warning",
  source: "Quy định 4148-QĐ/VPTW (27/9/2019) về viết hoa",
  check: ({ text }) => [
    ...everyWord(text, SURE, (found) => (IS_BEFORE.test(text.slice(Math.max(0, found.index - 24), found.index)) ? at(found, MESSAGE, "Đảng") : null)),
    ...everyWord(text, OUR, (found) => at(found, MESSAGE, "Đảng")),
    ...everyWord(text, FULL, (found) => at(found, MESSAGE, "Đảng Cộng sản")),
  ],
});

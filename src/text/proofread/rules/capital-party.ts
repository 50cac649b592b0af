/** "Đảng" with a capital where it means the Communist Party of Viet Nam; "đảng viên", "đảng bộ", "tổ chức đảng" stay small. */
import { paragraphRule } from "../types";
import { at, every } from "./every";

const NOT_IN = "(?!\\s(?:viên|bộ|ủy|uỷ|đoàn|cầm|phái|vụ|tính|phí|cộng|Cộng|khác|bạn|anh))";
/** Not after "với" or "theo": other parties are spoken of too. */
const BEFORE = "của|Điều lệ|điều lệ|xây dựng|chỉnh đốn|lịch sử|toàn|Trung ương|Cương lĩnh|cương lĩnh|ơn|mừng";
const SURE = new RegExp(`(?<=(?<!\\p{L})(?:${BEFORE})\\s)đảng(?!\\p{L})${NOT_IN}`, "gu");
const OUR = /(?<!\p{L})đảng(?=\sta(?!\p{L}))/gu;
const FULL = /(?<!\p{L})(?:đảng [Cc]ộng sản|Đảng cộng sản)(?= Việt Nam)/gu;

const MESSAGE = "“Đảng” viết hoa khi chỉ Đảng Cộng sản Việt Nam.";

export const capitalParty = paragraphRule({
  name: "capital.party",
  severity: "warning",
  source: "Quy định 4148-QĐ/VPTW (27/9/2019) về viết hoa",
  check: ({ text }) => [
    ...every(text, SURE, (found) => at(found, MESSAGE, "Đảng")),
    ...every(text, OUR, (found) => at(found, MESSAGE, "Đảng")),
    ...every(text, FULL, (found) => at(found, MESSAGE, "Đảng Cộng sản")),
  ],
});

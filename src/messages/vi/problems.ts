import type { TemplateProblem } from "@/docx/errors";
import type { DocumentProblem } from "@/text/clean-report-document";
import { register } from "./register";

/** What is wrong with a file somebody gave, one sentence each. */
export const problems = {
  document: ({ place, code, limit }: DocumentProblem): string => {
    const where = placeName(place);
    switch (code) {
      case "malformed":
        return "nội dung không phải JSON đọc được";
      case "too-new":
        return "tệp do phiên bản mới hơn của phần mềm tạo ra";
      case "empty":
        return `${where} đang trống`;
      case "too-long":
        return limit === undefined ? `${where} quá dài` : `${where} dài quá ${limit.toLocaleString("vi-VN")}`;
      case "invalid":
        return `${where} thiếu hoặc không đúng kiểu`;
      case "duplicate-section":
        return `${where} trùng với một mục khác`;
    }
  },
  template: ({ code, tag, part, near }: TemplateProblem) => {
    const where = near ? ` Ở gần chữ: “${near}”.` : "";
    const name = `{${tag}}`;
    switch (code) {
      case "not-a-zip":
      case "not-a-docx":
        return "Tệp này không phải tệp Word (.docx) hoặc đã hỏng. Hãy mở bằng Word và lưu lại dưới dạng .docx.";
      case "too-large":
        return "Tệp quá lớn khi mở ra. Hãy bỏ bớt hình ảnh.";
      case "malformed-part":
        return `Một phần của tệp đã hỏng (${part}). Hãy mở bằng Word và lưu lại.`;
      case "unclosed-tag":
        return `Chỗ điền ${name} thiếu dấu } ở cuối.${where}`;
      case "unopened-tag":
        return `Chỗ điền ${name} thiếu dấu { ở đầu.${where}`;
      case "unclosed-loop":
        return `Đoạn lặp {#${bare(tag)}} thiếu chỗ kết thúc {/${bare(tag)}}.${where}`;
      case "unopened-loop":
        return `Đoạn lặp {/${bare(tag)}} thiếu chỗ bắt đầu {#${bare(tag)}}.${where}`;
      case "misplaced-loop":
        return `Đoạn lặp ${name} bắt đầu và kết thúc ở hai chỗ không lặp cùng nhau được.${where}`;
      case "unknown-tag":
        return `Phần mềm không biết chỗ điền ${name}. Hãy kiểm tra chính tả.${where}`;
      case "misplaced-tag":
        return `Chỗ điền ${name} phải nằm trong đoạn lặp của nó.${where}`;
      case "wrong-kind":
        return `Chỗ điền ${name} dùng chưa đúng cách (đoạn lặp hay một giá trị).${where}`;
      case "missing-tag":
        return `Mẫu thiếu chỗ điền ${name}; báo cáo in ra sẽ mất nội dung.`;
      case "unfit-for-issue":
        return `Văn bản làm theo mẫu này sẽ không phát hành được: ${register.fault(tag, near)}.`;
      case "other":
        return `In thử không được.${where}`;
    }
  },
};

const PLACES: Record<string, string> = {
  period: "kỳ báo cáo",
  letterhead: "thể thức đầu",
  subject: "trích yếu",
  title: "tên loại",
  preamble: "phần mở đầu",
  closing: "phần kết",
  signature: "chữ ký",
  recipients: "nơi nhận",
  sections: "các mục",
};

/** "sections[0].decisions[2].text" in the words of the interface: "mục 1, nội dung 3". */
function placeName(place: string): string {
  const inSection = /^sections\[(\d+)\](?:\.decisions\[(\d+)\])?/.exec(place);
  if (inSection) return `mục ${Number(inSection[1]) + 1}${inSection[2] === undefined ? "" : `, nội dung ${Number(inSection[2]) + 1}`}`;
  const [name = ""] = place.split(/[.[]/);
  return PLACES[name] ?? (place === "" ? "tệp" : place);
}

function bare(tag: string): string {
  return tag.replace(/^[#/^]/, "");
}

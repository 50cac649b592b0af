/** What the command line says, in Vietnamese, each with its place. Codes come from src/text and src/docx. */
import type { DocxErrorCode, TemplateProblem } from "@/docx/errors";
import { problems } from "@/messages/vi/problems";
import type { DocumentNotice, DocumentProblem } from "@/text/clean-report-document";

export const USAGE = `Cách dùng:
  report render IN.json OUT.docx [--template T.docx]   xuất báo cáo ra tệp Word
  report import IN.docx|IN.txt OUT.json                nhập báo cáo từ tệp Word hoặc tệp chữ; chỗ không lấy được liệt kê ra stderr
  report check IN.json|IN.docx|IN.txt                  soát lỗi báo cáo; kết quả ở dạng JSON
  report compare OLD.json NEW.json OUT.docx [--template T.docx] [--author TÊN] [--date NGÀY]
                                                       so sánh hai báo cáo; chỗ sửa hiện thành theo dõi thay đổi trong Word,
                                                       ghi tên người và lúc sửa (2024-04-02T08:30:00Z) nếu có; có lúc sửa thì
                                                       nội dung chỉ đổi chỗ hiện là di chuyển
  report template CHECK.docx                           kiểm tra tệp mẫu: thẻ đã dùng, còn thiếu, không rõ
Mã kết thúc: 0 xong, 1 xong nhưng có chỗ cần xem lại, 2 từ chối.`;

/** Megabytes an input may have. */
export const MAX_INPUT_MB = 20;

export type FileProblem = "missing" | "not-a-file" | "unreadable" | "too-large" | "unwritable" | "no-folder" | "is-folder" | "same-as-input";

const FILE_PROBLEMS: Record<FileProblem, string> = {
  missing: "không tìm thấy tệp này.",
  "not-a-file": "đây không phải là một tệp.",
  unreadable: "không đọc được tệp này; hãy kiểm tra quyền truy cập.",
  "too-large": `tệp lớn hơn ${MAX_INPUT_MB} MB, không nhận.`,
  unwritable: "không ghi được tệp này; hãy kiểm tra quyền truy cập, dung lượng đĩa và xem tệp có đang mở trong Word không.",
  "no-folder": "thư mục chứa tệp này chưa có.",
  "is-folder": "đây là một thư mục; hãy ghi rõ tên tệp.",
  "same-as-input": "tệp kết quả trùng với tệp nguồn; hãy chọn tên khác.",
};

const DOCX_ERRORS: Record<DocxErrorCode, string> = {
  "not-a-zip": "không phải tệp Word .docx, hoặc tệp đã hỏng.",
  "too-large": "tệp quá lớn.",
  "not-a-docx": "thiếu phần bắt buộc của một tệp Word .docx.",
  "missing-value": "thẻ của tệp mẫu không có giá trị.",
  "forbidden-character": "giá trị có ký tự mà tệp Word không cho phép.",
};

/** "a.json: không tìm thấy tệp này." */
export function fileSentence(file: string, problem: FileProblem): string {
  return `${file}: ${FILE_PROBLEMS[problem]}`;
}

/** "a.json: sections[0].decisions[2].text: mục 1, nội dung 3 đang trống": the place for programs, the words for people. */
export function documentSentence(file: string, problem: DocumentProblem): string {
  return [file, problem.place, problems.document(problem)].filter(Boolean).join(": ");
}

export function noticeSentence(file: string, { place, count }: DocumentNotice): string {
  return `${file}: ${place}: đã bỏ ${count} ký tự điều khiển mà tệp Word không cho phép.`;
}

export function templateSentence(file: string, problem: TemplateProblem): string {
  return [file, problem.part, problems.template(problem)].filter(Boolean).join(": ");
}

export function docxErrorSentence(file: string, code: DocxErrorCode, detail: string): string {
  return [file, detail, DOCX_ERRORS[code]].filter(Boolean).join(": ");
}

export function writtenSentence(file: string, bytes: number): string {
  return `Đã ghi ${file} (${bytes.toLocaleString("vi-VN")} byte).`;
}

export function notADate(date: string): string {
  return `--date ${date}: không phải một lúc ở dạng 2024-04-02T08:30:00Z.`;
}

export const PRINTS_ALIKE = "Hai báo cáo in ra giống nhau; tệp không có chỗ sửa nào.";

export function unexpectedSentence(error: unknown): string {
  return `Lỗi không lường trước: ${error instanceof Error ? error.message : String(error)}`;
}

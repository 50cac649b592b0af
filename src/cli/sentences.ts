/** What the command line says, in Vietnamese, each with its place. Codes come from src/text and src/docx. */
import type { DocxErrorCode, TemplateProblem, TemplateProblemCode } from "@/docx/errors";
import type { DocumentNotice, DocumentProblem } from "@/text/clean-report-document";

export const USAGE = `Cách dùng:
  report render IN.json OUT.docx [--template T.docx]   xuất báo cáo ra tệp Word
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

const DOCUMENT_PROBLEMS: Record<DocumentProblem["code"], string> = {
  malformed: "nội dung không phải là JSON hợp lệ.",
  "too-new": "tệp được tạo bởi phiên bản mới hơn của phần mềm; hãy cập nhật phần mềm rồi thử lại.",
  empty: "không được để trống.",
  "too-long": "dài quá giới hạn",
  invalid: "thiếu hoặc sai kiểu giá trị.",
  "duplicate-section": "khóa mục bị trùng với một mục khác.",
};

const TEMPLATE_PROBLEMS: Record<TemplateProblemCode, string> = {
  "not-a-zip": "không phải tệp Word .docx, hoặc tệp đã hỏng.",
  "too-large": "tệp mẫu quá lớn.",
  "not-a-docx": "thiếu phần bắt buộc của một tệp Word .docx.",
  "malformed-part": "phần XML này bị hỏng.",
  "unclosed-tag": "thẻ mở bằng { nhưng không đóng bằng }.",
  "unopened-tag": "thẻ đóng bằng } nhưng không mở bằng {.",
  "unclosed-loop": "thẻ lặp mở bằng {#...} nhưng không đóng bằng {/...} tương ứng.",
  "unopened-loop": "thẻ lặp đóng bằng {/...} nhưng không mở bằng {#...}.",
  "misplaced-loop": "thẻ mở và thẻ đóng của vòng lặp nằm ở hai chỗ không lặp lại cùng nhau được.",
  "unknown-tag": "thẻ không có trong danh sách thẻ.",
  "misplaced-tag": "thẻ đặt sai chỗ: thẻ này chỉ có giá trị trong vòng lặp khác.",
  "wrong-kind": "thẻ dùng sai kiểu: thẻ lặp viết {#...}{/...}, thẻ thường viết {...}.",
  "missing-tag": "thiếu thẻ bắt buộc này.",
  other: "thẻ viết sai.",
};

const DOCX_ERRORS: Record<DocxErrorCode, string> = {
  "not-a-zip": TEMPLATE_PROBLEMS["not-a-zip"],
  "too-large": TEMPLATE_PROBLEMS["too-large"],
  "not-a-docx": TEMPLATE_PROBLEMS["not-a-docx"],
  "missing-value": "thẻ của tệp mẫu không có giá trị.",
  "forbidden-character": "giá trị có ký tự mà tệp Word không cho phép.",
};

/** "a.json: không tìm thấy tệp này." */
export function fileSentence(file: string, problem: FileProblem): string {
  return `${file}: ${FILE_PROBLEMS[problem]}`;
}

export function documentSentence(file: string, { place, code, limit }: DocumentProblem): string {
  const what = code === "too-long" && limit !== undefined ? `${DOCUMENT_PROBLEMS[code]} ${limit.toLocaleString("vi-VN")}.` : DOCUMENT_PROBLEMS[code];
  return [file, place, what].filter(Boolean).join(": ");
}

export function noticeSentence(file: string, { place, count }: DocumentNotice): string {
  return `${file}: ${place}: đã bỏ ${count} ký tự điều khiển mà tệp Word không cho phép.`;
}

export function templateSentence(file: string, { code, tag, part, near }: TemplateProblem): string {
  const where = [file, part, tag && `{${tag}}`].filter(Boolean).join(": ");
  return `${where}: ${TEMPLATE_PROBLEMS[code]}${near ? ` Gần chỗ: "${near}"` : ""}`;
}

export function docxErrorSentence(file: string, code: DocxErrorCode, detail: string): string {
  return [file, detail, DOCX_ERRORS[code]].filter(Boolean).join(": ");
}

export function writtenSentence(file: string, bytes: number): string {
  return `Đã ghi ${file} (${bytes.toLocaleString("vi-VN")} byte).`;
}

export function unexpectedSentence(error: unknown): string {
  return `Lỗi không lường trước: ${error instanceof Error ? error.message : String(error)}`;
}

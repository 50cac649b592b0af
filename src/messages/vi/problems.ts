import type { TemplateProblem } from "@/docx/errors";
import type { ImportErrorCode } from "@/docx/import/errors";
import type { DocumentProblem } from "@/text/clean-report-document";
import type { AssumedField, ImportNotice, NotTakenKind } from "@/text/import";
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
  /** Why a file is not imported. */
  refusedImport: (code: ImportErrorCode, detail: string): string => {
    switch (code) {
      case "empty":
        return detail === "picture" ? "Tệp không có chữ nào, chỉ có hình ảnh; có lẽ là bản quét. Hãy dùng bản có chữ, hoặc chép chữ ra rồi dán vào." : "Tệp trống, không có chữ nào để nhập.";
      case "too-large":
        return "Tệp quá lớn hoặc nở ra quá lớn khi mở. Hãy tách thành nhiều phần rồi nhập từng phần.";
      case "not-a-zip":
        return "Tệp này không phải tệp Word (.docx) hoặc đã hỏng. Hãy mở bằng Word và lưu lại dưới dạng .docx.";
      case "not-a-docx":
        return "Tệp này không có phần nội dung của một tệp Word (.docx). Hãy mở bằng Word và lưu lại dưới dạng .docx.";
      case "encrypted":
        return "Tệp có đặt mật khẩu. Hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.";
      case "old-doc":
        return "Tệp thuộc định dạng Word cũ (.doc). Hãy mở bằng Word và lưu lại dưới dạng .docx.";
      case "other-format":
        return `Đây là tệp ${detail}, không phải tệp Word (.docx). Hãy lưu lại dưới dạng .docx hoặc dán chữ vào.`;
      case "broken-part":
        return `Một phần của tệp đã hỏng (${detail}). Hãy mở bằng Word và lưu lại.`;
      case "has-dtd":
        return `Tệp có khai báo thực thể ngoài (${detail}), có thể gây hại nên không được mở. Hãy mở bằng Word và lưu lại.`;
      case "unknown-encoding":
        return "Không nhận ra bảng mã của tệp chữ này. Hãy lưu lại dưới dạng UTF-8.";
    }
  },
  /** What a file has beside the lines of its text, and what those lines have that a report has no place for. */
  notTaken: {
    chart: "biểu đồ",
    comment: "ý kiến bên lề",
    control: "nút điều khiển",
    "deleted-text": "chữ đã xóa khi theo dõi thay đổi",
    diagram: "sơ đồ",
    "drawing-text": "chữ trong hình vẽ",
    "embedded-document": "tài liệu chèn nguyên vẹn",
    "embedded-object": "đối tượng nhúng",
    endnote: "chú thích cuối văn bản",
    equation: "công thức",
    footer: "chân trang",
    footnote: "chú thích cuối trang",
    header: "đầu trang",
    "hidden-text": "chữ ẩn",
    "open-field": "chữ trong một trường chưa kết thúc",
    "phonetic-guide": "chú âm",
    picture: "hình ảnh",
    "stray-text": "chữ nằm ngoài đoạn văn",
    symbol: "ký hiệu không rõ",
    "table-of-contents": "mục lục",
    "unreadable-part": "phần hỏng của tệp",
    "word-art": "chữ nghệ thuật",
    "word-residue": "dấu vết của Word",
    "sub-heading": "tên mục nhỏ (nội dung gộp vào mục lớn)",
    "parent-body": "tên cơ quan cấp trên",
    "repeated-head": "dòng thể thức lặp lại",
    mark: "dấu khẩn, mật",
    addressee: "dòng kính gửi",
    "incomplete-date": "ngày tháng chưa đủ",
    "over-limit": "phần vượt quá mức một báo cáo chứa được",
    "after-signature": "chữ sau chữ ký",
    "repeated-after-signature": "chữ sau chữ ký, lặp lại báo cáo",
    "before-report": "chữ trước báo cáo",
    "group-heading": "tên nhóm mục",
    "lone-bullet": "gạch đầu dòng trống",
    "mail-header": "đầu thư",
    "mail-signature": "cuối thư",
    "nothing-to-report": "câu “không có nội dung” của mục trống",
    "page-number": "số trang",
    rule: "đường kẻ",
    "signature-mark": "dấu ký",
    tail: "chữ ở phần cuối",
  } satisfies Record<NotTakenKind, string>,
  assumed: {
    period: "kỳ báo cáo",
    issuer: "tên cơ quan",
    party: "dòng ĐẢNG CỘNG SẢN VIỆT NAM",
    symbol: "ký hiệu",
    place: "địa danh",
    subject: "trích yếu",
    signature: "phần ký",
    recipients: "nơi nhận",
  } satisfies Record<AssumedField, string>,
  /** What was taken otherwise than it stood. */
  importNotice: (code: ImportNotice["code"], count: number): string => {
    const many = count.toLocaleString("vi-VN");
    switch (code) {
      case "tracked-changes":
        return `tệp có ${many} chỗ theo dõi thay đổi; đã đọc như khi chấp nhận tất cả`;
      case "windows-1258":
        return "chữ ở bảng mã Windows-1258, đã chuyển sang Unicode";
      case "windows-1252":
        return "không rõ bảng mã, đã đọc theo Windows-1252; hãy soát lại chữ có dấu";
      case "undecodable":
        return `${many} chỗ không đọc được, đã thay bằng dấu \ufffd`;
      case "equation":
        return `${many} công thức chỉ lấy chữ, không lấy cách trình bày`;
      case "table-rows":
        return `${many} dòng lấy từ bảng; chỉ lấy chữ, không lấy bảng`;
      case "text-box":
        return `${many} dòng lấy từ hộp văn bản`;
      case "damaged-letters":
        return `${many} nội dung có chữ bị hỏng thành dấu hỏi`;
      case "invisible-characters":
        return `đã bỏ ${many} ký tự vô hình`;
      case "joined-lines":
        return `đã nối ${many} dòng bị ngắt giữa câu`;
      case "mail-quotes":
        return `đã bỏ dấu trích thư ở ${many} dòng`;
      case "normalised":
        return `đã ghép dấu cho chữ ở ${many} chỗ`;
      case "numbers-removed":
        return `đã thay số thứ tự bằng gạch đầu dòng ở ${many} nội dung`;
      case "removed-characters":
        return `đã bỏ ${many} ký tự không in được`;
      case "repeated-heading":
        return `${many} tên mục lặp lại được gộp vào một mục`;
      case "spaces":
        return `đã bỏ khoảng trắng thừa ở ${many} dòng`;
      case "too-long-decision":
        return `${many} nội dung quá dài, đã tách`;
      case "word-residue":
        return `đã bỏ ${many} dấu vết của Word`;
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

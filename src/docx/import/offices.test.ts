import { describe, expect, test } from "vitest";
import { importReport, notTaken, type ImportProposal } from "@/text/import";
import { OFFICE_REPORTS } from "../../../tests/fixtures/import/offices";
import { readPasted, readSource } from "../read-source";

const DEFAULTS = { period: { kind: "year" as const, year: 2099, index: 1 }, letterhead: { issuer: "?", party: "?", symbol: "?", place: "?" }, title: "?" };

/** "# key heading" for a section, "- " for a dash, "= " for none. */
const EXPECTED = [
  {
    name: "a border province, headings in bold without numbers, spaced title, columns",
    head: { number: 12, date: "2025-07-05", issuer: "TỈNH ỦY LẠNG SƠN", place: "Lạng Sơn", subject: "Kết quả lãnh đạo, chỉ đạo thực hiện nhiệm vụ 6 tháng đầu năm, phương hướng, nhiệm vụ 6 tháng cuối năm 2025", preamble: ["Sáu tháng đầu năm 2025, Ban Thường vụ Tỉnh ủy tập trung lãnh đạo sắp xếp tổ chức bộ máy. Kết quả cụ thể:"], closing: ["Trên đây là kết quả lãnh đạo 6 tháng đầu năm 2025, Ban Thường vụ Tỉnh ủy trân trọng báo cáo./."], name: "Đoàn Thị Hậu", recipients: ["Ban Bí thư Trung ương Đảng (để báo cáo)", "Các đảng ủy xã, phường", "Lưu: VT, VPTU"] },
    outline: `# organisation Công tác xây dựng Đảng, tổ chức cán bộ
- Thành lập 65 đảng bộ xã, phường trực thuộc Tỉnh ủy.
- Chỉ định 65 bí thư đảng ủy xã, phường.
# people Tuyên giáo và Dân vận
- Hướng dẫn tuyên truyền đại hội đảng bộ cấp xã.
# internal-affairs Nội chính và phòng, chống tham nhũng
- Cho ý kiến xử lý 02 vụ việc tại cửa khẩu Hữu Nghị.
# economy Lĩnh vực kinh tế - xã hội
- Chủ trương đầu tư cửa khẩu thông minh;
- Cho ý kiến về mức chi hỗ trợ cán bộ không chuyên trách.`,
    notTaken: [],
  },
  {
    name: "everything in soft-broken paragraphs",
    head: { number: 77, date: "2025-10-04", issuer: "TỈNH ỦY QUẢNG NGÃI", place: "Quảng Ngãi", subject: "kết quả hoạt động quý III năm 2025 của Ban Thường vụ Tỉnh ủy", preamble: ["Thực hiện Quy chế làm việc, Ban Thường vụ Tỉnh ủy báo cáo kết quả hoạt động quý III năm 2025:"], closing: [], name: "Đặng Ngọc Huy", recipients: ["Như trên", "Lưu VPTU"] },
    outline: `# organisation Công tác tổ chức, cán bộ
- Quyết định luân chuyển 12 đồng chí về các xã Ba Tơ, Trà Bồng, Đăk Hà;
- Kiện toàn Đảng ủy đặc khu Lý Sơn.
# people Công tác tuyên giáo và dân vận
- Sơ kết 01 năm thực hiện Chỉ thị số 40-CT/TW, ngày 01/12/2024 của Ban Bí thư.
# unknown-1 Công tác Văn phòng, cơ yếu, chuyển đổi số
- Kế hoạch số hóa tài liệu.
# economy Kinh tế, văn hóa - xã hội
- Cho chủ trương về khu kinh tế Dung Quất.`,
    notTaken: ["signature-mark 20 (đã ký)"],
  },
  {
    name: "a text file that wraps at 70 columns",
    head: { number: 2, date: "2021-01-08", issuer: "TỈNH ỦY CAO BẰNG", place: "Cao Bằng", subject: "kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý IV/2020", preamble: ["Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khóa XIX, Ban Thường vụ Tỉnh ủy báo cáo kết quả hoạt động quý IV năm 2020 như sau:"], closing: ["Trên đây là báo cáo kết quả hoạt động quý IV/2020."], name: "Lại Xuân Môn", recipients: ["Bộ Chính trị", "Các huyện ủy, thành ủy", "Lưu Văn phòng Tỉnh ủy"] },
    outline: `# propaganda Về chính trị, tư tưởng
- Lãnh đạo tổ chức thành công Đại hội đại biểu Đảng bộ tỉnh lần thứ XIX; tuyên truyền kết quả đại hội trên địa bàn các huyện Bảo Lạc, Hà Quảng, Trùng Khánh.
# organisation Về tổ chức, cán bộ
- Phân công công tác đối với các đồng chí Ủy viên Ban Thường vụ Tỉnh ủy nhiệm kỳ 2020 - 2025.
# inspection Về công tác kiểm tra, giám sát
- Kết luận giám sát đối với Ban cán sự đảng Ủy ban nhân dân tỉnh.
# economy LÃNH ĐẠO PHÁT TRIỂN KINH TẾ - XÃ HỘI
- Cho ý kiến về dự án đường cao tốc Đồng Đăng - Trà Lĩnh.
# defence LÃNH ĐẠO QUỐC PHÒNG, AN NINH
- Chỉ đạo diễn tập khu vực phòng thủ huyện Quảng Hòa.`,
    notTaken: ["group-heading 12 I. CÔNG TÁC XÂY DỰNG ĐẢNG", "page-number 21 2"],
  },
  {
    name: "a file made from a page, a paragraph for each line",
    head: { number: 101, date: "2023-03-31", issuer: "TỈNH ỦY BẠC LIÊU", place: "Bạc Liêu", subject: "kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2023", preamble: ["Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ tỉnh khóa XVI, Ban Thường vụ Tỉnh ủy báo cáo như sau:"], closing: [], name: "Lê Thị Ái Nam", recipients: [] },
    outline: `# organisation Công tác tổ chức, cán bộ
- Giới thiệu nhân sự ứng cử chức danh Phó Chủ tịch Ủy ban nhân dân tỉnh; hiệp y bổ nhiệm Giám đốc Ngân hàng Nhà nước chi nhánh tỉnh; cho chủ trương kiện toàn lãnh đạo Liên minh Hợp tác xã tỉnh nhiệm kỳ 2020 - 2025.
- Cho ý kiến về phương án sắp xếp các đơn vị sự nghiệp công lập thuộc Sở Y tế, Sở Giáo dục và Đào tạo.
# mass-mobilisation Công tác dân vận, Mặt trận Tổ quốc và các đoàn thể
- Kế hoạch tổ chức lễ Chol Chnam Thmay của đồng bào Khmer, thăm và chúc tết các vị chức sắc, chức việc tiêu biểu.
# economy Lĩnh vực kinh tế, xã hội
- Chủ trương đầu tư dự án nâng cấp, mở rộng tuyến đường Giá Rai - Gành Hào, đoạn qua địa bàn huyện Đông Hải.`,
    notTaken: ["page-number 16 1"],
  },
  {
    name: "a commune of the two-tier structure",
    head: { number: 9, date: "2026-01-02", issuer: "ĐẢNG ỦY XÃ ĐỨC TRỌNG", place: "Đức Trọng", subject: "Kết quả hoạt động của Ban Thường vụ Đảng ủy quý IV/2025", preamble: ["Thực hiện Quy chế làm việc số 01-QC/ĐU, ngày 15/7/2025, Ban Thường vụ Đảng ủy báo cáo kết quả hoạt động như sau:"], closing: ["Trên đây là báo cáo quý IV/2025."], name: "Nguyễn Quang Trung", recipients: ["Thường trực Tỉnh ủy", "Ban Thường vụ Đảng ủy", "Lưu Văn phòng Đảng ủy"] },
    outline: `# organisation Về xây dựng Đảng bộ xã
- Kết nạp 12 đảng viên.
- Quy hoạch cấp ủy chi bộ nhiệm kỳ 2025 - 2027.
# inspection Công tác của Ủy ban Kiểm tra Đảng ủy
- Kiểm tra 03 chi bộ thôn.
# economy Về chính quyền địa phương, kinh tế, xã hội
- Chủ trương giao đất tái định cư.
# people Về Mặt trận Tổ quốc và các tổ chức chính trị - xã hội
- Hiệp thương nhân sự Chủ tịch Ủy ban Mặt trận Tổ quốc Việt Nam xã.
# defence Về quân sự, an ninh
- Nghị quyết lãnh đạo nhiệm vụ quân sự năm 2026.
# other Vấn đề khác
- Thăm, tặng quà gia đình chính sách.`,
    notTaken: ["parent-body 1 ĐẢNG BỘ TỈNH LÂM ĐỒNG", "sub-heading 11 Công tác của Ban Xây dựng Đảng"],
  },
  {
    name: "two parts with outlines, for a plenum",
    head: { number: 25, date: "2025-10-15", issuer: "BAN THƯỜNG VỤ", place: "Hải Phòng", subject: "của Ban Thường vụ Thành ủy về kết quả hoạt động quý III năm 2025 (Trình Hội nghị lần thứ hai Ban Chấp hành Đảng bộ thành phố khóa XVII)", preamble: ["Thường trực Thành ủy báo cáo Ban Chấp hành Đảng bộ thành phố kết quả hoạt động quý III năm 2025 như sau:"], closing: [], name: "Đỗ Mạnh Hiến", recipients: [] },
    outline: `# propaganda Công tác chính trị, tư tưởng
= Ban hành 03 chỉ thị, 12 kế hoạch về học tập, quán triệt Nghị quyết số 68-NQ/TW, ngày 04/5/2025 của Bộ Chính trị về phát triển kinh tế tư nhân.
# organisation Công tác tổ chức, cán bộ; bảo vệ chính trị nội bộ
- Bổ nhiệm 15 đồng chí giám đốc, phó giám đốc sở.
# inspection Công tác kiểm tra, giám sát; phòng, chống tham nhũng, lãng phí, tiêu cực
- Kỷ luật cảnh cáo 01 đồng chí.
# economy Về phát triển kinh tế - xã hội; quốc phòng - an ninh
- Thông qua quy hoạch chung đô thị Hải Dương.
# unknown-1 NHIỆM VỤ TRỌNG TÂM QUÝ IV NĂM 2025
- Tổ chức thành công đại hội các hội quần chúng.`,
    notTaken: ["parent-body 1 ĐẢNG BỘ THÀNH PHỐ HẢI PHÒNG", "group-heading 13 A- KẾT QUẢ LÃNH ĐẠO, CHỈ ĐẠO", "group-heading 14 I- Về công tác xây dựng Đảng và hệ thống chính trị"],
  },
  {
    name: "only lists of Word in two levels",
    head: { number: null, date: null, preamble: [], closing: [], name: "", recipients: [] },
    outline: `# unknown-1 Tình hình chung
- Thuận lợi.
# organisation Công tác tổ chức, cán bộ
- Điều động 03 đồng chí;
- Bổ nhiệm 02 đồng chí
# inspection Công tác kiểm tra giám sát của Đảng
- Kế hoạch 2024`,
    notTaken: [],
  },
  {
    name: "a mail with headings that end in a colon",
    head: { number: null, date: null, preamble: ["Kính gửi các đồng chí,", "Văn phòng gửi dự thảo:"], closing: [], name: "", recipients: [] },
    outline: `# organisation Về công tác tổ chức, cán bộ
- Chỉ định 02 đồng chí tham gia Đảng ủy xã Mường Nhé.
- Cho thôi giữ chức 01 đồng chí
# internal-affairs Công tác nội chính
- Chỉ đạo rà soát 05 vụ án.`,
    notTaken: ["mail-header 1 From: vptu@x.vn", "mail-header 2 To: tonghop@x.vn", "mail-header 3 Subject: BC quy II", "mail-signature 14 Trân trọng!", "mail-signature 15 Lò Văn Cường"],
  },
  {
    name: "worded parts, decisions with numbers",
    head: { number: null, date: null, issuer: "TỈNH ỦY AN GIANG", place: "An Giang", subject: "KẾT QUẢ HOẠT ĐỘNG CỦA BAN THƯỜNG VỤ TỈNH ỦY NĂM 2025", preamble: ["Căn cứ Chương trình làm việc, Ban Thường vụ Tỉnh ủy báo cáo như sau:"], closing: [], name: "Nguyễn Tiến Hải", recipients: [] },
    outline: `# organisation Tổ chức, cán bộ
- Điều động, luân chuyển, bổ nhiệm 45 đồng chí.
- Thi tuyển chức danh Phó Giám đốc Sở Y tế.
# propaganda Tuyên giáo - Dân vận
- Tổ chức 12 hội nghị báo cáo viên.
- Tiếp xúc, đối thoại với nhân dân tại 102 xã, phường, đặc khu.
# economy Nông nghiệp, môi trường, nông thôn mới
- Công nhận 06 xã nông thôn mới nâng cao.
# unknown-1 NHIỆM VỤ NĂM 2026
- Bầu cử đại biểu Quốc hội khóa XVI.`,
    notTaken: ["group-heading 10 Phần thứ nhất: KẾT QUẢ"],
  },
];

function outline({ document: { sections } }: ImportProposal): string {
  return sections.flatMap(({ key, heading, decisions }) => [`# ${key} ${heading}`, ...decisions.map(({ marker, text }) => `${marker === "dash" ? "-" : "="} ${text}`)]).join("\n");
}

describe.each(OFFICE_REPORTS)("$name", ({ name, office, source }) => {
  const proposal = importReport(typeof source === "string" ? readPasted(source) : readSource(source, "docx"), office, DEFAULTS);
  const expected = EXPECTED.find((one) => one.name === name)!;
  const { document, head } = proposal;

  test("gives its head and its end", () => {
    const { number, date, letterhead, subject, preamble, closing, signature, recipients } = document;
    expect({ number, date, ...(head.issuer === null ? {} : { issuer: letterhead.issuer, place: letterhead.place, subject }), preamble, closing, name: signature.name, recipients }).toEqual(expected.head);
  });
  test("gives its sections and decisions", () => expect(outline(proposal)).toBe(expected.outline));
  test("names what was not taken", () => expect(notTaken(proposal).map(({ kind, line, text }) => `${kind} ${line} ${text}`)).toEqual(expected.notTaken));
});

/** Whole reports with letterhead and signature, as pasted; shape and outline as in pastes.ts. */
import type { Paste } from "./pastes";

export const WHOLE_REPORTS: readonly Paste[] = [
  {
    name: "a whole report of a merged city under the two-tier structure, header in columns",
    text: `THÀNH ỦY CẦN THƠ\tĐẢNG CỘNG SẢN VIỆT NAM
*\t
Số 45-BC/TU\tCần Thơ, ngày 06 tháng 10 năm 2025

BÁO CÁO
kết quả hoạt động của Ban Thường vụ Thành ủy
quý III/2025
-----

Thực hiện Quy chế làm việc của Ban Chấp hành Đảng bộ thành phố, Ban Thường vụ Thành ủy báo cáo kết quả hoạt động quý III/2025 như sau:

I- CÔNG TÁC XÂY DỰNG ĐẢNG VÀ HỆ THỐNG CHÍNH TRỊ
1. Công tác tổ chức xây dựng Đảng
- Chỉ định Ban Chấp hành Đảng bộ 103 xã, phường, nhiệm kỳ 2025 - 2030.
- Quyết định thành lập Đảng bộ Ủy ban nhân dân thành phố.
2. Công tác tuyên giáo và dân vận
- Kế hoạch tuyên truyền Đại hội đại biểu Đảng bộ thành phố lần thứ I.
3. Công tác kiểm tra, giám sát và thi hành kỷ luật Đảng
- Chương trình kiểm tra, giám sát năm 2026.
4. Công tác nội chính, phòng, chống tham nhũng, lãng phí, tiêu cực
- Kết luận về vụ việc tại phường Ninh Kiều.
II- LĨNH VỰC KINH TẾ - XÃ HỘI
- Chủ trương đầu tư tuyến đường nối Vị Thanh - Sóc Trăng.
III- LĨNH VỰC QUỐC PHÒNG, AN NINH VÀ ĐỐI NGOẠI
- Chỉ thị về diễn tập khu vực phòng thủ xã, phường năm 2025.
IV- NHIỆM VỤ KHÁC
- Cho ý kiến nội dung Kỳ họp thứ ba Hội đồng nhân dân thành phố.

Trên đây là báo cáo kết quả hoạt động quý III/2025.
Ban Thường vụ Thành ủy trân trọng báo cáo.

Nơi nhận:\tT/M BAN THƯỜNG VỤ
- Bộ Chính trị, Ban Bí thư,\tPHÓ BÍ THƯ THƯỜNG TRỰC
- Các đồng chí Thành ủy viên,
- Lưu Văn phòng Thành ủy.\t(Đã ký)
\tLê Quang Tùng`,
    outline: `# organisation Công tác tổ chức xây dựng Đảng
- Chỉ định Ban Chấp hành Đảng bộ 103 xã, phường, nhiệm kỳ 2025 - 2030.
- Quyết định thành lập Đảng bộ Ủy ban nhân dân thành phố.
# propaganda Công tác tuyên giáo và dân vận
- Kế hoạch tuyên truyền Đại hội đại biểu Đảng bộ thành phố lần thứ I.
# inspection Công tác kiểm tra, giám sát và thi hành kỷ luật Đảng
- Chương trình kiểm tra, giám sát năm 2026.
# internal-affairs Công tác nội chính, phòng, chống tham nhũng, lãng phí, tiêu cực
- Kết luận về vụ việc tại phường Ninh Kiều.
# economy LĨNH VỰC KINH TẾ - XÃ HỘI
- Chủ trương đầu tư tuyến đường nối Vị Thanh - Sóc Trăng.
# defence LĨNH VỰC QUỐC PHÒNG, AN NINH VÀ ĐỐI NGOẠI
- Chỉ thị về diễn tập khu vực phòng thủ xã, phường năm 2025.
# other NHIỆM VỤ KHÁC
- Cho ý kiến nội dung Kỳ họp thứ ba Hội đồng nhân dân thành phố.`,
    head: {
      issuer: "THÀNH ỦY CẦN THƠ",
      symbol: "BC/TU",
      number: 45,
      place: "Cần Thơ",
      date: "2025-10-06",
      draft: null,
      subject: "kết quả hoạt động của Ban Thường vụ Thành ủy quý III/2025",
      period: { kind: "quarter", year: 2025, index: 3 },
      closing: ["Trên đây là báo cáo kết quả hoạt động quý III/2025.", "Ban Thường vụ Thành ủy trân trọng báo cáo."],
      signature: { authority: "T/M BAN THƯỜNG VỤ", office: "PHÓ BÍ THƯ THƯỜNG TRỰC", name: "Lê Quang Tùng" },
      recipients: ["Bộ Chính trị, Ban Bí thư", "Các đồng chí Thành ủy viên", "Lưu Văn phòng Thành ủy"],
    },
    leftOut: ["group-heading I- CÔNG TÁC XÂY DỰNG ĐẢNG VÀ HỆ THỐNG CHÍNH TRỊ", "signature-mark (Đã ký)"],
  },
  {
    name: "a report of a half-year with header lines under each other, legal basis with dashes, and the name in capitals",
    text: `TỈNH ỦY
BÀ RỊA - VŨNG TÀU
*
Số: 512 - BC/TU

ĐẢNG CỘNG SẢN VIỆT NAM
Bà Rịa, ngày 28 tháng 6 năm 2023

BÁO CÁO
Kết quả lãnh đạo, chỉ đạo 6 tháng đầu năm 2023

- Căn cứ Điều lệ Đảng;
- Căn cứ Quy chế làm việc số 01-QC/TU,
Ban Thường vụ Tỉnh ủy báo cáo như sau:

1/ Tổ chức, cán bộ
- Chuẩn y 04 đồng chí.
2/ Kinh tế, xã hội
- Chủ trương đầu tư cảng.

Trên đây là kết quả 6 tháng đầu năm.

TM. BAN THƯỜNG VỤ
BÍ THƯ
PHẠM VIẾT THANH
Nơi nhận:
- Văn phòng Trung ương Đảng;
- Lưu VPTU.
Phụ lục kèm theo báo cáo
Biểu số 1`,
    outline: "# organisation Tổ chức, cán bộ\n- Chuẩn y 04 đồng chí.\n# economy Kinh tế, xã hội\n- Chủ trương đầu tư cảng.",
    head: {
      issuer: "TỈNH ỦY BÀ RỊA - VŨNG TÀU",
      number: 512,
      symbol: "BC/TU",
      place: "Bà Rịa",
      date: "2023-06-28",
      subject: "Kết quả lãnh đạo, chỉ đạo 6 tháng đầu năm 2023",
      period: { kind: "half-year", year: 2023, index: 1 },
      preamble: ["Căn cứ Điều lệ Đảng;", "Căn cứ Quy chế làm việc số 01-QC/TU,", "Ban Thường vụ Tỉnh ủy báo cáo như sau:"],
      signature: { authority: "TM. BAN THƯỜNG VỤ", office: "BÍ THƯ", name: "PHẠM VIẾT THANH" },
      recipients: ["Văn phòng Trung ương Đảng", "Lưu VPTU"],
    },
    leftOut: ["after-signature Phụ lục kèm theo báo cáo", "after-signature Biểu số 1"],
  },
  {
    name: "a report of a year in two parts, columns parted by gaps, sub-headings under Roman numbers",
    text: `ĐẢNG BỘ TỈNH SƠN LA   ĐẢNG CỘNG SẢN VIỆT NAM
BAN THƯỜNG VỤ         Sơn La, ngày     tháng 12 năm 2022
*
Số        - BC/TU
(Dự thảo lần 3)
BÁO CÁO
tình hình thực hiện chương trình công tác năm 2022 của Ban Thường vụ Tỉnh ủy
-----
Năm 2022, Ban Thường vụ Tỉnh ủy đã lãnh đạo toàn diện các mặt công tác.
Ban Thường vụ Tỉnh ủy báo cáo kết quả như sau:
A. KẾT QUẢ LÃNH ĐẠO, CHỈ ĐẠO
I. Về công tác xây dựng Đảng
1. Công tác chính trị, tư tưởng
- Ban hành Kế hoạch số 101-KH/TU, ngày 12/3/2022.
2. Công tác kiểm tra, giám sát và kỷ luật
Kỷ luật 04 đảng viên.
II. Lãnh đạo phát triển kinh tế - xã hội
- Thông qua 20 dự án.
B. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2023
- Tập trung chuẩn bị đại hội.
Nơi nhận                         T/M BAN THƯỜNG VỤ
- Ban Bí thư Trung ương Đảng,    BÍ THƯ
- Các huyện ủy, thành ủy,
- Lưu VPTU.


                                 Nguyễn Hữu Đông
2`,
    outline: `# propaganda Công tác chính trị, tư tưởng
- Ban hành Kế hoạch số 101-KH/TU, ngày 12/3/2022.
# inspection Công tác kiểm tra, giám sát và kỷ luật
= Kỷ luật 04 đảng viên.
# economy Lãnh đạo phát triển kinh tế - xã hội
- Thông qua 20 dự án.
# ? PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2023
- Tập trung chuẩn bị đại hội.`,
    head: {
      issuer: "BAN THƯỜNG VỤ",
      symbol: "BC/TU",
      number: null,
      place: "Sơn La",
      date: null,
      draft: 3,
      period: { kind: "year", year: 2022, index: 1 },
      preamble: ["Năm 2022, Ban Thường vụ Tỉnh ủy đã lãnh đạo toàn diện các mặt công tác.", "Ban Thường vụ Tỉnh ủy báo cáo kết quả như sau:"],
      signature: { authority: "T/M BAN THƯỜNG VỤ", office: "BÍ THƯ", name: "Nguyễn Hữu Đông" },
      recipients: ["Ban Bí thư Trung ương Đảng", "Các huyện ủy, thành ủy", "Lưu VPTU"],
    },
    leftOut: ["group-heading A. KẾT QUẢ LÃNH ĐẠO, CHỈ ĐẠO", "group-heading I. Về công tác xây dựng Đảng", "after-signature 2"],
  },
  {
    name: "a whole report whose bullets and numbers Word kept to itself",
    text: `ĐẢNG CỘNG SẢN VIỆT NAM
TỈNH ỦY ĐẮK LẮK
Số 07-BC/TU
Đắk Lắk, ngày 30 tháng 9 năm 2024

BÁO CÁO
kết quả công tác 9 tháng năm 2024

Về công tác tổ chức, cán bộ
Điều động 03 đồng chí giữa các huyện ủy.
Kiện toàn Ban Chỉ đạo 35 Tỉnh ủy.

Công tác nội chính
Kết luận về vụ án tại Cư Kuin.

T/M BAN THƯỜNG VỤ
PHÓ BÍ THƯ`,
    outline: `# organisation Về công tác tổ chức, cán bộ
- Điều động 03 đồng chí giữa các huyện ủy.
- Kiện toàn Ban Chỉ đạo 35 Tỉnh ủy.
# internal-affairs Công tác nội chính
- Kết luận về vụ án tại Cư Kuin.`,
    head: {
      issuer: "TỈNH ỦY ĐẮK LẮK",
      number: 7,
      date: "2024-09-30",
      period: { kind: "nine-months", year: 2024, index: 1 },
      preamble: [],
      signature: { authority: "T/M BAN THƯỜNG VỤ", office: "PHÓ BÍ THƯ", name: "" },
    },
  },
];

/**
 * Pasted texts of many shapes with what must come out, written for the tests in
 * the style of several provinces and years. The outline: "# key heading" for a
 * section ("?" when the person must choose), "- " for a dash, "= " for none.
 */
export type Paste = { name: string; text: string; outline: string; head?: Record<string, unknown>; leftOut?: string[] };

export const PASTES: readonly Paste[] = [
  {
    name: "a mail that wraps at 72 columns, quoted, with greeting and mail head",
    text: `Từ: Văn phòng Tỉnh ủy Lào Cai <vptu@example.vn>
Đến: Phòng Tổng hợp
Chủ đề: nội dung quý II

> 3. Công tác kiểm tra, giám sát
> - Quyết định thành lập đoàn kiểm tra việc lãnh đạo, chỉ đạo thực hiện
> nhiệm vụ phát triển kinh tế đối với Ban Thường vụ Đảng ủy xã Bát Xát;
> báo cáo kết quả kiểm tra khi có dấu hiệu vi phạm đối với 02 đồng chí
> Ủy viên Ban Chấp hành Đảng bộ phường Sa Pa và đồng chí Bí thư Đảng ủy
> xã Mường Hum.
> - Chương trình kiểm tra, giám sát năm 2026 của Ban Thường vụ Tỉnh ủy.
>
> 7. Quốc phòng - an ninh
> - Kế hoạch tuyển chọn và gọi công dân nhập ngũ năm 2026 trên địa bàn
> tỉnh.

Trân trọng,
Nguyễn Văn Minh`,
    outline: `# inspection Công tác kiểm tra, giám sát
- Quyết định thành lập đoàn kiểm tra việc lãnh đạo, chỉ đạo thực hiện nhiệm vụ phát triển kinh tế đối với Ban Thường vụ Đảng ủy xã Bát Xát; báo cáo kết quả kiểm tra khi có dấu hiệu vi phạm đối với 02 đồng chí Ủy viên Ban Chấp hành Đảng bộ phường Sa Pa và đồng chí Bí thư Đảng ủy xã Mường Hum.
- Chương trình kiểm tra, giám sát năm 2026 của Ban Thường vụ Tỉnh ủy.
# defence Quốc phòng - an ninh
- Kế hoạch tuyển chọn và gọi công dân nhập ngũ năm 2026 trên địa bàn tỉnh.`,
    leftOut: [
      "mail-header Từ: Văn phòng Tỉnh ủy Lào Cai <vptu@example.vn>",
      "mail-header Đến: Phòng Tổng hợp",
      "mail-header Chủ đề: nội dung quý II",
      "mail-signature Trân trọng,",
      "mail-signature Nguyễn Văn Minh",
    ],
  },
  {
    name: "a list without bullets gets the house's dash",
    text: "Điều động đồng chí Giám đốc Sở Tài chính.\nBổ nhiệm lại 02 đồng chí Phó Giám đốc Sở.\nHiệp y nhân sự Hội Nông dân tỉnh.",
    outline: "- Điều động đồng chí Giám đốc Sở Tài chính.\n- Bổ nhiệm lại 02 đồng chí Phó Giám đốc Sở.\n- Hiệp y nhân sự Hội Nông dân tỉnh.",
  },
  {
    name: "one paragraph that a mail wrapped is one decision",
    text: `Kế hoạch thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính
trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và
chuyển đổi số quốc gia trên địa bàn tỉnh Hưng Yên, giai đoạn
2025 - 2030.`,
    outline: "- Kế hoạch thực hiện Nghị quyết số 57-NQ/TW, ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia trên địa bàn tỉnh Hưng Yên, giai đoạn 2025 - 2030.",
  },
  {
    name: "numbered decisions inside a section lose their numbers, which surely count",
    text: `1. Công tác tổ chức cán bộ
1. Điều động đồng chí Bí thư Huyện ủy Cái Bè giữ chức Phó Trưởng Ban Tổ chức Tỉnh ủy.
2. Kế hoạch kiểm tra, giám sát công tác cán bộ năm 2023.
3. Bổ nhiệm 05 đồng chí.
2. Công tác dân vận của Đảng, MTTQ
- Kết luận về công tác tôn giáo.`,
    outline: `# organisation Công tác tổ chức cán bộ
- Điều động đồng chí Bí thư Huyện ủy Cái Bè giữ chức Phó Trưởng Ban Tổ chức Tỉnh ủy.
- Kế hoạch kiểm tra, giám sát công tác cán bộ năm 2023.
- Bổ nhiệm 05 đồng chí.
# mass-mobilisation Công tác dân vận của Đảng, MTTQ
- Kết luận về công tác tôn giáo.`,
  },
  {
    name: "numbers that do not count from 1, and sub-items, are kept as text",
    text: "3. Điều động đồng chí A.\n5. Bổ nhiệm đồng chí B.\na) Phương án thứ nhất\n1.1. Nội dung chi tiết được giao Ban Tổ chức\n- Các kế hoạch:",
    outline: "= 3. Điều động đồng chí A.\n= 5. Bổ nhiệm đồng chí B.\n= a) Phương án thứ nhất\n= 1.1. Nội dung chi tiết được giao Ban Tổ chức\n- Các kế hoạch:",
  },
  {
    name: "bullets of Word lists, parted from their text by a tab or standing on their own line",
    text: "\uf0b7\tGiao chỉ tiêu kết nạp đảng viên năm 2022.\n·\u00a0\u00a0\u00a0Khen thưởng 12 tập thể.\no\tThành lập 03 tiểu ban Đại hội.\n§\tĐiều chỉnh quy hoạch.\n–\nSơ kết Nghị quyết số 19-NQ/TW.\n▪Tổng kết 10 năm.",
    outline: "- Giao chỉ tiêu kết nạp đảng viên năm 2022.\n- Khen thưởng 12 tập thể.\n- Thành lập 03 tiểu ban Đại hội.\n- Điều chỉnh quy hoạch.\n- Sơ kết Nghị quyết số 19-NQ/TW.\n- Tổng kết 10 năm.",
  },
  {
    name: "plus bullets under dash bullets",
    text: `Mục 6: Kinh tế - xã hội
- Các phương án đầu tư công năm 2026:
+ Cầu Đại Ngãi 2;
+ Đường tỉnh 915B (giai đoạn 3).
- Chủ trương lập quy hoạch.`,
    outline: "# economy Kinh tế - xã hội\n- Các phương án đầu tư công năm 2026:\n- Cầu Đại Ngãi 2;\n- Đường tỉnh 915B (giai đoạn 3).\n- Chủ trương lập quy hoạch.",
  },
  {
    name: "headings without numbers, in capitals and in small letters, old and new placing of marks",
    text: `CÔNG TÁC TUYÊN GIÁO
- Học tập chuyên đề năm 2021.
Công tác Kiểm tra, giám sát của Đảng
- Báo cáo của Uỷ ban Kiểm tra Tỉnh uỷ.
Lĩnh vực văn hoá - xã hội
- Kết luận về giáo dục.`,
    outline: `# propaganda CÔNG TÁC TUYÊN GIÁO
- Học tập chuyên đề năm 2021.
# inspection Công tác Kiểm tra, giám sát của Đảng
- Báo cáo của Uỷ ban Kiểm tra Tỉnh uỷ.
# economy Lĩnh vực văn hoá - xã hội
- Kết luận về giáo dục.`,
  },
  {
    name: "a heading that means none of the sections waits for the person",
    text: `1. Công tác xây dựng nông thôn mới kiểu mẫu
- Công nhận 02 xã.
2. Công tác chuyển đổi số
- Kế hoạch năm 2025.
3. Nội chính
- Kết luận thanh tra.`,
    outline: `# economy Công tác xây dựng nông thôn mới kiểu mẫu
- Công nhận 02 xã.
# ? Công tác chuyển đổi số
- Kế hoạch năm 2025.
# internal-affairs Nội chính
- Kết luận thanh tra.`,
  },
  {
    name: "paragraphs without a dash between bulleted ones stay paragraphs",
    text: `5) Công tác của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội:
– Thống nhất tổ chức Đại hội Mặt trận các cấp, nhiệm kỳ 2024 - 2029
Thông báo kết luận về kiến nghị của cử tri.
Giới thiệu 01 đồng chí tham gia Ủy ban Mặt trận Tổ quốc tỉnh.

– Hướng dẫn thực hiện quy chế dân chủ ở cơ sở.`,
    outline: `# mass-mobilisation Công tác của Mặt trận Tổ quốc và các tổ chức chính trị - xã hội
- Thống nhất tổ chức Đại hội Mặt trận các cấp, nhiệm kỳ 2024 - 2029
= Thông báo kết luận về kiến nghị của cử tri.
= Giới thiệu 01 đồng chí tham gia Ủy ban Mặt trận Tổ quốc tỉnh.
- Hướng dẫn thực hiện quy chế dân chủ ở cơ sở.`,
  },
  {
    name: "a heading that runs into its first decision",
    text: "1. Công tác tổ chức, cán bộ: Điều động 02 đồng chí.\n2. Công tác nội chính: Kết luận vụ án A; chỉ đạo vụ án B.",
    outline: "# organisation Công tác tổ chức, cán bộ\n- Điều động 02 đồng chí.\n# internal-affairs Công tác nội chính\n- Kết luận vụ án A; chỉ đạo vụ án B.",
  },
  {
    name: "stars as group names over dashes, bold marks of Markdown, page numbers and a broken heading",
    text: `**1. Công tác tổ chức, cán bộ**
- Luân chuyển đồng chí Phó Bí thư Thường trực Đảng ủy phường Hạc Thành về
2
giữ chức Bí thư Đảng ủy xã Hoằng Hóa.
**5. Công tác Dân vận, Mặt trận Tổ quốc
và các đoàn thể**
- Gặp mặt chức sắc tôn giáo.`,
    outline: `# organisation Công tác tổ chức, cán bộ
- Luân chuyển đồng chí Phó Bí thư Thường trực Đảng ủy phường Hạc Thành về giữ chức Bí thư Đảng ủy xã Hoằng Hóa.
# mass-mobilisation Công tác Dân vận, Mặt trận Tổ quốc và các đoàn thể
- Gặp mặt chức sắc tôn giáo.`,
    leftOut: ["page-number 2"],
  },
  {
    name: "group names with stars and deeper bullets",
    text: "* Công tác tổ chức, cán bộ:\n- Bổ nhiệm 01 đồng chí.\n* Công tác tuyên giáo:\n- Kế hoạch tuyên truyền.",
    outline: "# organisation Công tác tổ chức, cán bộ\n- Bổ nhiệm 01 đồng chí.\n# propaganda Công tác tuyên giáo\n- Kế hoạch tuyên truyền.",
  },
  {
    name: "sub-headings of a section belong to it",
    text: `I. CÔNG TÁC TỔ CHỨC, CÁN BỘ
1. Tình hình chung
- Sắp xếp 12 đầu mối.
2. Công tác cán bộ
- Bổ nhiệm 07 đồng chí.`,
    outline: "# organisation Tình hình chung\n- Sắp xếp 12 đầu mối.\n# organisation Công tác cán bộ\n- Bổ nhiệm 07 đồng chí.",
    leftOut: ["group-heading I. CÔNG TÁC TỔ CHỨC, CÁN BỘ"],
  },
  {
    name: "decisions that only begin like lists: amounts, dates, document numbers, initials, percentages",
    text: "- Phân bổ 1.500 tỷ đồng.\n1.500 tỷ đồng cho giao thông.\n15/4/2024 là hạn cuối.\n10-NQ/TU được sơ kết.\n-5% là mức giảm chi.\nV.I. Lênin: tổ chức kỷ niệm 155 năm ngày sinh.",
    outline: "- Phân bổ 1.500 tỷ đồng.\n= 1.500 tỷ đồng cho giao thông.\n= 15/4/2024 là hạn cuối.\n= 10-NQ/TU được sơ kết.\n= -5% là mức giảm chi.\n= V.I. Lênin: tổ chức kỷ niệm 155 năm ngày sinh.",
  },
];

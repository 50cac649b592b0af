/** Reports of several provinces and years, before and after the merger of 1 July 2025, for comparing and checking. */
import type { Period, ReportDocument } from "@/domain/report-document";

type Sections = Record<string, { heading: string; decisions: string[] }>;
type Parts = { period: Period; issuer: string; place: string; subject: string; preamble: string[]; sections: Sections; closing: string[]; office: string; name: string; recipients: string[] };

/** Ids are "<section key>-<index>". */
function report({ period, issuer, place, subject, preamble, sections, closing, office, name, recipients }: Parts): ReportDocument {
  return {
    version: 1,
    period,
    letterhead: { issuer, party: "ĐẢNG CỘNG SẢN VIỆT NAM", symbol: "BC/TU", place },
    number: null,
    date: null,
    draft: 1,
    title: "BÁO CÁO",
    subject,
    preamble,
    sections: Object.entries(sections).map(([key, { heading, decisions }]) => ({
      key,
      heading,
      decisions: decisions.map((text, index) => ({ id: `${key}-${index}`, text, marker: "dash", joinsPrevious: false })),
    })),
    printEmptySections: false,
    closing,
    signature: { authority: "T/M BAN THƯỜNG VỤ", office, name },
    recipients,
  };
}

/** A merged city, two tiers, third quarter of 2025. */
export const CAN_THO = report({
  period: { kind: "quarter", year: 2025, index: 3 },
  issuer: "THÀNH ỦY CẦN THƠ",
  place: "Cần Thơ",
  subject: "Kết quả hoạt động của Ban Thường vụ Thành ủy quý III/2025",
  preamble: ["Thực hiện Quy chế làm việc của Ban Chấp hành Đảng bộ thành phố, Ban Thường vụ Thành ủy báo cáo kết quả hoạt động quý III/2025 như sau:"],
  sections: {
    organisation: {
      heading: "Công tác tổ chức xây dựng Đảng",
      decisions: [
        "Chỉ định Ban Chấp hành, Ban Thường vụ, Bí thư, Phó Bí thư Đảng ủy 103 xã, phường nhiệm kỳ 2025 - 2030.",
        "Quyết định thành lập Đảng bộ các cơ quan Đảng thành phố và Đảng bộ Ủy ban nhân dân thành phố trực thuộc Thành ủy.",
        "Điều động đồng chí Nguyễn Văn Hòa, Phó Trưởng Ban Tổ chức Thành ủy, giữ chức Bí thư Đảng ủy phường Ninh Kiều.",
        "Bổ nhiệm đồng chí Trần Thị Ngọc Bích giữ chức Giám đốc Sở Nội vụ; giới thiệu đồng chí Lê Hoàng Nam bầu giữ chức Chủ tịch Hội Nông dân thành phố.",
      ],
    },
    propaganda: {
      heading: "Công tác tuyên giáo và dân vận",
      decisions: [
        "Kế hoạch số 12-KH/TU, ngày 18/7/2025 về tuyên truyền Đại hội đại biểu Đảng bộ thành phố lần thứ I, nhiệm kỳ 2025 - 2030.",
        "Công văn chỉ đạo nắm tình hình dư luận xã hội sau sắp xếp đơn vị hành chính cấp xã.",
      ],
    },
    inspection: { heading: "Công tác kiểm tra, giám sát", decisions: ["Chương trình kiểm tra, giám sát năm 2026.", "Thi hành kỷ luật khiển trách 02 đảng viên vi phạm quy định về quản lý đất đai."] },
    "internal-affairs": { heading: "Công tác nội chính, phòng, chống tham nhũng, lãng phí, tiêu cực", decisions: ["Kết luận về việc xử lý trụ sở dôi dư tại các phường Vị Thanh, Ngã Bảy, Sóc Trăng."] },
    economy: {
      heading: "Lĩnh vực kinh tế - xã hội",
      decisions: [
        "Chủ trương đầu tư tuyến đường nối Vị Thanh - Sóc Trăng, tổng mức đầu tư 4.850 tỷ đồng.",
        "Cho ý kiến phương án phân bổ 12.480 triệu đồng vốn sự nghiệp giáo dục cho 103 xã, phường.",
        "Thống nhất chủ trương mở rộng Khu công nghiệp Trần Đề giai đoạn 2.",
      ],
    },
    defence: { heading: "Lĩnh vực quốc phòng, an ninh và đối ngoại", decisions: ["Chỉ thị số 03-CT/TU, ngày 05/8/2025 về diễn tập khu vực phòng thủ cấp xã năm 2025."] },
    other: { heading: "Một số nhiệm vụ khác", decisions: ["Cho ý kiến nội dung Kỳ họp thứ ba Hội đồng nhân dân thành phố khóa X.", "Thành lập đoàn đi thăm, chúc mừng lễ Sene Đôlta của đồng bào Khmer."] },
  },
  closing: ["Trên đây là báo cáo kết quả hoạt động quý III/2025 của Ban Thường vụ Thành ủy."],
  office: "PHÓ BÍ THƯ THƯỜNG TRỰC",
  name: "Lê Quang Tùng",
  recipients: ["Bộ Chính trị, Ban Bí thư", "Các đồng chí Thành ủy viên", "Đảng ủy các xã, phường", "Lưu Văn phòng Thành ủy"],
});

/** A year, with the next one's tasks, as such reports have. */
export const SON_LA = report({
  period: { kind: "year", year: 2022, index: 1 },
  issuer: "TỈNH ỦY SƠN LA",
  place: "Sơn La",
  subject: "Tình hình thực hiện chương trình công tác năm 2022; phương hướng, nhiệm vụ trọng tâm năm 2023 của Ban Thường vụ Tỉnh uỷ",
  preamble: ["Năm 2022, trong điều kiện dịch bệnh được kiểm soát, Ban Thường vụ Tỉnh uỷ đã lãnh đạo toàn diện các mặt công tác.", "Thực hiện Luật Tổ chức chính quyền địa phương năm 2015, Ban Thường vụ Tỉnh uỷ báo cáo như sau:"],
  sections: {
    propaganda: { heading: "Công tác chính trị, tư tưởng", decisions: ["Ban hành Kế hoạch số 101-KH/TU, ngày 12/3/2022 học tập chuyên đề năm 2022.", "Tổ chức hội nghị báo cáo viên quý II/2022 và quý IV/2022 tại huyện Mộc Châu."] },
    economy: { heading: "Lãnh đạo phát triển kinh tế - xã hội", decisions: ["Thông qua 20 dự án thu hút đầu tư; thu ngân sách tăng 12,5% so với năm 2021.", "Chủ trương đầu tư đường cao tốc Hòa Bình - Mộc Châu, đoạn qua địa bàn tỉnh."] },
    tasks: { heading: "Phương hướng, nhiệm vụ năm 2023", decisions: ["Tập trung lãnh đạo hoàn thành quy hoạch tỉnh trong quý I/2023."] },
  },
  closing: ["Trên đây là tình hình thực hiện chương trình công tác năm 2022 và phương hướng, nhiệm vụ năm 2023."],
  office: "BÍ THƯ",
  name: "Nguyễn Hữu Đông",
  recipients: ["Ban Bí thư Trung ương Đảng", "Các huyện uỷ, thành uỷ", "Lưu Văn phòng Tỉnh uỷ"],
});

/** A half-year, a province by the sea. */
export const BA_RIA = report({
  period: { kind: "half-year", year: 2023, index: 1 },
  issuer: "TỈNH ỦY BÀ RỊA - VŨNG TÀU",
  place: "Bà Rịa",
  subject: "Kết quả lãnh đạo, chỉ đạo 6 tháng đầu năm và nhiệm vụ trọng tâm 6 tháng cuối năm 2023",
  preamble: ["Căn cứ Quy chế làm việc số 01-QC/TU, ngày 05 tháng 01 năm 2021;", "Ban Thường vụ Tỉnh ủy báo cáo kết quả 6 tháng đầu năm 2023 như sau:"],
  sections: {
    organisation: { heading: "Tổ chức, cán bộ", decisions: ["Chuẩn y 04 đồng chí tham gia Ban Chấp hành Đảng bộ huyện Côn Đảo.", "Cho thôi giữ chức 01 đồng chí theo nguyện vọng; bổ sung quy hoạch nhiệm kỳ 2025 - 2030."] },
    economy: { heading: "Kinh tế, xã hội", decisions: ["Chủ trương đầu tư cảng trung chuyển Cái Mép Hạ.", "Cho ý kiến kết quả thu ngân sách quý I và quý II/2023, tăng 8% so với cùng kỳ năm 2022."] },
  },
  closing: ["Trên đây là kết quả 6 tháng đầu năm."],
  office: "BÍ THƯ",
  name: "Phạm Viết Thanh",
  recipients: ["Văn phòng Trung ương Đảng", "Lưu Văn phòng Tỉnh ủy"],
});

export const REPORTS: readonly ReportDocument[] = [CAN_THO, SON_LA, BA_RIA];

/** Decisions as two people write the same one, the second time after a review. */
export const REWRITTEN: readonly [string, string][] = [
  ["Điều động đồng chí Nguyễn Văn Hòa, Phó Trưởng Ban Tổ chức Thành ủy, giữ chức Bí thư Đảng ủy phường Ninh Kiều.", "Điều động đồng chí Nguyễn Văn Hòa, Phó Trưởng Ban Tổ chức Thành ủy, chỉ định tham gia Ban Chấp hành, giữ chức Bí thư Đảng ủy phường Ninh Kiều nhiệm kỳ 2025 - 2030."],
  ["Chương trình kiểm tra, giám sát năm 2026.", "Chương trình kiểm tra, giám sát năm 2026 của Ban Thường vụ Thành ủy."],
  ["Chủ trương đầu tư cảng trung chuyển Cái Mép Hạ.", "Thống nhất chủ trương đầu tư cảng trung chuyển quốc tế Cái Mép Hạ."],
  ["Thi hành kỷ luật khiển trách 02 đảng viên vi phạm quy định về quản lý đất đai.", "Kỷ luật khiển trách 02 đảng viên, cảnh cáo 01 đảng viên vi phạm quy định về quản lý đất đai."],
  ["Kết luận về việc xử lý trụ sở dôi dư tại các phường Vị Thanh, Ngã Bảy, Sóc Trăng.", "Kết luận về xử lý, sử dụng trụ sở dôi dư sau sắp xếp tại phường Vị Thanh và phường Ngã Bảy."],
  ["Chuẩn y 04 đồng chí tham gia Ban Chấp hành Đảng bộ huyện Côn Đảo.", "Chuẩn y 05 đồng chí tham gia Ban Chấp hành Đảng bộ đặc khu Côn Đảo."],
];

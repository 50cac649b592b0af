/** Proper names of bodies in their right capitals, as data. Source: Quy định 4148-QĐ/VPTW; Nghị định 30/2020/NĐ-CP, phụ lục II. */
export const BODY_NAMES: readonly string[] = [
  "Ban Chấp hành Trung ương",
  "Ban Chấp hành Đảng bộ",
  "Bộ Chính trị",
  "Ban Bí thư Trung ương",
  "Ban Bí thư",
  "Ban Thường vụ Tỉnh ủy",
  "Ban Thường vụ Thành ủy",
  "Ban Thường vụ Huyện ủy",
  "Ban Thường vụ Đảng ủy",
  "Thường trực Tỉnh ủy",
  "Thường trực Thành ủy",
  "Văn phòng Tỉnh ủy",
  "Văn phòng Thành ủy",
  "Ban Tổ chức Tỉnh ủy",
  "Ban Tổ chức Thành ủy",
  "Ban Tuyên giáo Tỉnh ủy",
  "Ban Tuyên giáo và Dân vận",
  "Ban Dân vận Tỉnh ủy",
  "Ban Nội chính Tỉnh ủy",
  "Ban Nội chính Thành ủy",
  "Ủy ban Kiểm tra Tỉnh ủy",
  "Ủy ban Kiểm tra Thành ủy",
  "Ủy ban Kiểm tra Trung ương",
  "Ủy ban Thường vụ Quốc hội",
  "Ủy ban nhân dân",
  "Hội đồng nhân dân",
  "Quốc hội",
  "Thủ tướng Chính phủ",
  "Chính phủ",
  "Mặt trận Tổ quốc Việt Nam",
  "Mặt trận Tổ quốc",
  "Hội Liên hiệp Phụ nữ",
  "Hội Nông dân Việt Nam",
  "Hội Cựu chiến binh",
  "Liên đoàn Lao động",
  "Đoàn Thanh niên Cộng sản Hồ Chí Minh",
  "Bộ Chỉ huy Quân sự",
  "Bộ Chỉ huy Bộ đội Biên phòng",
  "Tổng Bí thư",
];

/**
 * Organisations and departments whose words are also common ones ("chi hội nông dân", "cơ sở y tế"): told where the first
 * letter is a capital, and in small letters only before what names one of them ("hội nông dân tỉnh").
 */
export const ORGANISATION_NAMES: readonly string[] = [
  "Hội Nông dân",
  "Hội Chữ thập đỏ",
  "Hội Khuyến học",
  "Hội Người cao tuổi",
  "Hội Nhà báo",
  "Hội Luật gia",
  "Hội Nạn nhân chất độc da cam",
  "Liên minh Hợp tác xã",
  "Kho bạc Nhà nước",
  "Ngân hàng Nhà nước",
  "Ngân hàng Chính sách xã hội",
  "Bộ đội Biên phòng",
  ...["Nội vụ", "Tài chính", "Xây dựng", "Y tế", "Tư pháp", "Công Thương", "Khoa học và Công nghệ", "Giáo dục và Đào tạo", "Nông nghiệp và Môi trường", "Nông nghiệp và Phát triển nông thôn", "Tài nguyên và Môi trường", "Kế hoạch và Đầu tư", "Văn hóa, Thể thao và Du lịch", "Văn hoá, Thể thao và Du lịch", "Thông tin và Truyền thông", "Dân tộc và Tôn giáo", "Ngoại vụ", "Ngoại giao", "Du lịch"].flatMap((field) =>
    [`Sở ${field}`, `Bộ ${field}`].filter((name) => name !== "Sở Ngoại giao"),
  ),
];

/** Names that only what follows makes one body's: "công an tỉnh", "tòa án nhân dân tỉnh". */
export const PLACED_NAMES: readonly string[] = ["Công an", "Thanh tra", "Tòa án nhân dân", "Toà án nhân dân", "Viện kiểm sát nhân dân", "Bảo hiểm xã hội", "Trường Chính trị", "Cục Thuế", "Liên hiệp các tổ chức hữu nghị", "Liên hiệp các hội Khoa học và Kỹ thuật", "Đoàn Thanh niên", "Đoàn đại biểu Quốc hội"];

/** Bodies that began or ended on a day, as data. A name is told of, never rewritten: it is right for what happened in its time. */

export type DatedBody = {
  /** Tried on the text; the whole match is the name. */
  pattern: string;
  /** First day of the body, or first day without it. YYYY-MM-DD. */
  from?: string;
  until?: string;
  /** What stands in its place, or why. */
  note: string;
};

/** Nghị quyết 202/2025/QH15, in force 12/6/2025; bodies of the new provinces work from 01/7/2025. */
const MERGED_PROVINCES: Record<string, string> = {
  "Hà Giang": "Tuyên Quang", "Yên Bái": "Lào Cai", "Bắc Kạn": "Thái Nguyên", "Vĩnh Phúc": "Phú Thọ", "Hòa Bình": "Phú Thọ", "Bắc Giang": "Bắc Ninh",
  "Thái Bình": "Hưng Yên", "Hải Dương": "Hải Phòng", "Hà Nam": "Ninh Bình", "Nam Định": "Ninh Bình", "Quảng Bình": "Quảng Trị", "Quảng Nam": "Đà Nẵng",
  "Kon Tum": "Quảng Ngãi", "Bình Định": "Gia Lai", "Ninh Thuận": "Khánh Hòa", "Phú Yên": "Đắk Lắk", "Đắk Nông": "Lâm Đồng", "Bình Thuận": "Lâm Đồng",
  "Bình Phước": "Đồng Nai", "Bình Dương": "Thành phố Hồ Chí Minh", "Bà Rịa - Vũng Tàu": "Thành phố Hồ Chí Minh", "Long An": "Tây Ninh", "Tiền Giang": "Đồng Tháp",
  "Bến Tre": "Vĩnh Long", "Trà Vinh": "Vĩnh Long", "Kiên Giang": "An Giang", "Sóc Trăng": "Cần Thơ", "Hậu Giang": "Cần Thơ", "Bạc Liêu": "Cà Mau",
};

const provinces: DatedBody[] = Object.entries(MERGED_PROVINCES).map(([name, now]) => ({
  pattern: `(?:tỉnh|Tỉnh (?:ủy|uỷ)|Đảng bộ tỉnh) ${name}`,
  until: "2025-07-01",
  note: `tỉnh ${name} đã sáp nhập vào ${now} từ 01/7/2025`,
}));

/** Cities under a province; those under the centre (Hà Nội, Hải Phòng, Huế, Đà Nẵng, Cần Thơ, Thành phố Hồ Chí Minh) go on. */
const PROVINCIAL_CITIES =
  "Long Xuyên|Châu Đốc|Bà Rịa|Vũng Tàu|Phú Mỹ|Bạc Liêu|Bắc Giang|Bắc Kạn|Bắc Ninh|Từ Sơn|Bến Tre|Quy Nhơn|Thủ Dầu Một|Dĩ An|Thuận An|Tân Uyên|Bến Cát|Đồng Xoài|Phan Thiết|Cà Mau|Cao Bằng|Buôn Ma Thuột|Gia Nghĩa|Điện Biên Phủ|Biên Hòa|Long Khánh|Cao Lãnh|Sa Đéc|Hồng Ngự|Pleiku|Hà Giang|Phủ Lý|Hà Tĩnh|Hải Dương|Chí Linh|Vị Thanh|Ngã Bảy|Hòa Bình|Hưng Yên|Nha Trang|Cam Ranh|Rạch Giá|Hà Tiên|Phú Quốc|Kon Tum|Lai Châu|Đà Lạt|Bảo Lộc|Lạng Sơn|Lào Cai|Tân An|Nam Định|Vinh|Hoa Lư|Tam Điệp|Phan Rang|Việt Trì|Phú Thọ|Tuy Hòa|Đồng Hới|Tam Kỳ|Hội An|Quảng Ngãi|Hạ Long|Cẩm Phả|Móng Cái|Uông Bí|Đông Triều|Đông Hà|Sóc Trăng|Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Sông Công|Phổ Yên|Thanh Hóa|Sầm Sơn|Mỹ Tho|Gò Công|Trà Vinh|Tuyên Quang|Vĩnh Long|Vĩnh Yên|Phúc Yên|Yên Bái|Thủ Đức|Thủy Nguyên";

const DISTRICT = "cấp huyện đã kết thúc hoạt động từ 01/7/2025 (chính quyền địa phương 2 cấp)";
const MINISTRIES = "đã hợp nhất từ 01/3/2025";

export const DATED_BODIES: readonly DatedBody[] = [
  ...provinces,
  { pattern: `(?:Thành (?:ủy|uỷ)|(?:(?:Ủy|Uỷ) ban nhân dân|UBND|Hội đồng nhân dân|HĐND) thành phố) (?:${PROVINCIAL_CITIES})`, until: "2025-07-01", note: DISTRICT },
  { pattern: "(?:Huyện|Thị|Quận) (?:ủy|uỷ)", until: "2025-07-01", note: DISTRICT },
  { pattern: "(?:(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|UBND|HĐND) (?:huyện|thị xã|quận)", until: "2025-07-01", note: DISTRICT },
  { pattern: "(?:Tòa|Toà) án nhân dân (?:cấp )?huyện|Viện [Kk]iểm sát nhân dân (?:cấp )?huyện", until: "2025-07-01", note: "thay bằng tòa án, viện kiểm sát nhân dân khu vực từ 01/7/2025" },
  { pattern: "Công an (?:cấp )?huyện", until: "2025-03-01", note: "công an không tổ chức cấp huyện từ 01/3/2025" },
  { pattern: "Ban Tuyên giáo(?! và Dân vận)(?= (?:Tỉnh|Thành|Trung))", until: "2025-03-01", note: "đã hợp nhất thành Ban Tuyên giáo và Dân vận từ tháng 02/2025" },
  { pattern: "(?<!Tuyên giáo và )Ban Dân vận(?= (?:Tỉnh|Thành|Trung))", until: "2025-03-01", note: "đã hợp nhất thành Ban Tuyên giáo và Dân vận từ tháng 02/2025" },
  { pattern: "Ban Tuyên giáo và Dân vận", from: "2025-02-01", note: "thành lập từ tháng 02/2025" },
  { pattern: "Ban Kinh tế Trung ương|Ban Đối ngoại Trung ương", until: "2025-03-01", note: "đã kết thúc hoạt động từ tháng 02/2025" },
  { pattern: "Ban Chính sách, chiến lược Trung ương", from: "2025-02-01", note: "thành lập từ tháng 02/2025" },
  { pattern: "Đảng (?:ủy|uỷ) Khối|Đảng bộ Khối", until: "2025-03-01", note: "đã kết thúc hoạt động từ tháng 02/2025" },
  { pattern: "[Bb]an cán sự đảng|[Đđ]ảng đoàn", until: "2025-03-01", note: "đã kết thúc hoạt động từ tháng 02/2025" },
  { pattern: "Đảng (?:bộ|ủy|uỷ) (?:(?:Ủy|Uỷ) ban nhân dân|các cơ quan Đảng)", from: "2025-02-01", note: "thành lập từ tháng 02/2025" },
  { pattern: "(?:Bộ|Sở) Kế hoạch và Đầu tư", until: "2025-03-01", note: `${MINISTRIES} (Tài chính)` },
  { pattern: "(?:Bộ|Sở) (?:Tài nguyên và Môi trường|Nông nghiệp và Phát triển nông thôn)", until: "2025-03-01", note: `${MINISTRIES} (Nông nghiệp và Môi trường)` },
  { pattern: "(?:Bộ|Sở) Giao thông [Vv]ận tải", until: "2025-03-01", note: `${MINISTRIES} (Xây dựng)` },
  { pattern: "(?:Bộ|Sở) Thông tin và Truyền thông", until: "2025-03-01", note: `${MINISTRIES} (Khoa học và Công nghệ)` },
  { pattern: "(?:Bộ|Sở) Lao động,? (?:- )?Thương binh và Xã hội", until: "2025-03-01", note: `${MINISTRIES} (Nội vụ)` },
  { pattern: "(?:Ủy|Uỷ) ban Dân tộc|Ban Dân tộc(?= tỉnh)", until: "2025-03-01", note: "đã hợp nhất thành cơ quan Dân tộc và Tôn giáo từ 01/3/2025" },
  { pattern: "(?:Bộ|Sở) (?:Nông nghiệp và Môi trường|Dân tộc và Tôn giáo)", from: "2025-02-15", note: "thành lập từ 01/3/2025" },
];

/** Offices of several provinces, for composing clean reports. */

export type Office = {
  name: string;
  city: boolean;
  /** Where it exists: a province that was merged has no reports after June 2025. */
  until: number;
  districts: readonly string[];
  wards: readonly string[];
  places: readonly string[];
  /** Comma before "ngày"; "uỷ", "khoá" throughout. */
  comma: boolean;
  newStyle: boolean;
};

export const OFFICES: readonly Office[] = [
  { name: "Bến Tre", city: false, until: 2024, districts: ["Mỏ Cày Nam", "Giồng Trôm", "Chợ Lách"], wards: [], places: ["Giao Long", "An Hiệp"], comma: false, newStyle: false },
  { name: "Đắk Lắk", city: false, until: 2026, districts: ["Krông Pắc", "Ea H'leo", "Buôn Đôn", "Cư M'gar"], wards: ["phường Buôn Ma Thuột", "xã Ea Kar", "xã Krông Năng"], places: ["Hòa Phú", "Ea Súp"], comma: true, newStyle: true },
  { name: "Sơn La", city: false, until: 2026, districts: ["Mộc Châu", "Sốp Cộp", "Quỳnh Nhai"], wards: ["phường Chiềng Cơi", "xã Vân Hồ", "xã Mường La"], places: ["Mai Sơn", "Chiềng Khương"], comma: true, newStyle: false },
  { name: "Nghệ An", city: false, until: 2026, districts: ["Quỳ Hợp", "Diễn Châu", "Kỳ Sơn"], wards: ["phường Vinh Phú", "xã Mường Xén", "xã Nghĩa Đàn"], places: ["Đông Nam", "Hoàng Mai"], comma: false, newStyle: false },
  { name: "Quảng Ninh", city: false, until: 2026, districts: ["Vân Đồn", "Ba Chẽ", "Bình Liêu"], wards: ["phường Hồng Gai", "phường Uông Bí", "đặc khu Cô Tô"], places: ["Hải Hà", "Đông Mai"], comma: true, newStyle: true },
  { name: "Cần Thơ", city: true, until: 2026, districts: ["Phong Điền", "Cờ Đỏ", "Thới Lai"], wards: ["phường Ninh Kiều", "phường Vị Thanh", "xã Trần Đề"], places: ["Thốt Nốt", "Hưng Phú"], comma: false, newStyle: false },
  { name: "Đà Nẵng", city: true, until: 2026, districts: ["Hòa Vang"], wards: ["phường Hải Châu", "phường Tam Kỳ", "xã Trà My"], places: ["Hòa Khánh", "Liên Chiểu"], comma: false, newStyle: true },
  { name: "Tiền Giang", city: false, until: 2024, districts: ["Cái Bè", "Gò Công Tây", "Tân Phú Đông"], wards: [], places: ["Tân Hương", "Long Giang"], comma: true, newStyle: false },
];

export const NAMES = ["Nguyễn Văn Hòa", "Trần Thị Ngọc Bích", "Lê Hoàng Nam", "Phạm Quốc Thịnh", "Võ Thị Thúy Hằng", "Y Thanh Hà Niê Kđăm", "Lò Văn Phương", "Đặng Thị Mỹ Duyên", "Huỳnh Công Lý", "Hoàng Xuân Cường", "Bùi Thị Huyền Trang", "Ksor H'Bơ Khăp"];
export const DEPARTMENTS = { old: ["Sở Kế hoạch và Đầu tư", "Sở Tài nguyên và Môi trường", "Sở Giao thông vận tải", "Sở Nội vụ", "Sở Y tế"], new: ["Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Sở Xây dựng", "Sở Nội vụ", "Sở Dân tộc và Tôn giáo"] };

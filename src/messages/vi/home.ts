import { formatNumber } from "../format";

const number = (value: number) => formatNumber(value, "vi");

export const home = {
  title: "Kỳ báo cáo",
  year: (year: number) => `Năm ${year}`,
  open: "Mở kỳ mới",
  import: "Nhập từ tệp",
  emptyTitle: "Chưa có kỳ báo cáo nào",
  emptyBody: "Mở kỳ đầu tiên để bắt đầu ghi các nội dung Ban Thường vụ đã cho chủ trương. Phần đầu, phần kết và chữ ký được điền sẵn theo thông tin cơ quan.",
  emptyBodyReader: "Chuyên viên chưa mở kỳ báo cáo nào. Khi có, báo cáo sẽ hiện ở đây.",
  reportOf: (period: string) => `Báo cáo ${period}`,
  continue: "Viết tiếp",
  read: "Xem",
  download: "Tải tệp Word",
  total: (count: number) => (count === 0 ? "Chưa có nội dung" : `${number(count)} nội dung`),
  emptySections: (count: number) => `${number(count)} mục còn trống`,
  allFilled: "Mục nào cũng đã có nội dung",
  stillEmpty: "Còn trống:",
  chartLabel: (period: string) => `Số nội dung theo mục, ${period}`,
  sectionCount: (heading: string, count: number) => `${heading}: ${count === 0 ? "còn trống" : `${number(count)} nội dung`}`,
  lastChange: (by: string, at: string) => `${by} sửa lần cuối ${at}`,
  openDialog: {
    title: "Mở kỳ báo cáo",
    body: "Phần đầu, trích yếu, phần kết, chữ ký và nơi nhận lấy từ thông tin cơ quan, tên kỳ được điền sẵn. Bạn sửa được tất cả sau đó.",
    kind: "Loại kỳ",
    kinds: { quarter: "Quý", "half-year": "6 tháng đầu năm", "nine-months": "9 tháng", year: "Cả năm" },
    quarter: "Quý",
    year: "Năm",
    submit: (period: string) => `Mở báo cáo ${period}`,
    goToExisting: "Mở báo cáo đã có",
  },
  importDialog: {
    title: "Nhập báo cáo từ tệp",
    body: "Chọn tệp JSON đã xuất từ phần mềm này. Báo cáo được mở thành kỳ ghi trong tệp; số và ngày không lấy theo vì chỉ có khi phát hành.",
    file: "Tệp JSON",
    submit: "Nhập báo cáo",
    chosen: (subject: string, count: number) => `${subject} – ${number(count)} nội dung`,
  },
};

/** What each once-printed part of a report is called, on every page (DESIGN section 2). */
export const fieldLabels = {
  issuer: "Cơ quan ban hành",
  party: "Tiêu đề",
  symbol: "Ký hiệu",
  place: "Địa danh",
  title: "Tên loại văn bản",
  subject: "Trích yếu",
  preamble: "Phần mở đầu",
  closing: "Phần kết",
  authority: "Thể thức đề ký",
  office: "Chức vụ",
  signer: "Họ tên người ký",
  recipients: "Nơi nhận",
};

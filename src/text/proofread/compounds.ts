/** Words of two syllables, to find a lost or wrong mark ("nhiêm vụ", "kế hoach"). A word that is missing here is no fault. */

/** Words that such reports use all the time and that no small word beside another looks like: "có hội" is no "cơ hội". */
export const COMPOUNDS: ReadonlySet<string> = new Set(
  (
    "nhiệm vụ|quyết định|đồng chí|giám sát|xem xét|triển khai|dứt điểm|kế hoạch|giảm nghèo|tập trung|chú trọng|duy trì|trật tự|vận động|trải qua|xuất khẩu|" +
    "thực hiện|tổ chức|phát triển|xây dựng|lãnh đạo|chỉ đạo|chính quyền|chính sách|chính trị|kinh tế|xã hội|văn hóa|văn hoá|giáo dục|khoa học|công nghệ|" +
    "quốc phòng|an ninh|an toàn|pháp luật|nghị quyết|nghị định|chỉ thị|kết luận|thông báo|báo cáo|chương trình|quy định|quy chế|quy hoạch|hướng dẫn|" +
    "công văn|phương án|dự án|dự toán|ngân sách|đầu tư|doanh nghiệp|sản xuất|nông nghiệp|nông thôn|công nghiệp|dịch vụ|du lịch|thương mại|thủy sản|thuỷ sản|" +
    "lâm nghiệp|tài nguyên|đất đai|giao thông|thị trấn|khu vực|địa bàn|địa phương|đơn vị|cán bộ|công chức|viên chức|đảng viên|đảng bộ|chi bộ|cấp ủy|cấp uỷ|" +
    "tỉnh ủy|tỉnh uỷ|thành ủy|thành uỷ|huyện ủy|huyện uỷ|đảng ủy|đảng uỷ|bí thư|chủ tịch|giám đốc|thường vụ|thường trực|chấp hành|văn phòng|nội chính|" +
    "tuyên giáo|dân vận|kiểm tra|kỷ luật|tố cáo|khiếu nại|tham nhũng|tiêu cực|lãng phí|tiết kiệm|bổ nhiệm|điều động|luân chuyển|kiện toàn|bổ sung|" +
    "quán triệt|tuyên truyền|học tập|nghiên cứu|bồi dưỡng|đào tạo|đánh giá|xếp loại|chất lượng|hiệu quả|hiệu lực|trách nhiệm|thẩm quyền|nguyên tắc|dân chủ|" +
    "đoàn kết|thống nhất|chủ trương|đường lối|tư tưởng|đạo đức|phong cách|lối sống|truyền thống|lịch sử|cách mạng|kháng chiến|anh hùng|liệt sĩ|thương binh|" +
    "mặt trận|đoàn thể|phụ nữ|thanh niên|nông dân|công đoàn|tôn giáo|dân tộc|đồng bào|nhân dân|quần chúng|hội viên|đoàn viên|cử tri|đại biểu|quốc hội|" +
    "chính phủ|thủ tướng|trung ương|ủy viên|uỷ viên|ủy ban|uỷ ban|hội đồng|hội nghị|đại hội|nhiệm kỳ|giai đoạn|định hướng|mục tiêu|giải pháp|biện pháp|" +
    "phương hướng|trọng tâm|cụ thể|kịp thời|nghiêm túc|đồng bộ|thường xuyên|liên tục|hoàn thành|xuất sắc|khen thưởng|thi đua|biểu dương|danh hiệu|" +
    "huân chương|bằng khen|tiếp tục|tăng cường|nâng cao|đẩy mạnh|củng cố|mở rộng|đổi mới|cải cách|hành chính|thủ tục|chuyển đổi|ứng dụng|thông tin|" +
    "truyền thông|báo chí|xuất bản|mạng lưới|hạ tầng|kết cấu|công trình|cao tốc|quốc lộ|thủy lợi|thuỷ lợi|bệnh viện|y tế|dịch bệnh|bảo hiểm|trường học|" +
    "giáo viên|học sinh|sinh viên|việc làm|lao động|thu nhập|đời sống|hộ nghèo|cận nghèo|lợi ích|quyền lợi|nghĩa vụ|quân sự|quân đội|công an|biên phòng|" +
    "diễn tập|huấn luyện|tuyển quân|nhập ngũ|tội phạm|ma túy|ma tuý|vi phạm|xử lý|xử phạt|xét xử|điều tra|truy tố|thi hành|thanh tra|kiểm toán|tòa án|" +
    "toà án|tư pháp|hòa giải|hoà giải|đối thoại|tiếp dân|phản ánh|kiến nghị|đề nghị|đề xuất|tham mưu|phối hợp|chủ trì|phân công|phụ trách|theo dõi|đôn đốc|" +
    "rà soát|thẩm định|phê duyệt|ban hành|sửa đổi|điều chỉnh|thành lập|giải thể|sáp nhập|hợp nhất|sắp xếp|tinh giản|biên chế|bộ máy|hoạt động|vận hành|" +
    "khắc phục|hạn chế|khuyết điểm|tồn tại|nguyên nhân|kinh nghiệm|thiên tai|bão lũ|ngập lụt|hạn hán|xâm nhập|sạt lở|cứu nạn|cứu hộ|hỗ trợ|bồi thường|" +
    "giải phóng|mặt bằng|thu hồi|tiếp nhận|quyết toán|giải ngân|thu hút|tháo gỡ|vướng mắc|khó khăn|thuận lợi|thách thức|kỷ niệm|chào mừng|tổng kết|khai mạc|" +
    "bế mạc|thăm hỏi|chúc mừng|đối ngoại|hợp tác|hữu nghị|biên giới|chủ quyền|lãnh thổ|toàn diện|bền vững|ổn định|vững chắc|vững mạnh|trong sạch|gương mẫu|" +
    "tiền phong|tiên tiến|nghiêm trọng|quan trọng|đặc biệt|chủ yếu|cần thiết|phù hợp|thích ứng|linh hoạt|quyết liệt|quyết tâm|cố gắng|phấn đấu|nỗ lực|" +
    "tích cực|chủ động|tự giác|tự nguyện|chấn chỉnh|uốn nắn|nhắc nhở|khiển trách|cảnh cáo|cách chức|khai trừ|lý luận|chuyên đề|chuyên môn|nghiệp vụ|" +
    "sinh hoạt|tạm thời|nhà nước|nước ngoài|quốc tế|toàn quốc|toàn thể"
  ).split("|"),
);

/** Other words: what has a part in one of them is no misspelt word of the list above ("cơ quan trong tỉnh", "công ăn việc làm"). */
const OTHER_COMPOUNDS: ReadonlySet<string> = new Set(
  (
    "cơ quan|chi tiêu|chi tiết|chi trả|chi phí|chi thường|chi nhánh|chi hội|chi đoàn|chi cục|chi cho|bộ phận|bộ đội|bộ ngành|bộ trưởng|bộ môn|bộ chỉ|" +
    "tham quyền|cộng đồng|hợp đồng|bảo vệ|bảo đảm|bảo tồn|bảo trợ|đảm bảo|công nhận|ghi nhận|xác nhận|chấp nhận|tỷ đồng|tỉ đồng|triệu đồng|nghìn đồng|" +
    "ngàn đồng|đóng góp|đóng quân|đóng cửa|đóng mới|đóng tàu|tiêu thụ|tiêu hao|tiêu chuẩn|tiêu chí|tiêu dùng|tiêu hủy|tiêu huỷ|tâm trí|tâm thế|tâm dịch|" +
    "tâm lý|tâm thức|cảnh báo|dự báo|hiểm họa|hiểm hoạ|pháp lý|pháp lệnh|pháp chế|công việc|công tác|công khai|công nhân|công ty|công cộng|công suất|" +
    "công ích|công tư|công ăn|nghị sĩ|nghị viện|xuất cấp|xuất hiện|xuất cảnh|xuất phát|xuất trình|xuất ngũ|xuất kho|xuất xưởng|xuất nhập|thiên tài|trợ giúp|" +
    "trợ cấp|hội phí|tiên phong|liên quan|hữu quan|tham quan|cảnh quan|hải quan|quan hệ|quan điểm|quan tâm|quan chức|quan sát|quan niệm|trang nghiêm|" +
    "tôn nghiêm|uy nghiêm|ghi chú|định kỳ|nguyên trạng|nguyên quán|trường hợp|xu hướng|dân số|dân cư|dân quân|dân sinh|dân trí|dân sự|cộng đoàn|thành niên|" +
    "lịch sự|thương vụ|chính xác|chính thức|chính quy|chính đảng|chính kiến|đáp ứng|phản ứng|cung ứng|tương ứng|hưởng ứng|chủ nhiệm|kỹ thuật|kỹ năng|" +
    "tính chất|lực lượng|động lực|nguồn lực|chỉ định|chỉ huy|chỉ số|chỉ dẫn|chỉ tiêu|vận chuyển|chuyển động|biến động|tác động|tự động|cổ động|phát động|" +
    "khởi động|hành động|tổng hợp|hòa hợp|hộ khẩu|hộ tịch|bảo hộ|ủng hộ|hộ dân|hộ kinh|thuế thu|thu thuế|thu chi|tổng thu|thành tích|trở thành|thành viên|" +
    "thành quả|thành tựu|thanh toán|thanh lý|thanh khoản|thanh nhạc|đề cương|đề tài|đề ra|vấn đề|chủ đề|tiêu đề|tiền đề|để lại|để xảy|tình hình|tình trạng|" +
    "tình hữu|tinh thần|tính toán|tính mạng|quyền lực|quyền hạn|nhân lực|nhân tài|nhân viên|cá nhân|bệnh nhân|tư nhân|đội ngũ|quân y|quân nhân|quân khu|" +
    "hội thảo|hội thi|hội trường|hội chợ|hội diễn|hội đàm|hội họa|cơ sở|cơ cấu|cơ chế|tổ công|tổ dân|tổ hợp|tổ đảng|nhà ở|đầu tiên|đầu năm|đầu mối|bắt đầu|" +
    "đứng đầu|dẫn đầu|tự vệ|từ thiện|tư vấn|vốn đầu|quản lý|quản trị|giải quyết|giải đáp|giải trình|giao ban|giao lưu|giao dịch|giao nhiệm|bàn giao|" +
    "trao đổi|trao tặng|luật sư|dự luật|kỷ cương|kỷ lục|thế kỷ|kỳ họp|kỳ thi|học kỳ|thời kỳ|đối với|đối tượng|phản đối|tuyệt đối|so sánh|độc lập|tự do|" +
    "hạnh phúc|xử trí|nơi xử|lý do|lý lịch|hợp lý|tâm linh|thiết bị|trang bị|chuẩn bị|thiết kế|thiết thực|kế toán|kế thừa|kế tiếp|kế cận"
  ).split("|"),
);

/** Whether two syllables beside each other are one word, in whatever capitals. */
export function isCompound(one: { text: string } | undefined, other: { text: string } | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  const pair = `${one.text} ${other.text}`.toLowerCase();
  return COMPOUNDS.has(pair) || OTHER_COMPOUNDS.has(pair);
}

/** Syllables that official texts use. Only to choose where to part words that ran together; a syllable that is missing here is no fault. */
export const KNOWN_SYLLABLES: ReadonlySet<string> = new Set(
  (
    "ai an anh ban bao bay binh biên biết biển biểu biện biệt buôn buộc bà bàn bào báo bát bây bãi bão bè bên bình bí bích bôi bù búa bước bạc bạn bản bảng " +
    "bảo bảy bấm bất bầu bắc bắt bằng bền bệnh bị bỏ bố bồi bổ bộ bớt bờ bởi cao chi chia chiếm chiến chiếu chiều cho chuyên chuyển chuẩn chào chánh cháy " +
    "chân châu chép chí chín chính chú chúc chúng chút chăm chăn chưa chương chạp chạy chấm chấp chất chậm chế chết chỉ chỉnh chịu chọn chối chống chỗ chờ " +
    "chủ chứa chức chứng chữ chữa con cuối cuộc cà cá các cách cái cán cáo cát câu cây còn có côi côn công cùng căn cũ cũng cơ cư cường cả cải cảng cảnh " +
    "cấp cất cấu cần cầu cẩm cận cập cố cống cộng cột cờ cỡ cụ cục của cứ cứu cử cực cựu danh di diễn diện do doanh du dung duy duyệt dài dán dâm dân dòng " +
    "dôi dùng dư dương dưới dưỡng dạng dấu dầu dẫn dậy dễ dịch dụ dục dụng dữ dự dựng em ghi ghép gia giai giam gian giang giao giá giám giáo giáp gió " +
    "giông giả giải giảm giấy giống giới giờ giữ giữa gì góc gói góp gõ gạch gần gắn gặp gọi gọn gốc gồm gộp gỡ gửi hai hay hiến hiểm hiện hiệp hiệu hoa " +
    "hoan hoà hoàn hoàng hoá hoạch hoạt hoằng hoặc huy huyến huyện huế hà hàng hành hán hãy hè hình hòa hóa hôm hút hơn hưng hưu hướng hưởng hạ hạn " +
    "hạnh hải hầm hậu hết hệ hệt họ học họp hỏa hỏi hỏng hồ hồi hỗ hộ hội hợp hủy hữu khai khen khi khiếu khiển khoa khoá khoán khoáng khoản khoảng khu " +
    "khuyết khác khách khám khánh khát khép khí khóa khôi không khơi khảo khẩn khẩu khỏi khối khổ khớp khởi kinh kiêm kiến kiều kiểm kiểu kiệm kiện kè kèm " +
    "kéo kê kính ký kẻ kẻo kế kết kể kỳ kỷ kỹ lan lao linh liên liêu liềm liền liệt liệu long loại luân luôn luận luật luồng là làm lào lát lâm lâu lãi " +
    "lãng lãnh lê lên lúc lý lĩnh lũ lưu lương lược lượng lượt lạch lại lạng lấy lần lận lập lậu lặp lề lễ lệ lệch lệnh lịch lọc lốc lỗi lớn lời lở lục lụt " +
    "lừa lực ma mang minh mua muốn muộn mà máy mã mép mình mô môi măng mũi mưu mười mường mại mạng mạnh mất mẫu mật mắt mặn mặt mến mềm mọi mối mồ mỗi mộc " +
    "một mới mời mở mục mức mừng mỹ nam nay ngay nghi nghiên nghiệp nghèo nghìn nghĩa nghệ nghỉ nghị ngoài ngoại ngoặc nguyên nguyễn nguyện nguồn ngành " +
    "ngày ngân ngã ngãi ngôn ngũ ngư người ngưỡng ngắn ngắt ngọc ngộ ngữ nhanh nhi nhiều nhiệm nhiệp nhuyện nhuệ nhà nhái nhân nhìn nhóm nhũng như nhưng " +
    "nhấc nhấn nhất nhận nhập nhật nhắc nhắn nhằm nhẹ nhọn nhỏ nhờ những ninh niên niệm nuôi nào này nâng nên nêu nó nông năm năng nơi nước nại nạn nạp nắm " +
    "nằm nẵng nếu nền nối nốt nổ nội nợ nủy nữ nữa oan oà oá phiên phiếu phong phá phái pháp phát phân phép phê phí phím phòng phó phóng phông phú phúc " +
    "phút phương phường phạm phạt phải phản phần phẩm phận phố phối phồn phụ phục phụng phủ quan quang quanh quy quyết quyền quà quá quán quân quên quý quả " +
    "quản quảng quốc quỹ ra riêng rà rác rãnh rét rõ rút rạch rịa rồi rộng rừng sai sang sau sinh so soát soạn sung sàng sách sáng sánh sáp sát sáu sét sóc " +
    "sót sông sĩ sơ sơn sạch sạn sạt sản sắc sắm sắp sắt sẵn sẽ sỏi số sổ sớm sở sử sửa sự tai thai tham thanh thao thay theo thi thiết thiếu thiệu thoát " +
    "thu thuận thuật thuế thuốc thuộc thành thái tháng tháp thép thêm thì thìn thói thôi thôn thông thúc thăm thơ thư thương thường thưởng thượng thả thải " +
    "thảo thất thấy thầu thẩm thật thắng thế thể thị thọ thống thời thủ thủy thứ thức thừa thử thực tin tiên tiêu tiến tiếng tiếp tiết tiểu toàn toán tra " +
    "trang trao tri triển triệt triệu trong trung truyền trách trái trân trên trình trí trích trò trùng trúc trăm trăng trư trương trước trường trưởng trại " +
    "trạng trả trần trận trắng trẻ trị trọng trọt trỏ trống trồng trời trở trợ trụ trữ trực tu tuyên tuyến tuyển tuyệt tuổi tài tàu tác tách tái tám tâm " +
    "tây tên tìm tình tích tín tính tóm tôi tôn tù tùng tú túy tăng tĩnh tư tướng tưởng tượng tại tạm tạo tả tải tảng tất tầm tận tập tật tắt tặng tế tết " +
    "tệ tệp tỉnh tịch tố tốc tối tồn tổ tổng tộc tới tờ tục từ từng tử tự tỷ uỷ vai vay vinh viên viết viền việc viện việt và vài vàng vào vì ví vô văn " +
    "vĩnh vũng vấn vẫn vận vật vậy vắc vẹn vết về vệ vỉa vị vọng vốn với vụ vừa vững vực xa xanh xe xem xi xin xong xuất xuống xác xát xâm xây xã xét xóa " +
    "xúc xếp xử y yên yêu yếu án áp ân ít òng óa ông đa đai đang đau đen đi đinh điền điều điểm điện đoàn đoạn đoạt đu đà đài đào đá đán đánh đáp đây đã đê " +
    "đình đó đói đón đóng đô đôi đông đúng đăng đơn đưa đường được đại đạo đạt đảng đảo đất đấu đầu đẩy đặc đặt đến đề đền đều để địa định đọc đỏ đốc đối " +
    "đồng đổi độ độc đội động đột đời đủ đức đứng ương ưỡn ảnh ấp ẩn ốm ủy ứng " +
    "ánh ăn âm ấy bác bách bạch bài bán bày bắn bậc bế bến biến bò bọn bốc bùn buổi buồm buýt cánh cáp cắm cặp cầm cấm cháu chắc chắn chặn chặng châm " +
    "chấn chè chéo chị chốt chợ chơi chủng chuỗi chuyến cổ cồn cốt cơn cúm cụm củng cuốn cửa cương cưỡng dã dây dẹp dệt dị dính dịp dõi dọn dồn dột dở dỡ " +
    "dời dừng dứt đàm đảm đàn đản đẳng đâu đầy đẹp đêm đếm đích địch điển điệu đỉnh đo đoán đọng đồ đổ đôn đồn đốn đợt đua đương gạo gắng gây giác giàn " +
    "giản giãn giảng giỏi giúp gương hài hại hàm hạng hát hạt hằng hầu hiểu hoạ họa hoài hối hộp hủ huân huấn hùng huỷ hư hương ích kém kép kênh kêu khả " +
    "khá kháng khắc khăn khéo khỉ khích khiến khó khóm khô kích kiếm kiệt kíp kịp lạc lạm làn làng lành lạnh lắp lây liều lít lô lộ lối lơ lợi lợn lớp " +
    "lúa luyện lưới mãi mái màu mắc mét miền miễn miệng mìn mốc môn mủ mùa muối mưa mực mương nạo nát nắn nặng nếp ngạch ngàn ngăn ngập ngẫu nghề nghiêm " +
    "nghiệm ngờ ngược nhạc nhánh nhảy nhầm nhiễm nhiên nhiệt nhôm nhở nhớ nói nòng nóng nô nỗ nổi nồng nộp núi nút ô ổ ốc ổn ở ơn phán pháo phấn phẩy " +
    "phía phổ phù phức quần quận quét quê quế rạng rào rạp rơi rời rủ sân sập sâu sầu sóng sống suất sư sứ sữa sương tà tá tạ tạc tàn táng tạp tắc tấm " +
    "tấn tầng thác thách thánh tháo thăng thân thần thấp thập thẻ thí thích thiên thiện thiệt thiểu thoái thoại thổ thờ thở thù thụ thuê thuỷ thuyền thửa " +
    "tỉ tiêm tiền toà tòa tỏa tọa tòng tô tội tôm tông tốt trải trạm trào trấn trật trâu trì trôi trông trú trục trúng trừ tuần túc tụng tuý tuyết tứ tựa " +
    "tươi tương tường tựu ủng uốn ước ưu vé vét vĩ viếng vũ vùng vướng vượt xảy xăng xấu xổ xuân xuồng xuyên xưởng ý"
  ).split(" "),
);

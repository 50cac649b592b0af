import { common } from "./common";
import { problems as words } from "./problems";
import { periodSchema } from "@/domain/report-document";
import type { AppErrorCode, ErrorDetail } from "@/services/app-error";

/** A sentence for every code: what happened and what to do. */
export const errors: Record<AppErrorCode, (detail: ErrorDetail) => string> = {
  "not-signed-in": () => "Phiên làm việc đã hết. Hãy đăng nhập lại; chữ đã gõ vẫn được giữ trên máy này.",
  "not-allowed": () => "Tài khoản của bạn không có quyền làm việc này. Nếu cần, hãy hỏi người quản trị.",
  "wrong-state": () => "Báo cáo không còn ở trạng thái soạn thảo nên không sửa được. Hãy tải lại trang để xem trạng thái mới.",
  "not-found": () => "Không tìm thấy. Có thể người khác đã bỏ mục này; hãy tải lại trang.",
  stale: () => "Người khác vừa sửa chỗ này. Hãy xem bản mới rồi chọn giữ bản nào.",
  "period-exists": (detail) => `Đã có báo cáo ${nameOf(detail) ?? "của kỳ này"}. Hãy mở báo cáo đó để viết tiếp.`,
  "empty-text": () => "Nội dung đang trống nên chưa lưu. Hãy gõ nội dung, hoặc xóa mục này.",
  "text-too-long": ({ length, limit }) =>
    `Chữ trong ô dài ${length === undefined ? "quá" : `${number(length)} ký tự, tối đa`} ${number(limit)}${length === undefined ? " ký tự" : ""}. Hãy rút ngắn hoặc tách ra; chữ bạn gõ vẫn còn trong ô.`,
  "too-many-decisions": ({ limit }) => `Một mục chứa tối đa ${number(limit)} nội dung.`,
  "not-empty": ({ count }) => `Báo cáo còn ${number(count)} nội dung nên không bỏ được. Hãy xóa hoặc chuyển các nội dung trước.`,
  invalid: ({ field }) => (field ? `Ô “${field}” chưa đúng. Hãy kiểm tra lại.` : "Dữ liệu gửi lên chưa đúng. Hãy kiểm tra lại rồi thử lại."),
  "document-malformed": () => "Tệp này không phải JSON đọc được. Hãy chọn tệp đã xuất từ phần mềm này.",
  "document-too-new": () => "Tệp này do phiên bản mới hơn của phần mềm tạo ra. Hãy cập nhật phần mềm rồi nhập lại.",
  "document-invalid": ({ problems }) => `Tệp chưa đúng mẫu báo cáo: ${listed(problems, words.document)}.`,
  "template-damaged": ({ problems }) => `Mẫu Word có lỗi nên chưa tạo được văn bản: ${listed(problems, words.template)}. Hãy báo người quản trị sửa mẫu.`,
  "username-taken": ({ username }) => `Tên đăng nhập “${username}” đã có người dùng. Hãy chọn tên khác.`,
  "weak-password": ({ limit }) => `Mật khẩu cần ít nhất ${number(limit)} ký tự.`,
  "wrong-password": () => "Tên đăng nhập hoặc mật khẩu không đúng.",
  "wrong-current-password": () => "Mật khẩu đang dùng không đúng.",
  "too-many-attempts": ({ minutes }) => `Đã nhập sai nhiều lần. Hãy chờ ${number(minutes)} phút rồi thử lại, hoặc nhờ người quản trị đặt lại mật khẩu.`,
  "account-disabled": () => "Tài khoản này đã bị khóa. Hãy hỏi người quản trị.",
  "date-taken": ({ date }) => `Đã có thông tin cơ quan áp dụng từ ngày ${date ?? "này"}. Hãy sửa bản đó hoặc chọn ngày khác.`,
  "last-admin": () => "Đây là tài khoản quản trị cuối cùng còn dùng được. Hãy giao quyền quản trị cho người khác trước.",
  "already-set-up": () => "Phần mềm đã được thiết lập. Hãy đăng nhập.",
  "too-large": ({ limit }) => `Tệp quá lớn; tối đa ${limit}.`,
  "cannot-undo": () => "Không hoàn tác được vì chỗ này đã được sửa tiếp. Nội dung hiện tại vẫn giữ nguyên.",
  "database-unavailable": () => "Chưa nối được với cơ sở dữ liệu. Chữ bạn gõ vẫn được giữ; phần mềm sẽ tự lưu khi nối lại được.",
  unexpected: () => "Máy chủ gặp sự cố. Chữ bạn gõ vẫn được giữ; hãy thử lại, nếu vẫn lỗi thì báo người quản trị.",
};

function number(value: ErrorDetail[string]): string {
  return typeof value === "number" ? value.toLocaleString("vi-VN") : String(value ?? "");
}

function listed<Problem>(value: unknown, sentence: (problem: Problem) => string): string {
  return Array.isArray(value) ? (value as Problem[]).slice(0, 5).map(sentence).join("; ") : "";
}

function nameOf(detail: ErrorDetail): string | null {
  const period = periodSchema.safeParse(detail);
  return period.success ? common.period(period.data) : null;
}

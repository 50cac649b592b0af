import { common } from "./common";
import { problems as words } from "./problems";
import { register } from "./register";
import { periodSchema } from "@/domain/report-document";
import type { AppErrorCode, ErrorDetail } from "@/services/app-error";

/** A sentence for every code: what happened and what to do. */
export const errors: Record<AppErrorCode, (detail: ErrorDetail) => string> = {
  "not-signed-in": () => "Phiên làm việc đã hết. Hãy đăng nhập lại; chữ đã gõ vẫn được giữ trên máy này.",
  "not-allowed": () => "Tài khoản của bạn không có quyền làm việc này. Nếu cần, hãy hỏi người quản trị.",
  "wrong-state": ({ state, by }) =>
    state ? `Báo cáo đang ở trạng thái “${stateName(state)}”${by ? `, do ${by} vừa chuyển` : ""}, nên không làm được việc này. Chưa có gì thay đổi; hãy xem trạng thái mới.` : "Báo cáo không còn ở trạng thái làm được việc này. Hãy tải lại trang.",
  "not-found": () => "Không tìm thấy. Có thể người khác đã bỏ mục này; hãy tải lại trang.",
  stale: () => "Người khác vừa sửa chỗ này. Hãy xem bản mới rồi chọn giữ bản nào.",
  "period-exists": (detail) => `Đã có báo cáo ${nameOf(detail) ?? "của kỳ này"}. Hãy mở báo cáo đó để viết tiếp.`,
  "empty-text": () => "Nội dung đang trống nên chưa lưu. Hãy gõ nội dung, hoặc xóa mục này.",
  "text-too-long": ({ length, limit }) =>
    `Chữ trong ô dài ${length === undefined ? "quá" : `${number(length)} ký tự, tối đa`} ${number(limit)}${length === undefined ? " ký tự" : ""}. Hãy rút ngắn hoặc tách ra; chữ bạn gõ vẫn còn trong ô.`,
  "too-many-decisions": ({ limit, section }) => `${typeof section === "string" ? `Mục “${section}” sẽ có quá nhiều nội dung. ` : ""}Một mục chứa tối đa ${number(limit)} nội dung.`,
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
  "own-submission": () => "Người trình không duyệt báo cáo do chính mình trình. Hãy để lãnh đạo khác duyệt, hoặc nhờ người quản trị cho phép và ghi rõ lý do.",
  "nothing-to-confirm": () => "Không có việc duyệt nào cần lãnh đạo thứ hai xác nhận.",
  superseded: () => "Báo cáo này đã có bản thay thế. Hãy mở bản thay thế để làm tiếp.",
  "reason-required": () => "Hãy ghi lý do; người nhận cần biết vì sao.",
  "content-changed": () => "Nội dung báo cáo vừa được sửa sau khi bạn mở. Chưa có gì thay đổi; hãy xem bản mới rồi làm lại.",
  incomplete: ({ count }) => `Báo cáo còn ${number(count)} chỗ phải hoàn thành trước khi trình. Hãy xem danh sách và sửa từng chỗ.`,
  "approval-stands": () => "Báo cáo đã được duyệt nên chưa sửa. Muốn sửa, hãy bấm “Sửa báo cáo đã duyệt”; khi đó việc duyệt bị rút và phải trình lại. Chữ bạn gõ vẫn còn.",
  "has-history": () => "Báo cáo đã có phiên bản được lưu nên không bỏ được.",
  "already-settled": ({ by }) => `Góp ý này ${by ? `${by} ` : ""}đã xử lý xong. Hãy xem kết quả mới nhất.`,
  "number-taken": ({ number: taken, next, subject }) =>
    `Số ${taken} đã được cấp${subject ? ` cho “${subject}”` : ""}.${next ? ` Số tiếp theo là ${next}.` : ""} Chưa có gì phát hành; hãy kiểm tra số rồi bấm lại.`,
  "number-gap": ({ number: wanted, next }) =>
    `Sổ đang đến số ${typeof next === "number" ? next - 1 : ""}, nên chưa cấp được số ${wanted}. Nếu các số ở giữa đã cấp trên sổ giấy, hãy ghi chúng vào sổ trước.`,
  "date-outside-term": ({ date, number: given }) =>
    given
      ? `Sổ của nhiệm kỳ này đã có số ${given}, ngày ${date}; với ngày bắt đầu này, số đó sẽ nằm ngoài nhiệm kỳ. Hãy chọn ngày không muộn hơn ${date}.`
      : `Ngày ${date} không thuộc nhiệm kỳ nào. Hãy kiểm tra ngày, hoặc nhờ người quản trị khai nhiệm kỳ.`,
  "term-taken": () => "Đã có nhiệm kỳ mang tên này hoặc bắt đầu từ ngày này. Hãy chọn tên hoặc ngày khác.",
  "paper-exists": ({ symbol }) => `Đã có văn bản ${symbol ?? "với số, ký hiệu và ngày này"}. Nếu hai bản là một, hãy gộp lại; nếu không, hãy kiểm tra số, ký hiệu và ngày.`,
  "file-faulty": ({ faults }) => `Tệp vừa tạo không qua được kiểm tra nên chưa phát hành: ${faultsOf(faults)}. Chưa có số nào được cấp; hãy báo người quản trị xem lại mẫu văn bản.`,
  "database-unavailable": () => "Chưa nối được với cơ sở dữ liệu. Chữ bạn gõ vẫn được giữ; phần mềm sẽ tự lưu khi nối lại được.",
  unexpected: () => "Máy chủ gặp sự cố. Chữ bạn gõ vẫn được giữ; hãy thử lại, nếu vẫn lỗi thì báo người quản trị.",
};

function number(value: ErrorDetail[string]): string {
  return typeof value === "number" ? value.toLocaleString("vi-VN") : String(value ?? "");
}

function stateName(state: ErrorDetail[string]): string {
  return common.states[state as keyof typeof common.states] ?? String(state);
}

function listed<Problem>(value: unknown, sentence: (problem: Problem) => string): string {
  return Array.isArray(value) ? (value as Problem[]).slice(0, 5).map(sentence).join("; ") : "";
}

/** A fault a line, its code first. */
function faultsOf(faults: ErrorDetail[string]): string {
  const lines = String(faults ?? "").split("\n").slice(0, 5);
  return lines.map((line) => register.fault(line.split(" ")[0]!, line.slice(line.indexOf(" ") + 1))).join("; ");
}

function nameOf(detail: ErrorDetail): string | null {
  const period = periodSchema.safeParse(detail);
  return period.success ? common.period(period.data) : null;
}

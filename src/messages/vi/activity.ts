import type { WaitingKind } from "@/domain/waiting";
import type { Period } from "@/domain/report-document";
import type { AuditAction } from "@/services/audit";
import type { EntryFacts } from "@/services/audit-log/entry";
import type { ActionGroup } from "@/services/audit-log/groups";
import type { NoticeKind } from "@/services/notice/notify";
import { formatNumber } from "../format";
import { common } from "./common";
import { fieldLabels } from "./field-labels";

type NoticeWords = { actor: string; report: string; number: string | null };

const number = (value: number) => formatNumber(value, "vi");
const named = (periods: readonly Period[], otherwise: string) => (periods.length === 0 ? otherwise : periods.map(common.period).join(", "));
const inSection = (section: string | null) => (section ? ` ở mục “${section}”` : "");

/** What a change of decisions did, by its command. */
const commands: Record<string, (facts: EntryFacts) => string> = {
  add: ({ section }) => `thêm nội dung${inSection(section)}`,
  "add-many": ({ count }) => `thêm ${number(count)} nội dung`,
  edit: ({ section }) => `sửa nội dung${inSection(section)}`,
  format: ({ section }) => `đổi cách in nội dung${inSection(section)}`,
  move: ({ section }) => `chuyển chỗ nội dung${section ? `, nay${inSection(section)}` : ""}`,
  delete: ({ count, section }) => (count === 1 ? `xóa nội dung${inSection(section)}` : `xóa ${number(count)} nội dung`),
  split: ({ count, section }) => `tách một nội dung thành ${number(count)}${inSection(section)}`,
  merge: ({ count, section }) => `gộp ${number(count)} nội dung thành một${inSection(section)}`,
  restore: ({ section }) => `lấy lại nội dung đã xóa${inSection(section)}`,
};

/** Follows the person's name: "Lê Minh Khang trình báo cáo". */
const actions: Record<AuditAction, (facts: EntryFacts) => string> = {
  "office.set-up": () => "thiết lập phần mềm cho cơ quan",
  "office.profile-saved": () => "lưu thông tin cơ quan",
  "office.sections-saved": () => "lưu danh sách các mục",
  "template.activated": ({ name }) => `dùng mẫu văn bản${quoted(name)}`,
  "template.reverted": () => "quay về mẫu văn bản có sẵn",
  "account.created": ({ name }) => `tạo tài khoản${quoted(name)}`,
  "account.changed": ({ name }) => `đổi tài khoản${quoted(name)}`,
  "account.password-reset": ({ name }) => `đặt lại mật khẩu cho tài khoản${quoted(name)}`,
  "account.disabled": ({ name }) => `khóa tài khoản${quoted(name)}`,
  "account.enabled": ({ name }) => `mở khóa tài khoản${quoted(name)}`,
  "report.opened": () => "mở kỳ báo cáo",
  "report.imported": () => "mở kỳ báo cáo từ tệp",
  "report.removed": () => "bỏ kỳ báo cáo",
  "report.edited": () => "sửa phần in một lần",
  "report.command": (facts) => (commands[facts.command ?? ""] ?? (() => "sửa các nội dung"))(facts),
  "report.undone": () => "hoàn tác một việc vừa làm",
  "report.submitted": () => "trình báo cáo",
  "report.taken-back": () => "rút lại báo cáo đã trình",
  "report.returned": () => "trả lại báo cáo",
  "report.approved": () => "duyệt báo cáo",
  "report.approval-withdrawn": ({ byEdit }) => (byEdit ? "sửa báo cáo đã duyệt, việc duyệt không còn hiệu lực" : "rút duyệt báo cáo"),
  "report.issued": ({ number: given }) => `phát hành báo cáo${given ? `, số ${given}` : ""}`,
  "report.recalled": () => "thu hồi báo cáo",
  "report.revised": () => "mở bản thay thế cho báo cáo đã thu hồi",
  "report.exception-allowed": ({ person }) => `cho phép ${person ?? "người trình"} duyệt báo cáo do chính mình trình`,
  "report.exception-confirmed": ({ person }) => `xác nhận việc ${person ?? "người trình"} tự duyệt`,
  "report.version-named": ({ name, version }) => `đặt tên phiên bản ${version ?? ""}${quoted(name)}`,
  "report.version-restored": ({ restored, version }) => `khôi phục phiên bản ${restored ?? ""}${version ? `, lưu thành phiên bản ${version}` : ""}`,
  "thread.opened": ({ section }) => `góp ý${inSection(section)}`,
  "thread.replied": () => "trả lời góp ý",
  "thread.resolved": () => "đánh dấu góp ý đã xử lý",
  "thread.reopened": () => "mở lại góp ý",
  "suggestion.taken": ({ section }) => `nhận đề nghị sửa${inSection(section)}`,
  "suggestion.declined": () => "không nhận đề nghị sửa",
  "register.recorded": ({ number: given }) => `ghi vào sổ văn bản đi${given ? ` số ${given}` : ""} cấp trên sổ giấy`,
  "term.saved": ({ name }) => `lưu nhiệm kỳ${quoted(name)}`,
  "report.composed": ({ periods, isTakenOut }) => (isTakenOut ? `bỏ ${named(periods, "một quý")} khỏi báo cáo` : `ghép ${named(periods, "các quý")} vào báo cáo`),
  "ledger.recorded": () => "ghi nội dung vào sổ theo dõi",
  "ledger.changed": () => "sửa nội dung trong sổ theo dõi",
  "ledger.removed": () => "bỏ nội dung khỏi sổ theo dõi",
  "ledger.restored": () => "lấy lại nội dung đã bỏ khỏi sổ theo dõi",
  "ledger.left-out": () => "để nội dung trong sổ theo dõi ngoài báo cáo",
  "ledger.reopened": () => "mở lại nội dung trong sổ theo dõi",
  "ledger.taken": () => "đưa nội dung từ sổ theo dõi vào báo cáo",
  "ledger.linked": () => "nối nội dung trong sổ theo dõi với nội dung của báo cáo",
  "ledger.followed": ({ periods }) => `xử lý thay đổi ở báo cáo ${named(periods, "các quý")}`,
  "finding.dismissed": () => "bỏ qua một lỗi cần soát",
  "finding.dismissal-withdrawn": () => "xét lại lỗi cần soát đã bỏ qua",
  "office.proof-settings-saved": () => "lưu cách viết của cơ quan",
  "citation.learned": () => "ghi nhớ văn bản viện dẫn",
  "citation.changed": ({ name }) => `sửa văn bản viện dẫn${quoted(name)}`,
  "citation.merged": ({ name }) => `gộp văn bản viện dẫn${quoted(name)}`,
  "citation.forgotten": ({ name }) => `thôi gợi ý văn bản viện dẫn${quoted(name)}`,
  "citation.restored": ({ name }) => `gợi ý lại văn bản viện dẫn${quoted(name)}`,
};

function quoted(name: string | null): string {
  return name ? ` “${name}”` : "";
}

const waiting: Record<WaitingKind, { act: (report: string) => string; cause: (by: string | null) => string }> = {
  approve: { act: (report) => `Đọc và duyệt ${report}`, cause: (by) => `${by ?? "Chuyên viên"} trình` },
  "approve-again": { act: (report) => `Xem lại và duyệt ${report}`, cause: (by) => `${by ?? "Lãnh đạo"} rút duyệt` },
  "confirm-exception": { act: (report) => `Xác nhận việc tự duyệt ${report}`, cause: (by) => `${by ?? "Người trình"} duyệt báo cáo do chính mình trình` },
  issue: { act: (report) => `Phát hành ${report}`, cause: (by) => `${by ?? "Lãnh đạo"} duyệt` },
  returned: { act: (report) => `Sửa và trình lại ${report}`, cause: (by) => `${by ?? "Lãnh đạo"} trả lại` },
  "approval-lost": { act: (report) => `Trình lại ${report}`, cause: (by) => `${by ?? "Có người"} sửa sau khi duyệt nên việc duyệt không còn hiệu lực` },
  threads: { act: (report) => `Xử lý góp ý cho ${report}`, cause: (by) => `${by ?? "Có người"} góp ý` },
};

const notices: Record<NoticeKind, (words: NoticeWords) => string> = {
  submitted: ({ actor, report }) => `${actor} trình ${report}`,
  "taken-back": ({ actor, report }) => `${actor} rút lại ${report} đã trình`,
  returned: ({ actor, report }) => `${actor} trả lại ${report}`,
  approved: ({ actor, report }) => `${actor} duyệt ${report}`,
  "exception-used": ({ actor, report }) => `${actor} tự duyệt ${report}; cần lãnh đạo thứ hai xác nhận`,
  "approval-withdrawn": ({ actor, report }) => `${actor} rút duyệt ${report}`,
  "late-edit": ({ actor, report }) => `${actor} sửa ${report} sau khi duyệt; việc duyệt không còn hiệu lực`,
  issued: ({ actor, report, number: given }) => `${actor} phát hành ${report}${given ? `, số ${given}` : ""}`,
  recalled: ({ actor, report }) => `${actor} thu hồi ${report}`,
  commented: ({ actor, report }) => `${actor} góp ý vào ${report}`,
  mentioned: ({ actor, report }) => `${actor} nhắc đến bạn trong ${report}`,
  "suggestion-settled": ({ actor, report }) => `${actor} đã xử lý đề nghị sửa của bạn trong ${report}`,
  "exception-allowed": ({ actor, report }) => `${actor} cho phép bạn duyệt ${report} do bạn trình`,
  "exception-confirmed": ({ actor, report }) => `${actor} xác nhận việc bạn tự duyệt ${report}`,
};

export const activity = {
  /** Inside a sentence. A second report of a period says that it is one. */
  report: (period: string, revision: number) => `báo cáo ${period}${revision > 1 ? ` (bản thay thế ${revision - 1})` : ""}`,
  /** On its own or first in a line. */
  reportTitle: (period: string, revision: number) => `Báo cáo ${period}${revision > 1 ? ` (bản thay thế ${revision - 1})` : ""}`,
  title: "Chờ tôi xử lý",
  nothingWaits: "Không có việc nào chờ bạn.",
  waiting,
  since: (cause: string, at: string) => `${cause}, ${at}`,
  openThreads: (comments: number, suggestions: number) => `Chưa xử lý: ${[comments && `${number(comments)} góp ý`, suggestions && `${number(suggestions)} đề nghị sửa`].filter(Boolean).join(", ")}`,
  notices,
  bell: {
    label: "Thông báo",
    unread: (count: number) => (count === 0 ? "Không có thông báo mới" : `${count > 99 ? "Hơn 99" : number(count)} thông báo chưa đọc`),
    badge: (count: number) => (count > 99 ? "99+" : number(count)),
    empty: "Chưa có thông báo nào. Khi báo cáo được trình, trả lại, duyệt, góp ý, bạn sẽ thấy ở đây.",
    failed: "Chưa tải được thông báo. Hãy đóng rồi mở lại.",
    loading: "Đang tải…",
    readAll: "Đánh dấu đã đọc tất cả",
    isNew: "mới",
    open: "Mở",
  },
  presence: {
    label: "Người đang mở báo cáo này",
    here: (names: string) => `${names} cũng đang mở`,
    atDecision: (names: string) => `${names} đang ở đây`,
  },
  timeline: {
    title: (report: string) => `Lịch sử ${report}`,
    heading: "Lịch sử",
    intro: "Ai đã làm gì với báo cáo, từ mới đến cũ. Không ai sửa hay xóa được các dòng này.",
    back: "Về báo cáo",
    older: "Các việc cũ hơn",
    newest: "Về việc mới nhất",
    empty: "Chưa có việc nào.",
  },
  log: {
    title: "Nhật ký",
    intro: "Mọi việc đã làm trong phần mềm, từ mới đến cũ. Không ai sửa hay xóa được các dòng này, kể cả người quản trị.",
    person: "Người làm",
    everybody: "Mọi người",
    group: "Loại việc",
    everything: "Mọi việc",
    groups: { steps: "Trình, duyệt, phát hành", writing: "Soạn báo cáo", comments: "Góp ý", register: "Sổ văn bản đi, nhiệm kỳ", ledger: "Sổ theo dõi", office: "Thông tin cơ quan, mẫu", accounts: "Tài khoản" } satisfies Record<ActionGroup, string>,
    report: "Báo cáo",
    everyReport: "Mọi báo cáo",
    from: "Từ ngày",
    to: "Đến ngày",
    filter: "Lọc",
    clear: "Bỏ lọc",
    export: "Xuất tệp Excel",
    nothing: "Không có việc nào khớp với điều kiện lọc.",
    removedReport: "kỳ đã bỏ",
    fileName: "nhat-ky",
    cut: (count: number) => `Tệp chỉ chứa ${number(count)} việc mới nhất. Hãy lọc theo ngày để lấy các việc cũ hơn.`,
    columns: { at: "Thời điểm", person: "Người làm", act: "Việc", report: "Báo cáo", reason: "Lý do, lời ghi", before: "Trước", after: "Sau" },
  },
  entry: {
    actions,
    saves: (count: number) => `${number(count)} lần lưu`,
    changes: (count: number) => (count === 1 ? "Xem trước và sau" : `Xem ${number(count)} thay đổi`),
    eachSave: "Từng lần lưu",
    more: (count: number) => `và ${number(count)} thay đổi khác`,
    kinds: { added: "Thêm", removed: "Xóa", "brought-back": "Lấy lại", edited: "Sửa", moved: "Chuyển chỗ", formatted: "Đổi cách in", proposed: "Đề nghị", field: "Sửa" },
    nothing: "(để trống)",
    removedText: "bỏ:",
    addedText: "thêm:",
    fields: {
      ...fieldLabels,
      draft: "Lần dự thảo",
      printEmptySections: "In cả mục trống",
      sections: "Các mục",
      validFrom: "Áp dụng từ ngày",
      name: "Tên",
      role: "Vai trò",
      startsOn: "Bắt đầu từ ngày",
      section: "Mục", text: "Nội dung", meeting: "Cuộc họp", decidedOn: "Ngày", sourcePaper: "Văn bản", originUnit: "Đơn vị trình",
      paper: "Văn bản viện dẫn",
    } as Record<string, string>,
    roles: common.roles as Record<string, string>,
    flags: { true: common.yes, false: common.no } as Record<string, string>,
  },
};

import { formatNumber } from "../format";
import { fieldLabels } from "./field-labels";
import { reading } from "./review-reading";
import { compare, versions } from "./review-versions";

/** What sentences about a step name: who submitted, the number that was given, the number of the next draft. */
type Facts = { submitter: string; approver: string; number: string; nextDraft: number | null };

const number = (value: number) => formatNumber(value, "vi");
const lines = (...all: (string | false)[]) => all.filter(Boolean).join("\n");

/** Steps of the workflow, versions, comparing, the reading view. */
export const review = {
  title: "Trình, duyệt",
  bar: {
    label: "Các bước của báo cáo",
    more: "Các bước",
    download: "Tải tệp đã phát hành",
    openReplacement: "Mở bản thay thế",
  },
  acts: {
    submit: "Trình lãnh đạo",
    "take-back": "Rút lại để sửa",
    return: "Trả lại",
    approve: "Duyệt",
    "withdraw-approval": "Rút duyệt",
    issue: "Phát hành",
    recall: "Thu hồi",
    revise: "Lập bản thay thế",
    "allow-exception": "Cho phép người trình tự duyệt",
    "confirm-exception": "Xác nhận việc tự duyệt",
  },
  /** Why a step cannot be taken, under its disabled button. */
  refusals: {
    state: (states: string) => `Chỉ làm được khi báo cáo ở trạng thái ${states}.`,
    or: " hoặc ",
    "own-submission": "Bạn là người trình nên không tự duyệt. Lãnh đạo khác duyệt, hoặc nhờ người quản trị cho phép kèm lý do.",
    "own-exception": "Bạn là người đã tự duyệt, nên lãnh đạo khác xác nhận.",
    "nothing-to-confirm": "Không có việc tự duyệt nào chờ xác nhận.",
    superseded: "Đã có bản thay thế.",
    allowed: (person: string) => `Đã cho phép ${person}.`,
    role: "Vai trò của bạn không làm bước này.",
  },
  dialog: {
    will: "Sau khi bấm:",
    reasonRequired: "Hãy ghi lý do; người nhận cần biết vì sao.",
    note: "Lời nhắn (không bắt buộc)",
    lookAnew: "Xem bản mới",
    overtaken: (state: string, by: string | null) => `Báo cáo vừa chuyển sang “${state}”${by ? `, do ${by}` : ""}, nên bước này không làm được nữa. Chữ bạn gõ vẫn giữ ở đây.`,
    unreachable: "Chưa nhận được trả lời của máy chủ nên chưa rõ bước này đã xong chưa. Chữ bạn gõ vẫn còn. Khi có mạng, hãy xem trạng thái báo cáo rồi bấm lại nếu cần.",
    submittedBy: (name: string, at: string) => `${name} trình lúc ${at}.`,
  },
  steps: {
    submit: {
      title: "Trình báo cáo cho lãnh đạo",
      will: () =>
        lines(
          "Lãnh đạo được báo ngay và đọc đúng bản này.",
          "Trong lúc chờ, không ai sửa được chữ; cần sửa thì bấm “Rút lại để sửa”.",
          "Bản này được lưu thành một phiên bản.",
        ),
      reason: "Lời nhắn cho lãnh đạo (không bắt buộc)",
      hint: "",
      submit: "Trình lãnh đạo",
      busy: "Đang trình…",
      done: "Đã trình. Báo cáo đang chờ lãnh đạo.",
    },
    "take-back": {
      title: "Rút lại báo cáo đã trình?",
      will: () => lines("Báo cáo trở về trạng thái “Đang soạn” và sửa được ngay.", "Lãnh đạo được báo, và không duyệt được cho đến khi trình lại.", "Góp ý đã có vẫn còn nguyên."),
      reason: "",
      hint: "",
      submit: "Rút lại",
      busy: "Đang rút lại…",
      done: "Đã rút lại. Bạn sửa tiếp được.",
    },
    return: {
      title: "Trả lại báo cáo",
      will: ({ submitter, nextDraft }: Facts) =>
        lines(
          `${submitter} được báo ngay, thấy lý do ở đầu báo cáo và sửa được.`,
          nextDraft !== null && `Bản sửa sẽ in “Dự thảo lần ${number(nextDraft)}”.`,
          "Bản đang trình được lưu thành một phiên bản.",
        ),
      reason: "Lý do trả lại",
      hint: "Ghi rõ cần sửa gì; người soạn đọc dòng này trước tiên.",
      submit: "Trả lại báo cáo",
      busy: "Đang trả lại…",
      done: "Đã trả lại. Người soạn được báo kèm lý do.",
    },
    approve: {
      title: "Duyệt báo cáo",
      will: () =>
        lines(
          "Văn thư được báo để cấp số và phát hành.",
          "Việc duyệt gắn với đúng bản này: về sau ai sửa một chữ, một số hay thứ tự thì việc duyệt hết hiệu lực và phải trình lại.",
          "Bản này được lưu thành một phiên bản.",
        ),
      reason: "Lời ghi (không bắt buộc)",
      hint: "",
      submit: "Duyệt báo cáo",
      busy: "Đang duyệt…",
      done: "Đã duyệt. Văn thư được báo để phát hành.",
    },
    "withdraw-approval": {
      title: "Rút duyệt",
      will: () => lines("Báo cáo trở lại trạng thái “Đang trình” và chưa phát hành được.", "Bạn hoặc lãnh đạo khác duyệt lại, hoặc trả lại để sửa.", "Người soạn và văn thư được báo, kèm lý do."),
      reason: "Lý do rút duyệt",
      hint: "",
      submit: "Rút duyệt",
      busy: "Đang rút duyệt…",
      done: "Đã rút duyệt. Báo cáo trở lại trạng thái “Đang trình”.",
    },
    recall: {
      title: "Thu hồi báo cáo đã phát hành",
      will: ({ number: given }: Facts) =>
        lines(
          "Báo cáo mang dấu “Đã thu hồi” ở mọi nơi, kể cả trong sổ văn bản đi và khi kiểm tra tệp.",
          `Số ${given} và tệp đã phát hành vẫn giữ nguyên; số này không dùng lại.`,
          "Chuyên viên lập được bản thay thế để sửa và phát hành với số khác.",
        ),
      reason: "Lý do thu hồi",
      hint: "Lý do hiện trên báo cáo và trong sổ.",
      submit: "Thu hồi báo cáo",
      busy: "Đang thu hồi…",
      done: "Đã thu hồi. Số và tệp vẫn giữ trong sổ.",
    },
    revise: {
      title: "Lập bản thay thế",
      will: ({ number: given }: Facts) =>
        lines(
          `Một báo cáo mới cùng kỳ được mở với đúng chữ đã phát hành, ghi rõ là thay thế Số ${given}.`,
          "Báo cáo đã thu hồi giữ nguyên số và tệp.",
          "Bản mới đi lại từ đầu: soạn, trình, duyệt, cấp số khác.",
        ),
      reason: "",
      hint: "",
      submit: "Lập bản thay thế",
      busy: "Đang lập…",
      done: "Đã lập bản thay thế. Bạn đang ở bản mới.",
    },
    "allow-exception": {
      title: "Cho phép người trình tự duyệt",
      will: ({ submitter }: Facts) =>
        lines(
          `${submitter} đã trình báo cáo này và sẽ tự duyệt được, chỉ trong lần trình này.`,
          "Tên bạn và lý do hiện trên báo cáo cho đến khi lãnh đạo thứ hai xác nhận.",
          `${submitter} được báo ngay.`,
        ),
      reason: "Lý do cho phép",
      hint: "Ví dụ: lãnh đạo khác đi công tác, văn bản phải gửi trong ngày.",
      submit: "Cho phép",
      busy: "Đang ghi…",
      done: "Đã cho phép người trình tự duyệt.",
    },
    "confirm-exception": {
      title: "Xác nhận việc tự duyệt",
      will: ({ approver }: Facts) => lines(`Bạn xác nhận đã đọc báo cáo mà ${approver} vừa trình vừa duyệt.`, "Dòng nhắc trên báo cáo được khép lại; tên bạn được ghi lại."),
      reason: "",
      hint: "",
      submit: "Xác nhận",
      busy: "Đang xác nhận…",
      done: "Đã xác nhận.",
    },
  },
  submit: {
    checking: "Đang lưu chữ vừa gõ và soát báo cáo…",
    unsaved: "Có chữ chưa lưu được nên chưa trình, kẻo bản trình thiếu chữ. Hãy xem chỗ báo đỏ rồi trình lại.",
    failed: "Chưa soát được báo cáo. Hãy thử lại khi có mạng.",
    blocking: (count: number) => `Phải sửa trước khi trình (${number(count)})`,
    toLookAt: (count: number) => `Nên xem lại (${number(count)})`,
    allWell: "Không thấy chỗ nào còn thiếu.",
    stillBlocked: (count: number) => `Còn ${number(count)} chỗ phải sửa nên chưa trình được. Bấm vào từng dòng ở trên để đến chỗ đó.`,
    others: (names: string) => `Cũng đang mở báo cáo này: ${names}. Trình xong thì họ không sửa được nữa.`,
    changedBy: (name: string, at: string) => `Người sửa gần nhất: ${name}, ${at}.`,
    checkAgain: "Soát lại",
  },
  shortcomings: {
    "no-decisions": "Báo cáo chưa có nội dung nào.",
    "missing-subject": "Trích yếu đang trống.",
    "missing-signer": "Chưa có họ tên người ký.",
    "missing-signing-office": "Chưa có chức vụ người ký.",
    "missing-authority": "Chưa có thể thức đề ký.",
    "missing-preamble": "Phần mở đầu đang trống.",
    "missing-closing": "Phần kết đang trống.",
    "missing-recipients": "Chưa có nơi nhận.",
    "empty-section": (where: string) => `${where}: chưa có nội dung.`,
    "other-period": (where: string, quote: string) => `${where}: còn “${quote}”, là kỳ khác.`,
    "open-comment": (where: string) => `${where}: góp ý chưa xử lý.`,
    "open-suggestion": (where: string) => `${where}: đề nghị sửa chưa xử lý.`,
  },
  /** Where something is, at the head of a line. */
  places: {
    section: (heading: string) => `Mục “${heading}”`,
    report: "Cả báo cáo",
    field: { ...fieldLabels, draft: "Lần dự thảo", printEmptySections: "Mục trống" },
  },
  banner: {
    returned: (by: string, at: string) => `${by} trả lại báo cáo lúc ${at}`,
    inReview: (by: string, at: string) => `${by} trình lúc ${at}. Báo cáo đang chờ lãnh đạo; trong lúc này chữ không sửa được.`,
    inReviewForYou: (by: string, at: string) => `${by} trình lúc ${at}. Báo cáo chờ bạn duyệt hoặc trả lại.`,
    inReviewToApprove: (at: string) => `Bạn trình lúc ${at} và được phép tự duyệt. Cần sửa thì bấm “Rút lại để sửa”.`,
    inReviewOwn: (at: string) => `Bạn trình lúc ${at}. Báo cáo đang chờ lãnh đạo; cần sửa thì bấm “Rút lại để sửa”.`,
    note: (text: string) => `Lời nhắn: ${text}`,
    reason: (text: string) => `Lý do: ${text}`,
    approvalTakenBack: (by: string, at: string) => `${by} rút duyệt lúc ${at}. Báo cáo chờ lãnh đạo duyệt lại hoặc trả lại.`,
    approved: (by: string, at: string) => `${by} duyệt lúc ${at}. Việc duyệt gắn với đúng bản này.`,
    approvedToEdit: "Muốn sửa thì phải bỏ việc duyệt và trình lại.",
    edit: "Sửa báo cáo đã duyệt",
    editing: (by: string) => `Bạn đang sửa báo cáo đã duyệt. Việc duyệt của ${by} hết hiệu lực ngay khi có thay đổi đầu tiên.`,
    stopEditing: "Thôi, giữ việc duyệt",
    withdrawnByEdit: (by: string, editor: string, at: string) => `Việc duyệt của ${by} không còn hiệu lực: ${editor} sửa báo cáo lúc ${at}. Phải trình lại để duyệt lại.`,
    whatChanged: "Xem đã sửa những gì",
    exceptionAllowed: (person: string, admin: string) => `${admin} cho phép ${person} tự duyệt báo cáo do chính mình trình.`,
    exceptionUsed: (person: string, admin: string) => `${person} vừa trình vừa duyệt báo cáo này, do ${admin} cho phép. Chờ lãnh đạo thứ hai xác nhận.`,
    exceptionConfirmed: (person: string, admin: string, confirmer: string) => `${person} vừa trình vừa duyệt báo cáo này, do ${admin} cho phép; ${confirmer} đã xác nhận.`,
    issued: (given: string, date: string) => `Đã phát hành Số ${given}, ngày ${date}`,
    issuedBy: (by: string, at: string) => `${by} phát hành lúc ${at}.`,
    contentHash: "Mã nội dung",
    file: "Tải tệp",
    register: "Sổ văn bản đi",
    recalled: (by: string, at: string) => `${by} thu hồi báo cáo lúc ${at}`,
    recalledNumber: (given: string, date: string) => `Số ${given}, ngày ${date} và tệp đã phát hành vẫn giữ trong sổ.`,
    replacedBy: "Mở bản thay thế",
    replaces: (given: string, date: string) => `Báo cáo này thay thế Số ${given}, ngày ${date}, đã thu hồi.`,
    replacesUnnumbered: "Báo cáo này thay thế một báo cáo đã thu hồi.",
    openReplaced: "Mở báo cáo đã thu hồi",
    unknownPerson: "Không rõ ai",
  },
  lateEdit: {
    title: "Sửa báo cáo đã duyệt?",
    will: (approver: string) =>
      lines(
        `Ngay khi bạn sửa chữ đầu tiên, việc duyệt của ${approver} hết hiệu lực và báo cáo chưa phát hành được.`,
        `${approver}, người trình và văn thư được báo, và xem được đúng chỗ đã sửa.`,
        "Sửa xong phải trình lại để duyệt lại.",
      ),
    submit: "Sửa báo cáo",
  },
  nameVersion: {
    title: "Đặt tên phiên bản",
    body: "Báo cáo được lưu đúng như lúc này, để so sánh hoặc lấy lại về sau.",
    name: "Tên phiên bản",
    hint: "Ví dụ: Bản gửi các ban góp ý",
    required: "Hãy đặt tên để sau này dễ tìm.",
    submit: "Lưu phiên bản",
    busy: "Đang lưu…",
    done: (name: string) => `Đã lưu phiên bản “${name}”.`,
  },
  reading,
  versions,
  compare,
};

import type { Marker } from "@/domain/report-document";
import type { VersionEvent } from "@/domain/workflow";
import type { ComparisonSummary } from "@/text/compare";
import { formatNumber } from "../format";
import { fieldLabels } from "./field-labels";

const number = (value: number) => formatNumber(value, "vi");

const events: Record<VersionEvent, string> = {
  submitted: "Trình",
  returned: "Trả lại",
  approved: "Duyệt",
  issued: "Phát hành",
  named: "Đặt tên",
  kept: "Giữ lại trước khi khôi phục",
  restored: "Khôi phục",
};

/** The versions of a report. */
export const versions = {
  title: (period: string) => `Các phiên bản của báo cáo ${period}`,
  intro: "Mỗi lần trình, trả lại, duyệt, phát hành, phần mềm giữ nguyên văn báo cáo lúc đó. Không phiên bản nào bị sửa hay mất.",
  back: "Về báo cáo",
  list: "Danh sách phiên bản",
  name: "Đặt tên phiên bản hiện tại",
  nameOff: "Báo cáo đã phát hành hoặc thu hồi, không đặt tên phiên bản nữa",
  empty: {
    title: "Chưa có phiên bản nào",
    body: "Phiên bản đầu tiên được giữ khi báo cáo được trình lần đầu.",
    bodyWhoMay: "Phiên bản đầu tiên được giữ khi báo cáo được trình lần đầu. Muốn giữ bản đang có ngay bây giờ, hãy đặt tên cho nó.",
  },
  number: (version: number) => `Phiên bản ${number(version)}`,
  now: "Bản hiện tại",
  nowHint: "đang có trên trang soạn",
  sameAsNow: "giống bản hiện tại",
  events,
  restoredFrom: (version: string) => `Khôi phục từ phiên bản ${version}`,
  by: (name: string, time: string) => `${name}, ${time}`,
  reason: (reason: string) => `Lý do: ${reason}`,
  note: (note: string) => `Lời nhắn: ${note}`,
  chooseTwo: "Chọn hai phiên bản để so sánh: một ở cột “Bản trước”, một ở cột “Bản sau”.",
  from: "Bản trước",
  to: "Bản sau",
  chooseFrom: (name: string) => `Lấy ${name} làm bản trước`,
  chooseTo: (name: string) => `Lấy ${name} làm bản sau`,
  compare: "So sánh hai bản đã chọn",
  compareNow: "So với hiện tại",
  compareNowLabel: (version: number) => `So phiên bản ${number(version)} với bản hiện tại`,
  read: "Đọc",
  readLabel: (version: number) => `Đọc phiên bản ${number(version)}`,
  more: (version: number) => `Việc với phiên bản ${number(version)}`,
  docx: "Tải tệp Word",
  docxIssued: "Tải tệp Word đã phát hành",
  json: "Xuất tệp JSON",
  restore: "Khôi phục phiên bản này",
  restoreOff: {
    same: "Khôi phục (đang giống bản hiện tại)",
    state: "Khôi phục (chỉ khi báo cáo đang soạn, bị trả lại hoặc đã duyệt)",
    role: "Khôi phục (chỉ chuyên viên, quản trị)",
  },
  restoreDialog: {
    title: (version: number) => `Khôi phục phiên bản ${number(version)}?`,
    steps: (version: number) =>
      [
        `Báo cáo trở lại đúng như phiên bản ${number(version)}: nội dung, thứ tự, phần đầu, phần cuối.`,
        "Bản đang có được giữ thành một phiên bản, lúc nào cũng lấy lại được.",
        "Góp ý vẫn ở chỗ của mình; các phiên bản sau không mất.",
      ].join("\n"),
    approval: "Báo cáo đang được duyệt. Khôi phục sẽ làm mất hiệu lực duyệt; báo cáo trở về đang soạn và phải trình lại.",
    agree: "Tôi đồng ý bỏ kết quả duyệt hiện tại",
    agreeFirst: "Hãy đánh dấu đồng ý bỏ kết quả duyệt trước khi khôi phục.",
    submit: "Khôi phục",
    busy: "Đang khôi phục…",
    changed: "Người khác vừa sửa báo cáo. Chưa có gì thay đổi; trang đã lấy bản mới, hãy xem rồi bấm lại nếu vẫn muốn khôi phục.",
  },
  restored: (from: number, version: number) => `Đã khôi phục phiên bản ${number(from)}, lưu thành phiên bản ${number(version)}.`,
  restoredNothing: (version: number) => `Báo cáo đang giống hệt phiên bản ${number(version)}, không cần khôi phục.`,
  unreachable: "Chưa nối được với máy chủ nên chưa làm được. Hãy thử lại.",
  readTitle: (version: number, period: string) => `Phiên bản ${number(version)}, báo cáo ${period}`,
  readNote: "Đây là bản cũ, chỉ để đọc.",
  toList: "Các phiên bản",
};

const counted = (count: number, what: string): string | null => (count === 0 ? null : `${what} ${number(count)}`);
const marker: Record<Marker, string> = { dash: "có gạch đầu dòng", none: "không gạch đầu dòng" };

/** Two texts of a report compared, wherever that is shown. */
export const compare = {
  title: "So sánh hai phiên bản",
  from: "Bản trước",
  to: "Bản sau",
  swap: "Đổi chiều so sánh",
  choose: "Chọn phiên bản khác",
  docx: "Tải bản so sánh (.docx)",
  docxHint: "Mở bằng Word: chỗ sửa hiện thành theo dõi thay đổi, chấp nhận hay bỏ từng chỗ được",
  identical: "Hai bản giống nhau từng chữ.",
  /** "Sửa 3 nội dung, thêm 1, chuyển chỗ 1. Thêm 12 chữ, bỏ 9 chữ." */
  summary: ({ added, removed, changed, moved, fields, wordsAdded, wordsRemoved }: ComparisonSummary): string => {
    const decisions = [counted(changed, "sửa"), counted(added, "thêm"), counted(removed, "bỏ"), counted(moved, "chuyển chỗ")].filter((part) => part !== null);
    const whats = [decisions.length > 0 ? `Nội dung: ${decisions.join(", ")}` : null, counted(fields, "Phần khác:")].filter((part) => part !== null);
    return `${whats.join(". ")}. Thêm ${number(wordsAdded)} chữ, bỏ ${number(wordsRemoved)} chữ.`;
  },
  kinds: { same: "không đổi", changed: "sửa", added: "thêm", removed: "bỏ", moved: "chuyển chỗ" },
  addedStart: "thêm:",
  addedEnd: "hết phần thêm",
  removedStart: "bỏ:",
  removedEnd: "hết phần bỏ",
  movedFromSection: (section: string) => `chuyển từ mục ${section}`,
  movedInSection: "đổi thứ tự trong mục",
  sectionAdded: "mục mới",
  sectionRemoved: "mục đã bỏ",
  sectionMoved: "đổi thứ tự mục",
  sectionNotPrinted: "mục không còn nội dung, không in",
  joins: "nối vào đoạn trên",
  joinsNoMore: "tách thành đoạn riêng",
  marker,
  onlyChanges: "Chỉ hiện chỗ thay đổi",
  unchangedParagraphs: (count: number) => `${number(count)} đoạn không đổi`,
  unchangedDecisions: (count: number) => `${number(count)} nội dung không đổi`,
  unchangedPart: (name: string) => `${name}: không đổi`,
  head: "Phần đầu",
  tail: "Phần cuối",
  previous: "Thay đổi trước",
  next: "Thay đổi sau",
  keys: "Phím N: thay đổi sau, phím P: thay đổi trước",
  position: (at: number, of: number) => `${number(at)}/${number(of)}`,
  count: (count: number) => `${number(count)} chỗ thay đổi`,
  otherChanges: "Thay đổi khác",
  fieldsTitle: "Phần in một lần",
  fields: {
    ...fieldLabels,
    number: "Số văn bản",
    date: "Ngày ban hành",
    draft: "Dự thảo lần",
    period: "Kỳ báo cáo",
    printEmptySections: "In cả mục trống",
  },
  yes: "có",
  no: "không",
};

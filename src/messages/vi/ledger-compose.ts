import { formatNumber } from "../format";

const number = (value: number) => formatNumber(value, "vi");

/** A report put together from its quarters, and what those change afterwards. */
export const compose = {
  title: (count: number) => (count === 0 ? "Thay đổi ở các quý" : `Thay đổi ở các quý (${number(count)})`),
  parts: "Ghép từ:",
  part: (period: string, count: number, state: string) => `${period} (${number(count)} nội dung, ${state.toLocaleLowerCase("vi")})`,
  notComposed: "Báo cáo này chưa ghép từ quý nào.",
  nothing: "Các quý chưa có gì khác với báo cáo này.",
  failed: "Chưa xem được thay đổi ở các quý.",
  all: (count: number) => `Nhận tất cả (${number(count)})`,
  kinds: {
    changed: "Quý đã sửa chữ",
    moved: "Quý đã chuyển mục",
    deleted: "Quý đã bỏ",
    new: "Quý mới có thêm",
  },
  from: (period: string) => `Xem ở báo cáo ${period}`,
  here: "Đến nội dung ở báo cáo này",
  inSection: (heading: string) => `Mục “${heading}”`,
  movedTo: (from: string, to: string) => `Từ mục “${from}” sang mục “${to}”`,
  movedHere: (heading: string) => `Ở báo cáo này, nội dung đã được xếp vào mục “${heading}” và sẽ ở nguyên đó.`,
  carried: "Nội dung ở báo cáo này cũng đã được sửa. Nhận thay đổi thì chỗ sửa của hai bên cùng được giữ.",
  same: "Báo cáo này đã viết đúng như quý.",
  conflict: "Hai bên cùng sửa một chỗ. Hãy viết lại cho đúng trong ô dưới đây rồi nhận.",
  theirs: "Quý sửa thành:",
  ours: "Ở báo cáo này đang là:",
  wording: "Chữ sẽ dùng ở báo cáo này",
  act: {
    take: "Nhận thay đổi",
    takeWording: "Dùng chữ trong ô",
    keep: "Giữ như đang có",
    keepOwn: "Vẫn giữ ở báo cáo này",
    remove: "Bỏ ở báo cáo này",
    add: "Đưa vào báo cáo",
    leaveOut: "Để ngoài báo cáo",
    of: (text: string) => `: ${text}`,
  },
  reason: "Lý do để ngoài báo cáo",
  reasonSubmit: "Ghi lý do và để ngoài",
  readOnly: "Chữ của báo cáo đang đứng yên nên chưa nhận được thay đổi.",
  addPart: (period: string, count: number) => `Thêm ${period} (${number(count)} nội dung)`,
  addPartTitle: (period: string) => `Thêm ${period} vào báo cáo`,
  addPartWill: (period: string, count: number) =>
    [
      `${number(count)} nội dung của ${period} được chép vào cuối từng mục.`,
      "Mục nào báo cáo này chưa có thì được thêm vào.",
      `Mỗi nội dung vẫn nối với ${period}: sau này quý sửa gì, báo cáo này sẽ cho biết.`,
    ].join("\n"),
  removePart: (period: string) => `Bỏ ${period}`,
  removePartTitle: (period: string) => `Bỏ ${period} khỏi báo cáo`,
  removePartWill: (period: string) =>
    [
      `Các nội dung chép từ ${period} bị xóa khỏi báo cáo này, cả nội dung đã sửa ở đây. Lấy lại được từng nội dung trong danh sách nội dung đã xóa.`,
      `Báo cáo ${period} không đổi gì. Thêm lại ${period} thì các nội dung trở lại như đang có ở đây.`,
    ].join("\n"),
  done: {
    take: "Đã nhận thay đổi của quý.",
    keep: "Đã xem, giữ như đang có.",
    remove: "Đã bỏ nội dung theo quý.",
    add: "Đã đưa nội dung mới vào báo cáo.",
    "leave-out": "Đã để ngoài báo cáo.",
    all: (count: number) => `Đã nhận ${number(count)} thay đổi.`,
    addPart: (period: string, count: number) => `Đã thêm ${period}: ${number(count)} nội dung.`,
    removePart: (period: string, count: number) => `Đã bỏ ${period}: ${number(count)} nội dung.`,
    undo: "Hoàn tác",
    undone: "Đã hoàn tác.",
  },
  unsaved: "Chữ bạn đang gõ ở nội dung này chưa lưu được nên chưa nhận thay đổi. Hãy lưu xong rồi làm lại.",
  changedMeanwhile: "Nội dung này vừa thay đổi. Danh sách đã được làm mới; hãy xem rồi làm lại.",
  unreachable: "Chưa nối được với máy chủ nên chưa làm được. Chữ đã gõ vẫn còn; hãy thử lại.",
};

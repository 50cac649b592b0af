/** A word or words written twice: "của của", "sắp xếp sắp xếp". Doubles that mean something ("luôn luôn", "những tồn tại tại đơn vị") stay. */
import { isCompound } from "../compounds";
import type { Word } from "../read-text";
import { paragraphRule, type Fault } from "../types";

/** Small words that never stand twice. */
const CERTAIN = new Set("của các và về cho với trong để được đã đến những này khi nếu thì mà nhưng hoặc như cũng sẽ đang bởi nên trên dưới vào giữa gồm nhằm là".split(" "));
/** Most often a slip; but the end of one word may meet the beginning of the next ("Tỉnh ủy ủy quyền", "công tác tác nghiệp"). */
const LIKELY = new Set("tại theo do bị qua ra thuộc đối từ vì tháng quý số việc nhiệm chỉ tỉnh kế thực nghị quyết báo cáo công tác kiểm tra giám sát đảng phát triển xây dựng lãnh tăng cường tiếp tục".split(" "));
/** Words before, with which the first of the two is one word: "tồn tại tại", "thiết bị bị hỏng", "lý do do". */
const ENDS_A_WORD: Readonly<Record<string, string>> = {
  tại: "tồn|hiện|thực|nội|ngoại",
  theo: "kèm|tùy|tuỳ",
  do: "lý|tự|nguyên",
  bị: "thiết|trang|chuẩn|dự|phòng",
  qua: "thông|vượt|trải",
  ra: "xảy|diễn|gây|đề|đưa|đặt",
  thuộc: "trực|phụ|lệ",
  đối: "phản|tuyệt|tương|cân",
  đến: "nói|đề cập",
  số: "đa|dân|một|chỉ|tổng|thiểu|con|doanh|chuyển đổi",
  việc: "công|làm|vụ",
  tra: "kiểm|thanh|điều",
  tác: "công|hợp|đối|sáng",
  nhiệm: "trách|bổ|chủ|kiêm",
  tỉnh: "toàn|liên",
  quyết: "nghị|giải|biểu",
  cáo: "báo|tố|quảng",
  sát: "giám|khảo|kiểm",
  nghị: "đề|kiến|hội",
  dựng: "xây",
  triển: "phát",
};

const gap = (text: string, one: Word, other: Word): string => text.slice(one.end, other.start);
const isSpace = (between: string): boolean => /^\s+$/.test(between);

const ENDINGS = new Map(Object.entries(ENDS_A_WORD).map(([word, words]) => [word, new RegExp(`(?<!\\p{L})(?:${words})\\s+$`, "iu")]));
/** "từ từ" means slowly, unless a time or source follows. */
const FROM = /^\s+(?:\d|ngày|năm|tháng|quý|khi|nguồn|các|nay)/iu;

function isMeant(text: string, words: readonly Word[], index: number): boolean {
  const [{ text: typed, start }, other] = [words[index]!, words[index + 1]!];
  const word = typed.toLowerCase();
  // "phân công công tác": each is the half of a word.
  if (isCompound(words[index - 1], words[index]) && isCompound(other, words[index + 2])) return true;
  if (word === "từ" && !FROM.test(text.slice(other.end, other.end + 8))) return true;
  return ENDINGS.get(word)?.test(text.slice(Math.max(0, start - 16), start)) ?? false;
}

function single(text: string, words: readonly Word[], index: number): Fault | null {
  const [one, other] = [words[index]!, words[index + 1]];
  const word = one.text.toLowerCase();
  if (!other || !(CERTAIN.has(word) || LIKELY.has(word))) return null;
  // "kiểm tra Tra Vinh": a capital begins a name.
  if (word !== other.text || !isSpace(gap(text, one, other)) || isMeant(text, words, index)) return null;
  return { start: one.start, end: other.end, message: `Chữ “${other.text}” lặp lại.`, replacement: one.text, ...(CERTAIN.has(word) ? {} : { severity: "warning" as const }) };
}

/** Doubled on purpose, or names of things; "xã xã hội hóa" meets by chance. */
const REDUPLICATED = new Set(
  "dần luôn mãi người nhà đời ngày đêm tháng năm thường vừa rất xa gần nhanh chậm khăng chằm hằng ngàn triệu muôn nơi lớp tầng hàng đôi cao sâu đều ngang sắp mau khe xanh đỏ vàng trắng đen nho lâu tối sáng chiều trưa sớm ai đâu nào gì song chôm ba cào chuồn xã phần từng mỗi chuyên lẳng ào rào đùng một hai ào êm nhè khẽ kè tít tràn bon chang oang".split(" "),
);

/** Words before the first of the two, by that one: "kinh doanh doanh thu", "ngân hàng hàng đầu". What is a compound anyway is not here. */
const ENDS_A_LONGER_WORD: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "doanh=kinh liên quốc;đơn=hóa hoá làm;hàng=ngân khách mặt bán giao;kiện=khiếu sự điều văn vụ;việc=vụ sự;sản=tài di thủy thuỷ lâm nông khoáng hải bất;động=biến tác cơ hành chấn tự;" +
    "dân=công người ngư di cư toàn vì;công=nhân thi thành gia;thông=lưu phổ viễn;dụng=sử vận áp tín tuyển;quan=hải tham liên cảnh sĩ khách chủ tổng cơ;viên=học thành nhân;chế=thể cơ khống;" +
    "lượng=lực số sản năng khối trữ dung;chính=tài bưu cải liêm chỉnh;phố=khu thành đường;trường=môi thị hiện nhà lập hội nông lâm;hợp=trường tổng kết thích liên tập;toán=kế thanh tính bài;" +
    "tâm=trung quan;bình=trung hòa hoà;quân=bình toàn hải dân tòng;đoàn=trung tỉnh binh tập phi ngoại;thể=cụ có vật;lý=quản đại địa tâm vật;học=khoa văn trung tiểu đại dạy du hóa hoá năm;" +
    "nhà=chủ toàn sửa xây;trình=quy lịch hành tờ quá lộ giáo;hành=vận điều tiến ngân thực bảo phát;phát=bộc xuất kích tự;hội=cơ chi lễ xã;án=bản đề phương dự;tư=đầu vật cá công;thu=doanh nguồn;" +
    "đất=ruộng mặt;nghiệp=sự chuyên nông;sinh=vệ phát học dân an;quản=bảo;vụ=dịch nội ngoại thời;ích=công lợi;lợi=thủy thuỷ thuận phúc;đội=quân bộ;phòng=dự biên phụ văn;" +
    "cao=nâng đề;tài=nhân đề trọng;bộ=cán toàn nội;liên=hữu;tế=y thực quốc kinh;mặt=bề có;tiền=số;nước=cấp đất nhà;tin=thông niềm;kỳ=định học;lực=nhân năng quyền áp hiệu;thực=hiện lương xác"
  )
    .split(";")
    .map((entry) => entry.split("=") as [string, string]),
);

/** "mua thuốc thuốc chữa bệnh": a slip most often, but one word may end as the next begins, so it is only mentioned. */
function content(text: string, words: readonly Word[], index: number): Fault | null {
  const [before, one, other, next] = [words[index - 1], words[index]!, words[index + 1], words[index + 2]];
  const word = one.text.toLowerCase();
  if (!other || other.text !== word || word.length < 2 || /\d/.test(word) || REDUPLICATED.has(word) || !isSpace(gap(text, one, other))) return null;
  const opens = /^\s*$|[.;:!?]\s+$/.test(text.slice(Math.max(0, one.start - 6), one.start));
  if ((one.text !== word && !opens) || isMeant(text, words, index) || isCompound(before, one)) return null;
  // "điện tử hóa", "công nghiệp hóa": what ends in it is always one word.
  if (/^h(?:óa|oá)$/.test(word) || ENDS_A_LONGER_WORD[word]?.split(" ").includes(before?.text.toLowerCase() ?? "")) return null;
  const isFresh = opens || before === undefined || CERTAIN.has(before.text.toLowerCase());
  if (isCompound(other, next) && !isFresh) return null;
  return { start: one.start, end: other.end, message: `Chữ “${word}” viết hai lần liền nhau; nếu không phải cố ý thì bỏ một chữ.`, replacement: one.text, severity: "info" };
}

/** Bodies whose name is what they do: "Ban Tổ chức tổ chức hội nghị", "đoàn kiểm tra kiểm tra 03 đơn vị". */
const DOES_ITS_NAME = /(?:^|[^\p{L}])(?:ban|đoàn|tổ|cơ quan|hội đồng|tiểu ban|hội|phòng|đội|công tác|trung tâm|ủy ban|uỷ ban|cán bộ|bộ phận|lực lượng|viện)\s+$/iu;
const MOST_WORDS = 6;

/** The same two to six words in a row a second time. */
function several(text: string, words: readonly Word[], keys: readonly string[], index: number): Fault | null {
  for (let length = MOST_WORDS; length >= 2; length -= 1) {
    if (keys[index + length] !== keys[index] || keys[index + length + 1] !== keys[index + 1]) continue;
    const both = words.slice(index, index + 2 * length);
    if (both.length < 2 * length || !isRepeated(text, both, length)) continue;
    const [first, second] = [both[0]!, both[length]!];
    const isOpening = /^\s*$|[.;:!?]\s+$/.test(text.slice(Math.max(0, first.start - 6), first.start));
    const isLowered = first.text !== second.text && !isOpening;
    if (length === 2 && (isLowered || DOES_ITS_NAME.test(text.slice(Math.max(0, first.start - 14), first.start)))) return null;
    const kept = text.slice(first.start, both[length - 1]!.end);
    return { start: first.start, end: both.at(-1)!.end, message: `Cụm từ “${kept}” lặp lại.`, replacement: kept };
  }
  return null;
}

function isRepeated(text: string, both: readonly Word[], length: number): boolean {
  const [first, second] = [both.slice(0, length), both.slice(length)];
  // "người người", "01 01": one word or number again and again is another thing.
  if (new Set(first.map((word) => word.text.toLowerCase())).size < 2 || first.some((word) => /\d/.test(word.text))) return false;
  return first.every((word, at) => word.text.toLowerCase() === second[at]!.text.toLowerCase()) && both.slice(1).every((word, at) => isSpace(gap(text, both[at]!, word)));
}

function check(text: string, words: readonly Word[]): Fault[] {
  const keys = words.map(({ text: word }) => word.toLowerCase());
  const faults: Fault[] = [];
  for (const index of keys.keys()) {
    if (words[index]!.start < (faults.at(-1)?.end ?? 0)) continue;
    const fault = several(text, words, keys, index) ?? (keys[index] === keys[index + 1] ? (single(text, words, index) ?? content(text, words, index)) : null);
    if (fault !== null) faults.push(fault);
  }
  return faults;
}

export const wordDoubled = paragraphRule({
  name: "word.doubled",
  severity: "error",
  source: "Lỗi gõ lặp",
  check: ({ text, read }) => check(text, read.words),
});

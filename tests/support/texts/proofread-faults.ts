/** Faults of marks, spaces, dates, words and letters, as people make them. */
import { appended, inDecision, swap, type Fault } from "./proofread-plant";

const SYLLABLES_IN_STOP = /(?<!\p{L})[\p{Ll}]*[ắấếốớứặậệộợự](?:c|t|p|ch)(?!\p{L})/gu;
const BARE: Record<string, string> = { ắ: "ă", ấ: "â", ế: "ê", ố: "ô", ớ: "ơ", ứ: "ư", ặ: "ă", ậ: "â", ệ: "ê", ộ: "ô", ợ: "ơ", ự: "ư" };

export const TEXT_FAULTS: readonly Fault[] = [
  { name: "closing bracket lost", rule: "bracket.unbalanced", span: "text", plant: swap(/(?<=\([^()]{3,80})\)/g, () => "") },
  { name: "opening bracket lost", rule: "bracket.unbalanced", span: "text", plant: swap(/\((?=[^()]{6,80}\))/g, () => "") },
  { name: "closing quote lost", rule: "quote.unbalanced", span: "text", plant: swap(/”/g, () => "") },
  { name: "opening quote lost", rule: "quote.unbalanced", span: "text", plant: swap(/“/g, () => "") },
  { name: "mark twice", rule: "punctuation.doubled", plant: swap(/(?<=[\p{Ll}\d])[,;](?= )/gu, ([mark], random) => [`${mark}${mark}`, `${mark},`, `${mark} ;`][random(3)]!) },
  { name: "two full stops", rule: "punctuation.doubled", plant: swap(/(?<=\p{Ll})\.$/gu, () => "..") },
  { name: "ends with a semicolon", rule: "punctuation.end", plant: swap(/(?<=[\p{Ll}\d])\.$/gu, () => ";") },
  { name: "no full stop", rule: "punctuation.end", plant: swap(/(?<=[\p{Ll}\d”])\.$/gu, () => "") },
  { name: "two spaces", rule: "space.double", plant: swap(/(?<=\p{L}) (?=\p{L})/gu, (_, random) => ["  ", "   ", "\t", "\u00a0 "][random(4)]!) },
  { name: "space before a mark", rule: "space.before", plant: swap(/(?<=[\p{Ll}\d)])[,;:.](?= |$)/gu, ([mark]) => ` ${mark}`) },
  { name: "no space after a mark", rule: "space.after", plant: swap(/(?<=\p{Ll}[,;:]) (?=\p{L})/gu, () => "") },
  { name: "no space before a bracket", rule: "space.after", plant: swap(/(?<=\p{Ll}) (?=[(“])/gu, () => "") },
  { name: "space inside a bracket", rule: "space.after", plant: swap(/[(“](?=\p{L})/gu, ([mark]) => `${mark} `) },
  { name: "zero of a day lost", rule: "date.form", plant: swap(/(?<![\d/])0(?=[1-9]\/\d{1,2}\/\d{4})/g, () => "") },
  { name: "zero before months 3 to 9", rule: "date.form", plant: swap(/(?<=\/)[3-9](?=\/\d{4})/g, ([month]) => `0${month}`) },
  { name: "zero of a month lost", rule: "date.form", plant: swap(/(?<=\/)0[12](?=\/\d{4})/g, ([month]) => month[1]!) },
  { name: "date with hyphens", rule: "date.form", plant: swap(/(\d{2})\/(\d{1,2})\/(\d{4})/g, ([, day, month, year], random) => [day, month, year].join(random(2) ? "-" : ".")) },
  { name: "no such day", rule: "date.impossible", also: ["date.form"], plant: swap(/\d{2}\/(\d{1,2})\/(\d{4})/g, (found, random) => [`31/4/${found[2]}`, `30/02/${found[2]}`, `32/${found[1]}/${found[2]}`, `15/13/${found[2]}`][random(4)]!) },
  { name: "years the wrong way", rule: "date.reversed", plant: swap(/(?<=(?:nhiệm kỳ|giai đoạn) )(20\d\d) - (20\d\d)/g, ([, from, to]) => `${to} - ${from}`) },
  { name: "Đảng small", rule: "capital.party", plant: swap(/(?<=(?:của|xây dựng|Điều lệ) )Đảng(?! (?:bộ|ủy|uỷ|viên|Nhân))(?!\p{L})/gu, () => "đảng") },
  { name: "a body's name small", rule: "capital.body", plant: swap(/Ban Thường vụ (?=Tỉnh|Thành)|Ban Chấp hành (?=Đảng bộ|Trung)|(?<!\p{L})Bộ Chính trị|Mặt trận Tổ quốc|(?:Ủy|Uỷ) ban nhân dân (?=tỉnh|thành)/gu, ([name], random) => (random(2) ? lowerLast(name) : upperAll(name))) },
  { name: "a department or organisation small", rule: "capital.body", also: ["capital.start"], plant: swap(/(?<!\p{L})(?:Sở (?:Nội vụ|Tài chính|Xây dựng|Y tế|Tư pháp|Công Thương|Khoa học và Công nghệ|Giáo dục và Đào tạo|Nông nghiệp và Môi trường)|Hội Nông dân|Công an(?= tỉnh)|Thanh tra(?= tỉnh))(?!\p{L})/gu, ([name]) => (/^(?:Công|Thanh)/.test(name) ? name.toLowerCase() : lowerLast(name))) },
  { name: "an office in capitals", rule: "capital.office", also: ["capital.body"], plant: swap(/(?<!\p{L})(?:Bí thư|Chủ tịch|Giám đốc|(?:Ủy|Uỷ) viên)(?!\p{L})/gu, ([name]) => upperAll(name)) },
  { name: "small first letter", rule: "capital.start", also: ["capital.body", "citation.type"], plant: swap(/^\p{Lu}(?=\p{Ll}+ )/gu, ([letter]) => letter.toLowerCase()) },
  { name: "word torn", rule: "word.split", plant: swap(/(?<=(?<!\p{L})\p{Ll}*[áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữự])(?=(?:ng|nh|c|ch|n|t|m|p)(?!\p{L}))/gu, () => " ") },
  { name: "words run together", rule: "word.joined", also: ["word.syllable"], plant: swap(/(?<=(?<!\p{L})\p{Ll}{2,4}) (?=\p{Ll}{3,4}(?!\p{L}))/gu, (found) => (/[^\0-\x7f]/.test(around(found)) ? "" : null)) },
  { name: "mark of a stopped syllable lost", rule: "word.syllable", plant: swap(SYLLABLES_IN_STOP, ([word]) => word.replace(/[ắấếốớứặậệộợự]/u, (letter) => BARE[letter]!)) },
  { name: "mark on the wrong letter", rule: "word.syllable", plant: swap(/(?<!\p{L})\p{Ll}*(?:ươ|ưở|ườ|ướ|ượ|oà|oá|oạ|iế|iể|iệ|uố|uộ)\p{Ll}+(?!\p{L})/gu, ([word]) => misplaced(word)) },
  { name: "keys struck in the wrong order", rule: "word.syllable", plant: swap(/(?<!\p{L})(?:trong|theo|trung)(?= )/gu, ([word]) => ({ trong: "tronh", theo: "teho", trung: "trugn" })[word]!) },
  { name: "a word twice", rule: "word.doubled", plant: swap(/(?<!\p{L})(?:của|các|và|về|cho|với|trong|tại|theo|đối|được|từ|đến)(?= )/gu, ([word]) => `${word} ${word}`) },
  { name: "a longer word twice", rule: "word.doubled", plant: swap(/(?<=(?<!\p{L})(?:của|các|và|cho|về|với) )(?:thuốc|đất|vốn|học|trường|đảng|hội|tỉnh|đơn|nông|doanh|cán|khu|bệnh|công|hạ|quy|xây|giải)(?= \p{Ll})/gu, ([word]) => `${word} ${word}`) },
  { name: "two words twice", rule: "word.doubled", plant: swap(/(?<!\p{L})(?:thực hiện|chỉ đạo|sắp xếp|nhiệm vụ|tổ chức|phát triển|triển khai|kế hoạch|kết quả)(?= )/gu, ([word]) => `${word} ${word}`) },
  { name: "mark of a word lost", rule: "word.mark", also: ["word.syllable", "word.missing"], plant: swap(/(?<!\p{L})(?:nhiệm vụ|kế hoạch|đồng chí|triển khai|quyết định|kiểm tra|phát triển|chủ trương|kết luận|xây dựng|đánh giá|kỷ niệm|tổ chức)(?!\p{L})/gu, ([word], random) => unmarked(word, random)) },
  { name: "number and word run together", rule: "word.joined", plant: swap(/(?<=(?<![\p{L}\d.,/-])\d{1,3}) (?=(?:đồng|cán|đảng|tổ|tập|nội|tỷ|triệu|trường)(?!\p{L}))|(?<=(?<!\p{L})(?:ngày|năm)) (?=\d)/gu, () => "") },
  { name: "capital torn off", rule: "word.split", plant: swap(/(?<=^[BCĐGHKLMNPQTV])(?=[ếấắộổứựớềồiươuâêô]\p{Ll}+ )/gu, () => " ") },
  { name: "space on one side of a hyphen", rule: "space.after", plant: swap(/(?<=\p{Ll}{2}) - (?=\p{Ll}{2})/gu, (_, random) => [" -", "- "][random(2)]!) },
  { name: "first day of several without its zero", rule: "date.form", plant: appended((_, random) => `Tổ chức hội nghị từ ngày ${1 + random(4)} - 0${6 + random(3)}/11/2021.`) },
  { name: "misspelt", rule: "word.misspelt", plant: swap(/(?<!\p{L})(?:bổ sung|sáp nhập|sắp xếp|xuất sắc|đề xuất|giám sát|rà soát|triển khai|phát triển|lãnh đạo|hỗ trợ|tham nhũng|kỷ luật|kỷ niệm)(?!\p{L})/gu, ([word]) => MISSPELT[word]!) },
  { name: "a word of a set phrase lost", rule: "word.missing", plant: swap(/(?<=(?<!\p{L})(?:Ủy ban|Uỷ ban|Hội đồng|Ban Thường|Bộ Chính|Ban Bí|xuất|đạo đức, phong|phòng, chống tham|kinh tế - xã|lãnh đạo, chỉ|giải phóng mặt|quân sự địa|Phó Bí|chính quyền địa|an sinh xã|đầu tư)) (?:nhân|vụ|trị|thư|sắc|cách|nhũng|hội|đạo|bằng|phương)(?= \p{L})/gu, () => "") },
  { name: "letters lost", rule: "damage.letters", plant: inDecision((text) => { const damaged = text.replace(/[ạảấầậắặếệộốổợớửữịỉủụừ]/gu, " ? "); return damaged === text ? null : { text: damaged, start: 0, end: damaged.length }; }) },
  { name: "one letter lost", rule: "damage.letters", plant: swap(/(?<=\p{L})[ạảấầậắặếệộốổợớ](?=\p{L})/gu, () => "?") },
  { name: "letters in pieces", rule: "damage.nfd", plant: swap(/[ạảấầậắặếệộốổợớửữịỉ]/gu, ([letter]) => letter.normalize("NFD")) },
  { name: "invisible sign", rule: "damage.invisible", plant: swap(/(?<=\p{L}) /gu, (_, random) => ["\u200b ", "\u00ad ", "\ufeff "][random(3)]!) },
  { name: "residue of Word", rule: "damage.residue", plant: swap(/(?<=\p{L}) /gu, (_, random) => [" [bookmark: _Hlk1234] ", " &nbsp; ", " Error! Reference source not found. "][random(3)]!) },
  { name: "unknown abbreviation", rule: "abbreviation.unexplained", plant: appended((_, random) => `Giao cơ quan thường trực ${["BQLDA", "TTPVHCC", "KHTC", "GPXD", "SXKD"][random(5)]} rà soát, tổng hợp.`) },
  { name: "dash typed", rule: "marker.typed", plant: inDecision((text) => ({ text: `- ${text}`, start: 0, end: 2 })) },
];

const MISSPELT: Record<string, string> = { "bổ sung": "bổ xung", "sáp nhập": "sát nhập", "sắp xếp": "xắp xếp", "xuất sắc": "suất sắc", "đề xuất": "đề suất", "giám sát": "giám xát", "rà soát": "rà xoát", "triển khai": "triễn khai", "phát triển": "phát triễn", "lãnh đạo": "lảnh đạo", "hỗ trợ": "hổ trợ", "tham nhũng": "tham nhủng", "kỷ luật": "kỹ luật", "kỷ niệm": "kỹ niệm" };

/** One syllable of two without its tone, or with another one. */
function unmarked(word: string, random: (below: number) => number): string | null {
  const syllables = word.split(" ");
  const at = random(2);
  const bare = syllables[at]!.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC");
  return bare === syllables[at] ? null : syllables.map((syllable, index) => (index === at ? bare : syllable)).join(" ");
}

function lowerLast(name: string): string {
  const words = name.split(" ");
  return words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(" ") === name ? upperAll(name) : words.map((word, index) => (index === 0 ? word : word.toLowerCase())).join(" ");
}

function upperAll(name: string): string {
  return name.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

function around({ input, index }: RegExpExecArray): string {
  return input.slice(Math.max(0, index - 4), index + 5);
}

/** The mark one vowel too early: "đựơc", "hịên", "tòan". */
function misplaced(word: string): string | null {
  const bare = word.normalize("NFD");
  const sign = /[\u0300\u0301\u0303\u0309\u0323]/.exec(bare)?.[0];
  if (sign === undefined) return null;
  const letters = [...word].map((letter) => letter.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC"));
  const marked = [...word].findIndex((letter) => letter.normalize("NFD").includes(sign));
  if (marked < 1 || !/[aăâeêioôơuưy]/.test(letters[marked - 1]!)) return null;
  letters[marked - 1] = `${letters[marked - 1]}${sign}`.normalize("NFC");
  return letters.join("");
}

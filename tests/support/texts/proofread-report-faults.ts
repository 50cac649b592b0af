/** Faults of citations, numbering and of the report as a whole, as people make them. */
import type { ReportDocument } from "@/domain/report-document";
import { appended, inDecision, placesOf, shuffle, swap, withDecision, type Fault, type Planted } from "./proofread-plant";

const DATED = /(?<=-(?:CT|NQ|KL|QĐ)\/TW,? ngày )(\d{2})\/(\d{1,2})\/(\d{4})/g;
const count = (report: ReportDocument, pattern: RegExp): number => placesOf(report).reduce((sum, { text }) => sum + [...text.matchAll(pattern)].length, 0);

/** One citation's comma changed where at least three others show the office's way. */
const comma: Fault["plant"] = (report, random) => {
  const [withComma, without] = [count(report, /\/[\p{L}\d-]+, ngày \d/gu), count(report, /\/[\p{L}\d-]+ ngày \d/gu)];
  if (withComma + without < 4) return null;
  return withComma > without ? swap(/(?<=\/[\p{L}\d-]+), (?=ngày \d)/gu, () => " ")(report, random) : swap(/(?<=\/[\p{L}\d-]+) (?=ngày \d)/gu, () => ", ")(report, random);
};

const CITED = /(?:Chỉ thị|Nghị quyết|Kết luận|Quy định) số \d+-(?:CT|NQ|KL|QĐ)\/TW,? ngày (\d{2})\/(\d{1,2})\/(\d{4}) của (?:Bộ Chính trị|Ban Chấp hành Trung ương Đảng(?: khóa| khoá)? ?[XIV]*)/u;

/** A paper of the report cited again with another day of the same month, or of another body. */
const conflict: Fault["plant"] = appended((report, random) => {
  const found = shuffle(random, placesOf(report)).flatMap(({ text }) => CITED.exec(text) ?? [])[0];
  if (found === undefined) return null;
  const cited = CITED.exec(found)!;
  const day = String(((Number(cited[1]) + 8) % 27) + 1).padStart(2, "0");
  const other = random(2) === 0 ? cited[0].replace(/ngày \d{2}/, `ngày ${day}`) : cited[0].includes("Bộ Chính trị") ? cited[0].replace("Bộ Chính trị", "Ban Bí thư") : cited[0].replace(/Ban Chấp hành.*$/u, "Bộ Chính trị");
  return `Báo cáo kết quả bước đầu trong triển khai ${other} tại cơ sở.`;
});

function headed(edit: (heading: string) => string): Fault["plant"] {
  return (report, random) => {
    const section = random(report.sections.length);
    const sections = report.sections.map((one, index) => (index === section ? { ...one, heading: edit(one.heading) } : one));
    return { document: { ...report, sections }, section, decision: null, start: 0, end: 500 };
  };
}

/** A clause of at least twelve words, as the composer's sentences have them. */
function longClause(report: ReportDocument, random: (below: number) => number): string | null {
  const clauses = placesOf(report).flatMap(({ text }) => text.replace(/\.$/, "").split(/; |\. /)).filter((clause) => clause.split(" ").length >= 14 && !/[“”()]/.test(clause) && !/ số \d/.test(clause));
  return shuffle(random, clauses)[0] ?? null;
}

const repeat = (change: (clause: string, random: (below: number) => number) => string | null): Fault["plant"] =>
  appended((report, random) => {
    const clause = longClause(report, random);
    const changed = clause === null ? null : change(clause, random);
    return changed === null ? null : `${changed[0]!.toUpperCase()}${changed.slice(1)}.`;
  });

/** A small word more or less. */
function nearly(clause: string, random: (below: number) => number): string | null {
  const words = clause.split(" ");
  const places = words.flatMap((word, index) => (index > 2 && index < words.length - 2 && /^\p{Ll}+$/u.test(word) && /^\p{Ll}+$/u.test(words[index - 1]!) ? [index] : []));
  const place = places[random(Math.max(1, places.length))];
  if (place === undefined) return null;
  return [...words.slice(0, place), ["các", "việc", "đã", "cần"][random(4)]!, ...words.slice(place)].join(" ");
}

/** The composer's sentences name few projects with their cost, so both places are planted. */
const otherFigure: Fault["plant"] = (report, random) => {
  const name = ["Khu công nghiệp Tân Phú", "Đường tỉnh 927C", "Trường Trung học phổ thông Lê Quý Đôn", "Bệnh viện Đa khoa khu vực"][random(4)]!;
  const text = `Cho ý kiến về chủ trương đầu tư dự án ${name} trên địa bàn, tổng mức đầu tư`;
  const [cost, unit] = [100 + random(800), ["tỷ đồng", "triệu đồng", "triệu USD"][random(3)]!];
  const once = appended(() => `${text} ${cost} ${unit}${["", " và bổ sung danh mục dự án"][random(2)]}.`)(report, random)!;
  return appended(() => `${text} ${cost + 1 + random(90)} ${unit}.`)(once.document, random);
};

const earlier: Fault["plant"] = (report, random) => {
  const places = shuffle(random, placesOf(report)).filter(({ text }) => text.replace(/\.$/, "").split(/; |\. /)[0]!.split(" ").length >= 13 && !/^Trong|^Ngoài/.test(text));
  const place = places[0];
  if (!place) return null;
  const period = { ...report.period, year: report.period.year - 1 };
  const previous: ReportDocument = { ...report, period, sections: [{ key: "other", heading: "Khác", decisions: [{ text: place.text, marker: "dash", joinsPrevious: false }] }] };
  return { document: { ...report }, section: place.section, decision: place.decision, start: 0, end: place.text.length, previous: [previous] } satisfies Planted;
};

const GONE = ["Giao Sở Kế hoạch và Đầu tư rà soát.", "Giao Ban Dân vận Tỉnh ủy theo dõi.", "Yêu cầu Huyện ủy Long Phú báo cáo.", "Làm việc với Đoàn công tác tỉnh Bạc Liêu.", "Giao Ban cán sự đảng Ủy ban nhân dân báo cáo.", "Phối hợp với Bộ Tài nguyên và Môi trường khảo sát.", "Giao Ủy ban nhân dân huyện Tịnh Biên thực hiện."];
const YET = ["Giao Ban Tuyên giáo và Dân vận Tỉnh ủy theo dõi.", "Giao Sở Nông nghiệp và Môi trường rà soát.", "Thành lập Đảng bộ các cơ quan Đảng tỉnh.", "Phối hợp với Bộ Dân tộc và Tôn giáo khảo sát."];

export const REPORT_FAULTS: readonly Fault[] = [
  { name: "số lost", rule: "citation.missing-so", plant: swap(/(?<=(?:Chỉ thị|Nghị quyết|Kết luận|Quy định|Quyết định|Nghị định|Kế hoạch)) số(?= \d+[/-])/gu, () => "") },
  { name: "comma of one citation", rule: "citation.comma", plant: comma },
  { name: "spaces in a number", rule: "citation.sign", plant: swap(/(?<=số \d+)[-/](?=(?:CT|NQ|KL|QĐ|KH|TB)[-/])/gu, ([sign], random) => [` ${sign} `, ` ${sign}`, `${sign} `][random(3)]!) },
  { name: "wrong sign in a Party number", rule: "citation.sign", plant: swap(/-(CT|NQ|KL|QĐ|KH)\/(TW|TU)/g, ([, code, body], random) => [`/${code}-${body}`, `-${code}-${body}`, `/${code}/${body}`][random(3)]!) },
  { name: "wrong sign in a state number", rule: "citation.sign", plant: swap(/\/(NĐ|QĐ)-(CP|TTg)/g, ([, code, body], random) => [`-${code}/${body}`, `/${code}/${body}`][random(2)]!) },
  { name: "no space after số", rule: "citation.sign", plant: swap(/(?<=số) (?=\d+[-/]\p{Lu})/gu, () => "") },
  { name: "colon after số", rule: "citation.sign", also: ["space.before"], plant: swap(/(?<=(?:Chỉ thị|Nghị quyết|Kết luận|Quyết định|Kế hoạch) số)(?= \d+[-/])/gu, (_, random) => [":", ".", " :"][random(3)]!) },
  { name: "no space before ngày", rule: "citation.sign", also: ["citation.comma"], plant: swap(/(?<=\/(?:TW|TU|NĐ-CP)) (?=ngày|của)/gu, () => "") },
  { name: "odd sign in a number", rule: "citation.sign", plant: swap(/(?<=số \d+)-(?=(?:CT|NQ|KL|QĐ|KH|TB)\/)/gu, (_, random) => ["_", "--", ".", "-/"][random(4)]!) },
  { name: "odd sign before a body", rule: "citation.sign", plant: swap(/(?<=-(?:CT|NQ|KL|QĐ|KH|TB))\/(?=T[WU])/gu, (_, random) => ["_", "//", "\\", ""][random(4)]!) },
  { name: "code before the number", rule: "citation.sign", plant: swap(/(?<=số )(\d+)-(CT|NQ|KL|QĐ|KH)(?=\/T[WU])/gu, ([, number, code], random) => `${code}${random(2) ? "-" : ""}${number}`) },
  { name: "hyphen of a state number lost", rule: "citation.sign", plant: swap(/(?<=\/(?:NĐ|QĐ))-(?=CP|UBND)/gu, (_, random) => ["", "_", "//"][random(3)]!) },
  { name: "a day run on", rule: "date.form", plant: swap(/(?<=\d\/\d{4}) (?=của|về)/gu, () => "") },
  { name: "type and code differ", rule: "citation.type", also: ["citation.issuer", "citation.missing-so"], plant: swap(/(?:Chỉ thị|Nghị quyết|Kết luận)(?= số \d+-)/gu, ([name]) => (name === "Kết luận" ? "Chỉ thị" : "Kết luận")) },
  { name: "unknown code", rule: "citation.type", plant: swap(/(?<=số \d+-)(?:CT|NQ|KL|KH)(?=\/T[WU])/g, (_, random) => ["CTT", "NG", "KLL", "XH"][random(4)]!) },
  { name: "issuer that cannot", rule: "citation.issuer", span: "report", also: ["citation.conflict"], plant: swap(/(?<=-NQ\/TW,? ngày \d{2}\/\d{1,2}\/\d{4} của )(?:Bộ Chính trị|Ban Chấp hành Trung ương Đảng)/gu, (_, random) => ["Ban Bí thư", "Chính phủ", "Thủ tướng Chính phủ", "Văn phòng Trung ương Đảng"][random(4)]!) },
  { name: "wrong term", rule: "citation.term", plant: swap(/(?<=Trung ương Đảng kh(?:óa|oá) )X(?:II|III|I)(?![IV])/g, ([term], random) => (term === "XII" ? ["XI", "XIII"] : ["X", "IX"])[random(2)]!) },
  { name: "year in the number", rule: "citation.year", plant: swap(/(?<=số \d+\/)20\d\d(?=\/(?:NĐ-CP|QH\d+),? ngày \d)/g, ([year]) => String(Number(year) - 1)) },
  { name: "zero of a number lost", rule: "citation.zero", plant: swap(/(?<=số )0(?=[1-9]-)/g, () => "") },
  { name: "one paper, two dates or issuers", rule: "citation.conflict", span: "report", also: ["citation.issuer"], plant: conflict },
  { name: "a paper of the future", rule: "date.after-period", span: "report", also: ["citation.term", "citation.conflict", "citation.year"], plant: swap(DATED, ([, day, month]) => `${day}/${month}/2027`) },
  { name: "number typed in a heading", rule: "numbering.typed", plant: headed((heading) => `3. ${heading}`) },
  { name: "number of a list skipped", rule: "numbering.gap", plant: inDecision((text) => (text.length < 60 ? null : { text: `${text} Gồm: (1) quy hoạch; (2) đầu tư; (4) giám sát.`, start: text.length, end: text.length + 60 })) },
  { name: "letter of a list skipped", rule: "numbering.gap", plant: inDecision((text) => ({ text: `${text} Gồm: a) quy hoạch; b) đầu tư; d) giám sát.`, start: text.length, end: text.length + 60 })) },
  { name: "dash lost", rule: "marker.missing-dash", plant: (report, random) => {
    const place = shuffle(random, placesOf(report)).find(({ section, text }) => report.sections[section]!.decisions.length >= 3 && !/^(?:Về|Thực hiện)/u.test(text));
    return place ? { document: withDecision(report, place.section, place.decision, { marker: "none" }), section: place.section, decision: place.decision, start: 0, end: 20 } : null;
  } },
  { name: "ủy in the other spelling", rule: "spelling.uy", span: "report", plant: swap(/ủy|uỷ/gu, ([word]) => (word === "ủy" ? "uỷ" : "ủy")) },
  { name: "khóa in the other spelling", rule: "spelling.tone", span: "report", plant: swap(/(?<!\p{L})(?:khóa|khoá|hóa|hoá|xóa|xoá|tòa|toà)(?!\p{L})/gu, ([word]) => (/[óò]a$/.test(word) ? word.replace("óa", "oá").replace("òa", "oà") : word.replace("oá", "óa").replace("oà", "òa"))) },
  { name: "subject of another period", rule: "period.leftover", plant: (report) => ({ document: { ...report, subject: report.subject.replace(/quý [IV]+\/\d{4}/u, `quý ${["IV", "I", "II", "III"][report.period.index - 1]}/${report.period.index === 1 ? report.period.year - 1 : report.period.year}`) }, section: null, decision: null, start: 0, end: 500 }) },
  { name: "a body that is gone", rule: "body.dated", plant: (report, random) => (report.period.year * 4 + report.period.index < 2025 * 4 + 3 ? null : appended((_, inner) => GONE[inner(GONE.length)]!)(report, random)) },
  { name: "a body that is yet to come", rule: "body.dated", plant: (report, random) => (report.period.year > 2024 ? null : appended((_, inner) => YET[inner(YET.length)]!)(report, random)) },
  { name: "a clause twice", rule: "repeat.clause", span: "report", plant: repeat((clause) => clause) },
  { name: "a clause inside another", rule: "repeat.clause", span: "report", plant: repeat((clause) => `rà soát, tham mưu và ${clause[0]!.toLowerCase()}${clause.slice(1)}`) },
  { name: "a clause nearly twice", rule: "repeat.near", span: "report", also: ["word.doubled", "word.missing"], plant: repeat(nearly) },
  { name: "a clause with another figure", rule: "repeat.figure", span: "report", plant: otherFigure },
  { name: "a clause of the year before", rule: "repeat.earlier", plant: earlier },
];

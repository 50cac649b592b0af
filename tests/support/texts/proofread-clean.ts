/** Clean reports composed from hand-written sentences: seeded, so that every run has the same ones. */
import { periodEnd, periodName } from "@/domain/period";
import type { Period, ReportDocument } from "@/domain/report-document";
import { DEPARTMENTS, NAMES, OFFICES, type Office } from "./proofread-offices";
import { PAPERS, PATTERNS } from "./proofread-patterns";

export type Random = (below: number) => number;

/** A small seeded generator: the same numbers from the same seed. */
export function seededRandom(seed: number): Random {
  let state = (seed * 2_654_435_761) % 2_147_483_647 || 1;
  return (below) => (state = (state * 48_271) % 2_147_483_647) % below;
}

const one = <T>(random: Random, list: readonly T[]): T => list[random(list.length)]!;

function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const copy = [...list];
  for (let at = copy.length - 1; at > 0; at -= 1) {
    const other = random(at + 1);
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}

const HEADINGS: Record<"old" | "new", Record<string, string>> = {
  old: {
    organisation: "Công tác tổ chức, cán bộ",
    propaganda: "Công tác tuyên giáo",
    inspection: "Công tác kiểm tra, giám sát",
    "internal-affairs": "Công tác nội chính, cải cách tư pháp",
    "mass-mobilisation": "Công tác dân vận, Mặt trận Tổ quốc và các đoàn thể",
    economy: "Lĩnh vực kinh tế - xã hội",
    defence: "Lĩnh vực quốc phòng, an ninh, đối ngoại",
    other: "Các nội dung khác",
  },
  new: {
    organisation: "Công tác tổ chức xây dựng Đảng",
    propaganda: "Công tác tuyên giáo và dân vận",
    inspection: "Công tác kiểm tra, giám sát và thi hành kỷ luật của Đảng",
    "internal-affairs": "Công tác nội chính, phòng, chống tham nhũng, lãng phí, tiêu cực",
    "mass-mobilisation": "Công tác Mặt trận Tổ quốc và các tổ chức chính trị - xã hội",
    economy: "Phát triển kinh tế - xã hội",
    defence: "Quốc phòng, an ninh và đối ngoại",
    other: "Nhiệm vụ khác",
  },
};

type World = { random: Random; office: Office; period: Period; era: "old" | "new"; tu: string; tinh: string };

const pad = (value: number): string => String(value).padStart(2, "0");

/** A day of the period, at the latest ten days before its end, in the office's form. */
function dayIn({ random, period }: World): string {
  const [, lastMonth] = periodEnd(period).split("-").map(Number) as [number, number];
  const month = Math.max(1, lastMonth - random(3));
  return `${pad(1 + random(20))}/${month <= 2 ? pad(month) : month}/${period.year}`;
}

function cite({ random, period, office }: World): string {
  const known = PAPERS.filter(([, , after]) => dayOf(after) <= periodEnd(period));
  const [, before, after] = one(random, known);
  return `${before}${office.comma ? "," : ""} ${after}`;
}

function dayOf(text: string): string {
  const [, day, month, year] = /(\d\d)\/(\d{1,2})\/(\d{4})/.exec(text)!;
  return `${year}-${pad(Number(month))}-${day}`;
}

function fill(pattern: string, world: World): string {
  const { random, office, period, era, tu, tinh } = world;
  const values: Record<string, () => string> = {
    name: () => one(random, NAMES),
    dept: () => one(random, DEPARTMENTS[era]),
    n: () => pad(2 + random(60)),
    num: () => pad(1 + random(900)),
    pct: () => `${60 + random(39)},${1 + random(8)}`,
    money: () => `${1 + random(9)}.${100 + random(899)}`,
    date: () => dayIn(world),
    cite: () => cite(world),
    tu: () => tu,
    tinh: () => tinh,
    unit: () => (era === "old" ? `huyện ${one(random, office.districts)}` : one(random, office.wards)),
    district: () => one(random, office.districts),
    ward: () => one(random, office.wards),
    place: () => one(random, office.places),
    term: () => (period.year <= 2025 && era === "old" ? "2020 - 2025" : "2025 - 2030"),
    nextterm: () => (era === "old" ? "2025 - 2030" : "2030 - 2035"),
    year: () => String(period.year),
    next: () => String(period.year + 1),
    y1: () => String(period.year - 1),
    y5: () => String(period.year - 5),
    ",": () => (office.comma ? "," : ""),
  };
  return pattern.replace(/^@\w+ /, "").replace(/\{([^}]+)\}/g, (_, name: string) => values[name]!());
}

const NEW_STYLE: Record<string, string> = { "ủy": "uỷ", "Ủy": "Uỷ", "thủy": "thuỷ", "hủy": "huỷ", "lũy": "luỹ", "khóa": "khoá", "hóa": "hoá", "hòa": "hoà", "xóa": "xoá", "tòa": "toà", "khỏe": "khoẻ", "họa": "hoạ", "thỏa": "thoả" };

/** "uỷ", "khoá": the marks on the second vowel, as some offices write. */
export function inNewStyle(text: string): string {
  return text.replace(/\p{L}+/gu, (word) => NEW_STYLE[word] ?? word);
}

/** Some bullets hold several decisions, joined by the printing. */
function decisions(world: World, patterns: readonly string[]): ReportDocument["sections"][number]["decisions"] {
  return patterns.map((pattern) => {
    const text = fill(pattern, world);
    return { text: world.office.newStyle ? inNewStyle(text) : text, marker: "dash" as const, joinsPrevious: false };
  });
}

/** One clean report; the same seed gives the same report. */
export function cleanReport(seed: number): ReportDocument {
  const random = seededRandom(seed + 1);
  const office = one(random, OFFICES);
  const late = office.until > 2024 && random(2) === 0;
  const period: Period = late ? one(random, [{ kind: "quarter", year: 2025, index: 3 }, { kind: "quarter", year: 2025, index: 4 }, { kind: "quarter", year: 2026, index: 1 }, { kind: "quarter", year: 2026, index: 2 }]) : { kind: "quarter", year: 2022 + random(3), index: 1 + random(4) };
  const era = late ? "new" : "old";
  const [tu, tinh] = office.city ? ["Thành ủy", "thành phố"] : ["Tỉnh ủy", "tỉnh"];
  const world: World = { random, office, period, era, tu, tinh };
  const style = office.newStyle ? inNewStyle : (text: string) => text;
  const other = era === "old" ? "@new" : "@old";
  const sections = Object.entries(PATTERNS).map(([key, patterns]) => {
    const usable = patterns.filter((pattern) => !pattern.startsWith(other));
    return { key, heading: style(HEADINGS[era][key]!), decisions: decisions(world, shuffled(random, usable).slice(0, Math.min(usable.length, 2 + random(6)))) };
  });
  const name = periodName(period);
  return {
    version: 1,
    period,
    letterhead: { issuer: `${tu} ${office.name}`.toUpperCase(), party: "ĐẢNG CỘNG SẢN VIỆT NAM", symbol: "BC/TU", place: office.name },
    number: null,
    date: null,
    draft: 1,
    title: "BÁO CÁO",
    subject: style(`Kết quả hoạt động của Ban Thường vụ ${tu} ${name}`),
    preamble: [style(`Thực hiện Quy chế làm việc, Ban Thường vụ ${tu} ${office.name} báo cáo kết quả hoạt động ${name} như sau:`)],
    sections,
    printEmptySections: false,
    closing: [style(`Trên đây là báo cáo kết quả hoạt động của Ban Thường vụ ${tu} ${name}.`)],
    signature: { authority: "T/M BAN THƯỜNG VỤ", office: "PHÓ BÍ THƯ", name: "Nguyễn Văn A" },
    recipients: ["Lưu Văn phòng"],
  };
}

/** `count` clean reports from one seed on. */
export function cleanReports(count: number, from = 0): ReportDocument[] {
  return Array.from({ length: count }, (_, index) => cleanReport(from + index));
}

/** Kinds of papers and their codes, as data. Unknown codes are read too: offices make their own ("147-CTHĐ/TU"). */

export type DocumentType = {
  name: string;
  /** Codes in the symbol, the usual one first. */
  codes: readonly string[];
  family: "party" | "state" | "both";
};

/**
 * Party: HD 36-HD/VPTW, annex on symbols, and party-format.md 5.1. State: Decree 30/2020/NĐ-CP,
 * annex III part I, and the law on making legal documents (Thông tư, Nghị định, Pháp lệnh).
 * QyĐ, QĐi and QCPH are met in provinces. Longer names stand before those they begin with.
 */
export const DOCUMENT_TYPES: readonly DocumentType[] = [
  { name: "Nghị quyết liên tịch", codes: ["NQLT"], family: "both" },
  { name: "Nghị quyết", codes: ["NQ"], family: "both" },
  { name: "Quyết định", codes: ["QĐ"], family: "both" },
  { name: "Quy định", codes: ["QĐ", "QyĐ", "QĐi", "QyD", "QyĐi"], family: "both" },
  { name: "Quy chế phối hợp", codes: ["QCPH", "QC", "QCPH-QC"], family: "both" },
  { name: "Quy chế", codes: ["QC"], family: "both" },
  { name: "Quy hoạch", codes: ["QH"], family: "both" },
  { name: "Chỉ thị", codes: ["CT"], family: "both" },
  { name: "Kết luận", codes: ["KL"], family: "both" },
  { name: "Thông báo kết luận", codes: ["TB", "TBKL", "KL"], family: "both" },
  { name: "Thông báo", codes: ["TB"], family: "both" },
  { name: "Thông tri", codes: ["TT", "TTr"], family: "party" },
  { name: "Thông tư liên tịch", codes: ["TTLT"], family: "state" },
  { name: "Thông tư", codes: ["TT"], family: "state" },
  { name: "Thông cáo", codes: ["TC"], family: "both" },
  { name: "Báo cáo", codes: ["BC"], family: "both" },
  { name: "Chương trình phối hợp", codes: ["CTPH", "CTr", "CTrPH"], family: "both" },
  { name: "Chương trình hành động", codes: ["CTr", "CTHĐ", "CTrHĐ"], family: "both" },
  { name: "Chương trình công tác", codes: ["CTr", "CTCT"], family: "both" },
  { name: "Chương trình", codes: ["CTr", "CTHĐ"], family: "both" },
  { name: "Kế hoạch phối hợp", codes: ["KH", "KHPH"], family: "both" },
  { name: "Kế hoạch liên tịch", codes: ["KHLT", "KH"], family: "both" },
  { name: "Kế hoạch", codes: ["KH"], family: "both" },
  { name: "Đề án", codes: ["ĐA"], family: "both" },
  { name: "Phương án", codes: ["PA"], family: "both" },
  { name: "Dự án", codes: ["DA"], family: "both" },
  { name: "Tờ trình", codes: ["TTr"], family: "both" },
  { name: "Công văn", codes: ["CV"], family: "both" },
  { name: "Công điện", codes: ["CĐ"], family: "state" },
  { name: "Hướng dẫn liên tịch", codes: ["HD", "HDLT"], family: "both" },
  { name: "Hướng dẫn liên ngành", codes: ["HDLN", "HD"], family: "both" },
  { name: "Hướng dẫn", codes: ["HD"], family: "both" },
  { name: "Biên bản", codes: ["BB"], family: "both" },
  { name: "Nghị định", codes: ["NĐ"], family: "state" },
  { name: "Pháp lệnh", codes: ["PL"], family: "state" },
  { name: "Bộ luật", codes: [], family: "state" },
  { name: "Luật", codes: [], family: "state" },
  { name: "Sắc lệnh", codes: ["SL"], family: "state" },
  { name: "Lệnh", codes: ["L"], family: "state" },
  { name: "Văn bản hợp nhất", codes: ["VBHN"], family: "state" },
  { name: "Bản sao", codes: ["BS"], family: "both" },
  { name: "Giấy mời", codes: ["GM"], family: "both" },
  { name: "Giấy giới thiệu", codes: ["GT", "GGT"], family: "both" },
  { name: "Phiếu chuyển", codes: ["PC"], family: "both" },
];

/** Codes that stand in symbols though no name above has them: joint papers, congress papers. */
const OTHER_CODES = ["NQ-ĐH", "CTLT", "BCTĐ", "BCTH", "CTGS", "KHGS"];

const BY_NAME = new Map(DOCUMENT_TYPES.map((type) => [type.name.toLowerCase(), type]));
const KNOWN = new Set([...DOCUMENT_TYPES.flatMap(({ codes }) => codes), ...OTHER_CODES]);

/** The type with that name in any case; null for one we do not know. */
export function documentType(name: string): DocumentType | null {
  return BY_NAME.get(name.toLowerCase()) ?? null;
}

/** The name of a type as it is written, of one in any case. */
export const properName = (name: string): string => documentType(name.replace(/\s+/g, " "))?.name ?? name;

export function isKnownTypeCode(code: string): boolean {
  return KNOWN.has(code);
}

/** Codes that papers bear, the longer first. */
export const TYPE_CODES: readonly string[] = [...KNOWN].filter((code) => !code.includes("-")).sort((one, other) => other.length - one.length);

const words = (name: string): number => name.split(" ").length;

/**
 * "CT" gives "Chỉ thị"; "QĐ" gives "Quyết định" though a Quy định has it too; "KH" gives "Kế hoạch",
 * for the plain paper is more common than the joint one. "TT" is a Thông tri of the Party, a Thông tư of the state.
 */
export function typeOfCode(code: string, family: "party" | "state" | null = null): string | null {
  const named = DOCUMENT_TYPES.filter(({ codes }) => codes[0] === code);
  const fitting = named.filter((type) => family === null || type.family === "both" || type.family === family);
  const [first] = (fitting.length > 0 ? fitting : named).toSorted((one, other) => words(one.name) - words(other.name));
  return first?.name ?? null;
}

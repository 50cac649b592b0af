/** An abbreviation that is used before it is explained, and that not everybody knows. */
import { reportRule, type PlacedFault, type Unit } from "../types";

/** Known to every reader of such a report. */
const KNOWN = new Set(
  ("UBND HĐND MTTQ MTTQVN BCH BTV BCT BBT TW TU UBKT UVBCH UVBTV TP TX HTX TNHH THPT THCS TH THPTQG GDP GRDP ODA FDI USD ASEAN APEC WTO UNESCO EU COVID OCOP PCI PAPI PAR SIPAS INDEX BHYT BHXH BHTN CNTT CNH HĐH CNXH XHCN " +
    "CPI AQI IIP LNG LPG WB IMF FTA CPTPP EVFTA RCEP EC BTS FSC CDC ICT GIS GPS HACCP CHDCND CHXHCN FULRO ATGT KHCN TDTT GTVT GDĐT CCCD VNEID PCTN TSKH CO " +
    "QPTD ANTQ QP AN LLVT ANTT TTATXH CAND QĐND BĐBP CSGT PCCC CNCH TNCS CCB LHPN LĐLĐ ĐBQH QH TAND VKSND KCN CCN KKT NTM KT XH NSNN ĐVHC BOT BT PPP VNPT EVN VN HCM TPHCM TTXVN VTV VOV ISO IUU ATTP DTTS DVC TTHC CCHC ND AI IT UAV SX KD LS ATK VIP SEA PGS TS GS CP MTV ADB JICA AIPA WHO UNDP").split(" "),
);
const CAPITALS = /(?<![\p{L}\d/&-])\p{Lu}{2,7}(?![\p{L}\d/-])/gu;
const ROMAN = /^[IVXLC]+$/;
const EXPLAINED = /(?:viết tắt|gọi tắt|gọi chung|sau đây gọi|gọi)(?: là)?:?\s?[“"]?$/iu;

/** "Ủy ban Kiểm tra (UBKT)", "Ngân hàng Thế giới (WB)", "sau đây gọi tắt là ...". */
function explainsItself(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  return EXPLAINED.test(before) || (/\p{L}[”"]?\s?\(\s?[“"]?$/u.test(before) && /^[”"]?\)/.test(text.slice(end, end + 2)));
}

/** "GDP (tổng sản phẩm trong nước)". */
const explainedAfter = (text: string, end: number): boolean => /^\s\(\p{L}{2,}\s/u.test(text.slice(end, end + 12));

/** "ĐT.741", "QL.14C": a road; its letters name it. */
const isLabel = (text: string, end: number): boolean => /^\.?\d/.test(text.slice(end, end + 2));

/** "Dự án REII", "chỉ số DTI": letters that are the name of the thing. */
const isName = (text: string, start: number): boolean => /(?<!\p{L})(?:dự án|chỉ số|phần mềm|hệ thống|ứng dụng|nền tảng|thương hiệu|tập đoàn|công ty|độ|nhãn hiệu)\s$/iu.test(text.slice(Math.max(0, start - 14), start));

/** "50 MW": a unit. */
const isUnit = (text: string, start: number): boolean => /\d\s?$/.test(text.slice(Math.max(0, start - 2), start));

/** A line of capitals abbreviates nothing. */
function isShouted(text: string, start: number, end: number): boolean {
  return /\p{Lu}{2}\s$/u.test(text.slice(Math.max(0, start - 3), start)) || /^\s\p{Lu}{2}/u.test(text.slice(end, end + 3));
}

export const abbreviation = reportRule({
  name: "abbreviation.unexplained",
  severity: "info",
  source: "Thể thức văn bản của Đảng: viết đầy đủ lần đầu, chữ tắt để trong ngoặc",
  checkReport: ({ units }, { settings }) => {
    const known = new Set([...KNOWN, ...settings.abbreviations]);
    return units.flatMap((unit) => (/\p{Lu}{2}/u.test(unit.text) ? inUnit(unit, known) : []));
  },
});

function inUnit(unit: Unit, known: Set<string>): PlacedFault[] {
  const { text, read } = unit;
  return [...text.matchAll(CAPITALS)].flatMap(({ 0: short, index: start }) => {
    const end = start + short.length;
    if (known.has(short) || ROMAN.test(short) || read.isCited(start) || isUnit(text, start) || isLabel(text, end) || isName(text, start) || isShouted(text, start, end)) return [];
    // Told, or explained, once.
    known.add(short);
    if (explainsItself(text, start, end) || explainedAfter(text, end)) return [];
    return [{ unit, start, end, message: `Chữ tắt “${short}” chưa được giải thích ở lần dùng đầu.`, replacement: null }];
  });
}

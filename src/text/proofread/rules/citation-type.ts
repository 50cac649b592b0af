/** The code of the kind of paper: one that nobody knows, or one that does not go with the name in front. */
import { documentType, isKnownTypeCode, type Citation } from "../../citation";
import { paragraphRule, type Fault, type Unit } from "../types";

/** Courts number judgments by the kind of case: "45/2024/HS-ST". */
const OF_COURTS = /^(?:HS|DS|HC|KDTM|LĐ|HNGĐ|QĐST|KDTMST|HSST|DSST|DSPT|HSPT)$/;

/** Offices add what a paper is about to its code: "QĐNS", "KHKT", "NQLT". One letter more is a slip: "CTT". */
const isExtended = (code: string, codes: readonly string[]): boolean => codes.some((known) => known.length >= 2 && code.startsWith(known) && code.length >= known.length + 2);

/** "QD" and "CTR" for "QĐ" and "CTr". */
function meantCode(code: string): string | null {
  const candidates = [code.replaceAll("D", "Đ"), code.replace(/R$/, "r"), code.replace("Đ", "D")];
  return candidates.find((one) => one !== code && isKnownTypeCode(one)) ?? null;
}

type Problem = { message: string; code: string | null };

function problem({ type, typeCode, code, spelling }: Citation): Problem | null {
  if (typeCode === null || code === null || OF_COURTS.test(typeCode)) return null;
  const known = type === null ? null : documentType(type);
  if (!isKnownTypeCode(typeCode)) {
    if (known !== null && isExtended(typeCode, known.codes)) return null;
    const right = meantCode(typeCode);
    return right === null ? { message: `Không rõ loại văn bản có ký hiệu “${typeCode}”.`, code: null } : { message: `Ký hiệu “${typeCode}” viết là “${right}”.`, code: right };
  }
  if (known === null || spelling.listed || known.codes.length === 0 || known.codes.includes(typeCode)) return null;
  return { message: `Tên loại “${type}” không khớp với ký hiệu “${typeCode}”; kiểm tra lại tên loại hoặc ký hiệu.`, code: null };
}

export const citationType = paragraphRule({
  name: "citation.type",
  severity: "warning",
  source: "HD 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, phụ lục III",
  check: ({ read, text }: Unit): Fault[] =>
    read.citations.flatMap((citation) => {
      const found = problem(citation);
      if (found === null) return [];
      const { start, symbolStart, symbolEnd, typeCode } = citation;
      const symbol = text.slice(symbolStart, symbolEnd);
      const replacement = found.code === null ? null : text.slice(start, symbolStart) + symbol.replace(typeCode!, found.code);
      return [{ start, end: symbolEnd, message: found.message, replacement }];
    }),
});

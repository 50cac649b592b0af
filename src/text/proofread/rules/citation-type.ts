/** The code of the kind of paper: one that nobody knows, or one that does not go with the name in front. */
import { documentType, isKnownTypeCode, type Citation } from "../../citation";
import { paragraphRule, type Fault, type Unit } from "../types";

function problem({ type, typeCode, code, spelling }: Citation): string | null {
  if (typeCode === null || code === null) return null;
  if (!isKnownTypeCode(typeCode)) return `Không rõ loại văn bản có ký hiệu “${typeCode}”.`;
  const known = type === null ? null : documentType(type);
  if (known === null || spelling.listed || known.codes.length === 0 || known.codes.includes(typeCode)) return null;
  return `Tên loại “${type}” không khớp với ký hiệu “${typeCode}”.`;
}

export const citationType = paragraphRule({
  name: "citation.type",
  severity: "warning",
  source: "HD 36-HD/VPTW; Nghị định 30/2020/NĐ-CP, phụ lục III",
  check: ({ read }: Unit): Fault[] =>
    read.citations.flatMap((citation) => {
      const message = problem(citation);
      return message === null ? [] : [{ start: citation.start, end: citation.symbolEnd, message, replacement: null }];
    }),
});

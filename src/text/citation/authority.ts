/** Which bodies may issue which papers, as data. Only what a body surely does not issue is held against a text. */
import { issuerKey } from "./identity";
import type { Citation } from "./types";

export type IssuerKind = {
  kind: string;
  /** Tried on the body's name without accents. */
  name: RegExp;
  /** What stands as body in the symbols of its papers. */
  bodies: RegExp;
  /** Codes of papers that it does not issue. */
  never: readonly string[];
  source: string;
};

const STATE_ONLY = ["NĐ", "PL", "TTLT"];

export const ISSUER_KINDS: readonly IssuerKind[] = [
  { kind: "central-committee", name: /^ban chap hanh trung uong dang$/, bodies: /^TW$/, never: ["CT", "HD", ...STATE_ONLY], source: "QĐ 66-QĐ/TW, Điều 6" },
  { kind: "politburo", name: /^bo chinh tri\b/, bodies: /^TW$/, never: STATE_ONLY, source: "QĐ 66-QĐ/TW, Điều 6" },
  { kind: "secretariat", name: /^(?:thuong truc )?ban bi thu$/, bodies: /^TW$/, never: ["NQ", ...STATE_ONLY], source: "QĐ 91-QĐ/TW (2004), điểm 1: danh mục của Ban Bí thư không có nghị quyết" },
  { kind: "provincial-committee", name: /^ban chap hanh dang bo (?:tinh|thanh pho)\b(?!.*\bhuyen\b)/, bodies: /^(?:TU|ThU|HU)$/, never: ["CT", "HD", ...STATE_ONLY], source: "QĐ 66-QĐ/TW, Điều 7" },
  { kind: "provincial-standing", name: /^(?:ban thuong vu|thuong truc) (?:tinh|thanh) uy\b/, bodies: /^(?:TU|ThU)$/, never: STATE_ONLY, source: "QĐ 66-QĐ/TW, Điều 7.3" },
  { kind: "provincial", name: /^(?:tinh|thanh) uy\b/, bodies: /^(?:TU|ThU)$/, never: STATE_ONLY, source: "QĐ 66-QĐ/TW, Điều 7" },
  { kind: "inspection", name: /^(?:co quan )?uy ban kiem tra\b/, bodies: /UBKT/, never: ["NQ", "CT", ...STATE_ONLY], source: "QĐ 66-QĐ/TW, Điều 8" },
  { kind: "advisory", name: /^(?:ban (?:to chuc|tuyen giao|dan van|noi chinh|kinh te|chinh sach)|van phong (?:trung uong|tinh uy|thanh uy))\b/, bodies: /^(?:B|VP)/, never: ["NQ", "CT", ...STATE_ONLY], source: "QĐ 66-QĐ/TW, Điều 9" },
  { kind: "government", name: /^chinh phu$/, bodies: /^CP$/, never: ["CT", "KL", "TT", "HD", "PL"], source: "Luật Ban hành văn bản quy phạm pháp luật" },
  { kind: "prime-minister", name: /^thu tuong(?: chinh phu)?$/, bodies: /^TTg$/, never: ["NĐ", "NQ", "TT", "PL", "KL"], source: "Luật Ban hành văn bản quy phạm pháp luật" },
  { kind: "standing-assembly", name: /^uy ban thuong vu quoc hoi\b/, bodies: /^UBTVQH/, never: ["CT", "NĐ", "TT"], source: "Luật Ban hành văn bản quy phạm pháp luật" },
  { kind: "assembly", name: /^quoc hoi\b/, bodies: /^QH/, never: ["CT", "NĐ", "QĐ", "TT", "PL", "KL"], source: "Luật Ban hành văn bản quy phạm pháp luật" },
  { kind: "people-council", name: /^hoi dong nhan dan\b/, bodies: /HĐND/, never: ["CT", "NĐ", "TT", "PL", "KL"], source: "Luật Ban hành văn bản quy phạm pháp luật" },
  { kind: "people-committee", name: /^(?:chu tich )?uy ban nhan dan\b/, bodies: /UBND/, never: ["NĐ", "NQ", "TT", "PL"], source: "Luật Ban hành văn bản quy phạm pháp luật" },
  { kind: "ministry", name: /^bo (?!chinh(?: tri)?$|chinh tri|tu lenh|chi huy|luat)\p{L}+/u, bodies: /^B/, never: ["NĐ", "NQ", "PL", "KL"], source: "Luật Ban hành văn bản quy phạm pháp luật" },
];

/** Bodies in symbols that belong to one kind of issuer alone. */
const OWN_BODY = /^(?:TW|TU|CP|TTg|HĐND|UBND|UBTVQH|QH|UBKTTW|UBKTTU|BTCTW|VPTW|BTGTW|BNCTW|BDVTW|BTGDVTW)$/;

export function issuerKind(issuer: string): IssuerKind | null {
  const key = issuerKey(issuer);
  return ISSUER_KINDS.find(({ name }) => name.test(key)) ?? null;
}

export type AuthorityProblem = { code: "never-issues" | "other-body"; kind: IssuerKind };

/** Why the named issuer cannot have issued the paper; null where nothing speaks against it. */
export function authorityProblem(citation: Citation): AuthorityProblem | null {
  if (citation.issuer === null) return null;
  const kind = issuerKind(citation.issuer);
  if (kind === null) return null;
  // A symbol tells more than the issuer's name; "TT" is a Thông tri of the Party as well.
  if (citation.body !== null && OWN_BODY.test(citation.body) && !kind.bodies.test(citation.body)) return { code: "other-body", kind };
  if (citation.typeCode !== null && kind.never.includes(citation.typeCode)) return { code: "never-issues", kind };
  return null;
}

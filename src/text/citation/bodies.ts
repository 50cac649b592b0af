/** Codes of bodies in symbols, and which family's signs they use. */
import type { CitationFamily } from "./types";

/** Central Party, provincial and lower committees and their offices: HD 36-HD/VPTW and party-format.md 5.2. */
const PARTY = ["TW", "TU", "HU", "TXU", "ThU", "QU", "ĐU", "ĐUK", "CB", "ĐB", "VPTW", "UBKTTW", "BTCTW", "BTGTW", "BDVTW", "BDNTW", "BTGDVTW", "BNCTW", "BKTTW", "BCSTW", "BCĐTW", "HVCTQG", "HĐLLTW", "VPTU", "UBKTTU", "BTCTU", "BTGTU", "BDVTU", "BTGDVTU", "BNCTU", "UBKT", "UBKTHU", "BTCHU", "BTGHU", "VPHU", "BTC", "BTGDV", "BCĐ", "BCSĐ", "ĐĐ", "TCTTW", "ĐUQS", "QUTW", "ĐUCA", "TWĐTN", "MTTW"];

/** Decree 30/2020/NĐ-CP and usage. A code of a ministry ("BNV", "BTC") follows the type after a hyphen. */
const STATE = ["CP", "TTg", "QH", "UBTVQH", "CTN", "HĐND", "UBND", "BNV", "BKHĐT", "BTNMT", "BNN", "BNNPTNT", "BNNMT", "BGDĐT", "BYT", "BCA", "BQP", "BCT", "BXD", "BGTVT", "BTTTT", "BKHCN", "BVHTTDL", "BTP", "BLĐTBXH", "BDTTG", "UBDT", "TTCP", "NHNN", "VPCP", "KTNN", "TANDTC", "VKSNDTC", "SNV", "STC", "SXD", "SNNMT"];

/** Codes of bodies in any case, as they are written. */
export const BODY_CODES: readonly string[] = [...PARTY, ...STATE].sort((one, other) => other.length - one.length);
export const PARTY_BODY_CODES: readonly string[] = PARTY;

const PARTY_SET = new Set(PARTY);
const STATE_SET = new Set(STATE);

/** Which family a body's code belongs to; null for one that we do not know or that both use ("BTC", and "BCĐ" of a steering committee). */
export function familyOfBody(body: string): CitationFamily | null {
  const first = body.split(/[-–]/)[0]!;
  if (/^(?:QH|UBTVQH)\d{1,2}$/.test(first)) return "state";
  if (first === "BTC" || first === "UBKT" || first === "BCĐ") return null;
  if (PARTY_SET.has(first) || /(?:TW|TU|HU|ĐU)$/.test(first)) return "party";
  if (STATE_SET.has(first)) return "state";
  return null;
}

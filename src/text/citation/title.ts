/** Reads what a paper is about: “Nâng cao chất lượng sinh hoạt chi bộ”, or the words after "về". */

export type TitleFound = { title: string; quoted: boolean; start: number; end: number };

const MAX_TITLE = 600;
const LEAD = /\s{0,2},?\s{0,2}(?:(?:về việc|về|[Vv]\/v|ban hành|với chủ đề)\s{0,2})?(?=[“"«])/uy;
const ABOUT = /\s{0,2},?\s{1,2}(?:(về việc|về|[Vv]\/v)|(?=(?:ban hành|quy định|phê duyệt|sửa đổi|bổ sung|bãi bỏ|hướng dẫn)[\s,]))\s{0,2}/uy;
const CLOSER: Record<string, string> = { "“": "”", '"': '"', "«": "»" };
/** Another paper in the same sentence, typed in whatever case: "và nghị quyết 57", ", Kết luận số 12". */
const TYPES = ["nghị quyết", "nghị định", "quyết định", "quy định", "chỉ thị", "kết luận", "thông báo", "thông tư", "hướng dẫn", "kế hoạch", "công văn"].map((name) => `[${name[0]}${name[0]!.toUpperCase()}]${name.slice(1)}`).join("|");
const NEXT_PAPER = String.raw`(?:,|\s(?:và|cùng)(?:\scác)?)\s(?:${TYPES})\s(?:số(?=[\s:])|\d)`;
/** A clause that goes on with what was done. */
const NEXT_ACT = String.raw`,\s(?:giao|yêu cầu|đề nghị|phân công|đồng thời|trong đó|theo đó|cụ thể|qua đó|từ đó|đến nay|kết quả|Ban Thường vụ|Thường trực|Tỉnh (?:ủy|uỷ)|Thành (?:ủy|uỷ))(?=[\s:,])|\s(?:và giao|và yêu cầu|và chỉ đạo|đến toàn thể|đến các chi bộ|đến cán bộ)\s`;
/** Where a title without quotes is over at the latest. */
const OVER = new RegExp(String.raw`[;:]|\.(?=\s|$)|\s(?:gắn với|đối với đồng chí)|${NEXT_PAPER}|${NEXT_ACT}`, "u");

function closingQuote(text: string, open: number): number {
  const opener = text[open]!;
  const closer = CLOSER[opener]!;
  let depth = 1;
  for (let at = open + 1; at < Math.min(text.length, open + MAX_TITLE); at += 1) {
    if (text[at] === closer) depth -= 1;
    else if (text[at] === opener) depth += 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** The title that begins at `at`, right after number, date and issuer; null where none does. */
export function readTitle(text: string, at: number): TitleFound | null {
  LEAD.lastIndex = at;
  if (LEAD.test(text)) {
    const open = LEAD.lastIndex;
    const close = closingQuote(text, open);
    if (close === -1) return null;
    const inside = text.slice(open + 1, close).trim().replace(/\s+/g, " ").replace(/^về (?:việc )?/iu, "");
    return inside === "" ? null : { title: inside, quoted: true, start: open, end: close + 1 };
  }
  ABOUT.lastIndex = at;
  if (!ABOUT.test(text)) return null;
  const start = ABOUT.lastIndex;
  const rest = text.slice(start, start + MAX_TITLE);
  const end = OVER.exec(rest)?.index ?? rest.length;
  const title = rest.slice(0, end).trim().replace(/\s+/g, " ").replace(/[,.;]+$/u, "");
  return title === "" ? null : { title, quoted: false, start, end: start + rest.slice(0, end).trimEnd().length };
}

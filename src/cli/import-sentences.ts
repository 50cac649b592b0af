/** What importing says: each problem on one line with its place. */
import { periodName } from "@/domain/period";
import { DEFAULT_SECTIONS } from "@/domain/section";
import { problems } from "@/messages/vi/problems";
import { notTaken, UNASSIGNED, type Conversion, type ImportNotice, type ImportProposal, type NotTaken } from "@/text/import";
import type { ProposedSection } from "@/text/recognise";

/** Longest stretch of a text that is shown. */
const LONGEST = 300;

/** Said in the app, beside the text; here they would bury what matters. */
const SLIGHT: readonly ImportNotice["code"][] = ["spaces", "normalised", "invisible-characters", "mail-quotes", "repeated-heading"];

function shown(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

function takenLine({ kind, line, text, by }: NotTaken): string {
  const place = line === null ? "" : `dòng ${line}: `;
  const words = text === "" ? "" : `: “${shown(text)}”`;
  return `${place}không lấy ${problems.notTaken[kind]}${by === "" ? "" : ` (${by})`}${words}`;
}

function conversionLines({ from, lines, samples }: Conversion): string[] {
  const name = { tcvn3: "TCVN3 (ABC)", vni: "VNI", "tcvn3-and-vni": "TCVN3 (ABC) và VNI" }[from];
  return [`${lines} dòng ở bảng mã ${name} đã chuyển sang Unicode; hãy soát lại`, ...samples.map(({ line, before, after }) => `dòng ${line}: “${shown(before.trim())}” thành “${shown(after.trim())}”`)];
}

/** A section as it is headed; the command line knows no others than a new office's. */
function named(key: string): string {
  return `“${DEFAULT_SECTIONS.find((section) => section.key === key)?.heading ?? key}”`;
}

function sectionLines({ key, match, heading, lineNumber, candidates }: ProposedSection): string[] {
  if (key === null) return [`dòng ${lineNumber}: không rõ “${heading}” thuộc mục nào; giữ nguyên thành một mục riêng`];
  return match === "several" ? [`dòng ${lineNumber}: “${heading}” có thể thuộc nhiều mục (${[key, ...candidates].map(named).join("; ")}); tạm xếp vào ${named(key)}`] : [];
}

/** Every line a person should look at, in the order of the source; none for a report that was taken whole. */
export function proposalLines(proposal: ImportProposal): string[] {
  const { assumed, document, sections, unassigned, notices, conversion } = proposal;
  const guessed = assumed.map((field) => (field === "period" ? `không tìm thấy kỳ báo cáo; tạm ghi ${periodName(document.period)}` : `không tìm thấy ${problems.assumed[field]}; hãy bổ sung`));
  const adrift = unassigned.length === 0 ? [] : [`dòng ${unassigned[0]!.line}: ${unassigned.length} nội dung đứng trước mọi tên mục; xếp vào mục “${UNASSIGNED.heading}”`];
  return [
    ...(conversion ? conversionLines(conversion) : []),
    ...guessed,
    ...adrift,
    ...sections.flatMap(sectionLines),
    ...notTaken(proposal).map(takenLine),
    ...notices.filter(({ code }) => !SLIGHT.includes(code)).map(({ code, count, lines }) => `${lines.length === 0 ? "" : `dòng ${lines[0]}: `}${problems.importNotice(code, count)}`),
  ];
}

/** Headings told from numbered decisions: by how they begin, how long they are and what they name. */
import { fold, isUpperCase, startsLower } from "./fold";
import { NUMERAL_LEVEL, readNumeral, UNNUMBERED_LEVEL, type Numeral } from "./markers";
import { matchSection, type KnownSection, type SectionMatch } from "./meaning";
import { DECISION_STARTS, HEADING_STARTS, NO_DECISION_STARTS } from "./meaning-words";
import { singleSpaced } from "@/domain/print";

export type Heading = SectionMatch & {
  heading: string;
  /** The heading's own stretch of the line. */
  asTyped: string;
  numbered: boolean;
  /** Smaller is higher in the outline. */
  level: number;
  /** Text after a heading that runs into its first decision: "1. Công tác cán bộ: Điều động ..."; "" usually. */
  runIn: string;
};

const LONGEST_HEADING = 150;
const MOST_WORDS = 25;
/** Longest line in which a heading is looked for. */
const LONGEST_LINE = 20_000;
/** Bold and heading marks of plain-text mail and of Markdown. */
const MARKUP = /^[#*_\s]{0,12}(?=[^#*_\s])|[*_\s]{1,12}$/g;

function startsWithAny(folded: string, starts: readonly string[]): boolean {
  return starts.some((start) => folded === start || folded.startsWith(`${start} `));
}

/** Whether its first words are those of a decision. */
export function startsAsDecision(title: string): boolean {
  const folded = fold(title.slice(0, LONGEST_HEADING));
  return startsWithAny(folded, DECISION_STARTS) && !startsWithAny(folded, NO_DECISION_STARTS);
}

/** "Kết quả kiểm tra các cuộc thanh tra năm 2022" can be a decision; a heading of that beginning is short and has no figures. */
const WIDE_STARTS = ["nhiem vu", "tinh hinh", "ket qua", "kien nghi", "de xuat", "danh gia chung", "khoi"];

/** "Phương hướng, nhiệm vụ năm 2023", "Nhiệm vụ trọng tâm quý II/2024": figures that only name a period. */
const PLANS = /^(?:(?:phuong huong|muc tieu|nhiem vu|giai phap|trong tam|chu yeu|cong tac|va|mot so) ){1,10}(?:trong )?(?:(?:6|9) thang (?:dau |cuoi )?)?(?:quy (?:i|ii|iii|iv|[1-4]) )?(?:nam )?20\d\d$/;

function numberedTitle(title: string, folded: string, found: SectionMatch): boolean {
  if (found.key !== null && found.coverage === 1) return true;
  const figures = /\d/.test(title);
  const words = folded.split(" ").length;
  if (PLANS.test(folded)) return true;
  if (startsWithAny(folded, WIDE_STARTS)) return !figures && words <= 12;
  if (startsWithAny(folded, HEADING_STARTS)) return !figures || found.coverage >= 0.6;
  if (found.key === null || figures) return false;
  return folded.startsWith("ve ") ? found.coverage >= 0.5 : found.coverage >= 0.7 && words <= 14;
}

function unnumberedTitle(title: string, folded: string, found: SectionMatch): boolean {
  if (found.key === null || startsLower(title) || /\d/.test(title)) return false;
  return found.coverage === 1 || (startsWithAny(folded, HEADING_STARTS) && found.coverage >= 0.6);
}

type Title = { title: string; stopped: boolean };

/** The title without markup and final colon or stop; null for what is too long or ends like an item of a list. */
function readTitle(text: string): Title | null {
  if (text.length > LONGEST_HEADING + 30) return null;
  const bare = text.replace(MARKUP, "");
  if (/[;,]$/.test(bare)) return null;
  const title = bare.replace(/[\s:.]{1,8}$/, "").replace(MARKUP, "");
  if (title === "" || title.length > LONGEST_HEADING || title.split(" ").length > MOST_WORDS) return null;
  return { title, stopped: bare.endsWith(".") };
}

/** "(32 nội dung)", "(có phụ lục kèm theo)" at its end says nothing about the field. */
function withoutAside(title: string): string {
  const open = title.endsWith(")") ? title.lastIndexOf("(") : -1;
  return open > 0 ? title.slice(0, open).trimEnd() : title;
}

function judge(text: string, numbered: boolean, sections: readonly KnownSection[]): (SectionMatch & { title: string }) | null {
  const read = readTitle(text);
  if (!read) return null;
  const { stopped } = read;
  const title = withoutAside(read.title);
  const folded = fold(title);
  const found = { ...matchSection(title, sections), title: read.title };
  // "II. Lãnh đạo phát triển kinh tế - xã hội": all its words name the field, so its verb makes it no decision.
  const certain = found.match === "exact" || (numbered && !stopped && found.key !== null && found.coverage === 1);
  if (isUpperCase(title)) return numbered || title.includes(" ") ? found : null;
  if (!certain && startsAsDecision(title)) return null;
  if (stopped && (!numbered || found.key === null)) return null;
  const holds = numbered ? numberedTitle(title, folded, found) : unnumberedTitle(title, folded, found);
  return holds ? found : null;
}

type RunIn = { typed: string; title: string; text: string };

/** "Về kinh tế: Sản lượng ...": what stands before and after the colon of a line whose number is `label`. */
function partedAtColon(line: string, label: string, rest: string): RunIn | null {
  const colon = rest.indexOf(":");
  if (colon < 1 || colon > LONGEST_HEADING || rest.slice(colon + 1).trim() === "") return null;
  const end = line.indexOf(":", line.indexOf(label) + label.length) + 1;
  // The stars that close Markdown's bold belong to the heading.
  const cut = end + /^[*_]{0,3}/.exec(line.slice(end))![0].length;
  return { typed: line.slice(0, cut), title: rest.slice(0, colon), text: line.slice(cut).trim() };
}

function readRunIn(line: string, { style, label, rest }: Numeral, sections: readonly KnownSection[]): Heading | null {
  const parted = partedAtColon(line, label, singleSpaced(rest));
  const found = parted && judge(parted.title, true, sections);
  if (!found || found.key === null || found.coverage < (style === "letter" ? 1 : 0.7)) return null;
  const { title, ...match } = found;
  return { ...match, heading: title, asTyped: parted.typed, numbered: true, level: NUMERAL_LEVEL[style], runIn: parted.text };
}

/** A line of capitals stands above numbered headings as "A." does. */
function unnumberedLevel(title: string): number {
  return isUpperCase(title) ? NUMERAL_LEVEL.capital : UNNUMBERED_LEVEL;
}

/** Reads a line without a bullet as a heading; null when it is none. */
export function readHeading(text: string, sections: readonly KnownSection[]): Heading | null {
  if (text.length > LONGEST_LINE) return null;
  const line = singleSpaced(text);
  // With its tabs: one may part the number from the title.
  const bare = text.trim().replace(MARKUP, "");
  const numeral = readNumeral(bare);
  const run = numeral && readRunIn(line, numeral, sections);
  // What ends as a sentence is no title with a colon in it.
  if (run && /[.;]$/.test(run.runIn)) return run;
  const found = judge(singleSpaced(numeral?.rest ?? bare), numeral !== null, sections);
  if (found && !(numeral?.style === "letter" && found.coverage < 1)) {
    const { title, ...match } = found;
    return { ...match, heading: title, asTyped: line, numbered: numeral !== null, level: numeral ? NUMERAL_LEVEL[numeral.style] : unnumberedLevel(title), runIn: "" };
  }
  return run;
}

/** Most words of a heading that is told by its place alone. */
const MOST_PLACED_WORDS = 16;

/**
 * A numbered line that stands where the next heading must: told by its place
 * between headings numbered alike, though its words are not known. `sure`:
 * what stands under it shows that it is no decision, whatever its first word.
 */
export function readPlacedHeading(text: string, sections: readonly KnownSection[], sure = false): Heading | null {
  const numeral = text.length > LONGEST_LINE ? null : readNumeral(text.trim().replace(MARKUP, ""));
  return numeral && placed(singleSpaced(numeral.rest), { asTyped: singleSpaced(text), level: NUMERAL_LEVEL[numeral.style], numbered: true }, sections, sure);
}

/** A line without a number that looks as the headings of its text do. */
export function readShapedHeading(text: string, sections: readonly KnownSection[], sure = false): Heading | null {
  const bare = text.length > LONGEST_LINE ? "" : singleSpaced(text).replace(MARKUP, "");
  return placed(bare, { asTyped: singleSpaced(text), level: unnumberedLevel(bare), numbered: false }, sections, sure);
}

function placed(text: string, typed: Pick<Heading, "asTyped" | "level" | "numbered">, sections: readonly KnownSection[], sure: boolean): Heading | null {
  const read = readTitle(text);
  if (!read || read.stopped || startsLower(read.title)) return null;
  const folded = fold(withoutAside(read.title));
  const words = folded.split(" ").length;
  if (folded === "" || words > MOST_WORDS || (!sure && (words > MOST_PLACED_WORDS || startsAsDecision(read.title)))) return null;
  return { ...matchSection(withoutAside(read.title), sections), heading: read.title, ...typed, runIn: "" };
}

/** "3. Thu, chi ngân sách: Tổng thu ...": one of a row of headings that run into their text. */
export function readPlacedRunIn(text: string, sections: readonly KnownSection[]): Heading | null {
  const numeral = text.length > LONGEST_LINE ? null : readNumeral(text.trim().replace(MARKUP, ""));
  const parted = numeral && partedAtColon(singleSpaced(text), numeral.label, singleSpaced(numeral.rest));
  const heading = parted && placed(parted.title, { asTyped: parted.typed, level: NUMERAL_LEVEL[numeral.style], numbered: true }, sections, false);
  return heading && !/\d/.test(heading.heading) ? { ...heading, runIn: parted.text } : null;
}

/** A group named by a bullet ("* Công tác tổ chức, cán bộ:"): only where every word is known and a colon or a deeper bullet follows. */
export function readBulletedHeading(bullet: string, rest: string, nextBullet: string | null, sections: readonly KnownSection[]): Heading | null {
  if (rest.length > LONGEST_HEADING || !(rest.endsWith(":") || (nextBullet !== null && nextBullet !== bullet))) return null;
  const found = judge(singleSpaced(rest), false, sections);
  if (!found || found.key === null || found.coverage < 1) return null;
  const { title, ...match } = found;
  return { ...match, heading: title, asTyped: `${bullet} ${singleSpaced(rest)}`, numbered: false, level: NUMERAL_LEVEL.multi, runIn: "" };
}

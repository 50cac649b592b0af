/** Headings told from numbered decisions: by how they begin, how long they are and what they name. */
import { fold, isUpperCase, startsLower } from "./fold";
import { NUMERAL_LEVEL, readNumeral, UNNUMBERED_LEVEL } from "./markers";
import { matchSection, type KnownSection, type SectionMatch } from "./meaning";
import { DECISION_STARTS, HEADING_STARTS } from "./meaning-words";
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

function judge(text: string, numbered: boolean, sections: readonly KnownSection[]): (SectionMatch & { title: string }) | null {
  const read = readTitle(text);
  if (!read) return null;
  const { title, stopped } = read;
  const folded = fold(title);
  const found = matchSection(title, sections);
  // "II. Lãnh đạo phát triển kinh tế - xã hội": all its words name the field, so its verb makes it no decision.
  const certain = found.match === "exact" || (numbered && !stopped && found.key !== null && found.coverage === 1);
  if (isUpperCase(title)) return numbered || title.includes(" ") ? { ...found, title } : null;
  if (!certain && startsWithAny(folded, DECISION_STARTS)) return null;
  if (stopped && (!numbered || found.key === null)) return null;
  const holds = numbered ? numberedTitle(title, folded, found) : unnumberedTitle(title, folded, found);
  return holds ? { ...found, title } : null;
}

function runInHeading(line: string, label: string, rest: string, sections: readonly KnownSection[]): { typed: string; text: string; found: SectionMatch & { title: string } } | null {
  const colon = rest.indexOf(":");
  if (colon < 1 || colon > LONGEST_HEADING || rest.slice(colon + 1).trim() === "") return null;
  const found = judge(rest.slice(0, colon), true, sections);
  if (!found || found.key === null || found.coverage < 0.7) return null;
  const cut = line.indexOf(":", line.indexOf(label) + label.length) + 1;
  return { typed: line.slice(0, cut), text: line.slice(cut).trim(), found };
}

/** Reads a line without a bullet as a heading; null when it is none. */
export function readHeading(text: string, sections: readonly KnownSection[]): Heading | null {
  if (text.length > LONGEST_LINE) return null;
  const line = singleSpaced(text);
  // With its tabs: one may part the number from the title.
  const bare = text.trim().replace(MARKUP, "");
  const numeral = readNumeral(bare);
  const level = numeral ? NUMERAL_LEVEL[numeral.style] : UNNUMBERED_LEVEL;
  const found = judge(singleSpaced(numeral?.rest ?? bare), numeral !== null, sections);
  if (found && !(numeral?.style === "letter" && found.coverage < 1)) {
    const { title, ...match } = found;
    return { ...match, heading: title, asTyped: line, numbered: numeral !== null, level, runIn: "" };
  }
  if (!numeral || numeral.style === "letter") return null;
  const run = runInHeading(line, numeral.label, singleSpaced(numeral.rest), sections);
  if (!run) return null;
  const { title, ...match } = run.found;
  return { ...match, heading: title, asTyped: run.typed, numbered: true, level, runIn: run.text };
}

/** Most words of a heading that is told by its place alone. */
const MOST_PLACED_WORDS = 16;

/**
 * A numbered line that stands where the next heading must: told by its place
 * between headings numbered alike, though its words are not known.
 */
export function readPlacedHeading(text: string, sections: readonly KnownSection[]): Heading | null {
  const numeral = text.length > LONGEST_LINE ? null : readNumeral(text.trim().replace(MARKUP, ""));
  const read = numeral ? readTitle(singleSpaced(numeral.rest)) : null;
  if (!numeral || !read || read.stopped || startsLower(read.title)) return null;
  const folded = fold(read.title);
  if (folded.split(" ").length > MOST_PLACED_WORDS || startsWithAny(folded, DECISION_STARTS)) return null;
  const { title } = read;
  return { ...matchSection(title, sections), heading: title, asTyped: singleSpaced(text), numbered: true, level: NUMERAL_LEVEL[numeral.style], runIn: "" };
}

/** A group named by a bullet ("* Công tác tổ chức, cán bộ:"): only where every word is known and a colon or a deeper bullet follows. */
export function readBulletedHeading(bullet: string, rest: string, nextBullet: string | null, sections: readonly KnownSection[]): Heading | null {
  if (rest.length > LONGEST_HEADING || !(rest.endsWith(":") || (nextBullet !== null && nextBullet !== bullet))) return null;
  const found = judge(singleSpaced(rest), false, sections);
  if (!found || found.key === null || found.coverage < 1) return null;
  const { title, ...match } = found;
  return { ...match, heading: title, asTyped: `${bullet} ${singleSpaced(rest)}`, numbered: false, level: NUMERAL_LEVEL.multi, runIn: "" };
}

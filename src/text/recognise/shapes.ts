/** Headings told by how they look: the parts of a report, bold lines, lines that end in a colon, titles broken over two lines. */
import type { LineKind } from "./body";
import { isUpperCase, startsLower } from "./fold";
import { readHeading, readPlacedHeading, readShapedHeading } from "./heading";
import { isBlank } from "./lines";
import { NUMERAL_LEVEL, readNumeral, stripBullet } from "./markers";
import type { KnownSection } from "./meaning";
import type { SourceLine } from "./types";
import { isUnfinished } from "./wrap";

const PART = /^(?:phần|chương)\s+(?:thứ\s+)?(?:nhất|hai|ba|bốn|tư|năm|sáu|bảy|[ivx]{1,5}|\d{1,2})\s?[.:-]?$/iu;
/** Longest line that can be a title told by its shape. */
const LONGEST = 180;
/** Known headings that end in a colon that make others of them headings. */
const ENOUGH = 2;

function nextFilled(kinds: readonly LineKind[], from: number): number {
  let at = from;
  while (at < kinds.length && ["blank", "left-out", "title-end"].includes(kinds[at]!.kind)) at += 1;
  return at;
}

/** "Phần thứ nhất" on a line of its own: named as the name of a group, and the title under it stands above all others. */
export function placeParts(kinds: LineKind[], lines: readonly SourceLine[], sections: readonly KnownSection[]): void {
  lines.forEach(({ text }, index) => {
    if (text.length > 40 || !PART.test(text.trim())) return;
    kinds[index] = { kind: "left-out", reason: "group-heading" };
    const at = nextFilled(kinds, index + 1);
    const under = kinds[at];
    const title = under?.kind === "heading" && !under.heading.numbered ? under.heading : under?.kind === "text" && readNumeral(lines[at]!.text) === null ? readShapedHeading(lines[at]!.text, sections) : null;
    if (title) kinds[at] = { kind: "heading", heading: { ...title, level: NUMERAL_LEVEL.word } };
  });
}

/** A title broken in two lines, the first ending in a comma or a word that no title ends with: "II. KINH TẾ - XÃ HỘI," over "QUỐC PHÒNG". */
export function joinTitles(kinds: LineKind[], lines: readonly SourceLine[], sections: readonly KnownSection[]): void {
  for (let index = 0; index + 1 < lines.length; index += 1) {
    const [{ text: first }, { text: second }] = [lines[index]!, lines[index + 1]!];
    if (first.length + second.length > LONGEST || isBlank(first) || isBlank(second) || kinds[index]!.kind === "bullet") continue;
    if (readNumeral(second) !== null || stripBullet(second) !== null || !isUnfinished(first.toLowerCase())) continue;
    const capitals = isUpperCase(first) && isUpperCase(second);
    if (!capitals && !(readNumeral(first) !== null && startsLower(second.trim()))) continue;
    const heading = readHeading(`${first} ${second.trim()}`, sections);
    if (!heading || heading.runIn !== "" || !(capitals || heading.key !== null)) continue;
    kinds[index] = { kind: "heading", heading };
    kinds[index + 1] = { kind: "title-end" };
  }
}

/** What a line of text before a list ends with, not a title. */
const ANNOUNCES = /(?:^|\s)(?:sau|gồm|là|như|đó|thể|rằng|sau đây|dung|việc|bản)\s*:\**$/iu;

/** Bold in the file, or between the stars of Markdown. */
function isBold({ text, bold, row }: SourceLine): boolean {
  return (bold === true && row !== true) || /^\*\*[^*]+\*\*:?$/.test(text.trim());
}

function endsInColon({ text }: SourceLine): boolean {
  return /:\**$/.test(text) && !ANNOUNCES.test(text);
}

/** A title of unknown words that looks as the known headings do and stands over other text. */
export function placeShaped(kinds: LineKind[], lines: readonly SourceLine[], sections: readonly KnownSection[]): void {
  const known = lines.filter((_line, index) => {
    const kind = kinds[index]!;
    return kind.kind === "heading" && kind.heading.key !== null;
  });
  // Where most of the text is bold it tells nothing.
  const filled = lines.filter(({ text }) => !isBlank(text));
  const bolds = filled.filter(isBold).length * 3 <= filled.length * 2 && known.some(isBold);
  const colons = known.filter((line) => endsInColon(line) && readNumeral(line.text) === null).length >= ENOUGH;
  kinds.forEach(({ kind }, index) => {
    const line = lines[index]!;
    if (kind !== "text" || line.text.length > LONGEST || line.softBreak) return;
    const at = nextFilled(kinds, index + 1);
    const under = kinds[at]?.kind;
    const isBoldTitle = bolds && isBold(line) && !endsAnnouncing(line) && (under === "bullet" || under === "heading" || (under === "text" && !isBold(lines[at]!)));
    const isColonTitle = colons && under === "bullet" && endsInColon(line) && readNumeral(line.text) === null;
    if (!isBoldTitle && !isColonTitle) return;
    const heading = readNumeral(line.text.replace(/^[*\s]+/, "")) === null ? readShapedHeading(line.text, sections, isBoldTitle) : readPlacedHeading(line.text, sections, isBoldTitle);
    if (heading) kinds[index] = { kind: "heading", heading };
  });
}

function endsAnnouncing({ text }: SourceLine): boolean {
  return ANNOUNCES.test(text);
}

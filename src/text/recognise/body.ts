/** The body of a paste: headings, decisions, joined lines, and the paragraphs before and after. */
import { isUpperCase, startsLower } from "./fold";
import { startsLikePreamble } from "./subject";
import { readBulletedHeading, readHeading, type Heading } from "./heading";
import { placeHeadings } from "./outline";
import { isBlank, isClosing, isMailClosing, isPageNumber, isRule, mailHeaderLines, runningHeads } from "./lines";
import { readNumeral, stripBullet } from "./markers";
import type { KnownSection } from "./meaning";
import { singleSpaced } from "@/domain/print";
import { joinTitles, placeParts, placeShaped } from "./shapes";
import type { LeftOutLine, LeftOutReason, SourceLine } from "./types";
import { endsSentence, isUnfinished, readWrapping, type Wrapping } from "./wrap";

/** What one line is by itself. */
export type LineKind =
  | { kind: "blank" }
  | { kind: "left-out"; reason: LeftOutReason }
  | { kind: "closing" }
  | { kind: "heading"; heading: Heading }
  /** The second line of the heading before. */
  | { kind: "title-end" }
  | { kind: "bullet"; bullet: string; rest: string }
  | { kind: "text" };

/** A decision or paragraph while its lines are gathered. */
export type Item = { bullet: string; bulleted: boolean; parts: string[]; line: number; lastLine: number };
export type Group = { heading: (Heading & { lineNumber: number; lastLine: number }) | null; items: Item[] };

export type Body = {
  groups: Group[];
  preamble: Item[];
  closing: Item[];
  leftOut: LeftOutLine[];
  /** Lines joined to the one before. */
  joined: number;
};

function classify(lines: readonly SourceLine[], sections: readonly KnownSection[]): LineKind[] {
  const isMail = mailHeaderLines(lines);
  const isRunning = runningHeads(lines);
  const kinds = lines.map(({ text, bullet }, index): LineKind => {
    if (isBlank(text)) return { kind: "blank" };
    if (isMail[index]) return { kind: "left-out", reason: "mail-header" };
    if (isPageNumber(text) || isRunning[index]) return { kind: "left-out", reason: "page-number" };
    if (isRule(text)) return { kind: "left-out", reason: "rule" };
    const bulleted = !lines[index]!.paragraph && endsStretch(lines[index - 1]?.text ?? "", text) ? null : stripBullet(text);
    if (bulleted) return { kind: "bullet", ...bulleted };
    if (isClosing(text)) return { kind: "closing" };
    const heading = readHeading(text, sections);
    if (heading && !isItemOfList(lines[index - 1]?.text ?? "", heading)) return { kind: "heading", heading };
    return bullet ? { kind: "bullet", bullet: "", rest: text.trim() } : { kind: "text" };
  });
  let nextBullet: string | null = null;
  for (let index = kinds.length - 1; index >= 0; index -= 1) {
    const kind = kinds[index]!;
    if (kind.kind === "bullet") {
      const heading = readBulletedHeading(kind.bullet, kind.rest, nextBullet, sections);
      if (heading) kinds[index] = { kind: "heading", heading };
      nextBullet = kind.bullet;
    } else if (kind.kind === "heading") nextBullet = null;
  }
  joinTitles(kinds, lines, sections);
  placeParts(kinds, lines, sections);
  placeShaped(kinds, lines, sections);
  placeHeadings(kinds, lines, sections);
  return leaveOutMailEnd(kinds, lines);
}

/** After a line that ends in a semicolon the next item of its list, though its words name a field. */
function isItemOfList(before: string, { numbered, heading }: Heading): boolean {
  return !numbered && !isUpperCase(heading) && /[;,]\s*$/.test(before.slice(-20));
}

/** "... thời kỳ 2021" over "- 2030, tầm nhìn ...": a stretch of years broken at its dash. */
function endsStretch(before: string, text: string): boolean {
  return /^\s*[-–—]\s?(?:19|20)\d\d\b/.test(text) && /\b(?:19|20)\d\d\s*$/.test(before.slice(-20));
}

/** "Trân trọng," with nothing but plain lines after it ends a mail. */
function leaveOutMailEnd(kinds: LineKind[], lines: readonly SourceLine[]): LineKind[] {
  const last = kinds.findLastIndex(({ kind }) => kind === "bullet" || kind === "heading" || kind === "closing");
  const end = lines.findIndex(({ text }, index) => index > last && isMailClosing(text));
  if (end === -1) return kinds;
  return kinds.map((kind, index) => (index >= end && kind.kind !== "blank" ? { kind: "left-out", reason: "mail-signature" } : kind));
}

/** First line after which no preamble can be, by what the lines are; -1 when there is no preamble. */
function preambleEnd(lines: readonly SourceLine[], kinds: readonly LineKind[], hasHead: boolean): number {
  const heading = kinds.findIndex(({ kind }) => kind === "heading" || kind === "closing");
  const isBasis = (index: number): boolean => kinds[index]!.kind === "text" || /^căn cứ\s/i.test(stripBullet(lines[index]!.text)?.rest ?? "");
  const limit = heading === -1 ? lines.length : heading;
  let first = 0;
  while (first < limit && ["blank", "left-out"].includes(kinds[first]!.kind)) first += 1;
  if (first >= limit) return -1;
  let end = first;
  let colon = -1;
  for (; end < limit; end += 1) {
    const { kind } = kinds[end]!;
    if (kind === "blank" || kind === "left-out") continue;
    if (!isBasis(end)) break;
    if (colon === -1 && lines[end]!.text.trimEnd().endsWith(":")) colon = end;
  }
  const begins = startsLikePreamble(stripBullet(lines[first]!.text)?.rest ?? lines[first]!.text);
  if (colon !== -1 && (hasHead || begins)) return colon + 1;
  if (!hasHead) return begins && heading !== -1 && end === heading && kinds[first]!.kind === "text" ? end : -1;
  return heading === -1 && end === lines.length && !begins ? -1 : end;
}

class Gatherer {
  readonly body: Body = { groups: [{ heading: null, items: [] }], preamble: [], closing: [], leftOut: [], joined: 0 };
  private open: Item | null = null;
  private openHeading: (Heading & { lastLine: number }) | null = null;
  private lastText = "";
  private target: Item[] | null = null;
  private waiting: { bullet: string; line: number } | null = null;

  constructor(
    private readonly wrapping: Wrapping,
    private readonly anyBullet: boolean,
  ) {}

  into(target: "preamble" | "closing" | "decisions"): void {
    this.target = target === "decisions" ? null : this.body[target];
    this.close();
  }

  close(): void {
    this.open = null;
    this.openHeading = null;
  }

  leaveOut(line: number, text: string, reason: LeftOutReason): void {
    this.body.leftOut.push({ line, text: singleSpaced(text), reason });
  }

  heading(heading: Heading, line: number): void {
    this.flush();
    this.into("decisions");
    const group: Group = { heading: { ...heading, lineNumber: line, lastLine: line }, items: [] };
    this.body.groups.push(group);
    if (heading.runIn === "") this.openHeading = group.heading;
    else this.start("", false, heading.runIn, line);
    this.lastText = heading.runIn;
  }

  /** The open heading has taken this line already. */
  endTitle(line: number): void {
    if (this.openHeading) this.openHeading.lastLine = line;
    this.openHeading = null;
    this.body.joined += 1;
  }

  start(bullet: string, bulleted: boolean, text: string, line: number): void {
    const waiting = this.waiting;
    this.waiting = null;
    const item: Item = { bullet: (waiting?.bullet ?? "") + bullet, bulleted: bulleted || waiting !== null, parts: [singleSpaced(text)], line: waiting?.line ?? line, lastLine: line };
    (this.target ?? this.body.groups.at(-1)!.items).push(item);
    this.open = item;
    this.openHeading = null;
  }

  /** A bullet copied onto a line of its own waits for its text. */
  wait(bullet: string, line: number): void {
    this.flush();
    this.close();
    this.waiting = { bullet, line };
  }

  flush(): void {
    if (this.waiting) this.leaveOut(this.waiting.line, this.waiting.bullet, "lone-bullet");
    this.waiting = null;
  }

  note(text: string): void {
    this.lastText = text;
  }

  /** Joins the line to what is open when it goes on with it. */
  join(line: SourceLine, text: string): boolean {
    if (this.waiting || line.paragraph || readNumeral(line.text)) return false;
    if (this.openHeading && this.goesOnHeading(this.openHeading, text)) {
      this.openHeading.heading = `${this.openHeading.heading} ${text.replace(/[\s:.*_]{1,8}$/, "")}`;
      this.openHeading.asTyped = `${this.openHeading.asTyped} ${text}`;
      this.openHeading.lastLine = line.line;
      this.openHeading = null;
    } else if (this.open && this.goesOn(this.open, line)) {
      this.open.parts.push(text);
      this.open.lastLine = line.line;
    } else return false;
    this.body.joined += 1;
    return true;
  }

  private goesOnHeading(heading: Heading, text: string): boolean {
    return text.length < 150 && (startsLower(text) || (isUnfinished(heading.asTyped.toLowerCase()) && !/[.;:]$/.test(heading.asTyped)));
  }

  private goesOn(open: Item, { text, softBreak }: SourceLine): boolean {
    const broken = this.wrapping.isBroken(this.lastText, text);
    if (broken || endsStretch(this.lastText, text) || (softBreak && isUnfinished(this.lastText))) return true;
    if (startsLower(text.trim())) {
      if (this.anyBullet || this.wrapping.wrapped) return true;
      return !endsSentence(this.lastText) && !startsLower(open.parts[0]!);
    }
    if (this.wrapping.wrapped && /^\s*\d/.test(text)) return !endsSentence(this.lastText);
    return this.target === null && open.bulleted && isUnfinished(this.lastText);
  }
}

/** Bullet, whether there is one, and text of a line: the number of the source's own list is a bullet. */
function withoutLabel({ text, label }: SourceLine): [string, boolean, string] {
  const line = text.trimStart();
  const rest = label !== undefined && line.startsWith(label) ? line.slice(label.length).trim() : "";
  return rest === "" ? ["", false, text] : [label!, true, rest];
}

function gatherLine(gatherer: Gatherer, source: SourceLine, kind: LineKind): void {
  const { line, text } = source;
  switch (kind.kind) {
    case "blank":
      gatherer.close();
      break;
    case "left-out":
      // Transparent: a page number may stand inside a sentence.
      gatherer.leaveOut(line, text, kind.reason);
      return;
    case "closing":
      gatherer.flush();
      gatherer.into("closing");
      gatherer.start("", false, text, line);
      break;
    case "heading":
      gatherer.heading(kind.heading, line);
      break;
    case "title-end":
      gatherer.endTitle(line);
      break;
    case "bullet":
      if (kind.rest === "") gatherer.wait(kind.bullet, line);
      else gatherer.start(kind.bullet, true, kind.rest, line);
      break;
    case "text":
      if (!gatherer.join(source, singleSpaced(text))) gatherer.start(...withoutLabel(source), line);
      break;
  }
  gatherer.note(text);
}

/** Gathers the lines between head and tail. `hasHead`: a letterhead was found, so a preamble is expected. */
export function readBody(lines: readonly SourceLine[], sections: readonly KnownSection[], hasHead: boolean): Body {
  const kinds = classify(lines, sections);
  const wrapping = readWrapping(lines);
  const preamble = preambleEnd(lines, kinds, hasHead);
  const gatherer = new Gatherer(wrapping, kinds.some(({ kind }) => kind === "bullet"));
  if (preamble > 0) gatherer.into("preamble");
  const goesOnBefore = (index: number): boolean => ["bullet", "text"].includes(kinds[index - 1]?.kind ?? "") && wrapping.isBroken(lines[index - 1]!.text, lines[index]!.text);
  let inClosing = false;
  lines.forEach((source, index) => {
    let kind = kinds[index]!;
    if (index === preamble) gatherer.into("decisions");
    // Inside a broken sentence a line of known words is no heading.
    if (kind.kind === "heading" && !kind.heading.numbered && goesOnBefore(index)) kind = { kind: "text" };
    if (inClosing && kind.kind === "bullet") gatherer.into("decisions");
    inClosing = kind.kind === "closing" || (inClosing && kind.kind !== "heading" && kind.kind !== "bullet");
    gatherLine(gatherer, source, kind);
  });
  gatherer.flush();
  return gatherer.body;
}

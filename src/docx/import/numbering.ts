/** The labels that Word's lists print: ECMA-376 part 1, 17.9 (numbering). */
import { formatNumber } from "./number-format";
import { bulletOf } from "./symbols";
import { attributeOf, isOn, walkXml } from "./xml-events";

type Level = {
  start: number;
  format: string;
  text: string;
  /** Between the label and the text. */
  gap: "\t" | " " | "";
  /** Counts anew after a level at or above this one is used; 0 never. Undefined: after any higher level. */
  restart: number | undefined;
  legal: boolean;
  font: string;
  style: string | null;
};
type Abstract = { levels: (Level | undefined)[]; styleLink: string | null };
type Num = { abstract: string; levels: Map<number, Level>; starts: Map<number, number> };

const LEVELS = 9;
const EMPTY_LEVEL: Level = { start: 1, format: "decimal", text: "", gap: "\t", restart: undefined, legal: false, font: "", style: null };

/** A tab would part the label from its text like columns; only a number without a mark needs it to be told from text. */
function gapAfter(label: string, gap: Level["gap"]): string {
  return gap === "\t" && /[^\p{L}\p{N}]$/u.test(label) ? " " : gap;
}

/** The lists of a document with their counters: label() is called once for each paragraph, in order. */
export class Numbering {
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  private constructor(
    private readonly abstracts: ReadonlyMap<string, Abstract>,
    private readonly nums: ReadonlyMap<string, Num>,
    private readonly listOfStyle: (style: string) => string | undefined,
  ) {}

  /** Reads word/numbering.xml, null where there is none. Throws ImportError where its XML is broken. `listOfStyle` gives the numId of a numbering style. */
  static read(xml: string | null, part: string, listOfStyle: (style: string) => string | undefined): Numbering {
    const reader = new NumberingReader();
    if (xml !== null) walkXml(xml, part, reader);
    return new Numbering(reader.abstracts, reader.nums, listOfStyle);
  }

  /** The level to which one of these styles is tied in a list, the first before the others (17.9.23). */
  levelOfStyle(numId: string, styles: readonly string[]): number | undefined {
    const num = this.nums.get(numId);
    if (!num) return undefined;
    const { levels } = this.abstractOf(num);
    const tied = Array.from({ length: LEVELS }, (_, index) => (num.levels.get(index) ?? levels[index])?.style ?? null);
    return styles.map((style) => tied.indexOf(style)).find((level) => level !== -1);
  }

  /** Counts one paragraph and gives what Word prints before it, with its gap; "" for no label. */
  label(numId: string, levelIndex: number): string {
    const num = this.nums.get(numId);
    if (!num || levelIndex < 0 || levelIndex >= LEVELS) return "";
    const { levels, key } = this.abstractOf(num);
    const level = num.levels.get(levelIndex) ?? levels[levelIndex];
    if (!level) return "";
    const counters = this.count(key, numId, num, levels, levelIndex);
    if (level.format === "bullet") return `${bulletOf(level.text, level.font)} `;
    if (level.format === "none" && level.text === "") return "";
    const text = level.text.replace(/%([1-9])/g, (_whole, digit: string) => {
      const index = Number(digit) - 1;
      const shown = num.levels.get(index) ?? levels[index];
      const value = counters[index] ?? shown?.start ?? 1;
      return formatNumber(value, level.legal ? "decimal" : (shown?.format ?? "decimal"));
    });
    return text.trim() === "" ? "" : text + gapAfter(text, level.gap);
  }

  /** Nums of one abstract list share its counters; a start of a num's own counts from there when it is first used (17.9.26). */
  private count(key: string, numId: string, num: Num, levels: readonly (Level | undefined)[], at: number): (number | undefined)[] {
    const counters = this.counters.get(key) ?? [];
    this.counters.set(key, counters);
    if (!this.begun.has(numId)) {
      this.begun.add(numId);
      for (const index of num.starts.keys()) counters[index] = undefined;
    }
    const start = num.starts.get(at) ?? num.levels.get(at)?.start ?? levels[at]?.start ?? 1;
    counters[at] = counters[at] === undefined ? start : counters[at]! + 1;
    for (let deeper = at + 1; deeper < LEVELS; deeper += 1) {
      const restart = (num.levels.get(deeper) ?? levels[deeper])?.restart;
      if (restart === undefined || (restart > 0 && at < restart)) counters[deeper] = undefined;
    }
    return counters;
  }

  /** A list may only point to a numbering style, which names the list that has the levels (17.9.21). */
  private abstractOf(num: Num): { levels: (Level | undefined)[]; key: string } {
    const own = this.abstracts.get(num.abstract);
    const linked = own?.styleLink ? this.nums.get(this.listOfStyle(own.styleLink) ?? "")?.abstract : undefined;
    const key = linked ?? num.abstract;
    return { levels: this.abstracts.get(key)?.levels ?? [], key };
  }
}

class NumberingReader {
  readonly abstracts = new Map<string, Abstract>();
  readonly nums = new Map<string, Num>();
  private abstract: Abstract | null = null;
  private num: Num | null = null;
  private override = 0;
  private level: Level | null = null;

  open(name: string, attributes: string): void {
    if (name === "w:abstractNum") {
      this.abstract = { levels: [], styleLink: null };
      this.abstracts.set(attributeOf(attributes, "abstractNumId") ?? "", this.abstract);
    } else if (name === "w:num") {
      this.num = { abstract: "", levels: new Map(), starts: new Map() };
      this.nums.set(attributeOf(attributes, "numId") ?? "", this.num);
    } else if (name === "w:lvl") this.begin(Number(attributeOf(attributes, "ilvl")) || 0);
    else if (this.level) readLevel(this.level, name, attributes);
    else this.readList(name, attributes);
  }

  close(name: string): void {
    if (name === "w:lvl") this.level = null;
    else if (name === "w:abstractNum") this.abstract = null;
    else if (name === "w:num") this.num = null;
  }

  text(): void {}

  private begin(index: number): void {
    this.level = { ...EMPTY_LEVEL };
    if (this.num) this.num.levels.set(this.override, this.level);
    else if (this.abstract && index < LEVELS) this.abstract.levels[index] = this.level;
  }

  private readList(name: string, attributes: string): void {
    const value = attributeOf(attributes, "val") ?? "";
    if (name === "w:numStyleLink" && this.abstract) this.abstract.styleLink = value;
    else if (name === "w:abstractNumId" && this.num) this.num.abstract = value;
    else if (name === "w:lvlOverride") this.override = Number(attributeOf(attributes, "ilvl")) || 0;
    else if (name === "w:startOverride" && this.num) this.num.starts.set(this.override, Number(value) || 0);
  }
}

function readLevel(level: Level, name: string, attributes: string): void {
  const value = attributeOf(attributes, "val") ?? "";
  if (name === "w:start") level.start = Number(value) || 0;
  else if (name === "w:numFmt") level.format = value;
  else if (name === "w:lvlText") level.text = value;
  else if (name === "w:suff") level.gap = value === "space" ? " " : value === "nothing" ? "" : "\t";
  else if (name === "w:lvlRestart") level.restart = Number(value) || 0;
  else if (name === "w:isLgl") level.legal = isOn(attributes);
  else if (name === "w:pStyle") level.style = value;
  else if (name === "w:rFonts") level.font = attributeOf(attributes, "ascii") ?? attributeOf(attributes, "hAnsi") ?? "";
}

/** Recognises text in TCVN3 or VNI, by the names of its fonts or by its letters, and proposes it as Unicode. */
import { decodeLegacy } from "./legacy-encoding";
import type { Conversion, LegacyFont, Loss, RawLine, Stretch } from "./source";
import { isSyllable } from "./syllable";

/** Letters that neither encoding uses: whoever typed them typed Unicode. */
const UNICODE_VIETNAMESE = /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9]/;
const WORD = /[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu;
const MARKED = /[\u00a1-\u00ff\u03bc]/;
/** A report has hundreds of marked words; fewer than this prove nothing without a font. */
const FEWEST_WORDS = 6;
const ENOUGH = 0.7;
const MOST_SAMPLES = 5;
const LONGEST_SAMPLE = 160;
/** As much of a text as is weighed. */
const WEIGHED = 60_000;

type Weight = { marked: number; read: number; asTyped: number; words: number };

/** How much of the text is Vietnamese when it is taken for `font`, and when it is taken as typed. */
function weigh(texts: readonly string[], font: LegacyFont): Weight {
  const weight: Weight = { marked: 0, read: 0, asTyped: 0, words: 0 };
  let seen = 0;
  for (const text of texts) {
    if (UNICODE_VIETNAMESE.test(text)) continue;
    seen += text.length;
    if (seen > WEIGHED) break;
    for (const [word] of text.matchAll(WORD)) {
      weight.words += 1;
      if (!MARKED.test(word)) continue;
      weight.marked += 1;
      if (isSyllable(decodeLegacy(word, font))) weight.read += 1;
      if (isSyllable(word)) weight.asTyped += 1;
    }
  }
  return weight;
}

/** Text of a known font: reading it so must make it better Vietnamese, for a font's name may have stayed on Unicode text. */
function fontHolds(texts: readonly string[], font: LegacyFont): boolean {
  const { marked, read, asTyped } = weigh(texts, font);
  return marked > 0 && read > asTyped && read / marked >= 0.5;
}

/** The encoding told by letters alone: most marked words become Vietnamese, few were, and they are as many as in Vietnamese text. */
function byLetters(texts: readonly string[]): LegacyFont | null {
  const found = (["tcvn3", "vni"] as const)
    .map((font) => ({ font, ...weigh(texts, font) }))
    .filter(({ marked, read, asTyped, words }) => marked >= FEWEST_WORDS && read / marked >= ENOUGH && asTyped / marked <= 0.5 && asTyped < read && marked / words >= 0.3);
  return found.sort((a, b) => b.read - a.read)[0]?.font ?? null;
}

function textOf(line: RawLine): string {
  return line.stretches.map(({ text }) => text).join("");
}

export type Converted = { texts: string[]; losses: Loss[]; conversion: Conversion | null };

/** Fonts whose name is to be believed. */
function knownFonts(lines: readonly RawLine[]): Set<LegacyFont> {
  const fonts = new Map<LegacyFont, string[]>();
  for (const { stretches } of lines) {
    for (const { text, font } of stretches) {
      if (font === null) continue;
      const texts = fonts.get(font);
      if (texts) texts.push(text);
      else fonts.set(font, [text]);
    }
  }
  const plain = fontHolds([...(fonts.get("tcvn3") ?? []), ...(fonts.get("tcvn3-capitals") ?? [])], "tcvn3");
  return new Set([...fonts].filter(([font, texts]) => (font === "vni" ? fontHolds(texts, font) : plain)).map(([font]) => font));
}

function convertStretch({ text, font }: Stretch, known: ReadonlySet<LegacyFont>, letters: LegacyFont | null): string {
  if (UNICODE_VIETNAMESE.test(text)) return text;
  if (font !== null && known.has(font)) return decodeLegacy(text, font, known.has("tcvn3-capitals"));
  return letters === null ? text : decodeLegacy(text, letters);
}

/** A comment or a note keeps no fonts: it is read as the text is, where that makes it Vietnamese. */
function convertLoss(loss: Loss, font: LegacyFont): Loss {
  const { marked, read, asTyped } = weigh([loss.text], font);
  return marked > 0 && read > asTyped && read / marked >= ENOUGH ? { ...loss, text: decodeLegacy(loss.text, font) } : loss;
}

/** The text of each line as Unicode, and of what is beside them, with what was converted. Linear. */
export function convertLegacy(lines: readonly RawLine[], losses: readonly Loss[]): Converted {
  const known = knownFonts(lines);
  const unknown = lines.map(({ stretches }) => stretches.filter(({ font }) => font === null || !known.has(font)).map(({ text }) => text).join(""));
  const letters = byLetters(unknown);
  const before = lines.map(textOf);
  const texts = lines.map(({ stretches }) => stretches.map((stretch) => convertStretch(stretch, known, letters)).join(""));
  const changed = texts.flatMap((text, index) => (text === before[index] ? [] : [index]));
  if (changed.length === 0) return { texts, losses: [...losses], conversion: null };
  const used = new Set([...known, ...(letters === null ? [] : [letters])]);
  const from = !used.has("vni") ? "tcvn3" : used.size === 1 ? "vni" : "tcvn3-and-vni";
  const samples = changed.slice(0, MOST_SAMPLES).map((index) => ({ line: index + 1, before: before[index]!.slice(0, LONGEST_SAMPLE), after: texts[index]!.slice(0, LONGEST_SAMPLE) }));
  const font = used.has("vni") ? "vni" : "tcvn3";
  return { texts, losses: losses.map((loss) => convertLoss(loss, font)), conversion: { from, by: known.size > 0 ? "fonts" : "letters", lines: changed.length, samples } };
}

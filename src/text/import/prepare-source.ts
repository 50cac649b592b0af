/** What a reader found in a file, made ready to be recognised: Unicode, clean, residue named, broken paragraphs marked. */
import { prepareFileLines, prepareLines, type Prepared } from "../recognise/prepare";
import { startsLower } from "../recognise/fold";
import { endsSentence, readWrapping } from "../recognise/wrap";
import type { SourceLine } from "../recognise";
import { convertLegacy } from "./conversion";
import type { Loss, RawLine, RawSource, Source } from "./source";

export type PrepareOptions = {
  /** False where the person looked at the conversion and refused it. */
  convert?: boolean;
};

/** Prepares a file's lines. Old encodings are converted unless told not to; the conversion says what changed. Linear. */
export function prepareSource(raw: RawSource, { convert = true }: PrepareOptions = {}): Source {
  const { texts, losses, conversion } = convert ? convertLegacy(raw.lines, raw.losses) : { texts: raw.lines.map(plainText), losses: raw.losses, conversion: null };
  const prepared = prepareFileLines(raw.lines.map(({ stretches: _stretches, ...flags }, index) => ({ text: texts[index]!, ...flags })));
  return { lines: markBroken(prepared.lines), losses: [...losses, ...residueLosses(prepared)].sort((a, b) => (a.line ?? Infinity) - (b.line ?? Infinity) || 0), notices: [...raw.notices, ...prepared.notices], conversion };
}

/** Prepares text that was pasted or stands in a .txt: its line ends may be a program's. */
export function prepareText(text: string, notices: RawSource["notices"] = [], { convert = true }: PrepareOptions = {}): Source {
  const raw = text.split(/\r\n|[\n\r]/).map((line): RawLine => ({ stretches: [{ text: line, font: null }] }));
  const { texts, conversion } = convert ? convertLegacy(raw, []) : { texts: raw.map(plainText), conversion: null };
  const prepared = prepareLines(texts.join("\n"));
  // Bytes that no encoding explained are explained once their letters turn out to be TCVN3 or VNI.
  const told = conversion ? notices.filter(({ code }) => code !== "windows-1252") : notices;
  return { lines: prepared.lines, losses: residueLosses(prepared), notices: [...told, ...prepared.notices], conversion };
}

function plainText({ stretches }: RawLine): string {
  return stretches.map(({ text }) => text).join("");
}

function residueLosses({ residues }: Prepared): Loss[] {
  return residues.map(({ line, text }) => ({ kind: "word-residue", line, text, by: "" }));
}

/**
 * Paragraphs that are pieces of one lose their flag, so that they may be joined:
 * all of them where a file made from a page has one for each line, else those
 * that go on in a small letter after a paragraph without an end.
 */
function markBroken(lines: readonly SourceLine[]): SourceLine[] {
  const bare = lines.map(({ paragraph: _paragraph, ...line }) => line);
  const { wrapped } = readWrapping(bare);
  return lines.map((line, index) => {
    const before = lines[index - 1];
    if (!line.paragraph || line.row || !before) return line;
    const goesOn = startsLower(line.text.trim()) && before.text.trim() !== "" && !endsSentence(before.text);
    return wrapped || goesOn ? bare[index]! : line;
  });
}

/** A file or a paste before anything in it is recognised: its lines, and what of it is not among them. Codes, not sentences. */
import type { PasteNotice, SourceLine } from "../recognise";

/** Fonts whose letters are not Unicode: the name tells the encoding, .VnTimeH prints small letters as capitals. */
export type LegacyFont = "tcvn3" | "tcvn3-capitals" | "vni";

/** Text in one font. */
export type Stretch = { text: string; font: LegacyFont | null };

export type RawLine = {
  stretches: Stretch[];
  /** A paragraph of its own in the file: no program broke it. */
  paragraph?: boolean;
  /** Goes on after a line break inside a paragraph. */
  softBreak?: boolean;
  /** A row of a table, its cells parted by tabs. */
  row?: boolean;
  /** From a text box. */
  box?: boolean;
  /** All its words are bold. */
  bold?: boolean;
  /** What the file's own list puts in front of the text; it is part of the text. */
  label?: string;
};

export type LossKind =
  | "chart"
  | "comment"
  | "control"
  | "deleted-text"
  | "diagram"
  | "drawing-text"
  | "embedded-document"
  | "embedded-object"
  | "endnote"
  | "equation"
  | "footer"
  | "footnote"
  | "header"
  | "hidden-text"
  | "open-field"
  | "phonetic-guide"
  | "picture"
  | "stray-text"
  | "symbol"
  | "table-of-contents"
  | "unreadable-part"
  | "word-art"
  | "word-residue";

/** Losses told by a word of their own, or by the name of a part or a letter: no words of the source that one could take. */
export const WITHOUT_WORDS: readonly LossKind[] = ["word-residue", "picture", "chart", "diagram", "unreadable-part", "embedded-document", "embedded-object", "control", "symbol"];

/** Something of the source that is not in its lines. */
export type Loss = {
  kind: LossKind;
  /** Line of the source at which it stands; null for what stands beside the text. */
  line: number | null;
  /** Its words, or what is known of it; "" where nothing is. */
  text: string;
  /** Who wrote a comment; "" otherwise. */
  by: string;
};

/** What was taken in a way that the person should know of. */
export type SourceNotice = { code: "tracked-changes" | "windows-1258" | "windows-1252" | "undecodable"; count: number };

export type RawSource = { lines: RawLine[]; losses: Loss[]; notices: SourceNotice[] };

/** Text of an old encoding turned into Unicode: shown with its sample before it is taken. */
export type Conversion = {
  from: "tcvn3" | "vni" | "tcvn3-and-vni";
  /** Told by the names of fonts, or by the letters alone. */
  by: "fonts" | "letters";
  /** How many lines changed. */
  lines: number;
  samples: { line: number; before: string; after: string }[];
};

/** Lines ready to be recognised. */
export type Source = { lines: SourceLine[]; losses: Loss[]; notices: (SourceNotice | PasteNotice)[]; conversion: Conversion | null };

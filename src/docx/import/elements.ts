/** The elements of a part by what they mean to its text (ECMA-376 part 1, 17.3 to 17.16). */
import type { LossKind } from "@/text/import/source";
import type { Aside } from "./paragraph";

export type ReferenceKind = "comment" | "footnote" | "endnote";

/** What holds no text, or text that nobody sees: properties, field data, shape definitions, properties as they were. */
export const SKIPPED = new Set([
  "w:sectPr", "w:tblPr", "w:tblGrid", "w:tblPrEx", "w:trPr", "w:tcPr", "w:sdtPr", "w:sdtEndPr", "w:tabs", "w:pPrChange", "w:rPrChange", "w:ffData", "w:fldData", "w:smartTagPr", "w:customXmlPr",
  "w:rubyPr", "w:binData", "w:numberingChange", "v:shapetype", "m:rPr", "m:ctrlPr", "m:sSubPr", "m:fPr", "w:background",
]);
export const TEXT: Readonly<Record<string, TextKind>> = { "w:t": "text", "w:delText": "deleted", "w:instrText": "code", "w:delInstrText": "code", "m:t": "text", "a:t": "drawing" };
export const CHARACTERS: Readonly<Record<string, string>> = { "w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "-", "w:softHyphen": "\u00ad" };
export const DRAWINGS = new Set(["w:drawing", "w:pict", "w:object"]);
export const UNITS = new Set(["w:comment", "w:footnote", "w:endnote"]);
export const REFERENCES: Readonly<Record<string, ReferenceKind>> = { "w:commentReference": "comment", "w:footnoteReference": "footnote", "w:endnoteReference": "endnote" };
export const ASIDES: readonly [Aside, LossKind][] = [["deleted", "deleted-text"], ["hidden", "hidden-text"], ["contents", "table-of-contents"], ["ruby", "phonetic-guide"]];

export type TextKind = "text" | "deleted" | "code" | "drawing";

/** Text inside these is told apart from what is read. */
export const MARKED: Partial<Record<string, "ruby" | "deleted" | "moved">> = { "w:rt": "ruby", "w:del": "deleted", "w:moveFrom": "moved" };

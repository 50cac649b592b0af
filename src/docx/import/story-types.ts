/** What one part of a .docx is read with, and what comes of it. */
import type { ReferenceKind } from "./elements";
import type { FoundLoss, Line } from "./line";
import type { Numbering } from "./numbering";
import type { StyleSheet } from "./style-sheet";

export type StoryContext = {
  styles: StyleSheet;
  numbering: Numbering | null;
  /** Words of another part, by the relationship that leads to it. */
  wordsOf: (link: string) => string;
};

/** A comment or a note: its attributes and its words. */
export type Unit = { element: string; attributes: string; text: string };
export type Reference = { kind: ReferenceKind; id: string; at: Line | null };
export type Story = { root: string; lines: Line[]; losses: FoundLoss[]; units: Unit[]; references: Reference[]; trackedChanges: number };

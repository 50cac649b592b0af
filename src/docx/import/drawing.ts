/** Pictures, charts, diagrams, objects: named, since a report's text has no place for them. */
import type { LossKind } from "@/text/import/source";
import { attributeOf } from "./xml-events";

/** A w:drawing, w:pict or w:object while it is read. */
export type Drawing = {
  kind: Extract<LossKind, "picture" | "chart" | "diagram" | "embedded-object" | "control"> | null;
  /** What its author or the program says of it. */
  description: string;
  /** Words written in it outside a text box. */
  words: string;
  wordArt: string;
  /** Relationship that leads to the chart's or the diagram's own part. */
  link: string | null;
};

export function newDrawing(element: string): Drawing {
  return { kind: element === "w:object" ? "embedded-object" : null, description: "", words: "", wordArt: "", link: null };
}

/** What a reader of the report does without once the drawing is left out; `wordsOf` reads the part it leads to. */
export function drawingLosses({ kind, description, words, wordArt, link }: Drawing, wordsOf: (link: string) => string): { kind: LossKind; text: string }[] {
  const art = wordArt === "" ? [] : [{ kind: "word-art" as const, text: wordArt }];
  if (kind === null) return words.trim() === "" ? art : [...art, { kind: "drawing-text", text: words }];
  const inside = link === null ? "" : wordsOf(link);
  return [...art, { kind, text: [description, words.trim(), inside].filter((text) => text !== "").join(": ") }];
}

/** Reads an element inside a drawing. */
export function readDrawing(drawing: Drawing, name: string, attributes: string): void {
  switch (name) {
    case "wp:docPr":
      drawing.description = attributeOf(attributes, "descr") || attributeOf(attributes, "title") || drawing.description;
      break;
    case "v:shape":
    case "v:rect":
      drawing.description ||= attributeOf(attributes, "alt") ?? "";
      break;
    case "pic:pic":
    case "v:imagedata":
      drawing.kind ??= "picture";
      break;
    case "v:textpath":
      drawing.wordArt += attributeOf(attributes, "string") ?? "";
      break;
    case "c:chart":
      drawing.kind = "chart";
      drawing.link = attributeOf(attributes, "id") ?? null;
      break;
    case "dgm:relIds":
      drawing.kind = "diagram";
      drawing.link = attributeOf(attributes, "dm") ?? null;
      break;
    case "o:OLEObject":
      drawing.kind = "embedded-object";
      drawing.description = attributeOf(attributes, "ProgID") ?? drawing.description;
      break;
    case "w:control":
      drawing.kind = "control";
      drawing.description = attributeOf(attributes, "name") ?? "";
      break;
  }
}

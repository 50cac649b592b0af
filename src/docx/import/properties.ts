/** Properties of a paragraph, of its mark and of a run, as far as they change its words (ECMA-376 part 1, 17.3.1 and 17.3.2). */
import type { Flow, Paragraph } from "./paragraph";
import type { StoryContext } from "./story-types";
import { readListPlace, readLook } from "./style-sheet";
import { attributeOf } from "./xml-events";

/** Reads an element inside w:pPr or w:rPr into the paragraph or the run that is open. */
export function readProperty(flow: Flow, name: string, attributes: string): void {
  const paragraph = flow.paragraphs.at(-1);
  if (name === "w:rPr" && flow.properties === "paragraph") flow.properties = "mark";
  else if (flow.properties === "run") readRunProperty(flow, name, attributes);
  else if (!paragraph) return;
  else if (flow.properties === "mark") paragraph.markDeleted ||= name === "w:del" || name === "w:moveFrom";
  else if (name === "w:pStyle") paragraph.style = attributeOf(attributes, "val") ?? null;
  else readListPlace(paragraph.list, name, attributes);
}

function readRunProperty({ runs }: Flow, name: string, attributes: string): void {
  const run = runs.at(-1);
  if (run && name === "w:rStyle") run.style = attributeOf(attributes, "val") ?? null;
  else if (run) readLook(run.own, name, attributes);
}

/** What Word's list prints before a paragraph; counts it. */
export function labelOf({ style, list }: Paragraph, { styles, numbering }: StoryContext): string {
  if (!numbering) return "";
  const styled = styles.list(style);
  const numId = list.numId ?? styled.numId;
  if (numId === undefined || numId === "0") return "";
  return numbering.label(numId, list.level ?? numbering.levelOfStyle(numId, styled.styles) ?? styled.level ?? 0);
}

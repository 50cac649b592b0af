/** A .docx of any producer as lines of text, with everything that is not in them named. */
import type { Loss, RawSource, SourceNotice } from "@/text/import/source";
import { ImportError } from "./errors";
import type { FoundLoss } from "./line";
import { Numbering } from "./numbering";
import { openPackage, type DocxPackage, type Relationship } from "./package";
import { readStory } from "./story";
import type { Reference, Story, StoryContext, Unit } from "./story-types";
import { readStyleSheet } from "./style-sheet";
import { attributeOf, walkXml } from "./xml-events";

/** Longest words told of a chart, a note, a header. */
const LONGEST_TOLD = 2_000;

/**
 * Reads a .docx as a reader of the page sees it: lists with their labels,
 * tracked changes as if accepted, text boxes once. Bounded in time and memory:
 * nothing outside the file is read, no entity expanded. Throws ImportError.
 */
export function readDocx(bytes: Uint8Array): RawSource {
  return new DocxReader(openPackage(bytes)).read();
}

class DocxReader {
  private readonly losses: FoundLoss[] = [];
  private readonly links: Relationship[];

  constructor(private readonly file: DocxPackage) {
    this.links = file.relationships(file.main);
  }

  read(): RawSource {
    const context = this.context();
    const xml = this.file.text(this.file.main) ?? "";
    const story = readStory(xml, this.file.main, context);
    if (story.root !== "w:document") throw new ImportError("not-a-docx", this.file.main);
    story.lines.forEach((line, index) => {
      line.number = index + 1;
    });
    const losses = [...this.losses, ...story.losses, ...this.notes(story, context), ...this.margins(context)].map(toLoss);
    const notices: SourceNotice[] = story.trackedChanges > 0 ? [{ code: "tracked-changes", count: story.trackedChanges }] : [];
    return { lines: story.lines.map((line) => line.raw()), losses: losses.sort(byPlace), notices };
  }

  private context(): StoryContext {
    const styles = this.optional("styles", (xml, part) => readStyleSheet(xml, part)) ?? readStyleSheet(null, "");
    const listOf = (style: string): string | undefined => styles.list(style).numId;
    const numbering = this.optional("numbering", (xml, part) => Numbering.read(xml, part, listOf));
    return { styles, numbering, wordsOf: (link) => this.wordsOf(link) };
  }

  /** Reads a part that the text can do without; a damaged one is named. */
  private optional<T>(kind: string, read: (xml: string, part: string) => T): T | null {
    const part = this.links.find((link) => link.kind === kind)?.target ?? null;
    return part === null ? null : this.part(part, read);
  }

  private part<T>(part: string, read: (xml: string, part: string) => T): T | null {
    try {
      const xml = this.file.text(part);
      return xml === null ? null : read(xml, part);
    } catch (error) {
      if (!(error instanceof ImportError) || (error.code !== "broken-part" && error.code !== "not-a-zip")) throw error;
      this.losses.push({ kind: "unreadable-part", at: null, text: part });
      return null;
    }
  }

  /** Comments, footnotes and endnotes at the lines that refer to them; those without a reference too. */
  private notes(main: Story, context: StoryContext): FoundLoss[] {
    const places = new Map(main.references.map((reference) => [keyOf(reference.kind, reference.id), reference]));
    return (["comment", "footnote", "endnote"] as const).flatMap((kind) => {
      const before = this.losses.length;
      const story = this.optional(`${kind}s`, (xml, part) => readStory(xml, part, { ...context, numbering: null }));
      const found = (story?.units ?? []).flatMap((unit) => noteLoss(kind, unit, places));
      return [...this.losses.splice(before), ...found, ...(story?.losses ?? [])];
    });
  }

  /** Headers and footers, each text once; a page number alone is none. */
  private margins(context: StoryContext): FoundLoss[] {
    const seen = new Set<string>();
    return this.links.flatMap(({ kind, target }): FoundLoss[] => {
      if ((kind !== "header" && kind !== "footer") || target === null) return [];
      const before = this.losses.length;
      const story = this.part(target, (xml, part) => readStory(xml, part, { ...context, numbering: null }));
      const text = (story?.lines ?? []).map((line) => line.text.trim()).filter((line) => line !== "").join(" / ");
      const told: FoundLoss[] = /^[\d\s\-–—/]*$/.test(text) || seen.has(text) ? [] : [{ kind, at: null, text: shortened(text) }];
      seen.add(text);
      return [...this.losses.splice(before), ...told, ...(story?.losses ?? []).map((loss) => ({ ...loss, at: null }))];
    });
  }

  /** The words of a chart's or a diagram's own part; the name of any other part. */
  private wordsOf(link: string): string {
    const target = this.links.find(({ id }) => id === link)?.target;
    if (!target) return "";
    if (!/\.xml$/i.test(target)) return target;
    return shortened((this.part(target, readWords) ?? []).join(" "));
  }
}

/** Text in DrawingML and the names of a chart's rows and columns. */
function readWords(xml: string, part: string): string[] {
  const words: string[] = [];
  let open = false;
  walkXml(xml, part, {
    open: (name) => {
      open = name === "a:t" || name === "c:v";
    },
    close: () => {
      open = false;
    },
    text: (text) => {
      if (open && text.trim() !== "") words.push(text.trim());
    },
  });
  return words;
}

function keyOf(kind: string, id: string): string {
  return `${kind} ${id}`;
}

function noteLoss(kind: Reference["kind"], { element, attributes, text }: Unit, places: ReadonlyMap<string, Reference>): FoundLoss[] {
  const type = attributeOf(attributes, "type") ?? "normal";
  // The line that parts notes from the text is a note of its own (17.11.23).
  if (element !== `w:${kind}` || type !== "normal" || text === "") return [];
  const at = places.get(keyOf(kind, attributeOf(attributes, "id") ?? ""))?.at ?? null;
  return [{ kind, at, text: shortened(text), by: kind === "comment" ? (attributeOf(attributes, "author") ?? "") : "" }];
}

function shortened(text: string): string {
  return text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text;
}

function toLoss({ kind, at, text, by }: FoundLoss): Loss {
  return { kind, line: at && at.place > 0 ? at.place : null, text: text.replace(/\s+/g, " ").trim(), by: by ?? "" };
}

function byPlace(a: Loss, b: Loss): number {
  return (a.line ?? Infinity) - (b.line ?? Infinity) || 0;
}

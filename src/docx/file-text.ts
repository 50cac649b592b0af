/**
 * What a reader of a .docx sees as words, whoever saved it last. Words alone:
 * a picture laid over them, their size or colour, or the label of an automatic
 * list are not read, so "the same text" never means "the same file".
 */
import { singleSpaced } from "@/domain/print";
import type { Parts } from "./engine";
import { DocxError } from "./errors";
import { mainPartOf, partText, readParts, relationshipsOf, type Relationship } from "./package";
import { paragraphsOf, type ReadParagraph } from "./read-paragraphs";
import { isOn, readStyles, type Styles } from "./styles";
import { attribute, xmlTokens } from "./xml";

/** The paragraphs of a file by where they stand. */
export type VisibleParagraphs = {
  main: ReadParagraph[];
  /** Headers and footers that some page shows, each once. */
  margins: ReadParagraph[];
  /** Footnotes and endnotes that the main part refers to, in that order. */
  notes: ReadParagraph[];
};

/** XML a file may have in all. A report of a hundred times the usual size has 3 MB; walking this much takes a second. */
const MAX_XML = 8 * 1024 * 1024;

/** Marks on one letter beyond 30 (UAX #15 section 13); NFC of a million takes minutes. */
const PILED_MARKS = /(?<=\p{M}{30})\p{M}/gu;

/**
 * The paragraphs a reader sees: main part, headers and footers, notes; each
 * trimmed, none empty. Page numbers, hidden and deleted text are left out.
 * Bounded by the zip's limits and MAX_XML; throws DocxError.
 */
export function visibleText(docx: Uint8Array): string[] {
  const { main, margins, notes } = visibleParagraphs(readParts(docx));
  return [...main, ...margins, ...notes].map(({ text }) => text.trim()).filter((text) => text !== "");
}

/**
 * The same as one text to hash: NFC, one space between words, a line each.
 * Equal for two files with the same visible words, however they were packed or
 * their runs split. Throws DocxError.
 */
export function textFingerprintSource(docx: Uint8Array): string {
  const lines = visibleText(docx).map((text) => singleSpaced(text.replace(PILED_MARKS, "")));
  return lines.filter((text) => text !== "").join("\n");
}

/** The paragraphs of a file's parts. Throws DocxError where the main part is absent or broken. */
export function visibleParagraphs(parts: Parts): VisibleParagraphs {
  const size = [...parts].reduce((sum, [name, bytes]) => sum + (/\.(?:xml|rels)$/i.test(name) ? bytes.length : 0), 0);
  if (size > MAX_XML) throw new DocxError("too-large");
  const main = mainPartOf(parts);
  if (!parts.has(main)) throw new DocxError("not-a-docx", main);
  const xml = partText(parts, main);
  const links = relationshipsOf(parts, main);
  const linked = (kind: string) => partText(parts, links.find((link) => link.kind === kind)?.target ?? "");
  const styles = readStyles(linked("styles"));
  return {
    main: readPart(xml, styles),
    margins: distinct(marginParts(xml, links, linked("settings")).map((name) => readPart(partText(parts, name), styles))),
    notes: ["footnote", "endnote"].flatMap((kind) => readNotes(kind, xml, linked(`${kind}s`), styles)),
  };
}

/** A second prefix for Word's namespace: this reader would not see what Word shows. */
const OTHER_PREFIX = /xmlns(?::(?!w[\s=])[\w.-]+)?\s*=\s*["']http:\/\/(?:schemas\.openxmlformats\.org\/wordprocessingml\/2006|purl\.oclc\.org\/ooxml\/wordprocessingml)\/main["']/;

function readPart(xml: string, styles: Styles): ReadParagraph[] {
  const unreadable: ReadParagraph[] = OTHER_PREFIX.test(xml) ? [{ text: "\ufffc", style: null, inTable: false, inTextBox: false }] : [];
  return [...paragraphsOf(xml, styles), ...unreadable];
}

/** Programs write one header once or once a section; by its words it is the same. */
function distinct(margins: readonly ReadParagraph[][]): ReadParagraph[] {
  const byText = new Map(margins.map((paragraphs) => [paragraphs.map(({ text }) => text.trim()).filter(Boolean).join("\n"), paragraphs]));
  return [...byText.values()].flat();
}

/** In the order pages show them; programs write the references in different orders. */
const MARGINS = ["header first", "header default", "header even", "footer first", "footer default", "footer even"];

/** Names of the header and footer parts that some section shows: ECMA-376 part 1, 17.10. */
export function marginParts(main: string, links: readonly Relationship[], settings: string): string[] {
  const evenShown = hasSwitch(settings, "w:evenAndOddHeaders");
  const targets = new Map(links.map(({ id, target }) => [id, target]));
  const names = sectionsOf(main).flatMap(({ references, titlePage }) =>
    MARGINS.filter((margin) => (titlePage || !margin.endsWith("first")) && (evenShown || !margin.endsWith("even"))).map((margin) => targets.get(references.get(margin) ?? "") ?? ""),
  );
  return [...new Set(names)].filter((name) => name !== "");
}

type Section = { references: Map<string, string>; titlePage: boolean };

/** Each section with its references, those it takes over from the one before included. */
function sectionsOf(main: string): Section[] {
  const sections: Section[] = [];
  let current: Section | null = null;
  let former = 0;
  for (const token of xmlTokens(main)) {
    if (token.kind === "text" || token.kind === "broken") continue;
    if (token.name === "w:sectPrChange") former += token.kind === "open" ? 1 : token.kind === "close" ? -1 : 0;
    if (former > 0) continue;
    if (token.name === "w:sectPr" && token.kind === "open") current = { references: new Map(sections.at(-1)?.references), titlePage: false };
    else if (token.name === "w:sectPr" && current) {
      sections.push(current);
      current = null;
    } else if (current && token.name === "w:titlePg") current.titlePage = isOn(token);
    else if (current && token.kind !== "close" && /^w:(?:header|footer)Reference$/.test(token.name)) {
      const margin = `${token.name.slice(2, 8)} ${attribute(token.attributes, "w:type") ?? "default"}`;
      current.references.set(margin, attribute(token.attributes, "r:id") ?? "");
    }
  }
  return sections;
}

function hasSwitch(xml: string, name: string): boolean {
  for (const token of xmlTokens(xml)) {
    if ((token.kind === "open" || token.kind === "empty") && token.name === name) return isOn(token);
  }
  return false;
}

/** Notes in the order the main part refers to them: their ids and places change with every program. */
function readNotes(kind: string, main: string, xml: string, styles: Styles): ReadParagraph[] {
  if (xml === "") return [];
  const references = [...main.matchAll(new RegExp(`<w:${kind}Reference\\s[^>]*?w:id\\s*=\\s*["'](-?\\d+)["']`, "g"))].map(([, id]) => id!);
  const notes = new Map<string, string>();
  let open: { id: string; start: number } | null = null;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "text" || token.kind === "broken" || token.name !== `w:${kind}`) continue;
    if (token.kind === "open") open = { id: attribute(token.attributes, "w:id") ?? "", start: token.start };
    else if (open) notes.set(open.id, xml.slice(open.start, token.end));
  }
  // Each once: a file made by hand may refer to one long note a million times.
  return [...new Set(references)].flatMap((id) => readPart(notes.get(id) ?? "", styles));
}

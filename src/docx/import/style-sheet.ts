/** What styles say that changes the words a reader sees: lists, hidden text, capitals, fonts of old encodings (ECMA-376 part 1, 17.7). */
import { attributeOf, isOn, walkXml } from "./xml-events";

/** How letters look; undefined leaves it to what stands behind. */
export type Look = { hidden?: boolean; capitals?: boolean; bold?: boolean; font?: string };
/** A place in a list; numId "0" takes a paragraph out of its style's list (17.9.18). */
export type ListPlace = { numId?: string; level?: number };

type Style = { basedOn: string | null; look: Look; list: ListPlace };

export type StyleSheet = {
  /** The look of a style with all it is based on, over the document's defaults. */
  look(paragraphStyle: string | null, characterStyle: string | null): Look;
  /** The list of a paragraph style, and the styles from it to its root: levels may be tied to one. */
  list(paragraphStyle: string | null): ListPlace & { styles: string[] };
};

/** Chains of styles are this long at most; a longer one is a circle made by hand. */
const MAX_CHAIN = 20;

/** Reads word/styles.xml, null where there is none. Throws ImportError where its XML is broken. */
export function readStyleSheet(xml: string | null, part: string): StyleSheet {
  const reader = new StyleReader();
  if (xml !== null) walkXml(xml, part, reader);
  const { styles, defaults } = reader;
  const chain = (id: string | null): { id: string; style: Style }[] => {
    const found: { id: string; style: Style }[] = [];
    for (let at = id; at !== null && found.length < MAX_CHAIN; ) {
      const style = styles.get(at);
      if (!style) break;
      found.push({ id: at, style });
      at = style.basedOn;
    }
    return found;
  };
  const lookOf = remembered((id) => chain(id).reduceRight<Look>((look, { style }) => ({ ...look, ...style.look }), {}));
  const listOf = remembered((id): ListPlace & { styles: string[] } => {
    const links = chain(id);
    const nearest = <K extends keyof ListPlace>(key: K): ListPlace[K] => links.find(({ style }) => style.list[key] !== undefined)?.style.list[key];
    return { numId: nearest("numId"), level: nearest("level"), styles: links.map((link) => link.id) };
  });
  return {
    look: (paragraphStyle, characterStyle) => ({ ...defaults, ...lookOf(paragraphStyle ?? reader.defaultParagraph), ...lookOf(characterStyle) }),
    list: (paragraphStyle) => listOf(paragraphStyle ?? reader.defaultParagraph),
  };
}

function remembered<T>(read: (id: string | null) => T): (id: string | null) => T {
  const known = new Map<string | null, T>();
  return (id) => {
    if (!known.has(id)) known.set(id, read(id));
    return known.get(id)!;
  };
}

/** Properties of some cells of a table only, and properties as they were before a tracked change. */
const PASSED_OVER = new Set(["w:tblStylePr", "w:pPrChange", "w:rPrChange"]);

class StyleReader {
  readonly styles = new Map<string, Style>();
  readonly defaults: Look = {};
  defaultParagraph: string | null = null;
  private style: Style | null = null;
  private inDefaults = false;
  private passedOver = 0;

  open(name: string, attributes: string): void {
    if (PASSED_OVER.has(name)) this.passedOver += 1;
    if (this.passedOver > 0) return;
    if (name === "w:rPrDefault") this.inDefaults = true;
    else if (name === "w:style") this.begin(attributes);
    else if (this.style) this.readStyle(this.style, name, attributes);
    else if (this.inDefaults) readLook(this.defaults, name, attributes);
  }

  close(name: string): void {
    if (PASSED_OVER.has(name)) this.passedOver -= 1;
    if (name === "w:style") this.style = null;
    if (name === "w:rPrDefault") this.inDefaults = false;
  }

  text(): void {}

  private begin(attributes: string): void {
    const id = attributeOf(attributes, "styleId") ?? "";
    this.style = { basedOn: null, look: {}, list: {} };
    this.styles.set(id, this.style);
    const isDefault = ["1", "true", "on"].includes(attributeOf(attributes, "default") ?? "");
    if (isDefault && attributeOf(attributes, "type") === "paragraph") this.defaultParagraph = id;
  }

  private readStyle(style: Style, name: string, attributes: string): void {
    if (name === "w:basedOn") style.basedOn = attributeOf(attributes, "val") ?? null;
    else if (!readListPlace(style.list, name, attributes)) readLook(style.look, name, attributes);
  }
}

/** Reads an element of run properties into `look`. */
export function readLook(look: Look, name: string, attributes: string): void {
  if (name === "w:vanish") look.hidden = isOn(attributes);
  else if (name === "w:caps") look.capitals = isOn(attributes);
  else if (name === "w:b") look.bold = isOn(attributes);
  else if (name === "w:rFonts") {
    // Letters beyond ASCII take the hAnsi font (17.3.2.26): there the old encodings keep their accents.
    const font = attributeOf(attributes, "hAnsi") ?? attributeOf(attributes, "ascii") ?? attributeOf(attributes, "cs");
    if (font !== undefined) look.font = font;
  }
}

/** Reads an element of list properties; false where it is none. */
export function readListPlace(list: ListPlace, name: string, attributes: string): boolean {
  if (name === "w:numId") list.numId = attributeOf(attributes, "val");
  else if (name === "w:ilvl") list.level = Number(attributeOf(attributes, "val")) || 0;
  else return false;
  return true;
}

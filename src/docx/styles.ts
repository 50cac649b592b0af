/** What styles say about fonts and hidden text: ECMA-376 part 1, 17.7 (styles) and 17.3.2 (run properties). */
import { attribute, xmlTokens, type XmlToken } from "./xml";

/** Fonts by kind of script (17.3.2.26); a theme font is named "theme:minorHAnsi". */
export type Fonts = { ascii?: string; hAnsi?: string; eastAsia?: string; cs?: string };

type Style = { basedOn: string | null; fonts: Fonts; hidden: boolean | undefined };

export type Styles = {
  /** Fonts of text in these styles, a later one over an earlier one; null and unknown ids add nothing. */
  fonts(ids: readonly (string | null)[]): Fonts;
  /** Whether text in this style is hidden. */
  hides(id: string | null): boolean;
  /** Style of a paragraph that names none. */
  defaultParagraph: string | null;
};

/** Chains of styles are this long at most; a longer one is a circle made by hand. */
const MAX_CHAIN = 20;

/** Reads word/styles.xml; "" has no styles. Never throws. */
export function readStyles(xml: string): Styles {
  const { styles, defaults, defaultParagraph } = parse(xml);
  const chain = (id: string | null): Style[] => {
    const found: Style[] = [];
    for (let at = id; at !== null && found.length < MAX_CHAIN; ) {
      const style = styles.get(at);
      if (!style) break;
      found.unshift(style);
      at = style.basedOn;
    }
    return found;
  };
  return {
    fonts: (ids) => ids.flatMap(chain).reduce((fonts, style) => ({ ...fonts, ...style.fonts }), defaults),
    hides: (id) => chain(id).findLast(({ hidden }) => hidden !== undefined)?.hidden ?? false,
    defaultParagraph,
  };
}

type Parsed = { styles: Map<string, Style>; defaults: Fonts; defaultParagraph: string | null };

function parse(xml: string): Parsed {
  const parsed: Parsed = { styles: new Map(), defaults: {}, defaultParagraph: null };
  let style: Style | null = null;
  let conditional = 0;
  for (const token of xmlTokens(xml)) {
    if (token.kind === "broken") break;
    if (token.kind === "text") continue;
    // What holds for some cells of a table only.
    if (token.name === "w:tblStylePr") conditional += token.kind === "open" ? 1 : token.kind === "close" ? -1 : 0;
    if (token.name === "w:style") style = token.kind === "open" ? addStyle(parsed, token.attributes) : null;
    if (token.kind === "close" || conditional > 0) continue;
    if (token.name === "w:rFonts") {
      if (style) style.fonts = { ...style.fonts, ...fontsOf(token.attributes) };
      else parsed.defaults = { ...parsed.defaults, ...fontsOf(token.attributes) };
    } else if (style && token.name === "w:basedOn") style.basedOn = attribute(token.attributes, "w:val") ?? null;
    else if (style && token.name === "w:vanish") style.hidden = isOn(token);
  }
  return parsed;
}

function addStyle(parsed: Parsed, attributes: string): Style {
  const style: Style = { basedOn: null, fonts: {}, hidden: undefined };
  const id = attribute(attributes, "w:styleId") ?? "";
  parsed.styles.set(id, style);
  const isDefault = ["1", "true", "on"].includes(attribute(attributes, "w:default") ?? "");
  if (isDefault && attribute(attributes, "w:type") === "paragraph") parsed.defaultParagraph = id;
  return style;
}

/** The fonts a w:rFonts names; at one place a theme font goes before a named one. */
export function fontsOf(attributes: string): Fonts {
  const fonts: Fonts = {};
  for (const slot of ["ascii", "hAnsi", "eastAsia", "cs"] as const) {
    const theme = attribute(attributes, slot === "cs" ? "w:cstheme" : `w:${slot}Theme`);
    const font = theme === undefined ? attribute(attributes, `w:${slot}`) : `theme:${theme}`;
    if (font !== undefined) fonts[slot] = font;
  }
  return fonts;
}

/** Whether a switch such as w:vanish is on: 17.17.4. */
export function isOn(token: Extract<XmlToken, { name: string }>): boolean {
  return !["0", "false", "off"].includes(attribute(token.attributes, "w:val") ?? "");
}

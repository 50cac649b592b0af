/** Which fonts the letters of a part are set in: ECMA-376 part 1, 17.3.2.26 and 17.7.2 (how styles add up). */
import { fontsOf, type Fonts, type Styles } from "./styles";
import { attribute, decodeXml, xmlTokens, type XmlToken } from "./xml";

/** Word's own choice where nothing names a font. */
const UNNAMED = "Times New Roman";

const ASCII = /[!-~]/;
const COMPLEX = /[\u0590-\u08ff\u0900-\u109f\u1780-\u17ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const EAST_ASIAN = /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;

type Tag = Extract<XmlToken, { name: string }>;
type Run = { style: string | null; fonts: Fonts; text: string };
/** Styles of the tables and paragraphs, and the runs, that are open; text boxes nest them. */
type Place = { tables: (string | null)[]; paragraphs: (string | null)[]; runs: Run[]; text: number; former: number; paragraphProperties: number };

/** Fonts of the visible letters of a part; a theme's is "theme:minorHAnsi". */
export function usedFonts(xml: string, styles: Styles): Set<string> {
  const used = new Set<string>();
  const place: Place = { tables: [], paragraphs: [], runs: [], text: 0, former: 0, paragraphProperties: 0 };
  const known = new Map<string, Fonts>();
  for (const token of xmlTokens(xml)) {
    if (token.kind === "broken") break;
    if (token.kind === "text") {
      if (place.text > 0 && place.runs.length > 0) place.runs.at(-1)!.text += decodeXml(token.text);
    } else if (token.name === "w:r" && token.kind === "close") {
      const run = place.runs.pop();
      if (run && run.text.trim() !== "") for (const font of fontsOfText(run, styleFonts(place, run, styles, known))) used.add(font);
    } else if (token.name === "w:sym" && token.kind !== "close") used.add(attribute(token.attributes, "w:font") ?? UNNAMED);
    else readTag(place, token, styles);
  }
  return used;
}

function readTag(place: Place, token: Tag, styles: Styles): void {
  const { name, kind } = token;
  const step = kind === "open" ? 1 : kind === "close" ? -1 : 0;
  if (name === "w:t") place.text += step;
  else if (name === "w:pPr") place.paragraphProperties += step;
  else if (name === "w:rPrChange" || name === "w:pPrChange") place.former += step;
  else if (name === "w:r" && kind === "open") place.runs.push({ style: null, fonts: {}, text: "" });
  else if (name === "w:p") nest(place.paragraphs, step, styles.defaultParagraph);
  else if (name === "w:tbl") nest(place.tables, step, null);
  else if (kind !== "close" && place.former === 0) readProperty(place, token);
}

function nest(open: (string | null)[], step: number, style: string | null): void {
  if (step > 0) open.push(style);
  else if (step < 0) open.pop();
}

function readProperty(place: Place, { name, attributes }: Tag): void {
  const style = attribute(attributes, "w:val") ?? null;
  // The look of a paragraph's mark is nobody's letters.
  const run = place.paragraphProperties > 0 ? undefined : place.runs.at(-1);
  if (name === "w:tblStyle" && place.tables.length > 0) place.tables[place.tables.length - 1] = style;
  else if (name === "w:pStyle" && place.paragraphs.length > 0) place.paragraphs[place.paragraphs.length - 1] = style;
  else if (name === "w:rStyle" && run) run.style = style;
  else if (name === "w:rFonts" && run) run.fonts = fontsOf(attributes);
}

/** The fonts that styles give, remembered by their combination: a report has few. */
function styleFonts({ tables, paragraphs }: Place, run: Run, styles: Styles, known: Map<string, Fonts>): Fonts {
  const ids = [tables.at(-1) ?? null, paragraphs.at(-1) ?? null, run.style];
  const key = ids.join("\n");
  const fonts = known.get(key) ?? styles.fonts(ids);
  known.set(key, fonts);
  return fonts;
}

function fontsOfText({ fonts, text }: Run, inherited: Fonts): string[] {
  const all = { ...inherited, ...fonts };
  const slots: (keyof Fonts)[] = [];
  if (ASCII.test(text)) slots.push("ascii");
  if (COMPLEX.test(text)) slots.push("cs");
  if (EAST_ASIAN.test(text)) slots.push("eastAsia");
  // Vietnamese letters and typographic marks.
  if ([...text].some((char) => char > "~" && !COMPLEX.test(char) && !EAST_ASIAN.test(char))) slots.push("hAnsi");
  return slots.map((slot) => all[slot] ?? UNNAMED);
}

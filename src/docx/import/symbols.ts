/** Characters of the symbol fonts, which Word keeps at U+F000 and above (ECMA-376 part 1, 17.3.3.30), as the characters they look like. */

const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: "−", 0xa3: "≤", 0xa5: "∞", 0xae: "→", 0xac: "←", 0xad: "↑", 0xaf: "↓", 0xb0: "°", 0xb1: "±", 0xb3: "≥", 0xb4: "×", 0xb7: "•", 0xb8: "÷", 0xb9: "≠", 0xbb: "≈", 0xbc: "…",
  0xde: "⇒", 0xd7: "⋅", 0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x6d: "μ", 0x70: "π", 0x73: "σ", 0x53: "Σ", 0x57: "Ω", 0x44: "Δ", 0x2a: "*", 0x2b: "+",
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: "●", 0x6d: "○", 0x6e: "■", 0x6f: "□", 0x70: "□", 0x71: "□", 0x73: "♦", 0x74: "♦", 0x75: "◆", 0x76: "❖", 0x77: "◆", 0x9f: "•", 0xa7: "▪", 0xa8: "□", 0xab: "★", 0xd8: "➢",
  0xe0: "→", 0xdf: "←", 0xe8: "➔", 0xf0: "⇒", 0xfb: "✗", 0xfc: "✓", 0xfd: "☒", 0xfe: "☑", 0x4a: "☺", 0x46: "☞", 0x2a: "✉", 0x28: "☎",
};

const TABLES: readonly [RegExp, Readonly<Record<number, string>>][] = [
  [/^symbol$/i, SYMBOL],
  [/^wingdings$/i, WINGDINGS],
];
/** Where no font is named: the characters that bullets and arrows are made of. */
const ANY: Readonly<Record<number, string>> = { 0x2d: "-", 0xa7: "▪", 0xb7: "•", 0xd8: "➢", 0x76: "❖", 0xe0: "→", 0xf0: "⇒", 0xfc: "✓" };

/** The character a symbol looks like; null where it is not known. */
export function symbolOf(code: number, font: string): string | null {
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const table = TABLES.find(([name]) => name.test(font.trim()))?.[1];
  if (table) return table[low] ?? (low > 0x20 && low < 0x7f && table === SYMBOL && /[\d().,:;!?/%\s[\]{}]/.test(String.fromCharCode(low)) ? String.fromCharCode(low) : null);
  if (code < 0xf000 || code > 0xf0ff) return code > 0 && code <= 0x10ffff && !/^(?:wingdings|webdings)/i.test(font) ? String.fromCodePoint(code) : null;
  return ANY[low] ?? null;
}

/** Text in which characters of symbol fonts may stand; `unknown` is called for each that is not known. */
export function readSymbols(text: string, font: string, unknown: (code: number) => void): string {
  if (!/[\uf000-\uf0ff]/.test(text)) return text;
  return text.replace(/[\uf000-\uf0ff]/g, (character) => {
    const found = symbolOf(character.charCodeAt(0), font);
    if (found === null) unknown(character.charCodeAt(0));
    return found ?? "";
  });
}

/** What a bulleted list prints: one of the marks that are taken for a bullet. */
export function bulletOf(text: string, font: string): string {
  const [first = ""] = text.trim();
  const code = first.codePointAt(0) ?? 0;
  if (/^(?:symbol|wingdings|webdings)/i.test(font) || (code >= 0xf000 && code <= 0xf0ff)) return symbolOf(code, font) ?? "•";
  // "o" in Courier New is Word's hollow bullet.
  if (first === "" || first === "o" || /[\p{L}\p{N}]/u.test(first)) return "•";
  return text.trim();
}

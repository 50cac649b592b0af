/** A list's numbers as they print: ECMA-376 part 1, 17.18.59 (ST_NumberFormat). */

/** Beyond this no list counts; a file made by hand may say anything. */
const HIGHEST = 32_767;

const ROMAN: readonly [number, string][] = [
  [1000, "m"], [900, "cm"], [500, "d"], [400, "cd"], [100, "c"], [90, "xc"], [50, "l"], [40, "xl"], [10, "x"], [9, "ix"], [5, "v"], [4, "iv"], [1, "i"],
];

function roman(value: number): string {
  let rest = value;
  let text = "";
  for (const [size, letters] of ROMAN) {
    while (rest >= size) {
      text += letters;
      rest -= size;
    }
  }
  return text;
}

/** a to z, then aa, bb: the letter is doubled, not carried. */
function letter(value: number): string {
  const index = (value - 1) % 26;
  return String.fromCharCode(97 + index).repeat(Math.min(20, Math.floor((value - 1) / 26) + 1));
}

/** A number in a format of Word; one that is not known counts in figures. */
export function formatNumber(value: number, format: string): string {
  const plain = String(value);
  if (value < 1 || value > HIGHEST) return format === "none" ? "" : plain;
  switch (format) {
    case "upperRoman":
      return roman(value).toUpperCase();
    case "lowerRoman":
      return roman(value);
    case "upperLetter":
      return letter(value).toUpperCase();
    case "lowerLetter":
      return letter(value);
    case "decimalZero":
      return plain.padStart(2, "0");
    case "decimalEnclosedParen":
      return `(${plain})`;
    case "decimalEnclosedFullstop":
      return `${plain}.`;
    case "numberInDash":
      return `- ${plain} -`;
    case "none":
    case "bullet":
      return "";
    default:
      return plain;
  }
}

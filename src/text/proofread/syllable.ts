/** Which strings can be Vietnamese syllables: beginning, rhyme, tone and the place of its mark. Not which ones are words. */

import { remembered } from "./remember";

const ONSETS = ["ngh", "ng", "nh", "gh", "gi", "kh", "ph", "th", "tr", "ch", "qu", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", ""];
const RHYMES = new Set(
  (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ê êch êm ên ênh êp êt êu " +
    "i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt " +
    "ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh uêt ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu"
  ).split(" "),
);
const TONES: Record<string, string> = { "\u0300": "huyền", "\u0301": "sắc", "\u0303": "ngã", "\u0309": "hỏi", "\u0323": "nặng" };
const STOPPED = /(?:c|ch|p|t)$/;
const VOWEL = /[aăâeêioôơuưy]/;

export type Syllable = { onset: string; rhyme: string; tone: string | null; mark: number };

/** Letters without tone, the tone, and which letter bears it; null where two letters do. */
export function parted(word: string): { plain: string; tone: string | null; mark: number } | null {
  let plain = "";
  let tone: string | null = null;
  let mark = -1;
  for (const letter of word.toLowerCase().normalize("NFC")) {
    const bare = letter.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (sign) => {
      if (tone !== null) mark = -2;
      else [tone, mark] = [TONES[sign]!, plain.length];
      return "";
    });
    plain += bare.normalize("NFC");
  }
  return mark === -2 ? null : { plain, tone, mark };
}

/** Whether the letters may stand after each other: k, gh, ngh before e, ê, i only. */
function spellsRight(onset: string, rhyme: string): boolean {
  const front = /^[eêiy]/.test(rhyme);
  if (["gh", "ngh"].includes(onset)) return /^[eêi]/.test(rhyme);
  if (onset === "k") return front || rhyme === "a";
  if (onset === "g") return !/^[eê]/.test(rhyme);
  if (onset === "c" || onset === "ng") return !/^[eêi]/.test(rhyme);
  if (onset === "p") return true;
  return !(onset === "qu" && rhyme.startsWith("u"));
}

/** Which letters of the rhyme may bear the mark: "hòa" and "hoà" are both written. */
function markPlaces(rhyme: string, onset: string): number[] {
  const marked = [...rhyme].findLastIndex((letter) => "ăâêôơư".includes(letter));
  if (marked !== -1) return [marked];
  const first = [...rhyme].findIndex((letter) => VOWEL.test(letter));
  const vowels = [...rhyme].filter((letter) => VOWEL.test(letter)).length;
  if (vowels === 1) return [first];
  if (/^(?:oa|oe|uy)$/.test(rhyme)) return onset === "" || onset !== "qu" ? [0, 1] : [1];
  if (/^(?:oa|oe|uy)./.test(rhyme) || rhyme === "oo") return [1];
  return [first];
}

function readings(word: string): (Syllable & { places: number[] })[] {
  const parts = parted(word);
  if (parts === null) return [];
  const { plain, tone, mark } = parts;
  return ONSETS.flatMap((onset) => {
    if (!plain.startsWith(onset)) return [];
    const rhyme = plain.slice(onset.length);
    // "gì", "gìn", "giếng": the i of gi serves the rhyme too.
    const found = [rhyme, ...(onset === "gi" ? [`i${rhyme}`] : [])].find((one) => RHYMES.has(one));
    if (found === undefined || !spellsRight(onset, found)) return [];
    if (STOPPED.test(found) && tone !== "sắc" && tone !== "nặng") return [];
    const shift = onset.length - (found.length - rhyme.length);
    return [{ onset, rhyme: found, tone, mark, places: markPlaces(found, onset).map((place) => place + shift) }];
  });
}

/** True for what can be a Vietnamese syllable, in either way of placing the mark; case does not count. */
export const isSyllable = remembered((word: string): boolean => word.length <= 7 && readings(word).some(({ tone, mark, places }) => tone === null || places.includes(mark)));

/** "tòan" gives "toàn": all right but for the place of the mark; null for any other word. */
export const withMarkMoved = remembered((word: string): string | null => {
  if (word.length > 7 || isSyllable(word)) return null;
  const reading = readings(word).find(({ tone }) => tone !== null);
  if (!reading) return null;
  const sign = Object.entries(TONES).find(([, tone]) => tone === reading.tone)![0];
  const letters = [...word.normalize("NFC")].map((letter) => letter.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC"));
  const place = reading.places.at(-1)!;
  letters[place] = `${letters[place]}${sign}`.normalize("NFC");
  return letters.join("");
});

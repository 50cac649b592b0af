/** Whether a word can be a Vietnamese syllable: its onset, its rime with the right marks, and a tone the rime can bear. */

const ONSETS = ["", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x"];

/** Rimes without tone, by their ending. */
const OPEN =
  "a e ê i o ô ơ u ư y ia iê ua ưa oa oe uê uy uơ ai ay ây ao au âu eo êu iu oi ôi ơi ui ưi ưu oai oay oao oeo uây uôi ươi ươu iêu yêu uya uyu uôu uêu uâ uai uao ya".split(" ");
const NASAL =
  "am ăm âm em êm im om ôm ơm um ưm iêm yêm uôm ươm oam oăm an ăn ân en ên in on ôn ơn un ưn iên yên uôn ươn oan oăn oen uân uên uyên uyn uơn ang ăng âng eng ong ông ung ưng iêng yêng uông ương oang oăng uâng uêng oong ôông anh ênh inh oanh uênh uynh ynh".split(" ");
/** These bear only sắc and nặng. */
const STOPPED =
  "ap ăp âp ep êp ip op ôp ơp up iêp ươp oap oăp uyp at ăt ât et êt it ot ôt ơt ut ưt iêt yêt uôt ươt oat oăt oet uât uêt uyt uyêt ac ăc âc ec oc ôc uc ưc iêc uôc ươc oac oăc ooc ach êch ich oach uêch uych".split(" ");

const ONSET_SET = new Set(ONSETS);
const FREE = new Set([...OPEN, ...NASAL]);
const STOP = new Set(STOPPED);
const LONGEST = 7;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** True for "nghiêng", "Uỷ", "THƯỜNG"; false for "été", "café", "tØnh". Takes one word. */
export function isSyllable(word: string): boolean {
  if (word.length > LONGEST + 6) return false;
  const decomposed = word.toLowerCase().normalize("NFD");
  const tones = decomposed.match(TONE) ?? [];
  if (tones.length > 1) return false;
  const bare = decomposed.replace(TONE, "").normalize("NFC");
  if (bare.length > LONGEST) return false;
  const stopTone = tones[0] === "\u0301" || tones[0] === "\u0323";
  for (let cut = Math.min(3, bare.length - 1); cut >= 0; cut -= 1) {
    if (!ONSET_SET.has(bare.slice(0, cut))) continue;
    const rime = bare.slice(cut);
    if (FREE.has(rime) || (STOP.has(rime) && stopTone)) return true;
    // "giết", "gì": gi before i is one letter.
    if (bare.slice(0, cut) === "g" && rime.startsWith("i") && (FREE.has(rime) || STOP.has(rime))) return true;
  }
  return false;
}

/** The bytes of a .txt as text: UTF-8, UTF-16, Windows-1258, or Windows-1252, behind which TCVN3 and VNI hide. */
import { isSyllable } from "./syllable";
import type { SourceNotice } from "./source";

export type DecodedText = { ok: true; text: string; notices: SourceNotice[] } | { ok: false };

/** As much of a file as is looked at to tell its encoding. */
const LOOKED_AT = 64 * 1024;
const WORD = /[\p{L}\p{M}]+/gu;

/** Decodes a text file; refuses what holds no text (NUL bytes in neither UTF-16 form). Never throws. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, "utf-16le");
  if (first === 0xfe && second === 0xff) return decoded(bytes, "utf-16be");
  const wide = wideEncoding(bytes);
  if (wide) return decoded(bytes, wide);
  if (bytes.subarray(0, LOOKED_AT).includes(0)) return { ok: false };
  if (isUtf8(bytes)) return decoded(bytes, "utf-8");
  const asVietnamese = new TextDecoder("windows-1258").decode(bytes).normalize("NFC");
  if (looksVietnamese(asVietnamese)) return { ok: true, text: asVietnamese, notices: [{ code: "windows-1258", count: 1 }] };
  // A file in UTF-8 with a few damaged bytes.
  const utf8 = new TextDecoder("utf-8").decode(bytes);
  const lost = utf8.match(/\ufffd/g)?.length ?? 0;
  const good = utf8.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  if (good > lost * 4) return { ok: true, text: utf8, notices: [{ code: "undecodable", count: lost }] };
  return { ok: true, text: new TextDecoder("windows-1252").decode(bytes), notices: [{ code: "windows-1252", count: 1 }] };
}

function decoded(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  const lost = text.match(/\ufffd/g)?.length ?? 0;
  return { ok: true, text, notices: lost > 0 ? [{ code: "undecodable", count: lost }] : [] };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: spaces and line ends show which byte of each pair is zero. */
function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const look = bytes.subarray(0, LOOKED_AT);
  let [even, odd] = [0, 0];
  for (let at = 0; at + 1 < look.length; at += 2) {
    if (look[at] === 0) even += 1;
    if (look[at + 1] === 0) odd += 1;
  }
  const pairs = look.length / 2;
  if (pairs < 2) return null;
  if (odd > pairs * 0.1 && even === 0) return "utf-16le";
  return even > pairs * 0.1 && odd === 0 ? "utf-16be" : null;
}

/** Most words with marks are Vietnamese syllables. */
function looksVietnamese(text: string): boolean {
  let [marked, read] = [0, 0];
  for (const [word] of text.slice(0, LOOKED_AT).matchAll(WORD)) {
    if (!/[^\0-\x7f]/.test(word)) continue;
    marked += 1;
    if (isSyllable(word)) read += 1;
  }
  return marked > 0 && read / marked >= 0.6;
}

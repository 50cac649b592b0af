/** A file that somebody gave, by what it is: .docx or plain text, as a source for importReport. */
import { MAX_PASTE_LENGTH, MAX_PASTE_LINES } from "@/text/recognise";
import { prepareSource, prepareText, type Source } from "@/text/import";
import { WITHOUT_WORDS } from "@/text/import/source";
import { decodeText } from "@/text/import/decode-text";
import type { PrepareOptions } from "@/text/import/prepare-source";
import { ImportError } from "./import/errors";
import { isZip, refuseOtherFormats } from "./import/package";
import { readDocx } from "./import/read-docx";

export { ImportError, type ImportErrorCode } from "./import/errors";

export type SourceKind = "docx" | "txt";

/** A .txt of any encoding of ours is smaller. */
const MAX_TEXT_BYTES = 4 * MAX_PASTE_LENGTH;

/** What a file's name says it is; everything that is not .txt is taken for a .docx until its bytes say otherwise. */
export function sourceKind(name: string): SourceKind {
  return /\.(?:txt|text)$/i.test(name) ? "txt" : "docx";
}

/** Reads a file. Bounded in time and memory. Throws ImportError. */
export function readSource(bytes: Uint8Array, kind: SourceKind, options: PrepareOptions = {}): Source {
  // A file that was given the name of the other kind is what it is.
  if (isZip(bytes) || (kind === "docx" && !isPlainText(bytes))) return checked(prepareSource(readDocx(bytes), options));
  refuseOtherFormats(bytes);
  if (bytes.length > MAX_TEXT_BYTES) throw new ImportError("too-large");
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new ImportError("unknown-encoding");
  return readText(decoded.text, decoded.notices, options);
}

/** Reads pasted text the same way. Throws ImportError "empty" or "too-large". */
export function readPasted(text: string, options: PrepareOptions = {}): Source {
  return readText(text, [], options);
}

function readText(text: string, notices: Source["notices"] & Parameters<typeof prepareText>[1], options: PrepareOptions): Source {
  if (text.length > MAX_PASTE_LENGTH) throw new ImportError("too-large");
  return checked(prepareText(text, notices, options));
}

/** No more than recognising is made for: a year's report has a tenth of it. */
function checked(source: Source): Source {
  const length = source.lines.reduce((sum, { text }) => sum + text.length, 0);
  if (source.lines.length > MAX_PASTE_LINES || length > MAX_PASTE_LENGTH) throw new ImportError("too-large");
  if (!hasWords(source)) throw new ImportError("empty", source.losses.some(({ kind }) => kind === "picture") ? "picture" : "");
  return source;
}

/** Something to take: in the lines, or in what stands beside them. */
function hasWords({ lines, losses }: Source): boolean {
  return [...lines, ...losses.filter(({ kind }) => !WITHOUT_WORDS.includes(kind))].some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}

/** Told without doubt, since its name says that it is something else: whole Unicode, no control characters, no markup. */
function isPlainText(bytes: Uint8Array): boolean {
  const decoded = decodeText(bytes);
  return decoded.ok && decoded.notices.length === 0 && !/^\s*<|[\0-\x08\x0e-\x1f]/.test(decoded.text);
}

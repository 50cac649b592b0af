/** Why a file is not imported, as codes; sentences are made at the edge. */
import { DocxError } from "../errors";

export type ImportErrorCode =
  /** No bytes, or nothing in them that can be read as words. */
  | "empty"
  /** More bytes, parts, inflated bytes, lines or nested elements than allowed. */
  | "too-large"
  /** No zip archive, or a damaged one. */
  | "not-a-zip"
  /** An archive without a main part of Word. */
  | "not-a-docx"
  /** Protected by a password: an OLE file with an encrypted package, or an encrypted zip. */
  | "encrypted"
  /** Word 97-2003. */
  | "old-doc"
  /** .rtf, .pdf, .odt, .xlsx ...; `detail` names the kind. */
  | "other-format"
  /** The XML of a part that cannot be done without does not nest and close. */
  | "broken-part"
  /** A document type declaration: entities are never expanded and nothing outside the file is read. */
  | "has-dtd"
  /** Plain text in no encoding that is known. */
  | "unknown-encoding";

/** A file that cannot be imported. `detail` names the part, the limit or the kind. */
export class ImportError extends Error {
  constructor(
    readonly code: ImportErrorCode,
    readonly detail: string = "",
  ) {
    super(detail === "" ? code : `${code}: ${detail}`);
    this.name = "ImportError";
  }
}

/** What reading the zip found, said as an importer. Anything that is no DocxError is thrown on. */
export function asImportError(error: unknown): ImportError {
  if (error instanceof ImportError) return error;
  if (!(error instanceof DocxError)) throw error;
  const code = error.code === "too-large" || error.code === "not-a-zip" ? error.code : "not-a-docx";
  return new ImportError(code, error.detail);
}

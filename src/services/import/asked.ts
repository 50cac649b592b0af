/** What is asked of the thread that reads files, and what it answers: plain data both ways. */
import { ImportError, readPasted, readSource, type ImportErrorCode } from "@/docx/read-source";
import { importReport, type ImportDefaults } from "@/text/import";
import type { PrepareOptions } from "@/text/import/prepare-source";
import { readingOf, type Reading } from "@/text/import/review";
import type { OfficeSection } from "@/text/recognise";

export type AskedKind = "docx" | "txt" | "pasted";

export type Asked = { bytes: Uint8Array; kind: AskedKind; sections: OfficeSection[]; defaults: ImportDefaults };

/** `asTyped` is the same file without its letters converted, where they were: the person chooses. */
export type Answered = { ok: true; reading: Reading; asTyped: Reading | null } | { ok: false; code: ImportErrorCode; detail: string };

/** Reads and recognises. Bounded in time and memory by the importer; never throws ImportError, which cannot cross threads. */
export function readAsked({ bytes, kind, sections, defaults }: Asked): Answered {
  const read = (options: PrepareOptions): Reading => {
    const source = kind === "pasted" ? readPasted(new TextDecoder().decode(bytes), options) : readSource(bytes, kind, options);
    return readingOf(importReport(source, sections, defaults));
  };
  try {
    const reading = read({});
    return { ok: true, reading, asTyped: reading.source.conversion === null ? null : read({ convert: false }) };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { ok: false, code: error.code, detail: error.detail };
  }
}

/** A file or a paste as a proposal for a person to look at. Nothing is stored. */
import { periodEnd, quarterOf } from "@/domain/period";
import { assumeLetterhead } from "@/text/import/corrections";
import { wordingAt, type DatedWording } from "@/text/import/office-wording";
import type { Reading } from "@/text/import/review";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { todayInVietnam } from "../register/today";
import type { Answered, AskedKind } from "./asked";
import { readInThread, type Spawn } from "./in-thread";
import { importSettings } from "./settings";

/** Largest file that is looked at: the importer's own bound. */
export const MAX_IMPORT_BYTES = 20 * 1024 * 1024;

/** Reads `bytes` with the office's sections; a file that cannot be read is answered with its code. Throws not-allowed. */
export async function proposeImport(actor: Actor, bytes: Uint8Array, kind: AskedKind, spawn?: Spawn): Promise<Answered> {
  assertMay(actor, "report.import");
  const { sections, wordings } = await importSettings(actor);
  const today = todayInVietnam();
  const now = wordingAt(wordings, today);
  if (!now) throw new AppError("not-found", { what: "office-profile" });
  const answer = await readInThread({ bytes, kind, sections, defaults: { period: quarterOf(today), letterhead: now.letterhead, title: now.title } }, spawn);
  if (!answer.ok) return answer;
  return { ...answer, reading: ofItsTime(answer.reading, wordings), asTyped: answer.asTyped && ofItsTime(answer.asTyped, wordings) };
}

/** What the source did not say of the office is that of its own time, not of today. */
function ofItsTime(reading: Reading, wordings: readonly DatedWording[]): Reading {
  const wording = wordingAt(wordings, periodEnd(reading.review.period));
  return wording ? { ...reading, review: assumeLetterhead(reading.review, wording) } : reading;
}

/** What a new report of the office begins with, dated: names and signers change. */
import type { Letterhead, Signature } from "@/domain/report-document";

/** `{ky}` stands for the period's name. */
export type OfficeWording = { letterhead: Letterhead; title: string; subject: string; preamble: string[]; closing: string[]; signature: Signature; recipients: string[] };

/** `validFrom` is YYYY-MM-DD. */
export type DatedWording = OfficeWording & { validFrom: string };

/** The wording in force on a day (YYYY-MM-DD): the latest that has begun, else the earliest. Takes them latest first. */
export function wordingAt(wordings: readonly DatedWording[], isoDate: string): DatedWording | undefined {
  return wordings.find(({ validFrom }) => validFrom <= isoDate) ?? wordings.at(-1);
}

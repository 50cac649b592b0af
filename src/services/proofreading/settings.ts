/** How this office writes, for proofreading: one row, absent until somebody saves it. */
import { z } from "zod";
import { singleSpaced } from "@/domain/print";
import type { Prisma, ProofSetting } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import { DEFAULT_SETTINGS, RULE_NAMES, type ProofSettings, type RuleName } from "@/text/proofread";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";

const MAX_ABBREVIATIONS = 200;
const MAX_ABBREVIATION_LENGTH = 30;

const abbreviation = z
  .string()
  .transform((typed) => singleSpaced(cleanText(typed).text))
  .pipe(z.string().min(1).max(MAX_ABBREVIATION_LENGTH));

export const proofSettingsSchema = z.object({
  uy: z.enum(["ủy", "uỷ"]).nullable(),
  tone: z.enum(["khóa", "khoá"]).nullable(),
  comma: z.enum(["with", "without"]).nullable(),
  abbreviations: z
    .array(abbreviation)
    .max(MAX_ABBREVIATIONS)
    .transform((all) => [...new Set(all)]),
  off: z.array(z.enum(RULE_NAMES as readonly [RuleName, ...RuleName[]])).transform((all) => RULE_NAMES.filter((name) => all.includes(name))),
  /** The one the person saw; 0 while nothing was ever saved. */
  version: z.coerce.number().int().min(0),
});

export type ProofSettingsInput = z.infer<typeof proofSettingsSchema>;
/** What an admin sets; the office's headings are edited with its sections. */
export type ProofSettingsView = ProofSettingsInput;

const ID = 1;

/** What the office has set, for its admin. Throws not-allowed. */
export async function loadProofSettings(actor: Actor): Promise<ProofSettingsView> {
  assertMay(actor, "office.edit");
  return toView(await db.proofSetting.findUnique({ where: { id: ID } }));
}

/** Saves how the office writes. Throws not-allowed; stale, with what is stored now, when somebody saved since `version`. */
export async function saveProofSettings(actor: Actor, input: z.input<typeof proofSettingsSchema>): Promise<ProofSettingsView> {
  assertMay(actor, "office.edit");
  const { version, ...after } = proofSettingsSchema.parse(input);
  return db.$transaction(async (tx) => {
    const before = toView(await tx.proofSetting.findUnique({ where: { id: ID } }));
    const { count } =
      version === 0
        ? await tx.proofSetting.createMany({ data: [{ id: ID, ...after }], skipDuplicates: true })
        : await tx.proofSetting.updateMany({ where: { id: ID, version }, data: { ...after, version: { increment: 1 } } });
    if (count === 0) throw new AppError("stale", {}, { current: toView(await tx.proofSetting.findUnique({ where: { id: ID } })) });
    await recordAudit(tx, actor, "office.proof-settings-saved", { before: withoutVersion(before), after });
    return { ...after, version: version + 1 };
  });
}

/** The settings a report is proofread with: what the office has set, else the same as on the command line, and its list of headings. */
export async function settingsInForce(tx: Prisma.TransactionClient): Promise<ProofSettings> {
  const [row, sections] = await Promise.all([tx.proofSetting.findUnique({ where: { id: ID } }), tx.section.findMany({ select: { heading: true } })]);
  return { ...DEFAULT_SETTINGS, ...withoutVersion(toView(row)), headings: sections.map(({ heading }) => heading) };
}

function toView(row: ProofSetting | null): ProofSettingsView {
  if (row === null) return { uy: null, tone: null, comma: null, abbreviations: [], off: [], version: 0 };
  const known = proofSettingsSchema.safeParse(row);
  // A rule that a newer program had and this one has not must not keep the office from proofreading.
  return known.success ? known.data : proofSettingsSchema.parse({ ...row, off: row.off.filter((name) => (RULE_NAMES as readonly string[]).includes(name)) });
}

function withoutVersion({ uy, tone, comma, abbreviations, off }: ProofSettingsView): Omit<ProofSettingsView, "version"> {
  return { uy, tone, comma, abbreviations, off };
}

/** The Word template: the bundled file, or one an admin uploaded and activated. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { DocxError, TemplateError, type TemplateProblem } from "@/docx/errors";
import { checkIssuedFile } from "@/docx/issue-check";
import type { ReportDocument } from "@/domain/report-document";
import { renderDocx } from "@/docx/render";
import { renderIssued } from "@/docx/render-issued";
import { checkTemplate } from "@/docx/template-check";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "@/server/database";
import { cleanText } from "@/text/clean";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { sampleDocument } from "./template-sample";

export const MAX_TEMPLATE_BYTES = 5 * 1024 * 1024;
export const BUNDLED_TEMPLATE = "bao-cao.docx";

export type TemplateView = { id: string; name: string; active: boolean; createdAt: Date };
export type UploadVerdict = { accepted: true; id: string } | { accepted: false; problems: TemplateProblem[] };

let uploaded: { id: string; bytes: Uint8Array } | undefined;
let bundled: Uint8Array | undefined;

/** The bytes reports are printed with. The database is asked each time, since another app server may have activated a new one. */
export async function activeTemplate(): Promise<Uint8Array> {
  const row = await db.template.findFirst({ where: { active: true }, select: { id: true } });
  if (!row) return bundledTemplate();
  if (uploaded?.id !== row.id) {
    const { bytes } = await db.template.findUniqueOrThrow({ where: { id: row.id }, select: { bytes: true } });
    uploaded = { id: row.id, bytes };
  }
  return uploaded.bytes;
}

/** All uploaded templates, the newest first. With none active, the bundled one serves. */
export async function listTemplates(actor: Actor): Promise<TemplateView[]> {
  assertMay(actor, "template.edit");
  return db.template.findMany({ orderBy: { createdAt: "desc" }, select: { id: true, name: true, active: true, createdAt: true } });
}

/** One template to download: an uploaded one by its id, or the bundled one. */
export async function readTemplate(actor: Actor, id: string | "bundled"): Promise<{ name: string; bytes: Uint8Array }> {
  assertMay(actor, "template.edit");
  if (id === "bundled") return { name: BUNDLED_TEMPLATE, bytes: await bundledTemplate() };
  const row = await db.template.findUnique({ where: { id }, select: { name: true, bytes: true } });
  if (!row) throw new AppError("not-found");
  return row;
}

/**
 * Checks a template, prints a sample with it and, if all is well, keeps it and
 * prints with it from now on. A faulty one is refused with everything that is
 * wrong, and the one in use stays.
 */
export async function uploadTemplate(actor: Actor, file: { name: string; bytes: Uint8Array }): Promise<UploadVerdict> {
  assertMay(actor, "template.edit");
  if (file.bytes.byteLength > MAX_TEMPLATE_BYTES) throw new AppError("too-large", { limit: "5 MB" });
  const problems = await problemsOf(file.bytes);
  if (problems.length > 0) return { accepted: false, problems };
  const sha256 = createHash("sha256").update(file.bytes).digest("hex");
  const name = cleanText(file.name).text.trim().slice(-200) || BUNDLED_TEMPLATE;
  const id = await db.$transaction(async (tx) => {
    await deactivateAll(tx);
    const data = { name, bytes: new Uint8Array(file.bytes), sha256, active: true, createdById: actor.id };
    const row = await tx.template.create({ data, select: { id: true } });
    await recordAudit(tx, actor, "template.activated", { template: row.id, name, sha256, uploaded: true });
    return row.id;
  });
  return { accepted: true, id };
}

/** Prints with a template uploaded earlier. It is checked again: the program may ask for more than it did then. */
export async function activateTemplate(actor: Actor, id: string): Promise<UploadVerdict> {
  const { bytes, name } = await readTemplate(actor, id);
  const problems = await problemsOf(bytes);
  if (problems.length > 0) return { accepted: false, problems };
  await db.$transaction(async (tx) => {
    await deactivateAll(tx);
    await tx.template.update({ where: { id }, data: { active: true } });
    await recordAudit(tx, actor, "template.activated", { template: id, name, uploaded: false });
  });
  return { accepted: true, id };
}

/** Prints with the template that came with the program. */
export async function revertTemplate(actor: Actor): Promise<void> {
  assertMay(actor, "template.edit");
  await db.$transaction(async (tx) => {
    if ((await deactivateAll(tx)) === 0) return;
    await recordAudit(tx, actor, "template.reverted", { name: BUNDLED_TEMPLATE });
  });
}

async function problemsOf(bytes: Uint8Array): Promise<TemplateProblem[]> {
  const { problems } = checkTemplate(bytes);
  if (problems.length > 0) return problems;
  try {
    const sample = await sampleDocument();
    renderDocx(sample, bytes);
    return issueProblems(sample, bytes);
  } catch (error) {
    if (error instanceof TemplateError) return [...error.problems];
    if (error instanceof DocxError) return [{ code: "other", tag: "", part: "", near: error.detail }];
    throw error;
  }
}

/** What the check before issue would find: better known now than on the day a report goes out. */
function issueProblems(sample: ReportDocument, template: Uint8Array): TemplateProblem[] {
  const issued = { ...sample, number: 127, date: "2024-03-27", draft: null };
  const file = renderIssued(issued, template, { reportId: "", contentHash: "" });
  return checkIssuedFile(file, issued).map(({ code, detail = "" }) => ({ code: "unfit-for-issue", tag: code, part: "", near: detail }));
}

// The lock keeps two activations at once from leaving two active templates.
async function deactivateAll(tx: Prisma.TransactionClient): Promise<number> {
  await tx.$executeRaw`LOCK TABLE "Template" IN SHARE ROW EXCLUSIVE MODE`;
  return (await tx.template.updateMany({ where: { active: true }, data: { active: false } })).count;
}

async function bundledTemplate(): Promise<Uint8Array> {
  bundled ??= new Uint8Array(await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), "templates", BUNDLED_TEMPLATE)));
  return bundled;
}

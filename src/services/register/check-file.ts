/** Is this file genuine? Byte for byte an issued one, the same text under changed bytes, or neither. */
import { toIsoDate } from "../date-column";
import { createHash } from "node:crypto";
import { documentTypeOf } from "@/domain/register";
import { DocxError } from "@/docx/errors";
import { textFingerprintSource } from "@/docx/file-text";
import { readProperties } from "@/docx/properties";
import { ISSUED_PROPERTIES } from "@/docx/render-issued";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";
import { compareParagraphs, type ParagraphComparison } from "./compare-paragraphs";
import { loadEntries, type EntryView } from "./entry-view";

export const MAX_CHECKED_BYTES = 20 * 1024 * 1024;

/** Why a file cannot be looked into. */
export type Unreadable = "empty" | "old-word" | "protected" | "not-word" | "damaged" | "too-large";

/** What a file says of itself: to be believed only where the register says so too. */
export type Claim = { number: string | null; date: string | null; contentHash: string | null; from: "properties" | "text" };

export type FileVerdict =
  | { kind: "genuine"; entry: EntryView; sha256: string }
  | { kind: "same-text"; entry: EntryView; sha256: string }
  | {
      kind: "unknown";
      sha256: string;
      /** A copy that calls itself a draft. */
      draft: boolean;
      claim: Claim | null;
      /** The issued report it claims to be, with what differs. */
      claimed: { entry: EntryView; comparison: ParagraphComparison } | null;
    }
  | { kind: "unreadable"; reason: Unreadable };

/** Looks a file up among the issued ones. Its properties count as a claim, never as proof. */
export async function checkFile(actor: Actor, bytes: Uint8Array): Promise<FileVerdict> {
  assertMay(actor, "file.check");
  const sha256 = hexOf(bytes);
  const same = await db.issuedFile.findFirst({ where: { sha256 }, select: { entryId: true } });
  if (same) return { kind: "genuine", entry: await entryOf(same.entryId), sha256 };
  const read = readFile(bytes);
  if ("unreadable" in read) return { kind: "unreadable", reason: read.unreadable };
  const alike = await db.issuedFile.findFirst({ where: { textSha256: hexOf(read.source) }, select: { entryId: true } });
  if (alike) return { kind: "same-text", entry: await entryOf(alike.entryId), sha256 };
  const { claim, entryId } = await claimOf(read);
  const draft = read.paragraphs.some((text) => DRAFT_MARK.test(text));
  return { kind: "unknown", sha256, draft, claim, claimed: entryId === null ? null : await compareWith(entryId, read.paragraphs) };
}

/** `source` is what is hashed, `paragraphs` its lines. */
type Read = { source: string; paragraphs: string[]; properties: Map<string, string> };

const DRAFT_MARK = /^Dự thảo(?: lần \d+)?$/i;

function readFile(bytes: Uint8Array): Read | { unreadable: Unreadable } {
  if (bytes.length === 0) return { unreadable: "empty" };
  if (isCompoundFile(bytes)) return { unreadable: includesName(bytes, "EncryptedPackage") ? "protected" : "old-word" };
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { unreadable: "not-word" };
  try {
    const source = textFingerprintSource(bytes);
    return { source, paragraphs: source.split("\n"), properties: readProperties(bytes) };
  } catch (error) {
    if (!(error instanceof DocxError)) throw error;
    if (error.code === "too-large") return { unreadable: "too-large" };
    return { unreadable: error.code === "not-a-docx" ? "not-word" : "damaged" };
  }
}

/** A .doc of Word 97, and a .docx with a password, are both compound files: [MS-CFB] 2.2. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** Whether a compound file's directory names a stream; names are UTF-16LE. */
function includesName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
}

async function entryOf(entryId: string): Promise<EntryView> {
  const [entry] = await loadEntries([entryId]);
  return entry!;
}

async function compareWith(entryId: string, paragraphs: string[]): Promise<{ entry: EntryView; comparison: ParagraphComparison }> {
  const { bytes } = await db.issuedFile.findUniqueOrThrow({ where: { entryId }, select: { bytes: true } });
  return { entry: await entryOf(entryId), comparison: compareParagraphs(textFingerprintSource(bytes).split("\n"), paragraphs) };
}

async function claimOf(read: Read): Promise<{ claim: Claim | null; entryId: string | null }> {
  const property = (name: keyof typeof ISSUED_PROPERTIES) => read.properties.get(ISSUED_PROPERTIES[name])?.trim().slice(0, 100) || null;
  const named: Claim = { number: property("number"), date: property("date"), contentHash: property("content"), from: "properties" };
  const byProperties = (await entryOfReport(property("report"))) ?? (await entryNumbered(named.number, named.date));
  if (byProperties !== null) return { claim: named, entryId: byProperties };
  const printed = claimInText(read.paragraphs);
  const claim = printed ?? (named.number === null ? null : named);
  return { claim, entryId: printed && (await entryNumbered(printed.number, printed.date)) };
}

async function entryOfReport(reportId: string | null): Promise<string | null> {
  if (reportId === null || !UUID.test(reportId)) return null;
  return (await db.issuedFile.findUnique({ where: { reportId }, select: { entryId: true } }))?.entryId ?? null;
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** "127-BC/TU". */
const NUMBER = /^(\d{1,5})\s*-\s*(\S{1,40})$/;

/** The issued report of a number: numbers return with each term, so one of the claimed date goes first. */
async function entryNumbered(number: string | null, date: string | null): Promise<string | null> {
  const [, digits, symbol] = NUMBER.exec(number ?? "") ?? [];
  if (!digits || !symbol) return null;
  const entries = await db.registerEntry.findMany({
    where: { number: Number(digits), series: { documentType: documentTypeOf(symbol) }, issuedFile: { isNot: null } },
    orderBy: { date: "desc" },
    select: { id: true, date: true },
  });
  return (entries.find((entry) => toIsoDate(entry.date) === date) ?? entries[0])?.id ?? null;
}

const NUMBER_LINE = /^Số\s*:?\s*(\d{1,5}\s*-\s*\S{1,40})$/u;
const DATE_LINE = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/u;
/** Number and date stand at the top of the page. */
const HEAD = 12;

function claimInText(paragraphs: readonly string[]): Claim | null {
  const head = paragraphs.slice(0, HEAD).map((text) => text.normalize("NFC"));
  const number = head.map((text) => NUMBER_LINE.exec(text)?.[1]).find(Boolean)?.replace(/\s/g, "");
  if (!number) return null;
  const [, day, month, year] = head.map((text) => DATE_LINE.exec(text)).find(Boolean) ?? [];
  return { number, date: day && month && year ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : null, contentHash: null, from: "text" };
}

function hexOf(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

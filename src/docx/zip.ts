/**
 * Reads and writes the zip archive of a .docx. PKZIP APPNOTE 4.3 (local header,
 * central directory, end record); no zip64, no encryption: Word writes neither
 * for files of this size. Entries keep their deflated bytes, so that a part
 * which does not change is never inflated or deflated again.
 */
import { Buffer } from "node:buffer";
import { crc32, deflateRawSync, inflateRawSync } from "node:zlib";
import { DocxError } from "./errors";

export type ZipEntry = {
  name: string;
  /** 0 stored, 8 deflated. */
  method: 0 | 8;
  crc: number;
  /** Size once inflated. */
  size: number;
  /** Bytes as they stand in the archive. */
  packed: Uint8Array;
};

export type ZipLimits = { maxBytes: number; maxInflated: number; maxEntries: number };

/** A real report has 20 KB in 11 parts; a template with pictures a few MB. */
export const DOCX_LIMITS: ZipLimits = { maxBytes: 20 * 1024 * 1024, maxInflated: 20 * 1024 * 1024, maxEntries: 2_000 };

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
const UTF8_NAME = 0x0800;
const ENCRYPTED = 0x0001;
/** 1 January 1980, 00:00: a fixed time, so that the same data gives the same bytes. */
const FIXED_DATE = 0x0021;
const DEFLATE_LEVEL = 6;

/** The entries of an archive, in the order of its directory. Throws DocxError. */
export function readZip(bytes: Uint8Array, limits: ZipLimits = DOCX_LIMITS): ZipEntry[] {
  if (bytes.length > limits.maxBytes) throw new DocxError("too-large");
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(data, limits);
    const declared = entries.reduce((sum, { size }) => sum + size, 0);
    if (declared > limits.maxInflated) throw new DocxError("too-large");
    return entries;
  } catch (error) {
    // An offset outside the file: the directory is damaged.
    if (error instanceof RangeError) throw new DocxError("not-a-zip");
    throw error;
  }
}

function readDirectory(data: Buffer, limits: ZipLimits): ZipEntry[] {
  const end = findEnd(data);
  const count = data.readUInt16LE(end + 10);
  if (count > limits.maxEntries) throw new DocxError("too-large");
  const entries: ZipEntry[] = [];
  const seen = new Set<string>();
  let at = data.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (data.readUInt32LE(at) !== CENTRAL) throw new DocxError("not-a-zip");
    const nameLength = data.readUInt16LE(at + 28);
    const name = data.toString("utf8", at + CENTRAL_SIZE, at + CENTRAL_SIZE + nameLength);
    if (seen.has(name)) throw new DocxError("not-a-zip", name);
    seen.add(name);
    if (!name.endsWith("/")) entries.push(readEntry(data, at, name));
    at += CENTRAL_SIZE + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}

/** The end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(data: Buffer): number {
  for (let at = data.length - END_SIZE; at >= Math.max(0, data.length - END_SIZE - 0xffff); at -= 1) {
    if (data.readUInt32LE(at) === END) return at;
  }
  throw new DocxError("not-a-zip");
}

function readEntry(data: Buffer, at: number, name: string): ZipEntry {
  const method = data.readUInt16LE(at + 10);
  if ((method !== 0 && method !== 8) || data.readUInt16LE(at + 8) & ENCRYPTED) throw new DocxError("not-a-zip", name);
  const local = data.readUInt32LE(at + 42);
  if (data.readUInt32LE(local) !== LOCAL) throw new DocxError("not-a-zip", name);
  const from = local + LOCAL_SIZE + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
  const to = from + data.readUInt32LE(at + 20);
  if (to > data.length) throw new DocxError("not-a-zip", name);
  return { name, method, crc: data.readUInt32LE(at + 16), size: data.readUInt32LE(at + 24), packed: data.subarray(from, to) };
}

/** The bytes of an entry. Never makes more than the directory declared, whatever the stream holds. */
export function inflate(entry: ZipEntry): Buffer {
  let bytes: Buffer;
  try {
    bytes = entry.method === 0 ? Buffer.from(entry.packed) : inflateRawSync(entry.packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch {
    throw new DocxError("not-a-zip", entry.name);
  }
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new DocxError("not-a-zip", entry.name);
  return bytes;
}

/** An entry made from bytes. */
export function deflate(name: string, bytes: Uint8Array): ZipEntry {
  return { name, method: 8, crc: crc32(bytes), size: bytes.length, packed: deflateRawSync(bytes, { level: DEFLATE_LEVEL }) };
}

/** The archive of these entries. The same entries give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(({ name }) => Buffer.from(name, "utf8"));
  const total = entries.reduce((sum, { packed }, index) => sum + LOCAL_SIZE + CENTRAL_SIZE + 2 * names[index]!.length + packed.length, END_SIZE);
  const out = Buffer.alloc(total);
  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    offsets.push(at);
    out.writeUInt32LE(LOCAL, at);
    writeCommon(out, at + 4, entry, names[index]!);
    out.set(names[index]!, at + LOCAL_SIZE);
    out.set(entry.packed, at + LOCAL_SIZE + names[index]!.length);
    at += LOCAL_SIZE + names[index]!.length + entry.packed.length;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    out.writeUInt32LE(CENTRAL, at);
    out.writeUInt16LE(20, at + 4);
    writeCommon(out, at + 6, entry, names[index]!);
    out.writeUInt32LE(offsets[index]!, at + 42);
    out.set(names[index]!, at + CENTRAL_SIZE);
    at += CENTRAL_SIZE + names[index]!.length;
  });
  out.writeUInt32LE(END, at);
  out.writeUInt16LE(entries.length, at + 8);
  out.writeUInt16LE(entries.length, at + 10);
  out.writeUInt32LE(at - directory, at + 12);
  out.writeUInt32LE(directory, at + 16);
  return out;
}

/** The 26 bytes that the local header and the directory share; extra field and comment stay empty. */
function writeCommon(out: Buffer, at: number, entry: ZipEntry, name: Buffer): void {
  out.writeUInt16LE(20, at);
  out.writeUInt16LE(UTF8_NAME, at + 2);
  out.writeUInt16LE(entry.method, at + 4);
  out.writeUInt16LE(0, at + 6);
  out.writeUInt16LE(FIXED_DATE, at + 8);
  out.writeUInt32LE(entry.crc, at + 10);
  out.writeUInt32LE(entry.packed.length, at + 14);
  out.writeUInt32LE(entry.size, at + 18);
  out.writeUInt16LE(name.length, at + 22);
}

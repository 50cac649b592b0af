import { describe, expect, it } from "vitest";
import { DocxError } from "./errors";
import { deflate, inflate, readZip, writeZip, type ZipEntry } from "./zip";

const LIMITS = { maxBytes: 10_000, maxInflated: 5_000, maxEntries: 3 };
const hello = deflate("word/xin chào.xml", Buffer.from("Xin chào, Hậu Giang ".repeat(20), "utf8"));
const stored: ZipEntry = { ...hello, name: "mimetype", method: 0, packed: inflate(hello) };

describe("a zip archive", () => {
  it("reads back as it was written, names in UTF-8, deflated and stored alike", () => {
    const read = readZip(writeZip([hello, stored]));
    expect(read.map(({ name, method }) => [name, method])).toEqual([["word/xin chào.xml", 8], ["mimetype", 0]]);
    expect(read.map((entry) => inflate(entry).toString("utf8"))).toEqual([inflate(hello), inflate(hello)].map(String));
  });

  it("has the same bytes at any time of day", () => {
    expect(Buffer.compare(writeZip([hello]), writeZip([deflate(hello.name, inflate(hello))]))).toBe(0);
  });

  it("is read from a view into a larger buffer, and with a comment behind it", () => {
    const bytes = writeZip([hello]);
    const larger = Buffer.concat([Buffer.from("before"), bytes, Buffer.from("a comment")]);
    expect(readZip(larger.subarray(6)).map(({ name }) => name)).toEqual([hello.name]);
  });

  it("is bounded in bytes, entries and inflated bytes", () => {
    const refused = new DocxError("too-large");
    expect(() => readZip(new Uint8Array(10_001), LIMITS)).toThrow(refused);
    expect(() => readZip(writeZip(["a", "b", "c", "d"].map((name) => ({ ...hello, name }))), LIMITS)).toThrow(refused);
    expect(() => readZip(writeZip([deflate("a", Buffer.alloc(5_001))]), LIMITS)).toThrow(refused);
  });

  it("never inflates beyond what its directory declares", () => {
    const liar: ZipEntry = { ...deflate("a", Buffer.alloc(1_000_000)), size: 10 };
    const [read] = readZip(writeZip([liar]));
    expect(() => inflate(read!)).toThrow(new DocxError("not-a-zip", "a"));
  });

  it("is refused when a checksum is wrong, a name comes twice or the directory points outside", () => {
    expect(() => inflate({ ...hello, crc: 1 })).toThrow(DocxError);
    expect(() => readZip(writeZip([hello, hello]))).toThrow(new DocxError("not-a-zip", hello.name));
    const bytes = Buffer.from(writeZip([hello]));
    bytes.writeUInt32LE(0xfffffff0, bytes.length - 6);
    expect(() => readZip(bytes)).toThrow(new DocxError("not-a-zip"));
  });
});

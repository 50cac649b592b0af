import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { validateFiles } from "../../tests/support/docx-proof";
import { DocxError } from "./errors";
import { readProperties, withProperties } from "./properties";
import { isWellFormed } from "./xml";
import { deflate, inflate, readZip, writeZip, type ZipEntry } from "./zip";

const TEMPLATE = readZip(readFileSync(join(import.meta.dirname, "../../templates/bao-cao.docx")));
const PART = "docProps/custom.xml";
const OURS = new Map([["BaoCao.Report", `mã "1" <&>`], ["BaoCao.Number", "127-BC/TU"]]);

function textOf(entries: readonly ZipEntry[], name: string): string {
  return inflate(entries.find((entry) => entry.name === name)!).toString("utf8");
}

/** As Word writes it: a default namespace for properties, a prefix for values. */
function wordsPart(...properties: [id: number, name: string, value: string][]): string {
  const items = properties.map(([id, name, value]) => `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="${name}">\n  ${value}\n</property>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${items.join("")}</Properties>`;
}

/** The template with properties of its own. */
function templateWith(xml: string): ZipEntry[] {
  const added = withProperties(TEMPLATE, new Map([["x", "y"]]));
  return added.map((entry) => (entry.name === PART ? deflate(PART, Buffer.from(xml, "utf8")) : entry));
}

describe("properties of a file", () => {
  it("are read back as written, and the file stays valid", async () => {
    const docx = writeZip(withProperties(TEMPLATE, OURS));
    expect(readProperties(docx)).toEqual(OURS);
    expect(await validateFiles([docx])).toMatchObject({ errors: [] });
  });

  it("are the same bytes for the same values", () => {
    expect(Buffer.compare(writeZip(withProperties(TEMPLATE, OURS)), writeZip(withProperties(TEMPLATE, new Map(OURS))))).toBe(0);
  });

  it("replace those of the same name and leave a template's others, whose kinds and order stay", async () => {
    const own = templateWith(wordsPart([2, "Phòng", "<vt:lpwstr>Tổng hợp</vt:lpwstr>"], [3, "baocao.number", "<vt:lpwstr>1-BC/TU</vt:lpwstr>"], [9, "Bản", "<vt:i4>3</vt:i4>"]));
    const entries = withProperties(own, OURS);
    expect([...readProperties(writeZip(entries))]).toEqual([["Phòng", "Tổng hợp"], ["Bản", "3"], ...OURS]);
    expect([...textOf(entries, PART).matchAll(/ pid="(\d+)"/g)].map(([, id]) => id)).toEqual(["2", "9", "10", "11"]);
    for (const name of ["[Content_Types].xml", "_rels/.rels"]) expect(textOf(entries, name)).toBe(textOf(own, name));
    expect(entries.map(({ name }) => name)).toEqual(own.map(({ name }) => name));
    expect(await validateFiles([writeZip(entries)])).toMatchObject({ errors: [] });
  });

  it("written twice are there once", () => {
    const twice = withProperties(withProperties(TEMPLATE, OURS), OURS);
    expect(Buffer.compare(writeZip(twice), writeZip(withProperties(TEMPLATE, OURS)))).toBe(0);
  });

  it("join a part with no property, with other prefixes or under another name", () => {
    const empty = '<op:Properties xmlns:op="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>';
    expect(readProperties(writeZip(withProperties(templateWith(empty), OURS)))).toEqual(OURS);
    const elsewhere = TEMPLATE.map((entry) => (entry.name === "_rels/.rels" ? deflate(entry.name, Buffer.from(textOf(TEMPLATE, entry.name).replace("</Relationships>", '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="/docProps/own.xml"/></Relationships>'), "utf8")) : entry));
    const entries = withProperties(elsewhere, OURS);
    expect(entries.map(({ name }) => name)).toContain("docProps/own.xml");
    expect(readProperties(writeZip(entries))).toEqual(OURS);
  });

  it("take an id that no relationship has", () => {
    const taken = TEMPLATE.map((entry) => (entry.name === "_rels/.rels" ? deflate(entry.name, Buffer.from(textOf(TEMPLATE, entry.name).replace('Id="rId3"', 'Id="rId4"'), "utf8")) : entry));
    const ids = [...textOf(withProperties(taken, OURS), "_rels/.rels").matchAll(/ Id="(\w+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(4);
  });

  it.each([
    ["is absent", null],
    ["is cut short", wordsPart([2, "a", "<vt:lpwstr>b</vt:lpwstr>"]).slice(0, -20)],
    ["is another kind of part", "<w:document xmlns:w='x'><property name='a'>b</property></w:document>"],
    ["is larger than 1 MB", wordsPart([2, "a", `<vt:lpwstr>${"b".repeat(1024 * 1024)}</vt:lpwstr>`])],
    ["is no text", "\u0000\u0001"],
  ])("are none where the part %s, and can still be written", (_, xml) => {
    const entries = xml === null ? TEMPLATE : templateWith(xml);
    expect(readProperties(writeZip(entries))).toEqual(new Map());
    const written = withProperties(entries, OURS);
    expect(isWellFormed(textOf(written, PART))).toBe(true);
    expect(readProperties(writeZip(written))).toEqual(OURS);
  });

  it("are none where a byte of the part is damaged", () => {
    const entries = withProperties(TEMPLATE, OURS).map((entry) => (entry.name === PART ? { ...entry, crc: 1 } : entry));
    expect(readProperties(writeZip(entries))).toEqual(new Map());
  });

  it("are refused from what is no archive, and a value XML forbids is refused by its name", () => {
    expect(() => readProperties(Buffer.from("x"))).toThrow(new DocxError("not-a-zip"));
    expect(() => withProperties(TEMPLATE, new Map([["a", "\u0000"]]))).toThrow(new DocxError("forbidden-character", "a"));
    expect(() => withProperties([], OURS)).toThrow(new DocxError("not-a-docx", "[Content_Types].xml"));
  });
});

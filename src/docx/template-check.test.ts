import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compileTemplate } from "./compile";
import { TemplateError } from "./errors";
import { checkTemplate } from "./template-check";
import { TEMPLATE_TAGS, tagPath } from "./template-tags";
import { deflate, inflate, readZip, writeZip, type ZipEntry } from "./zip";

const TEMPLATE = readFileSync(join(import.meta.dirname, "../../templates/bao-cao.docx"));
const MAIN = "word/document.xml";

function templateWith(change: (xml: string) => string, part = MAIN): Uint8Array {
  return writeZip(readZip(TEMPLATE).map((entry) => (entry.name === part ? deflate(part, Buffer.from(change(inflate(entry).toString("utf8")), "utf8")) : entry)));
}

function codesOf(bytes: Uint8Array): string[] {
  return checkTemplate(bytes).problems.map(({ code, tag }) => (tag === "" ? code : `${code} ${tag}`));
}

describe("the template check", () => {
  it("finds every tag of the table in the office's template and nothing wrong", () => {
    const { used, missing, unknown, problems } = checkTemplate(TEMPLATE);
    expect(used.toSorted()).toEqual(TEMPLATE_TAGS.map(tagPath).toSorted());
    expect([missing, unknown, problems]).toEqual([[], [], []]);
  });

  it("names each unknown, misplaced and missing tag with the paragraph it stands in, all at once", () => {
    const bad = templateWith((xml) => xml.replace("{subject}", "Về {chuDe} và {heading}").replace("{office}", "{sections}"));
    expect(checkTemplate(bad)).toMatchObject({
      unknown: ["chuDe"],
      missing: ["subject", "office"],
      problems: [
        { code: "unknown-tag", tag: "chuDe", part: MAIN, near: "Về {chuDe} và {heading}" },
        { code: "misplaced-tag", tag: "heading", part: MAIN, near: "Về {chuDe} và {heading}" },
        { code: "wrong-kind", tag: "sections", part: MAIN },
        { code: "missing-tag", tag: "subject" },
        { code: "missing-tag", tag: "office" },
      ],
    });
    expect(() => compileTemplate(bad)).toThrow(TemplateError);
  });

  it.each(["a+b", "constructor", "__proto__", "toString", "this.x", "issuer | upper", "@issuer", "^closing}{/closing", "."])("takes {%s} for an unknown tag and never runs it", (typed) => {
    const { unknown } = checkTemplate(templateWith((xml) => xml.replace("-----", `-----{${typed}}`)));
    expect(unknown).toHaveLength(1);
  });

  it.each([
    ["{issuer", "unclosed-tag"],
    ["issuer}", "unopened-tag"],
    ["{#preamble}", "unclosed-loop"],
    ["{/preamble}", "unopened-loop"],
  ])("reports %s left standing", (typed, code) => {
    const { problems } = checkTemplate(templateWith((xml) => xml.replace("-----", `-----${typed}`)));
    expect(problems.map((one) => one.code)).toContain(code);
    expect(problems.every(({ code: found }) => found !== "other")).toBe(true);
  });

  it("reports a broken tag and an unknown one together", () => {
    const codes = codesOf(templateWith((xml) => xml.replace("-----", "{#closing}").replace("{place}", "{noi}")));
    expect(codes).toEqual(expect.arrayContaining(["unclosed-loop closing", "unknown-tag noi"]));
  });

  it("reports a loop that opens and closes in different cells", () => {
    const codes = codesOf(templateWith((xml) => xml.replace("{issuer}", "{issuer}{#preamble}").replace("{party}", "{text}{/preamble}{party}")));
    expect(codes).not.toEqual([]);
  });
});

describe("a damaged template", () => {
  const without = (name: string) => writeZip(readZip(TEMPLATE).filter((entry) => entry.name !== name));

  it("is refused when it is no zip, is cut short or has a flipped byte", () => {
    expect(codesOf(new Uint8Array())).toEqual(["not-a-zip"]);
    expect(codesOf(Buffer.from("không phải tệp Word"))).toEqual(["not-a-zip"]);
    expect(codesOf(TEMPLATE.subarray(0, TEMPLATE.length - 200))).toEqual(["not-a-zip"]);
    const flipped = Buffer.from(TEMPLATE);
    flipped[1_500]! ^= 0xff;
    expect(codesOf(flipped)).toEqual(["not-a-zip"]);
  });

  it("never makes the check throw, whichever byte is damaged", () => {
    for (let at = 0; at < TEMPLATE.length; at += 37) {
      const damaged = Buffer.from(TEMPLATE);
      damaged[at]! ^= 0x5a;
      expect(() => checkTemplate(damaged)).not.toThrow();
    }
  });

  it("is refused when a part is missing, is no Word part or is broken XML, and the part is named", () => {
    expect(checkTemplate(without(MAIN)).problems).toMatchObject([{ code: "not-a-docx", part: MAIN }]);
    expect(checkTemplate(without("[Content_Types].xml")).problems).toMatchObject([{ code: "not-a-docx", part: "[Content_Types].xml" }]);
    const macros = templateWith((xml) => xml.replace("vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "vnd.ms-word.document.macroEnabled.main+xml"), "[Content_Types].xml");
    expect(codesOf(macros)).toEqual(["not-a-docx"]);
    for (const [from, to] of [["</w:p>", ""], ["<w:body>", "<w:body"], ["<w:document ", '<!DOCTYPE x [<!ENTITY a "b">]><w:document ']] as const) {
      expect(checkTemplate(templateWith((xml) => xml.replace(from, to))).problems).toMatchObject([{ code: "malformed-part", part: MAIN }]);
    }
  });

  it("is refused when it would inflate to more than 20 MB, whether it says so or lies", () => {
    const bomb = deflate("word/media/image1.png", Buffer.alloc(21 * 1024 * 1024));
    const lie: ZipEntry = { ...bomb, size: 100 };
    expect(codesOf(writeZip([...readZip(TEMPLATE), bomb]))).toEqual(["too-large"]);
    expect(codesOf(writeZip([...readZip(TEMPLATE), lie]))).toEqual(["not-a-zip"]);
  });
});

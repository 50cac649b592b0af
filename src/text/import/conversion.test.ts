import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { PASTES } from "../../../tests/support/texts/pastes";
import { WHOLE_REPORTS } from "../../../tests/support/texts/whole-reports";
import { convertLegacy } from "./conversion";
import { encodeTcvn3, encodeVni } from "./legacy-encoding";
import type { LegacyFont, RawLine } from "./source";

const plain = (text: string): RawLine[] => text.split("\n").map((line) => ({ stretches: [{ text: line, font: null }] }));
const inFont = (text: string, font: LegacyFont): RawLine[] => text.split("\n").map((line) => ({ stretches: [{ text: line, font }] }));
const tcvn3 = (text: string): string => encodeTcvn3(text).map((stretch) => stretch.text).join("");

const REPORT = readFileSync("tests/support/texts/report-2024-q1.txt", "utf8").normalize("NFC");
const FRENCH = "Le préfet a été reçu à l'hôtel de ville où se tenait déjà la réunion du comité; les élèves du lycée français y étaient présents.\nL'été, la fenêtre reste ouverte; près de là, un café, une forêt, un âne.";
const OTHERS = [
  ["English", "The Standing Committee decided on the plan for 2024. The naïve façade of the café was dealt with."],
  ["French", FRENCH],
  ["Portuguese", "A reunião da comissão não será adiada; as informações estão à disposição dos cidadãos são-tomenses até amanhã."],
  ["German", "Die Überprüfung der Beschlüsse erfolgte für größere Städte; Bürgermeister Müller hörte natürlich zu."],
  ["Spanish", "El año próximo la comisión revisará también el presupuesto económico según el artículo décimo."],
  ["Czech", "Příliš žluťoučký kůň úpěl ďábelské ódy; že by také české městečko?"],
] as const;

describe("text in Unicode is left alone", () => {
  test.each<readonly [string, string]>([["the real report", REPORT], ...[...WHOLE_REPORTS, ...PASTES].map(({ name, text }): [string, string] => [name, text]), ...OTHERS])("%s", (_name, text) => {
    expect(convertLegacy(plain(text), [])).toEqual({ texts: text.split("\n"), losses: [], conversion: null });
    expect(convertLegacy(plain(text.normalize("NFD")), []).conversion).toBeNull();
  });

  test("also in a font of an old encoding that its runs only kept by name", () => {
    for (const font of ["tcvn3", "vni", "tcvn3-capitals"] as const) expect(convertLegacy(inFont(REPORT, font), []).conversion).toBeNull();
    expect(convertLegacy(inFont(FRENCH, "tcvn3"), []).conversion).toBeNull();
  });
});

describe("text in an old encoding is told", () => {
  test("by its letters alone, and becomes what it was", () => {
    const vni = convertLegacy(plain(encodeVni(REPORT)), []);
    expect([vni.texts.join("\n"), vni.conversion?.from, vni.conversion?.by]).toEqual([REPORT, "vni", "letters"]);
    const abc = convertLegacy(plain(tcvn3(REPORT)), []);
    expect(abc.texts.join("\n").toLowerCase()).toBe(REPORT.toLowerCase());
    expect(abc.conversion?.from).toBe("tcvn3");
  });

  test("in short texts of six marked words, and in no shorter one without its font", () => {
    expect(convertLegacy(plain(encodeVni("Quyết định về công tác cán bộ tỉnh")), []).conversion?.lines).toBe(1);
    expect(convertLegacy(plain(encodeVni("Quyết định")), []).conversion).toBeNull();
    expect(convertLegacy(inFont(encodeVni("Quyết định"), "vni"), []).texts).toEqual(["Quyết định"]);
  });

  test("and only its own lines change where Unicode stands beside it", () => {
    const { texts, conversion } = convertLegacy([...plain("Công tác Tuyên giáo ở đây"), ...plain(encodeVni("Kế hoạch tổ chức hội nghị cán bộ toàn tỉnh về công tác dân vận"))], []);
    expect(texts).toEqual(["Công tác Tuyên giáo ở đây", "Kế hoạch tổ chức hội nghị cán bộ toàn tỉnh về công tác dân vận"]);
    expect(conversion).toMatchObject({ lines: 1, samples: [{ line: 2, before: expect.stringContaining("Keá hoaïch"), after: expect.stringContaining("Kế hoạch") }] });
  });

  test("and the comments beside it are read the same way", () => {
    const loss = { kind: "comment" as const, line: 1, text: encodeVni("Đề nghị bổ sung số liệu"), by: "" };
    const english = { ...loss, text: "see café" };
    expect(convertLegacy(plain(encodeVni(REPORT)), [loss, english]).losses.map(({ text }) => text)).toEqual(["Đề nghị bổ sung số liệu", "see café"]);
  });
});

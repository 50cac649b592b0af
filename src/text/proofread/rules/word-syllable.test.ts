import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["thưc hiện, hịên nay, tòan dân, ngyà 12", ["thưc", "hịên → hiện", "tòan → toàn", "ngyà"]],
  ["quý, giữ gìn, quốc gia, khuya khoắt, nguệch ngoạc, hoà hòa, thuý thúy, ghế, nghiêng", []],
  ["Krông Đắk Êđê, ôtô, vắc-xin, logistics, Chôl Chnăm Thmây", []],
])("word.syllable in: %s", (text, faults) => {
  expect(said("word.syllable", text)).toEqual(faults);
});

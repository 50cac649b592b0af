import { expect, test } from "vitest";
import { findingsOf, said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["thưc hiện, hịên nay, tòan dân, ngyà 12", ["thưc", "hịên → hiện", "tòan → toàn", "ngyà"]],
  ["quý, giữ gìn, quốc gia, khuya khoắt, nguệch ngoạc, hoà hòa, thuý thúy, ghế, nghiêng", []],
  ["chủ trưong, đuợc, truờng, kết qủa", ["trưong → trương", "đuợc → được", "truờng → trường", "qủa → quả"]],
  ["Quyêt định bổ nhiệm; Kế họach năm", ["Quyêt → Quyết", "họach → hoạch"]],
  ["diện tích 1.250 m², 3,2 triệu m³, 35°C, CO₂", []],
  ["Brâu ở làng Đăk Mế; xã Ngọk Réo; Tin lành Đêga", []],
  ["Krông Đắk Êđê, ôtô, vắc-xin, logistics, Chôl Chnăm Thmây", []],
])("word.syllable in: %s", (text, faults) => {
  expect(said("word.syllable", text)).toEqual(faults);
});

test("word.syllable is not certain of a name inside a sentence", () => {
  expect(findingsOf("word.syllable", ["Khảo sát bản U Ma Tu Khoòng; tòan tỉnh."]).map(({ quote, severity }) => `${quote} ${severity}`)).toEqual(["Khoòng warning", "tòan error"]);
});

test("word.syllable mends a slip in a word without marks, and leaves words of other languages", () => {
  expect(said("word.syllable", "Triển khai tronh năm; teho kế hoạch; trugn tâm")).toEqual(["tronh → trong", "teho → theo", "trugn → trung"]);
  expect(said("word.syllable", "Ứng dụng logistics, blockchain, online, smart, chip, trend, camera, video, photo, startup, internet, website, marketing, form, file, team, chart, tour, host, blog, data center; huyện Krong Pac")).toEqual([]);
});

test("word.syllable waits for a word at the end that may still be typed", () => {
  expect(said("word.syllable", "Kế hoạch tiê")).toEqual([]);
  expect(said("word.syllable", "Kế hoạch tiê phát triển")).toEqual(["tiê"]);
  expect(said("word.syllable", "Kế họach")).toEqual(["họach → hoạch"]);
});

import { expect, test } from "vitest";
import { UNSEEN_CITATIONS } from "../../../tests/support/texts/unseen-citations";
import { citationKey, formatCitation, parseCitations } from ".";

const says = (text: string): string =>
  parseCitations(text)
    .map(({ type, number, code, date, issuer, term, title }) => [type, number, code, date, issuer, term, title].map((part) => part ?? "-").join(";"))
    .join(" + ");

test.each(UNSEEN_CITATIONS)("%s", (text, expected) => {
  expect(says(text)).toBe(expected);
});

test("whatever the spelling, one paper has one key and one form", () => {
  const spellings = [
    "Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị",
    "chỉ thị 28 - ct/tw ngày 25-12-2023 của Bộ Chính trị",
    "Chỉ thị số: 028–CT/TƯ, ngày 25 tháng 12 năm 2023, của Bộ Chính trị",
    "Chỉ thị số 28CT/TW (ngày 25.12.2023) của Bộ Chính trị",
    "Chỉ thị số 28—CT/TW do Bộ Chính trị ban hành ngày 25/12/2023",
    "Chỉ thị của Bộ Chính trị (số 28-CTTW, ngày 25/12/2023)",
    "ngày 25/12/2023, Bộ Chính trị đã ban hành Chỉ thị số 28\u2011CT/TW",
    "Chỉ\u00a0thị\u00a0số\u00a028\u00a0CT/TW\u00a0của Bộ\u00a0Chính trị ngày 25/12/2023",
  ].map((text) => parseCitations(text)[0]!);
  expect(new Set(spellings.map(citationKey))).toEqual(new Set(["28-ct/tw@2023-12-25"]));
  expect(new Set(spellings.map((citation) => formatCitation(citation, "full")))).toEqual(new Set(["Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị"]));
});

test.each(["12 hộ, 15 ca/ngày, 3 đa/ubnd; 5 tc/tu", "12TB/2024; 35KV/TW; A12CT/TW", "thực hiện Nghị quyết 18", "Luật Phòng, chống tham nhũng năm 2018", "Kế hoạch năm 2024, 2025 và 12 tháng"])("no citation in: %s", (text) => {
  expect(parseCitations(text)).toEqual([]);
});

test("a day that begins the next clause is not the paper's", () => {
  expect(parseCitations("Thực hiện Kế hoạch số 12-KH/TU của Tỉnh ủy, ngày 15/3/2024, Ban Thường vụ tổ chức hội nghị")[0]!.date).toBeNull();
});

test.each([
  ["số 12-KH/TU", "Kế hoạch"],
  ["số 31-HD/BTCTW", "Hướng dẫn"],
  ["số 20-TB/TW", "Thông báo"],
  ["số 33-CTr/TU", "Chương trình"],
  ["số 24-QĐ/TW", "Quyết định"],
  ["số 03-TT/TU", "Thông tri"],
  ["số 01/2025/TT-BNV", "Thông tư"],
])("where the type is not named, %s is a %s", (text, type) => {
  expect(parseCitations(text)[0]!.type).toBe(type);
});

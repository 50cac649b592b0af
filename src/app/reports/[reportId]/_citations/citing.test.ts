import { describe, expect, test } from "vitest";
import { citingAt } from "./citing";

/** "|" is the caret. */
const at = (marked: string) => {
  const caret = marked.indexOf("|");
  const text = marked.replace("|", "");
  const citing = citingAt(text, caret);
  return citing && [text.slice(citing.from, citing.to), citing.query];
};

describe("a citation is being typed", () => {
  test.each([
    ["Quán triệt 28-CT|", "28-CT"],
    ["Quán triệt 28-|", "28-"],
    ["Quán triệt Chỉ thị 28-CT|", "Chỉ thị 28-CT"],
    ["Quán triệt Chỉ thị 28|", "Chỉ thị 28"],
    ["Quán triệt Chỉ thị số |", "Chỉ thị số "],
    ["Quán triệt Chỉ thị số|", "Chỉ thị số"],
    ["thực hiện chỉ thị số 28-CT/T|", "chỉ thị số 28-CT/T"],
    ["thực hiện chỉ thị số 28 - CT/TW|", "chỉ thị số 28 - CT/TW"],
    ["theo số 28-CT|", "số 28-CT"],
    ["theo Thông báo kết luận số 5|", "Thông báo kết luận số 5"],
    ["sơ kết NQ 18|", "NQ 18"],
    ["sơ kết nq18|", "nq18"],
    ["sơ kết 28 ct tw|", "28 ct tw"],
    ["sơ kết 28 ct|", "28 ct"],
    ["theo 30/2020/NĐ-C|", "30/2020/NĐ-C"],
    ["theo 30/|", "30/"],
    ["các Chỉ thị số 27-CT/TW, 28-C|", "28-C"],
    ["(28-CT|", "28-CT"],
    ["sơ kết 28ct|", "28ct"],
    ["sơ kết 28CT/|", "28CT/"],
    ["CHỈ THỊ SỐ 28|", "CHỈ THỊ SỐ 28"],
    ["Quy định 22-QĐ|", "Quy định 22-QĐ"],
  ])("%s", (marked, query) => {
    expect(at(marked)).toEqual([query, query]);
  });

  test.each([
    ["Chỉ\u00a0thị\u00a028|", "Chỉ thị 28"],
    ["28\u2011CT|", "28-CT"],
    ["28—CT|", "28–CT"],
  ])("%s, with the spaces and hyphens of Word", (marked, query) => {
    expect(at(marked)?.[1]).toBe(query);
  });

  test("with the caret inside a number, all of the number is meant, and no word behind it", () => {
    expect(at("Chỉ thị số 28-CT|/TW và việc khác")).toEqual(["Chỉ thị số 28-CT/TW", "Chỉ thị số 28-CT"]);
    expect(at("Chỉ thị số 28-CT|và việc khác")).toEqual(["Chỉ thị số 28-CT", "Chỉ thị số 28-CT"]);
    expect(at("Chỉ thị số |28 người")).toEqual(["Chỉ thị số ", "Chỉ thị số "]);
  });
});

describe("nothing is cited", () => {
  test.each([
    "|",
    "Chỉ thị|",
    "Quyết định điều động |",
    "Chỉ thị số 28-CT/TW ngày|",
    "Chỉ thị số 28-CT/TW ngày 25/12/2023|",
    "Chỉ thị số 28-CT/TW ngày 25/|",
    "từ ngày 25/12|",
    "trong tháng 3/|",
    "giai đoạn 2021-2025|",
    "giai đoạn 2021-|",
    "giảm 5 - 7|",
    "giảm 5,2-|",
    "dân số 28|",
    "28 đồng chí|",
    "28l|",
    "12 l|",
    "10kg|",
    "COVID-19|",
    "Chỉ thị số 28-CT/TW. Việc |",
    "28-CT\n|",
  ])("%s", (marked) => {
    expect(at(marked)).toBeNull();
  });

  test("in 20,000 characters made to be slow, within the test's time", () => {
    for (const piece of ["1-", "28 ct ", "Chỉ thị số ", "A-1/", "số "]) {
      const text = piece.repeat(20_000 / piece.length);
      for (let caret = text.length - 200; caret < text.length; caret += 1) citingAt(text, caret);
    }
  });
});

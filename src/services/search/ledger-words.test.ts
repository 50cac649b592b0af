import { expect, it } from "vitest";
import { LedgerWords } from "./ledger-words";

const words = new LedgerWords(["Nạo vét kênh Lái Hiếu", "Diễn tập phòng thủ thị xã Long Mỹ (Tờ trình số 05-TTr/BCH)"]);

it("a word of an entry is known without its accents", () => {
  expect(["nao", "lai", "5", "ttr"].map((word) => words.knows(word))).toEqual([true, true, true, true]);
  expect(words.knows("lau")).toBe(false);
});

it("words stand together where one entry has them all, in the order they are asked for", () => {
  expect(words.stand([["kenh", "lai", "hieu"], ["nao"]])).toBe(true);
  for (const runs of [[["lai", "kenh"]], [["kenh"], ["long"]], [["hieu", "dien"]], [["hieu", "kenh"]]]) expect(words.stand(runs), JSON.stringify(runs)).toBe(false);
});

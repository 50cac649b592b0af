import { expect, test } from "vitest";
import { said } from "../../../../tests/support/proofread-report";

test.each<[text: string, faults: string[]]>([
  ["thựchiện công tácXây dựng, nhândân", ["thựchiện → thực hiện", "tácXây → tác Xây", "nhândân → nhân dân"]],
  ["thực hiện, nghiêng, TikTok, YouTube, VNeID", []],
])("word.joined in: %s", (text, faults) => {
  expect(said("word.joined", text)).toEqual(faults);
});

import { readFileSync } from "node:fs";
import { download, expect, expectSaved, openNewReport, paste, signIn, test, textsOf } from "./office";

const ORIGINAL = readFileSync("tests/support/texts/report-2024-q1.txt", "utf8");

/** Sections of the original, and how many paragraphs each has. */
const PARAGRAPHS = { organisation: 8, propaganda: 3, inspection: 2, "internal-affairs": 1, "mass-mobilisation": 2, economy: 3, defence: 2, other: 3 };

/** The body of the original after the rules of the report: numbers 1 to 8, one space, one full stop, NFC. Worked out here without the program. */
function expectedBody(): string[] {
  const lines = ORIGINAL.normalize("NFC")
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter(Boolean);
  const body = lines.slice(lines.findIndex((line) => line.startsWith("Căn cứ")), lines.findIndex((line) => line === "Nơi nhận:"));
  return body.map((line) => {
    if (line.startsWith("9. ")) return line.replace("9.", "8.");
    if (/^\d\. /.test(line) || line.endsWith(":")) return line;
    return `${line.replace(/[;.\s]+$/, "")}.`;
  });
}

test("the report of 2024, pasted in one go into an empty report, comes out of the printer as the original", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await openNewReport(page);

  await paste(page, ORIGINAL);
  await expect(page.getByRole("dialog").getByText("· 8 nội dung")).toBeVisible();
  // It is another period's report: its head does not come along unasked.
  const head = page.getByLabel(/Dùng cả phần đầu và phần cuối/);
  await expect(head).not.toBeChecked();
  await head.check();
  await page.getByRole("button", { name: "Thêm 24 nội dung" }).click();
  await expect(page.getByText("Đã thêm 24 nội dung vào 8 mục.")).toBeVisible();
  await expectSaved(page);

  for (const [key, count] of Object.entries(PARAGRAPHS)) expect(await textsOf(page, key), key).toHaveLength(count);

  const { fileName, paragraphs } = await download(page);
  expect(fileName).toMatch(/^BC-TU-quy-I-\d{4}-du-thao-1\.docx$/);
  const start = paragraphs.findIndex((text) => text.startsWith("Căn cứ"));
  const end = paragraphs.findIndex((text) => text === "Nơi nhận:");
  expect(paragraphs.slice(start, end)).toEqual(expectedBody());
  expect(paragraphs.slice(0, start).filter(Boolean)).toEqual([
    "TỈNH ỦY HẬU GIANG",
    "*",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "Số       -BC/TU",
    "Dự thảo",
    expect.stringMatching(/^Hậu Giang, ngày {6}tháng 3 năm \d{4}$/),
    "BÁO CÁO",
    "Kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2024",
    "-----",
  ]);
  expect(paragraphs.slice(end).filter(Boolean).map((text) => text.replace(/[,;]$/, ","))).toEqual([
    "Nơi nhận:",
    "- Các đ/c UVBCH Đảng bộ tỉnh,",
    "- Lưu Văn phòng Tỉnh ủy.",
    "T/M BAN THƯỜNG VỤ",
    "PHÓ BÍ THƯ",
    "Trần Văn Huyến",
  ]);
});

test("the demo office holds the report of quý I/2024 whole, with its own recipients' commas", async ({ page, context }) => {
  await signIn(context, "vanthu");
  await page.goto("/");
  const { fileName, paragraphs } = await download(page, page.getByRole("link", { name: "Tải tệp Word quý I/2024" }));
  expect(fileName).toBe("BC-TU-quy-I-2024-du-thao-1.docx");
  expect(paragraphs).toContain("- Các đ/c UVBCH Đảng bộ tỉnh,");
  const start = paragraphs.findIndex((text) => text.startsWith("Căn cứ"));
  expect(paragraphs.slice(start, paragraphs.indexOf("Nơi nhận:"))).toEqual(expectedBody());
});

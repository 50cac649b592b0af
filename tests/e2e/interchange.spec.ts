import { readFileSync } from "node:fs";
import { addDecision, expect, openNewReport, signIn, test, textsOf } from "./office";

test("a report leaves as JSON and comes back as the report of another period", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  const { year } = await openNewReport(page);
  await addDecision(page, "mass-mobilisation", "Chương trình phối hợp {2024} <Mặt trận> & đoàn thể");
  await page.getByRole("button", { name: "Việc khác" }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("menuitem", { name: "Xuất tệp JSON" }).click()]);
  expect(file.suggestedFilename()).toBe(`BC-TU-quy-I-${year}-du-thao-1.json`);
  const exported = JSON.parse(readFileSync(await file.path(), "utf8")) as { period: { index: number } };
  exported.period.index = 2;

  await page.goto("/");
  await page.getByRole("link", { name: "Nhập từ tệp" }).click();
  await page.getByLabel("Chọn tệp").setInputFiles({ name: "bao-cao.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(exported)) });
  await expect(page.getByText("8 mục, 1 nội dung")).toBeVisible();
  await page.getByRole("button", { name: `Nhận vào quý II/${year}` }).click();
  await expect(page.getByRole("heading", { name: `Báo cáo quý II/${year}` })).toBeVisible();
  expect(await textsOf(page, "mass-mobilisation")).toEqual(["Chương trình phối hợp {2024} <Mặt trận> & đoàn thể"]);
});

test("a period that exists, malformed JSON and JSON of a newer program are each refused in a sentence", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await page.goto("/");
  await page.getByRole("button", { name: "Mở kỳ mới" }).click();
  await page.getByLabel("Quý", { exact: true }).selectOption("1");
  await page.getByLabel("Năm", { exact: true }).fill("2024");
  await page.getByLabel("Bắt đầu từ").selectOption("office");
  await page.getByRole("button", { name: "Mở báo cáo quý I/2024" }).click();
  await expect(page.getByText("Đã có báo cáo quý I/2024. Hãy mở báo cáo đó để viết tiếp.")).toBeVisible();
  // What was chosen is still what is shown.
  await expect(page.getByLabel("Bắt đầu từ")).toHaveValue("office");
  await page.getByRole("link", { name: "Mở báo cáo đã có" }).click();
  await expect(page.getByRole("heading", { name: "Báo cáo quý I/2024" })).toBeVisible();

  await page.goto("/import");
  const choose = (content: string) => page.getByLabel("Chọn tệp").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(content) });
  await choose("{ không phải JSON");
  await expect(page.getByText("Tệp này không phải JSON đọc được.")).toBeVisible();
  await choose(JSON.stringify({ version: 2 }));
  await expect(page.getByText("Tệp này do phiên bản mới hơn của phần mềm tạo ra.")).toBeVisible();
  await choose(JSON.stringify({ version: 1, sections: [] }));
  await expect(page.getByText("Tệp chưa đúng mẫu báo cáo:")).toBeVisible();
  await choose(readFileSync("prisma/demo/report-2024-q1.json", "utf8"));
  await expect(page.getByText("Đã có báo cáo quý I/2024, nên chưa nhận vào kỳ này được.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Nhận vào quý I/2024" })).toBeDisabled();
});

test("a report of more than 1 MB is imported whole, and a file over 8 MB is refused before it is sent", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await page.goto("/import");
  const report = JSON.parse(readFileSync("prisma/demo/report-2024-q1.json", "utf8")) as { period: { year: number }; sections: { key: string; decisions: unknown[] }[] };
  report.period.year = 2039;
  const text = "Kế hoạch triển khai thực hiện Chỉ thị của Bộ Chính trị. ".repeat(60);
  report.sections[0]!.decisions = Array.from({ length: 240 }, (_, index) => ({ text: `${text}${index}` }));
  const choose = (json: string) => page.getByLabel("Chọn tệp").setInputFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(json) });
  await choose(`${JSON.stringify(report)}${" ".repeat(9 * 1024 * 1024)}`);
  await expect(page.getByText("Tệp quá lớn; tối đa 8 MB.")).toBeVisible();
  await choose(JSON.stringify(report));
  await page.getByRole("button", { name: "Nhận vào quý I/2039" }).click();
  await expect(page.getByRole("heading", { name: "Báo cáo quý I/2039" })).toBeVisible();
  expect(await textsOf(page, "organisation")).toHaveLength(240);
});

/** Opening from what is there: the last period's report, and a half-year from its quarters. */
import type { Browser, Locator, Page } from "@playwright/test";
import { readParagraphs } from "@/docx/read-paragraphs";
import { enter, faultsOf, type Look } from "./looks";
import { gather, onItsWay } from "./on-its-way";
import { boxes, expect, expectSaved, openNewReport, section, signIn, test, textsOf } from "./office";

const dialog = (page: Page): Locator => page.getByRole("dialog");
const newsOf = (page: Page): Locator => page.getByRole("region", { name: /^Thay đổi ở các quý/ });

/** Chooses a period in the dialog and waits for what it offers. */
async function choosePeriod(page: Page, { kind, quarter, year }: { kind: string; quarter?: string; year: number }): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: "Mở kỳ mới" }).click();
  await page.getByLabel("Loại kỳ").selectOption({ label: kind });
  if (quarter) await page.getByLabel("Quý", { exact: true }).selectOption(quarter);
  await page.getByLabel("Năm", { exact: true }).fill(String(year));
}

async function openChosen(page: Page, name: string): Promise<string> {
  await page.getByRole("button", { name: `Mở báo cáo ${name}` }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: `Báo cáo ${name}` })).toBeVisible();
  return page.url().split("/").at(-1)!;
}

test("a quarter starts from the last one, a half-year from both, and follows them afterwards", async ({ page, context, browser }) => {
  test.setTimeout(120_000);
  await signIn(context, "chuyenvien");
  const office = await gather(browser, ["chuyenvien2"]);

  // A first quarter with wording of its own.
  const { id: firstId, year } = await openNewReport(page);
  const first = onItsWay(office, firstId);
  const { version } = await first.view("chuyenvien2");
  const change = {
    subject: `Tình hình, kết quả lãnh đạo quý I/${year}`,
    closing: [`Trên đây là báo cáo quý I/${year}, gửi ngày 05/4/${year}.`],
    recipients: ["Văn phòng Trung ương Đảng", "Lưu Văn phòng Tỉnh ủy"],
    headings: { economy: "Phát triển kinh tế - xã hội" },
  };
  expect((await context.request.post(`/api/reports/${firstId}/commands`, { data: { type: "fields", version, change } })).status()).toBe(200);
  await first.write("chuyenvien2", "economy", "Cho chủ trương đầu tư đường tỉnh 931, tổng mức 250 tỷ đồng");
  await first.write("chuyenvien2", "defence", "Kế hoạch diễn tập khu vực phòng thủ");

  // The second starts from it: its words with the new period in them, no decision, no old date.
  await choosePeriod(page, { kind: "Quý", quarter: "2", year });
  await expect(dialog(page).getByText(`Tình hình, kết quả lãnh đạo quý II/${year}`)).toBeVisible();
  await expect(page.getByLabel("Bắt đầu từ").locator("option:checked")).toHaveText(new RegExp(`^Báo cáo quý I/${year} `));
  await expect(dialog(page).getByText("phần kết (câu cũ có ngày hoặc kỳ cũ")).toBeVisible();
  const second = onItsWay(office, await openChosen(page, `quý II/${year}`));
  const opened = await second.view("chuyenvien2");
  expect([opened.fields.subject, opened.fields.recipients, opened.decisions]).toEqual([`Tình hình, kết quả lãnh đạo quý II/${year}`, change.recipients, []]);
  expect(opened.sections.find(({ key }) => key === "economy")?.heading).toBe("Phát triển kinh tế - xã hội");
  expect(JSON.stringify(opened.fields)).not.toMatch(new RegExp(`quý I/|05/4/${year}`));
  await second.write("chuyenvien2", "economy", "Điều chỉnh kế hoạch đầu tư công trung hạn");

  // The half-year holds what both hold.
  await choosePeriod(page, { kind: "6 tháng đầu năm", year });
  const quarters = dialog(page).getByRole("group", { name: "Ghép từ các quý" });
  await expect(quarters.getByLabel(`Quý I/${year}: 2 nội dung`)).toBeChecked();
  await expect(quarters.getByText("Báo cáo mở ra có sẵn 3 nội dung.")).toBeVisible();
  expect(await faultsOf(page, "open a half-year", "vi")).toEqual([]);
  const half = onItsWay(office, await openChosen(page, `6 tháng đầu năm ${year}`));
  expect(await textsOf(page, "economy")).toEqual(["Cho chủ trương đầu tư đường tỉnh 931, tổng mức 250 tỷ đồng", "Điều chỉnh kế hoạch đầu tư công trung hạn"]);
  const printed = readParagraphs(await half.fileOf("chuyenvien2")).map(({ text }) => text);
  expect(printed).toContain("- Điều chỉnh kế hoạch đầu tư công trung hạn.");

  // A quarter changes: the open half-year tells, and takes it in one click, with a way back.
  await first.rewrite("chuyenvien2", "931", "Cho chủ trương đầu tư đường tỉnh 931, tổng mức 245 tỷ đồng");
  await first.write("chuyenvien2", "defence", "Thăm, tặng quà các đơn vị đầu năm");
  await page.getByRole("tab", { name: "Sổ theo dõi (2)" }).click();
  await expect(newsOf(page).getByRole("heading", { name: "Thay đổi ở các quý (2)" })).toBeVisible();
  expect(await faultsOf(page, "news of the quarters", "vi")).toEqual([]);
  const reworded = newsOf(page).getByRole("listitem").filter({ hasText: "Quý đã sửa chữ" });
  await expect(reworded.locator("ins")).toContainText("245");
  await reworded.getByRole("button", { name: /^Nhận thay đổi/ }).click();
  await expect(boxes(page, "economy").first()).toHaveValue(/245 tỷ đồng$/);
  await page.getByRole("button", { name: "Hoàn tác" }).last().click();
  await expect(boxes(page, "economy").first()).toHaveValue(/250 tỷ đồng$/);
  await newsOf(page).getByRole("button", { name: "Nhận tất cả (2)" }).click();
  await expect(newsOf(page).getByText("Các quý chưa có gì khác với báo cáo này.")).toBeVisible();
  await expect(boxes(page, "economy").first()).toHaveValue(/245 tỷ đồng$/);
  await expect(section(page, "defence").locator("li")).toHaveCount(2);
  await expect(page.getByRole("tab", { name: "Sổ theo dõi", exact: true })).toBeVisible();

  // Both sides change the same words: a person says how it reads.
  await boxes(page, "economy").first().fill("Cho chủ trương đầu tư đường tỉnh 931, tổng mức 240 tỷ đồng");
  await expectSaved(page);
  await first.rewrite("chuyenvien2", "931", "Cho chủ trương đầu tư đường tỉnh 931, tổng mức 248 tỷ đồng");
  await newsOf(page).getByLabel("Chữ sẽ dùng ở báo cáo này").fill("Cho chủ trương đầu tư đường tỉnh 931, tổng mức 248 tỷ đồng (đã trừ dự phòng)");
  await newsOf(page).getByRole("button", { name: "Dùng chữ trong ô" }).click();
  await expect(boxes(page, "economy").first()).toHaveValue(/248 tỷ đồng \(đã trừ dự phòng\)$/);

  // What the quarter drops is dropped here too; what is new there is left out with a reason.
  const plan = (await first.view("chuyenvien2")).decisions.find(({ text }) => text.includes("diễn tập"))!;
  const drop = { type: "decisions", command: { type: "delete", items: [{ id: plan.id, version: plan.version }] } };
  expect((await context.request.post(`/api/reports/${firstId}/commands`, { data: drop })).status()).toBe(200);
  await second.write("chuyenvien2", "other", "Thành lập đoàn công tác");
  await newsOf(page).getByRole("button", { name: /^Bỏ ở báo cáo này/ }).click();
  await expect(section(page, "defence").locator("li")).toHaveCount(1);
  await newsOf(page).getByRole("button", { name: /^Để ngoài báo cáo/ }).click();
  await page.getByLabel("Lý do để ngoài báo cáo").fill("Việc nội bộ, không đưa vào báo cáo");
  await page.keyboard.press("Enter");
  await expect(newsOf(page).getByText("Các quý chưa có gì khác với báo cáo này.")).toBeVisible();
  expect((await half.view("chuyenvien2")).review.openInLedger).toBe(0);

  // A third quarter comes in to the nine months.
  await choosePeriod(page, { kind: "9 tháng", year });
  await expect(dialog(page).getByText("Báo cáo mở ra có sẵn 4 nội dung.")).toBeVisible();
  await openChosen(page, `9 tháng năm ${year}`);
  const nine = page.url();
  await choosePeriod(page, { kind: "Quý", quarter: "3", year });
  await onItsWay(office, await openChosen(page, `quý III/${year}`)).write("chuyenvien2", "economy", "Chủ trương xây dựng khu công nghiệp");
  await page.goto(nine);
  await page.getByRole("tab", { name: /^Sổ theo dõi/ }).click();
  await newsOf(page).getByRole("button", { name: `Thêm quý III/${year} (1 nội dung)` }).click();
  await dialog(page).getByRole("button", { name: `Thêm quý III/${year} (1 nội dung)` }).click();
  await expect(boxes(page, "economy").last()).toHaveValue("Chủ trương xây dựng khu công nghiệp");
  await page.getByRole("button", { name: "Hoàn tác" }).last().click();
  await expect(newsOf(page).getByRole("button", { name: `Thêm quý III/${year} (1 nội dung)` })).toBeVisible();
  await expect(boxes(page, "economy")).toHaveCount(2);
  await office.chuyenvien2.close();

  await lookInTheDark(browser, nine, year);
});

/** The dialog and the panel in the other language and light. */
async function lookInTheDark(browser: Browser, report: string, year: number): Promise<void> {
  const context = await browser.newContext();
  const look: Look = { language: "en", scheme: "dark" };
  const { page, leave } = await enter(context, "quantri", look);
  await page.goto("/");
  await page.getByRole("button", { name: "Open a period" }).click();
  await page.getByLabel("Kind of period").selectOption("year");
  await page.getByLabel("Year").fill(String(year));
  await expect(dialog(page).getByRole("group", { name: "Put together from the quarters" }).getByRole("checkbox")).toHaveCount(3);
  const faults = await faultsOf(page, "open a year", look.language);
  await page.goto(report);
  await page.getByRole("tab", { name: /^Ledger/ }).click();
  await expect(page.getByRole("region", { name: "Changes in the quarters" })).toBeVisible();
  faults.push(...(await faultsOf(page, "news of the quarters", look.language)));
  await leave();
  await context.close();
  expect(faults).toEqual([]);
}

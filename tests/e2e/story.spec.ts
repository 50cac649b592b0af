import type { Browser, BrowserContext, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { readParagraphs } from "@/docx/read-paragraphs";
import { deflate, inflate, readZip, writeZip } from "@/docx/zip";
import { addDecision, boxes, expect, openNewReport, section, signIn, test, type Person } from "./office";

async function enter(browser: Browser, person: Person): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext();
  await signIn(context, person);
  return { context, page: await context.newPage() };
}

/** The button of a dialog, which bears the same name as the one that opens it. */
const inDialog = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true });

/** Takes a step as a person does: its button, its reason, its confirmation. */
async function takeStep(page: Page, step: string, confirm: string, reason?: { label: string; text: string }): Promise<void> {
  await page.getByRole("group", { name: "Các bước của báo cáo" }).getByRole("button", { name: step, exact: true }).click();
  if (reason) await page.getByLabel(reason.label).fill(reason.text);
  await inDialog(page, confirm).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

/** Selects words of a decision on the paper, as a mouse does. */
async function selectWords(page: Page, words: string): Promise<void> {
  await page.evaluate((wanted) => {
    const paper = [...document.querySelectorAll("[data-decision]")].find((element) => element.textContent?.includes(wanted));
    if (!paper) throw new Error(`no decision holds ${wanted}`);
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? "").indexOf(wanted);
      if (at === -1) continue;
      document.getSelection()!.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`no text node holds ${wanted}`);
  }, words);
}

test("one report from draft to signed-off file, three people at once, nothing in doubt", async ({ page, context, browser }) => {
  test.setTimeout(240_000);
  const leader = await enter(browser, "lanhdao");
  const clerk = await enter(browser, "vanthu");
  await leader.page.goto("/");
  await clerk.page.goto("/");

  // The drafter writes and submits.
  await signIn(context, "chuyenvien");
  const { id, year } = await openNewReport(page);
  await addDecision(page, "organisation", "Điều động đồng chí Nguyễn Văn A giữ chức vụ Bí thư Huyện ủy");
  await addDecision(page, "economy", "Cho chủ trương đầu tư dự án đường tỉnh 931 với tổng mức 250 tỷ đồng");
  await takeStep(page, "Trình lãnh đạo", "Trình lãnh đạo");

  // The leader sees it arrive without reloading, and reads it.
  const waiting = leader.page.getByRole("link", { name: new RegExp(`quý I/${year}`) }).first();
  await expect(leader.page.getByRole("region", { name: "Chờ tôi xử lý" }).getByText(`quý I/${year}`).first()).toBeVisible({ timeout: 20_000 });
  await waiting.click();
  await leader.page.waitForURL(new RegExp(`/reports/${id}`));
  await expect(leader.page.getByText("Điều động đồng chí Nguyễn Văn A giữ chức vụ Bí thư Huyện ủy.")).toBeVisible();

  // The leader comments on a passage, suggests another text for a decision, and returns with a reason.
  await selectWords(leader.page, "tổng mức 250 tỷ đồng");
  await leader.page.getByRole("button", { name: "Góp ý đoạn này" }).click();
  await leader.page.getByLabel("Lời góp ý").fill("Kiểm tra lại tổng mức");
  await leader.page.getByRole("button", { name: "Gửi góp ý" }).click();
  await expect(leader.page.getByText("Kiểm tra lại tổng mức")).toBeVisible();
  await leader.page.locator("[data-decision]", { hasText: "Nguyễn Văn A" }).getByRole("button", { name: "Góp ý nội dung này" }).click();
  await leader.page.getByRole("radio", { name: "Đề nghị sửa" }).check();
  await leader.page.getByLabel("Chữ đề nghị").fill("Điều động đồng chí Nguyễn Văn A giữ chức vụ Phó Bí thư Thường trực Huyện ủy");
  await leader.page.getByRole("button", { name: "Gửi đề nghị" }).click();
  await takeStep(leader.page, "Trả lại", "Trả lại báo cáo", { label: "Lý do trả lại", text: "Xem hai góp ý" });

  // The drafter's open page tells why, and can be written in again; the suggestion is taken in one click.
  await expect(page.getByText("Xem hai góp ý").first()).toBeVisible({ timeout: 20_000 });
  await page.getByRole("tab", { name: /Góp ý/ }).click();
  await page.getByRole("button", { name: "Nhận", exact: true }).click();
  await expect(boxes(page, "organisation").first()).toHaveValue(/Phó Bí thư Thường trực/);
  const money = boxes(page, "economy").first();
  await money.fill("Cho chủ trương đầu tư dự án đường tỉnh 931 với tổng mức 245 tỷ đồng");
  const card = page.getByRole("article", { name: /Góp ý: / });
  await expect(card.getByText("Đoạn được góp ý không còn trong nội dung.")).toBeVisible({ timeout: 20_000 });
  await card.getByRole("button", { name: "Đánh dấu xong" }).click();
  await takeStep(page, "Trình lãnh đạo", "Trình lãnh đạo");

  // The leader reads only what changed, and approves.
  await expect(leader.page.getByRole("button", { name: "Duyệt", exact: true })).toBeVisible({ timeout: 20_000 });
  await leader.page.getByRole("button", { name: /Thay đổi từ lần đọc trước|Từ lần đọc trước/ }).click();
  await expect(leader.page.locator("del", { hasText: "250" })).toBeVisible();
  await expect(leader.page.locator("ins", { hasText: "245" })).toBeVisible();
  await expect(leader.page.locator("ins", { hasText: "Phó" })).toBeVisible();
  await takeStep(leader.page, "Duyệt", "Duyệt báo cáo");

  // The clerk sees it arrive, issues it and downloads it.
  const toIssue = clerk.page.getByRole("region", { name: "Chờ tôi xử lý" }).getByRole("link", { name: new RegExp(`quý I/${year}`) });
  await expect(toIssue.first()).toBeVisible({ timeout: 20_000 });
  await toIssue.first().click();
  await clerk.page.getByRole("button", { name: "Phát hành", exact: true }).click();
  const numberBox = clerk.page.getByLabel(/^Số \(/);
  await expect(numberBox).toBeVisible();
  if ((await numberBox.inputValue()) === "") await numberBox.fill("127");
  const number = (await numberBox.inputValue()).padStart(2, "0");
  await clerk.page.getByLabel("Ngày ban hành").fill("2026-11-20");
  await clerk.page.getByRole("dialog").getByRole("button", { name: /^Phát hành Số/ }).click();
  await expect(clerk.page.getByText(new RegExp(`Đã phát hành Số ${number}-BC/TU`)).first()).toBeVisible({ timeout: 20_000 });
  const [file] = await Promise.all([clerk.page.waitForEvent("download"), clerk.page.getByRole("dialog").getByRole("link", { name: "Tải tệp đã phát hành" }).click()]);
  const bytes = readFileSync(await file.path());

  // The file holds its number, its date and the text that was approved.
  const texts = readParagraphs(bytes).map(({ text }) => text);
  const whole = texts.join("\n");
  expect(whole).toContain(`Số ${number}-BC/TU`);
  expect(whole).toContain("ngày 20 tháng 11 năm 2026");
  expect(whole).not.toMatch(/Dự thảo/i);
  expect(texts).toContain("- Điều động đồng chí Nguyễn Văn A giữ chức vụ Phó Bí thư Thường trực Huyện ủy.");
  expect(texts).toContain("- Cho chủ trương đầu tư dự án đường tỉnh 931 với tổng mức 245 tỷ đồng.");

  // Anyone can ask whether a file is genuine; one letter changed, and it is not.
  const check = async (name: string, content: Uint8Array) => {
    await page.goto("/check-file");
    await page.locator('input[type="file"]').setInputFiles({ name, mimeType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", buffer: Buffer.from(content) });
  };
  await check("that.docx", bytes);
  await expect(page.getByText("ĐÚNG BẢN PHÁT HÀNH", { exact: true }).first()).toBeVisible();
  const forged = writeZip(
    readZip(bytes).map((entry) => (entry.name === "word/document.xml" ? deflate(entry.name, Buffer.from(inflate(entry).toString("utf8").replace("245 tỷ", "345 tỷ"), "utf8")) : entry)),
  );
  await check("sua.docx", forged);
  await expect(page.getByText("KHÔNG PHẢI BẢN PHÁT HÀNH").first()).toBeVisible();
  await expect(page.locator("ins, del").filter({ hasText: /245|345/ }).first()).toBeVisible();

  // The register names everybody who had a part.
  await page.goto("/register");
  const row = page.getByRole("row", { name: new RegExp(`${number}-BC/TU`) });
  for (const name of ["Lê Minh Khang", "Trần Quốc Bảo", "Đỗ Ngọc Ánh"]) await expect(row.getByText(name).first()).toBeVisible();
  await leader.context.close();
  await clerk.context.close();
});

test("another's open page says so at once when the report is taken from under it", async ({ page, context, browser }) => {
  await signIn(context, "chuyenvien");
  const { id } = await openNewReport(page);
  await addDecision(page, "economy", "Cho chủ trương đầu tư dự án");
  const other = await enter(browser, "chuyenvien2");
  await other.page.goto(`/reports/${id}`);
  await expect(section(other.page, "economy")).toBeVisible();
  await takeStep(page, "Trình lãnh đạo", "Trình lãnh đạo");
  await expect(other.page.getByText("Đang trình").first()).toBeVisible({ timeout: 20_000 });
  await expect(boxes(other.page, "economy")).toHaveCount(0);
  await other.context.close();
});

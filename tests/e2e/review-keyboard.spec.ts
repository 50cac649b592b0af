import type { Browser, Locator, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { readParagraphs } from "@/docx/read-paragraphs";
import { deflate, inflate, readZip, writeZip } from "@/docx/zip";
import { tabTo } from "./keys";
import { boxes, expect, expectSaved, signIn, test, type Person } from "./office";

// Keys alone: no click, no focus set by the test, no box filled by it.

const PERSON = "Điều động đồng chí Nguyễn Văn A giữ chức vụ Bí thư Huyện ủy";
const RAISED = "Điều động đồng chí Nguyễn Văn A giữ chức vụ Phó Bí thư Huyện ủy";
const MONEY = "Cho chủ trương đầu tư dự án đường tỉnh 931, tổng mức 250 tỷ đồng";
const CHEAPER = "Cho chủ trương đầu tư dự án đường tỉnh 931, tổng mức 245 tỷ đồng";

/** Others' changes are learnt by asking every few seconds. */
const SOON = { timeout: 20_000 };

async function homeOf(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext();
  await signIn(context, person);
  const page = await context.newPage();
  await page.goto("/");
  return page;
}

/** Goes to something by Tab and presses Enter on it. */
async function enterOn(page: Page, target: Locator, key?: "Shift+Tab"): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press("Enter");
}

/** The keyboard goes on from a place on the page, not from its very beginning. */
const expectPlaceKept = (page: Page) => expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");

/** Takes a step, with its reason where it wants one. */
async function takeStep(page: Page, step: string, confirm: string, reason?: string): Promise<void> {
  const dialog = page.getByRole("dialog");
  await enterOn(page, page.getByRole("group", { name: "Các bước của báo cáo" }).getByRole("button", { name: step, exact: true }), "Shift+Tab");
  if (reason) {
    await expect(dialog.getByRole("textbox")).toBeFocused();
    await page.keyboard.type(reason);
  }
  const button = dialog.getByRole("button", { name: confirm, exact: true });
  await expect(button).not.toHaveAttribute("aria-disabled");
  await enterOn(page, button);
  await expect(dialog).toHaveCount(0);
  await expectPlaceKept(page);
}

async function write(page: Page, year: number): Promise<void> {
  await enterOn(page, page.getByRole("button", { name: "Mở kỳ mới" }));
  await tabTo(page, page.getByRole("dialog").getByLabel("Năm"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(String(year));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: new RegExp(`Báo cáo .*${year}$`) })).toBeVisible();
  await enterOn(page, page.getByRole("button", { name: "Gõ nội dung đầu tiên" }));
  await page.keyboard.type(PERSON);
  await page.keyboard.press("Enter");
  await page.keyboard.type(MONEY);
  await expectSaved(page);
}

/** Opens what waits for the person from their home. */
async function openWaiting(page: Page, year: number): Promise<void> {
  const waiting = page.getByRole("region", { name: "Chờ tôi xử lý" }).getByRole("link", { name: new RegExp(`quý .*${year}`) });
  await expect(waiting).toBeVisible(SOON);
  await enterOn(page, waiting);
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}/);
  await expect(page.getByRole("heading", { name: new RegExp(`Báo cáo .*${year}$`) })).toBeVisible();
}

async function commentAndSuggest(page: Page): Promise<void> {
  const commentOn = (words: string) => page.locator("[data-decision]", { hasText: words }).getByRole("button", { name: "Góp ý nội dung này" });
  await enterOn(page, commentOn("250 tỷ"));
  await expect(page.getByLabel("Lời góp ý")).toBeFocused();
  await page.keyboard.type("Kiểm tra lại tổng mức");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("article").filter({ hasText: "Kiểm tra lại tổng mức" })).toBeFocused();

  await enterOn(page, commentOn("Nguyễn Văn A"), "Shift+Tab");
  await tabTo(page, page.getByRole("radio", { name: "Góp ý" }), "Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await expect(page.getByRole("radio", { name: "Đề nghị sửa" })).toBeChecked();
  await expect(page.getByRole("radio", { name: "Đề nghị sửa" })).toBeFocused();
  await tabTo(page, page.getByLabel("Chữ đề nghị"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(RAISED);
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("article", { name: /^Đề nghị sửa/ })).toBeFocused();
}

async function answer(page: Page): Promise<void> {
  await expect(page.getByText("Xem hai góp ý").first()).toBeVisible(SOON);
  await tabTo(page, page.getByRole("tab", { name: "Bản in" }));
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("tab", { name: /^Góp ý/ })).toBeFocused();
  // The notice may be here before the page knows that its text can be changed again.
  await expect(page.getByRole("button", { name: "Nhận", exact: true })).toBeEnabled(SOON);
  await enterOn(page, page.getByRole("button", { name: "Nhận", exact: true }));
  await expect(boxes(page, "organisation").first()).toHaveValue(RAISED);
  await expectPlaceKept(page);
  await enterOn(page, page.getByRole("button", { name: "Đánh dấu xong" }));
  await expect(page.getByRole("button", { name: "Đánh dấu xong" })).toHaveCount(0);
  await expectPlaceKept(page);
  await tabTo(page, boxes(page, "organisation").nth(1), "Shift+Tab");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(CHEAPER);
  await expectSaved(page);
}

async function lookAtChanges(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Duyệt", exact: true })).toBeVisible(SOON);
  await enterOn(page, page.getByRole("button", { name: /^Thay đổi từ lần đọc trước/ }), "Shift+Tab");
  await expect(page.locator("ins", { hasText: "245" })).toBeVisible();
  const stop = page.locator("[aria-current=true][data-stop]");
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await expect(stop).toBeFocused();
  await expect(stop).toContainText(/24|25/);
  await page.keyboard.press("p");
  await expect(stop).toBeFocused();
  await expect(stop).toContainText(/Phó/);
}

/** Issues, and gives the bytes of the file the dialog offers. */
async function issue(page: Page): Promise<Buffer> {
  const dialog = page.getByRole("dialog");
  await enterOn(page, page.getByRole("button", { name: "Phát hành", exact: true }), "Shift+Tab");
  const number = dialog.getByLabel(/^Số \(/);
  await tabTo(page, number);
  if ((await number.inputValue()) === "") await page.keyboard.type("127");
  await enterOn(page, dialog.getByRole("button", { name: /^Phát hành Số/ }));
  const link = dialog.getByRole("link", { name: "Tải tệp đã phát hành" });
  await expect(link).toBeFocused(SOON);
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expectPlaceKept(page);
  return readFileSync(await file.path());
}

async function checkFile(page: Page, bytes: Buffer, key: "Enter" | "Space"): Promise<void> {
  // Asked for well before the key: the browser is told to hand its window over only then.
  const opened = page.waitForEvent("filechooser");
  await tabTo(page, page.locator('input[type="file"]'));
  await page.keyboard.press(key);
  await (await opened).setFiles({ name: "bao-cao.docx", mimeType: "application/octet-stream", buffer: bytes });
}

test("the whole story by keyboard: written, commented on, returned, mended, approved, issued, found genuine", async ({ browser }) => {
  test.setTimeout(180_000);
  const year = 2950 + test.info().workerIndex;
  const [drafter, leader, clerk] = [await homeOf(browser, "chuyenvien"), await homeOf(browser, "lanhdao"), await homeOf(browser, "vanthu")];
  await write(drafter, year);
  await takeStep(drafter, "Trình lãnh đạo", "Trình lãnh đạo");

  await openWaiting(leader, year);
  await commentAndSuggest(leader);
  await takeStep(leader, "Trả lại", "Trả lại báo cáo", "Xem hai góp ý");

  await answer(drafter);
  await takeStep(drafter, "Trình lãnh đạo", "Trình lãnh đạo");

  await lookAtChanges(leader);
  await takeStep(leader, "Duyệt", "Duyệt báo cáo");

  await openWaiting(clerk, year);
  const bytes = await issue(clerk);
  const texts = readParagraphs(bytes).map(({ text }) => text);
  expect(texts).toEqual(expect.arrayContaining([`- ${RAISED}.`, `- ${CHEAPER}.`]));

  await enterOn(drafter, drafter.getByRole("banner").getByRole("link", { name: "Kiểm tra tệp" }), "Shift+Tab");
  await checkFile(drafter, bytes, "Enter");
  await expect(drafter.getByRole("heading", { name: "ĐÚNG BẢN PHÁT HÀNH", exact: true })).toBeVisible();
  const forged = writeZip(readZip(bytes).map((entry) => (entry.name === "word/document.xml" ? deflate(entry.name, Buffer.from(inflate(entry).toString("utf8").replace("245 tỷ", "345 tỷ"), "utf8")) : entry)));
  await checkFile(drafter, Buffer.from(forged), "Space");
  await expect(drafter.getByRole("heading", { name: "KHÔNG PHẢI BẢN PHÁT HÀNH" })).toBeVisible();
  await Promise.all([drafter, leader, clerk].map((page) => page.context().close()));
});

/** What the stories need: signed-in people, a fresh report, the page's own words. */
import { expect, test as base, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { readParagraphs } from "@/docx/read-paragraphs";

export const PASSWORD = "baocao2024";
export type Person = "quantri" | "chuyenvien" | "chuyenvien2" | "lanhdao" | "vanthu";

/** A page on which an unexpected error of the program fails the test. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ context }, use) => {
      const errors: string[] = [];
      context.on("weberror", (error) => errors.push(error.error().message));
      await use();
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** Signs a person in without the form; the session is one the server made. */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  const answer = await context.request.post("/api/auth/sign-in/username", { data: { username: person, password: PASSWORD } });
  expect(answer.status()).toBe(200);
}

// The demo's years are taken; each story gets one of its own.
let nextYear = 2040;

/** Opens a period nobody has opened yet, through the page, and waits for its editor. */
export async function openNewReport(page: Page): Promise<{ id: string; year: number }> {
  const year = nextYear++ + test.info().workerIndex * 100;
  await page.goto("/");
  await page.getByRole("button", { name: "Mở kỳ mới" }).click();
  await page.getByLabel("Quý", { exact: true }).selectOption("1");
  await page.getByLabel("Năm", { exact: true }).fill(String(year));
  // Not from another story's report.
  await page.getByLabel("Bắt đầu từ").selectOption("office");
  await page.getByRole("button", { name: `Mở báo cáo quý I/${year}` }).click();
  await page.waitForURL(/\/reports\/[0-9a-f-]{36}$/);
  await expect(page.getByRole("heading", { name: `Báo cáo quý I/${year}` })).toBeVisible();
  return { id: page.url().split("/").at(-1)!, year };
}

export const section = (page: Page, key: string) => page.locator(`#section-${key}`);
export const boxes = (page: Page, key: string) => section(page, key).locator("li textarea");

/** Waits until the page says that all is stored. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "saved");
}

/** Adds a decision at the end of a section and waits until it is stored. */
export async function addDecision(page: Page, key: string, text: string): Promise<void> {
  await section(page, key).getByRole("button", { name: "Thêm nội dung" }).click();
  await page.keyboard.insertText(text);
  await expectSaved(page);
}

/** What the boxes of a section hold. */
export async function textsOf(page: Page, key: string): Promise<string[]> {
  // The editor is built in the browser, a moment after the page has loaded.
  await section(page, key).waitFor();
  return boxes(page, key).evaluateAll((all) => all.map((box) => (box as HTMLTextAreaElement).value));
}

/** Opens what can be done with the decision at `index` and does `act`. */
export async function doWith(page: Page, key: string, index: number, act: RegExp): Promise<void> {
  const row = section(page, key).locator("li").nth(index);
  await row.hover();
  await row.getByRole("button", { name: /Việc với nội dung/ }).click();
  await page.getByRole("menuitem", { name: act }).click();
}

/** Downloads the report by a link of the page, and reads its paragraphs. */
export async function download(page: Page, link: Locator = page.getByRole("link", { name: "Tải tệp Word", exact: true })): Promise<{ fileName: string; paragraphs: string[] }> {
  const [file] = await Promise.all([page.waitForEvent("download"), link.click()]);
  const paragraphs = readParagraphs(readFileSync(await file.path()));
  return { fileName: file.suggestedFilename(), paragraphs: paragraphs.map(({ text }) => text) };
}

export async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole("button", { name: "Dán nhiều nội dung" }).click();
  await page.getByLabel("Chữ dán vào").fill(text);
  await page.getByRole("button", { name: "Xem trước" }).click();
}

import type { BrowserContext, Page } from "@playwright/test";
import { choose, enter, faultsInBothLights, wordFaultsOf, type Language } from "./looks";
import { boxes, expect, expectSaved, openNewReport, section, signIn, test } from "./office";

const DEMO = /^(Báo cáo quý|Report for quarter) I\/2024$/;

async function openDemo(page: Page): Promise<void> {
  await page.goto("/");
  await page.getByRole("link", { name: DEMO }).click();
  await expect(page.locator(".paper section.docx").first()).toBeVisible();
}

async function openOneOfItsOwn(context: BrowserContext): Promise<{ id: string }> {
  await signIn(context, "chuyenvien2");
  const page = await context.newPage();
  const report = await openNewReport(page);
  await page.close();
  return report;
}

/** Types while the network is gone and closes the page; gives the page opened again. */
async function leaveUnsaved(page: Page, context: BrowserContext, id: string): Promise<Page> {
  await section(page, "economy").getByRole("button").last().click();
  await page.keyboard.insertText("Bản đầu");
  await expectSaved(page);
  await context.setOffline(true);
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("Chưa từng đến máy chủ");
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "unreachable");
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(`/reports/${id}`);
  await expect(again.getByText("Chưa từng đến máy chủ")).toBeVisible();
  return again;
}

/** Changes a decision behind the page's back, then on the page. */
async function provokeConflict(page: Page, context: BrowserContext, id: string): Promise<void> {
  const box = boxes(page, "economy").first();
  const decision = (await box.getAttribute("id"))!.slice("box-".length);
  const edit = { type: "edit", id: decision, version: 1, text: "Bản của người khác" };
  expect((await context.request.post(`/api/reports/${id}/commands`, { data: { type: "decisions", command: edit } })).status()).toBe(200);
  await box.fill("Bản của tôi");
  await expect(section(page, "economy").getByRole("alert")).toBeVisible();
}

/** The page for writing as those see it who may not write: they are led elsewhere unless they ask for it. */
async function openDemoToRead(page: Page): Promise<void> {
  await page.goto("/");
  await page.goto(`${await page.getByRole("link", { name: DEMO }).getAttribute("href")}?write`);
  await page.locator("#part-head summary").click();
}

for (const language of ["vi", "en"] as const satisfies Language[]) {
  const look = { language, scheme: "light" } as const;
  // Every rule and both lights once, in Vietnamese; another language can change the words.
  const check = async (page: Page, where: string, faults: string[]) => void faults.push(...(await (language === "vi" ? faultsInBothLights(page, where) : wordFaultsOf(page, where, language))));

  test(`pages outside the editor have no serious fault and no foreign word (${language})`, async ({ context, browser }) => {
    const faults: string[] = [];
    const outside = await browser.newContext();
    await outside.addCookies([{ name: "bao-cao.locale", value: language, url: test.info().project.use.baseURL ?? "" }]);
    const stranger = await outside.newPage();
    await stranger.goto("/sign-in");
    await check(stranger, "sign-in", faults);
    await outside.close();
    const { page, leave } = await enter(context, "quantri", look);
    for (const address of ["/", "/account", "/admin/accounts", "/admin/office", "/admin/office?profile=new", "/admin/sections", "/admin/templates", "/nowhere"]) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await check(page, address, faults);
    }
    await page.goto("/admin/accounts");
    await page.getByRole("main").getByRole("button").first().click();
    await expect(page.getByRole("dialog")).toBeVisible();
    await check(page, "new account", faults);
    await leave();
    expect(faults).toEqual([]);
  });

  test(`the editor and its dialogs have no serious fault and no foreign word (${language})`, async ({ context }) => {
    const faults: string[] = [];
    const { page, leave } = await enter(context, "chuyenvien2", look);
    await page.goto("/");
    await page.getByRole("button", { name: /^(Mở kỳ mới|Open a period)$/ }).click();
    await check(page, "open a period", faults);
    await page.keyboard.press("Escape");
    await openDemo(page);
    await page.locator("#part-head summary").click();
    await page.locator("#part-tail summary").click();
    await check(page, "editor", faults);
    await boxes(page, "economy").first().focus();
    await section(page, "economy").getByRole("button", { name: /^(Việc với nội dung|Actions for item) 1/ }).click();
    await check(page, "menu of an item", faults);
    await page.keyboard.press("Escape");
    for (const item of [/^(Nội dung đã xóa|Deleted items)/, /^(Phím tắt|Keyboard shortcuts)/]) {
      await page.getByRole("button", { name: /^(Việc khác|More)$/ }).click();
      await page.getByRole("menuitem", { name: item }).click();
      await check(page, `dialog ${item.source}`, faults);
      await page.keyboard.press("Escape");
    }
    await page.getByRole("button", { name: /^(Dán nhiều nội dung|Paste several items)$/ }).click();
    await check(page, "paste", faults);
    await page.getByRole("dialog").getByRole("textbox").fill("1. Công tác Tuyên giáo, Dân vận\n- Một việc\n2. Công tác chưa từng có\n- Hai việc");
    await page.getByRole("button", { name: /^(Xem trước|Preview)$/ }).click();
    await check(page, "paste, looked at", faults);
    await page.setViewportSize({ width: 820, height: 1180 });
    await page.keyboard.press("Escape");
    await page.getByRole("tab", { name: /^(Bản in|Printed page)$/ }).click();
    await check(page, "printed page on a tablet", faults);
    await leave();
    expect(faults).toEqual([]);
  });

  test(`a report that is read has no serious fault and no foreign word (${language})`, async ({ browser }) => {
    const faults: string[] = [];
    const reading = await browser.newContext({ viewport: { width: 820, height: 1180 } });
    const reader = await enter(reading, "lanhdao", look);
    await openDemoToRead(reader.page);
    await check(reader.page, "report that is read", faults);
    await reader.page.getByRole("button", { name: /^(Đến mục|Go to section)$/ }).click();
    await check(reader.page, "menu of sections", faults);
    await reader.leave();
    await reading.close();
    expect(faults).toEqual([]);
  });

  test(`a report that needs its writer has no serious fault and no foreign word (${language})`, async ({ context }) => {
    const faults: string[] = [];
    const { id } = await openOneOfItsOwn(context);
    await context.clearCookies();
    const { page } = await enter(context, "chuyenvien2", look);
    await page.goto(`/reports/${id}`);
    await expect(section(page, "economy")).toBeVisible();
    await check(page, "empty report", faults);

    const again = await leaveUnsaved(page, context, id);
    await check(again, "text kept from an earlier visit", faults);
    await provokeConflict(again, context, id);
    await check(again, "two texts to choose from", faults);
    await context.clearCookies();
    await section(again, "defence").getByRole("button").last().click();
    await again.keyboard.insertText("Sau khi hết phiên");
    await expect(again.getByRole("dialog")).toBeVisible();
    await check(again, "signing in again", faults);

    await signIn(context, "chuyenvien2");
    await choose(await context.newPage(), "Tiếng Việt");
    expect(faults).toEqual([]);
  });
}

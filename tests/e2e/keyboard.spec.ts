import type { CDPSession, Locator, Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { readParagraphs } from "@/docx/read-paragraphs";
import { tabTo } from "./keys";
import { addDecision, boxes, expect, expectSaved, openNewReport, PASSWORD, section, signIn, test, textsOf } from "./office";

test("the whole job by keyboard: sign in, open a period, write, move, download", async ({ page }) => {
  const year = 2900 + test.info().workerIndex;
  await page.goto("/");
  await tabTo(page, page.getByLabel("Tên đăng nhập"));
  await page.keyboard.type("chuyenvien");
  await tabTo(page, page.getByLabel("Mật khẩu", { exact: true }));
  await page.keyboard.type(PASSWORD);
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: "Kỳ báo cáo" })).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Mở kỳ mới" }));
  await page.keyboard.press("Enter");
  await tabTo(page, page.getByRole("dialog").getByLabel("Năm"));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(String(year));
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { name: new RegExp(`Báo cáo .*${year}$`) })).toBeVisible();
  await tabTo(page, page.getByRole("button", { name: "Gõ nội dung đầu tiên" }));
  await page.keyboard.press("Enter");
  for (const text of ["Một", "Hai", "Ba"]) {
    if (text !== "Một") await page.keyboard.press("Enter");
    await page.keyboard.type(text);
  }
  await expectSaved(page);
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => textsOf(page, "organisation")).toEqual(["Một", "Ba", "Hai"]);
  await expect(boxes(page, "organisation").nth(1)).toBeFocused();

  await tabTo(page, page.getByRole("link", { name: "Tải tệp Word" }), "Shift+Tab");
  const [file] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  const paragraphs = readParagraphs(readFileSync(await file.path())).map(({ text }) => text);
  expect(paragraphs.filter((text) => text.startsWith("- ")).slice(0, 3)).toEqual(["- Một.", "- Ba.", "- Hai."]);
});

test("the focus goes on where the work does: after deleting, choosing a section, and a closed dialog", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await openNewReport(page);
  for (const text of ["A", "B"]) await addDecision(page, "organisation", text);
  const menuOf = (index: number) => section(page, "organisation").getByRole("button", { name: `Việc với nội dung ${index}`, exact: true });

  await tabTo(page, menuOf(2));
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem", { name: "Chuyển sang mục" }).press("ArrowRight");
  await page.getByRole("menuitem", { name: "Công tác Tuyên giáo" }).press("Enter");
  await expect(boxes(page, "propaganda").first()).toBeFocused();

  await page.getByRole("button", { name: "Việc khác" }).press("Enter");
  await page.getByRole("menuitem", { name: "Phím tắt" }).press("Enter");
  await expect(page.getByRole("dialog", { name: "Phím tắt" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Việc khác" })).toBeFocused();

  await page.getByRole("link", { name: /Công tác Tuyên giáo/ }).press("Enter");
  await expect(section(page, "propaganda")).toBeFocused();
  await expect(page.getByRole("link", { name: /Công tác Tuyên giáo/ })).toHaveAttribute("aria-current", "location");
});

/** Unikey takes letters back with Backspace and sends the accented ones as key events of their own. */
async function unikey(page: Page, keyboard: CDPSession, keys: string[]): Promise<void> {
  for (const key of keys) {
    if (key === "⌫") await page.keyboard.press("Backspace");
    else {
      await keyboard.send("Input.dispatchKeyEvent", { type: "keyDown", key, text: key, unmodifiedText: key, windowsVirtualKeyCode: 231 });
      await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", key, windowsVirtualKeyCode: 231 });
    }
  }
}

const caret = (box: Locator) => box.evaluate((element) => (element as HTMLTextAreaElement).selectionStart);

test("Telex through Unikey: every letter arrives, the cursor stays, also while the text is being stored", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await openNewReport(page);
  const keyboard = await context.newCDPSession(page);
  await section(page, "economy").getByRole("button", { name: "Thêm nội dung" }).click();
  // "dd" in a new box: Backspace empties it for a moment, and must not take it away.
  await unikey(page, keyboard, ["d", "⌫", "đ", "i"]);
  const box = boxes(page, "economy").first();
  await expect(box).toHaveValue("đi");
  await expectSaved(page);
  await unikey(page, keyboard, [..." cuoi"]);
  await box.evaluate((element) => (element as HTMLTextAreaElement).setSelectionRange(2, 2));
  const stored = page.waitForResponse((response) => response.url().endsWith("/commands"));
  await unikey(page, keyboard, [..." Tie", "⌫", "ê", "n", "⌫", "⌫", "ế", "n"]);
  await stored;
  await unikey(page, keyboard, [..." Vie", "⌫", "ê", "t", "⌫", "⌫", "ệ", "t"]);
  await expect(box).toHaveValue("đi Tiến Việt cuoi");
  expect(await caret(box)).toBe("đi Tiến Việt".length);
  await expectSaved(page);
  expect(await caret(box)).toBe("đi Tiến Việt".length);
  await page.reload();
  expect(await textsOf(page, "economy")).toEqual(["đi Tiến Việt cuoi"]);
});

test("an input method that composes: Enter ends the letter, not the item", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await openNewReport(page);
  const keyboard = await context.newCDPSession(page);
  await section(page, "economy").getByRole("button", { name: "Thêm nội dung" }).click();
  await page.keyboard.type("Kế hoạch ");
  await keyboard.send("Input.imeSetComposition", { text: "tiê", selectionStart: 3, selectionEnd: 3 });
  await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 });
  await keyboard.send("Input.imeSetComposition", { text: "tiến", selectionStart: 4, selectionEnd: 4 });
  await keyboard.send("Input.insertText", { text: "tiến" });
  await expect(boxes(page, "economy")).toHaveCount(1);
  await expect(boxes(page, "economy").first()).toHaveValue("Kế hoạch tiến");
  await page.keyboard.type(" độ");
  await expectSaved(page);
  await page.keyboard.press("Enter");
  await expect(boxes(page, "economy")).toHaveCount(2);
  await page.reload();
  expect(await textsOf(page, "economy")).toEqual(["Kế hoạch tiến độ"]);
});

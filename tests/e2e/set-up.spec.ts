import { chromium } from "@playwright/test";
import { rmSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../scripts/lib/postgres-process.mjs";
import { startScript } from "../support/processes";
import { addDecision, download, expect, expectSaved, section, test, textsOf } from "./office";

test("the first visit leads through set-up to a first report, also over plain http from another computer", async ({}, testInfo) => {
  test.setTimeout(120_000);
  const data = path.resolve(".cache/e2e/set-up");
  rmSync(data, { recursive: true, force: true });
  const port = await freePort();
  const app = startScript("scripts/start.mjs", ["--port", String(port), "--host", "127.0.0.1", "--data", data]);
  const { launchOptions } = testInfo.project.use;
  // A name of the office's network: not localhost, so the browser withholds what it gives to secure pages only.
  const browser = await chromium.launch({ ...launchOptions, args: [...(launchOptions?.args ?? []), "--host-resolver-rules=MAP bao-cao.lan 127.0.0.1"] });
  try {
    await app.says(/http:\/\/localhost:\d+/);
    const page = await browser.newPage({ baseURL: `http://bao-cao.lan:${port}`, locale: "vi-VN", viewport: { width: 1366, height: 768 } });
    await page.goto("/");
    await expect(page).toHaveURL(/\/set-up$/);
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);

    await page.getByLabel("Cơ quan ban hành", { exact: true }).fill("TỈNH ỦY CAO BẰNG");
    await page.getByLabel("Chức vụ").fill("BÍ THƯ");
    await page.getByLabel("Họ tên người ký").fill("Nông Văn Định");
    await page.getByLabel("Họ tên", { exact: true }).fill("Hoàng Thị Mai");
    await page.getByLabel("Tên đăng nhập").fill("mai");
    await page.getByLabel("Mật khẩu", { exact: true }).fill("mat-khau-dai-1");
    await page.getByRole("button", { name: "Thiết lập và đăng nhập" }).click();

    await expect(page.getByRole("heading", { name: "Chưa có kỳ báo cáo nào" })).toBeVisible();
    await page.getByRole("button", { name: "Mở kỳ mới" }).click();
    await page.getByLabel("Quý", { exact: true }).selectOption("3");
    await page.getByLabel("Năm").fill("2026");
    await page.getByRole("button", { name: "Mở báo cáo quý III/2026" }).click();
    await addDecision(page, "defence", "Kế hoạch diễn tập");
    await page.keyboard.press("Enter");
    await page.keyboard.insertText("Đi thăm các đơn vị");
    await expectSaved(page);
    await section(page, "defence").locator("textarea[id^=box]").first().click();
    await page.keyboard.press("Alt+ArrowDown");
    await expect.poll(() => textsOf(page, "defence")).toEqual(["Đi thăm các đơn vị", "Kế hoạch diễn tập"]);
    const { fileName, paragraphs } = await download(page);
    expect(fileName).toBe("BC-TU-quy-III-2026-du-thao-1.docx");
    expect(paragraphs).toEqual(expect.arrayContaining(["TỈNH ỦY CAO BẰNG", "1. Lĩnh vực quốc phòng, an ninh", "- Đi thăm các đơn vị.", "Nông Văn Định"]));

    // Nobody sets the office up a second time.
    await page.goto("/set-up");
    await expect(page).not.toHaveURL(/\/set-up$/);
  } finally {
    await browser.close();
    await app.end();
  }
});

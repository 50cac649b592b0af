import { addDecision, boxes, doWith, download, expect, expectSaved, openNewReport, section, signIn, test, textsOf } from "./office";

test.beforeEach(async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await openNewReport(page);
});

test("typed text is stored within a moment and is there after a reload", async ({ page }) => {
  await section(page, "propaganda").getByRole("button", { name: "Thêm nội dung" }).click();
  await page.keyboard.type("Kế hoạch tuyên truyền Đại hội đảng bộ các cấp", { delay: 5 });
  const stored = page.waitForResponse((response) => response.url().endsWith("/commands") && response.ok(), { timeout: 2_000 });
  await page.keyboard.type(" ");
  await stored;
  await expectSaved(page);
  await page.reload();
  expect(await textsOf(page, "propaganda")).toEqual(["Kế hoạch tuyên truyền Đại hội đảng bộ các cấp "]);
});

test("Enter makes the next decision, Enter inside a text parts it, Backspace in an empty box takes it away", async ({ page }) => {
  await section(page, "economy").getByRole("button", { name: "Thêm nội dung" }).click();
  await page.keyboard.type("Một");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Hai Ba");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Backspace");
  await expect(boxes(page, "economy")).toHaveCount(2);
  await expect(boxes(page, "economy").nth(1)).toBeFocused();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Enter");
  await expect(boxes(page, "economy")).toHaveCount(3);
  expect(await textsOf(page, "economy")).toEqual(["Một", "Hai", "Ba"]);
  await expect(boxes(page, "economy").nth(2)).toBeFocused();
  await expectSaved(page);
  await page.reload();
  expect(await textsOf(page, "economy")).toEqual(["Một", "Hai", "Ba"]);
});

test("Alt and the arrows move a decision within its section and into the next, with the cursor", async ({ page }) => {
  for (const text of ["A", "B", "C"]) await addDecision(page, "organisation", text);
  await boxes(page, "organisation").nth(2).click();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => textsOf(page, "organisation")).toEqual(["A", "C", "B"]);
  await expect(boxes(page, "organisation").nth(1)).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => textsOf(page, "organisation")).toEqual(["A", "B", "C"]);
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => textsOf(page, "propaganda")).toEqual(["C"]);
  await expect(boxes(page, "propaganda").first()).toBeFocused();
});

test("a decision is dragged into another section to the place where the line shows", async ({ page }) => {
  for (const text of ["A", "B"]) await addDecision(page, "organisation", text);
  for (const text of ["X", "Y"]) await addDecision(page, "propaganda", text);
  await section(page, "organisation").scrollIntoViewIfNeeded();
  const row = section(page, "organisation").locator("li").first();
  await row.hover();
  const handle = (await row.getByRole("button", { name: /Kéo nội dung/ }).boundingBox())!;
  const target = (await section(page, "propaganda").locator("li").nth(1).boundingBox())!;
  await page.mouse.move(handle.x + 8, handle.y + 8);
  await page.mouse.down();
  await page.mouse.move(handle.x + 20, handle.y + 40, { steps: 4 });
  await page.mouse.move(target.x + 60, target.y + 4, { steps: 8 });
  await page.mouse.up();
  await expect.poll(() => textsOf(page, "propaganda")).toEqual(["X", "A", "Y"]);
  expect(await textsOf(page, "organisation")).toEqual(["B"]);
});

test("a bullet is parted at its semicolons, and undo makes it one again", async ({ page }) => {
  await addDecision(page, "defence", "Kế hoạch diễn tập (huyện A; huyện B); chỉ thị quân sự; đi thăm đơn vị");
  await doWith(page, "defence", 0, /Tách thành nhiều nội dung/);
  await expect.poll(() => textsOf(page, "defence")).toEqual(["Kế hoạch diễn tập (huyện A; huyện B)", "chỉ thị quân sự", "đi thăm đơn vị"]);
  await page.getByRole("button", { name: "Hoàn tác" }).first().click();
  await expect.poll(() => textsOf(page, "defence")).toEqual(["Kế hoạch diễn tập (huyện A; huyện B); chỉ thị quân sự; đi thăm đơn vị"]);
});

test("decisions are merged, and printed in one bullet when one continues the other", async ({ page }) => {
  for (const text of ["Một.", "Hai", "Ba;"]) await addDecision(page, "other", text);
  await doWith(page, "other", 1, /Gộp vào nội dung trên/);
  await expect.poll(() => textsOf(page, "other")).toEqual(["Một; Hai", "Ba;"]);
  await doWith(page, "other", 1, /In nối tiếp dòng trên/);
  await expect(section(page, "other").getByText("nối tiếp dòng trên")).toBeVisible();
  const { paragraphs } = await download(page);
  expect(paragraphs).toContain("1. Một số nhiệm vụ khác");
  expect(paragraphs).toContain("- Một; Hai; Ba.");
});

test("a deleted decision comes back with undo, and later from the deleted ones", async ({ page }) => {
  for (const text of ["Giữ lại", "Xóa đi", "Cuối cùng"]) await addDecision(page, "inspection", text);
  await doWith(page, "inspection", 1, /Xóa nội dung/);
  await expect.poll(() => textsOf(page, "inspection")).toEqual(["Giữ lại", "Cuối cùng"]);
  await page.getByRole("button", { name: "Hoàn tác" }).last().click();
  await expect.poll(() => textsOf(page, "inspection")).toEqual(["Giữ lại", "Xóa đi", "Cuối cùng"]);
  await doWith(page, "inspection", 1, /Xóa nội dung/);
  await expect.poll(() => textsOf(page, "inspection")).toEqual(["Giữ lại", "Cuối cùng"]);
  await page.reload();
  await page.getByRole("button", { name: "Việc khác" }).click();
  await page.getByRole("menuitem", { name: "Nội dung đã xóa (1)" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Lấy lại" }).click();
  await page.keyboard.press("Escape");
  await expect.poll(() => textsOf(page, "inspection")).toEqual(["Giữ lại", "Xóa đi", "Cuối cùng"]);
});

test("lines pasted into an empty box become decisions in its place, shown before they are taken", async ({ page }) => {
  for (const text of ["Có sẵn", "Ở dưới"]) await addDecision(page, "economy", text);
  await boxes(page, "economy").first().click();
  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "- Kế hoạch đầu tư công năm 2024\r\n- Dự toán ngân sách\r\n- Chủ trương đầu tư dự án A");
    document.activeElement?.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(page.getByRole("dialog").getByText("Dự toán ngân sách")).toBeVisible();
  await page.getByRole("button", { name: "Thêm 3 nội dung" }).click();
  await expect.poll(() => textsOf(page, "economy")).toEqual(["Có sẵn", "Kế hoạch đầu tư công năm 2024", "Dự toán ngân sách", "Chủ trương đầu tư dự án A", "Ở dưới"]);
});

test("head and end are edited in place and print", async ({ page }) => {
  await page.getByText("Phần đầu báo cáo").click();
  await page.getByLabel("Trích yếu").fill("Kết quả hoạt động thử");
  await page.getByLabel("Dự thảo lần").selectOption("2");
  await page.getByText("Phần cuối báo cáo").click();
  await page.getByLabel("Nơi nhận").fill("Ban Thường vụ Tỉnh ủy\nLưu Văn phòng Tỉnh ủy");
  await page.getByLabel("Họ tên người ký").fill("Nguyễn Văn Ánh");
  await page.keyboard.press("Tab");
  await expectSaved(page);
  const { fileName, paragraphs } = await download(page);
  expect(fileName).toMatch(/du-thao-2\.docx$/);
  expect(paragraphs).toEqual(expect.arrayContaining(["Dự thảo lần 2", "Kết quả hoạt động thử", "- Ban Thường vụ Tỉnh ủy;", "Nguyễn Văn Ánh"]));
});

test("the printed page follows the typing and keeps its place", async ({ page }) => {
  for (let index = 0; index < 12; index += 1) await addDecision(page, "organisation", `Quyết định thứ ${index} ${"về công tác cán bộ ".repeat(30)}`);
  const frame = page.locator(".paper-frame");
  await expect(frame.locator("section.docx").nth(1)).toBeVisible();
  await frame.evaluate((element) => element.scrollTo(0, 700));
  await addDecision(page, "organisation", "Câu cuối cùng vừa gõ");
  await expect(frame.getByText("Câu cuối cùng vừa gõ").first()).toBeAttached();
  expect(await frame.evaluate((element) => element.scrollTop)).toBe(700);
});

test("a period opened by mistake is taken back while it holds nothing, and not afterwards", async ({ page }) => {
  const name = await page.getByRole("heading", { name: /Báo cáo quý/ }).innerText();
  await addDecision(page, "economy", "Nội dung");
  await page.getByRole("button", { name: "Việc khác" }).click();
  await expect(page.getByRole("menuitem", { name: "Bỏ kỳ báo cáo này" })).toHaveAttribute("aria-disabled", "true");
  await page.keyboard.press("Escape");
  await doWith(page, "economy", 0, /Xóa nội dung/);
  await expect(boxes(page, "economy")).toHaveCount(0);
  await page.getByRole("button", { name: "Việc khác" }).click();
  await page.getByRole("menuitem", { name: "Bỏ kỳ báo cáo này" }).click();
  await page.getByRole("button", { name: "Bỏ kỳ báo cáo", exact: true }).click();
  await page.waitForURL("/");
  await expect(page.getByRole("link", { name, exact: true })).toHaveCount(0);
});

test("pasted lines that name no section wait until one is chosen", async ({ page }) => {
  await page.getByRole("button", { name: "Dán nhiều nội dung" }).click();
  await page.getByLabel("Chữ dán vào").fill("- Kế hoạch một\n- Kế hoạch hai\nII. CÔNG TÁC CHUYỂN ĐỔI SỐ\n- Báo cáo ba");
  await page.getByRole("button", { name: "Xem trước" }).click();
  await expect(page.getByRole("button", { name: /^Thêm \d+ nội dung$/ })).toBeDisabled();
  await page.getByLabel("Đưa vào mục").first().selectOption({ label: "Lĩnh vực kinh tế, xã hội" });
  await page.getByLabel("Đưa vào mục").nth(1).selectOption({ label: "Không lấy nhóm này" });
  await page.getByRole("button", { name: "Thêm 2 nội dung" }).click();
  await expect.poll(() => textsOf(page, "economy")).toEqual(["Kế hoạch một", "Kế hoạch hai"]);
  expect(await textsOf(page, "organisation")).toEqual([]);
});

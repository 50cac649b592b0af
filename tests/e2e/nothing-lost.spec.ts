import { addDecision, boxes, expect, expectSaved, openNewReport, section, signIn, test, textsOf } from "./office";

test("text typed while the network is gone is stored when it is back", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await openNewReport(page);
  await addDecision(page, "economy", "Trước khi mất mạng");
  await context.setOffline(true);
  await boxes(page, "economy").first().click();
  await page.keyboard.press("End");
  await page.keyboard.insertText(", và trong khi mất mạng");
  await expect(page.getByRole("button", { name: "Chưa lưu – đang nối lại" })).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("Nội dung mới khi mất mạng");
  await context.setOffline(false);
  await expectSaved(page);
  await page.reload();
  expect(await textsOf(page, "economy")).toEqual(["Trước khi mất mạng, và trong khi mất mạng", "Nội dung mới khi mất mạng"]);
});

test("when the session has ended one signs in on the spot, and what was typed is stored", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await openNewReport(page);
  await addDecision(page, "propaganda", "Trước");
  await context.clearCookies();
  await page.keyboard.insertText(" và sau khi hết phiên");
  const dialog = page.getByRole("dialog", { name: "Đăng nhập lại để lưu tiếp" });
  await dialog.getByLabel("Mật khẩu").fill("baocao2024");
  await dialog.getByRole("button", { name: "Đăng nhập và lưu" }).click();
  await expect(dialog).toBeHidden();
  await expectSaved(page);
  await page.reload();
  expect(await textsOf(page, "propaganda")).toEqual(["Trước và sau khi hết phiên"]);
});

test("unsaved text of a closed tab is offered again, in its box and in a new one", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  const { id } = await openNewReport(page);
  await addDecision(page, "defence", "Đã lưu");
  await context.setOffline(true);
  await page.keyboard.insertText(" rồi gõ thêm");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("Chưa từng đến máy chủ");
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "unreachable");
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(`/reports/${id}`);
  expect(await textsOf(again, "defence")).toEqual(["Đã lưu"]);
  await expect(again.getByText("Có chữ chưa lưu từ lần trước")).toBeVisible();
  await again.getByRole("button", { name: "Dùng lại tất cả" }).click();
  await expectSaved(again);
  await again.reload();
  expect(await textsOf(again, "defence")).toEqual(["Đã lưu rồi gõ thêm", "Chưa từng đến máy chủ"]);
  await expect(again.getByText("Có chữ chưa lưu từ lần trước")).toBeHidden();
});

test("when two people change one decision, the second sees both texts and chooses", async ({ page, context, browser }) => {
  await signIn(context, "chuyenvien");
  const { id } = await openNewReport(page);
  await addDecision(page, "inspection", "Bản đầu");
  const other = await browser.newContext();
  await signIn(other, "chuyenvien2");
  const theirs = await other.newPage();
  // What the page asks every few seconds is answered after it has sent its own text.
  let answer = () => {};
  const sent = new Promise<void>((resolve) => (answer = resolve));
  await page.route(/\?since=/, async (route) => {
    await sent;
    await route.continue();
  });
  await theirs.goto(`/reports/${id}`);
  await boxes(theirs, "inspection").first().fill("Bản của người khác");
  await expectSaved(theirs);

  await Promise.all([page.waitForRequest(/\/commands$/), boxes(page, "inspection").first().fill("Bản của tôi")]);
  answer();
  const question = section(page, "inspection").getByRole("alert");
  await expect(question.getByText("Bản của người khác", { exact: true })).toBeVisible();
  await expect(question.getByRole("paragraph").filter({ hasText: /^Bản của tôi$/ })).toBeVisible();
  expect(await textsOf(theirs, "inspection")).toEqual(["Bản của người khác"]);
  await question.getByRole("button", { name: "Giữ bản của tôi" }).click();
  await expectSaved(page);
  await expect.poll(() => textsOf(theirs, "inspection"), { timeout: 15_000 }).toEqual(["Bản của tôi"]);
  await other.close();
});

test("what another person adds appears without reloading", async ({ page, context, browser }) => {
  await signIn(context, "chuyenvien");
  const { id } = await openNewReport(page);
  const other = await browser.newContext();
  await signIn(other, "chuyenvien2");
  const theirs = await other.newPage();
  await theirs.goto(`/reports/${id}`);
  await addDecision(page, "other", "Nội dung mới");
  await expect(boxes(theirs, "other").first()).toHaveValue("Nội dung mới", { timeout: 15_000 });
  await other.close();
});

test("an empty and a far too long decision are refused in a sentence and stay in the box", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await openNewReport(page);
  await addDecision(page, "organisation", "Câu đã lưu");
  const box = boxes(page, "organisation").first();
  await box.fill("   ");
  await expect(section(page, "organisation").getByText("Nội dung đang trống nên chưa lưu")).toBeVisible();
  await box.fill("a".repeat(1024 * 1024));
  await expect(section(page, "organisation").getByText("1.048.576 ký tự")).toBeVisible();
  expect((await box.inputValue()).length).toBe(1024 * 1024);
  await box.fill("Câu đã sửa");
  await expectSaved(page);
  await page.reload();
  expect(await textsOf(page, "organisation")).toEqual(["Câu đã sửa"]);
});

test("hidden characters from a copy are taken out, and the person is told", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await openNewReport(page);
  await section(page, "economy").getByRole("button", { name: "Thêm nội dung" }).click();
  await boxes(page, "economy").first().fill("Kế hoạch\u0007 đầu tư\u0001 {a} <b> & 😀");
  await expect(page.getByText("Đã bỏ 2 ký tự ẩn không in được.")).toBeVisible();
  await expect(boxes(page, "economy").first()).toHaveValue("Kế hoạch đầu tư {a} <b> & 😀");
});

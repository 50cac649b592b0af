import type { Browser, Locator, Page } from "@playwright/test";
import { messagesFor } from "@/messages";
import { tabTo } from "./keys";
import { BY_COLOUR, choose, faultsOf, type Language } from "./looks";
import { addDecision, boxes, expect, expectSaved, openNewReport, section, signIn, test, textsOf } from "./office";
import { gather, onItsWay } from "./on-its-way";

const panel = (page: Page) => page.locator("#report-findings");
const cards = (page: Page, words?: string | RegExp) => panel(page).locator("[data-finding]", words === undefined ? {} : { hasText: words });
const heading = (page: Page, key: string): Locator => page.locator(`[id="field-heading:${key}"]`);
const openPanel = (page: Page) => page.locator("[aria-controls=report-findings]:visible").click();
const selectedIn = (box: Locator) => box.evaluate((element) => (element as HTMLTextAreaElement).value.slice((element as HTMLTextAreaElement).selectionStart, (element as HTMLTextAreaElement).selectionEnd));

const OPEN_BRACKET = "Thông qua dự thảo Đề án (lần hai";

test("faults show while one types, three are mended by click, and each mending can be taken back", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  const { id } = await openNewReport(page);
  await openPanel(page);
  await expect(panel(page)).toContainText("Chưa có nội dung để soát");
  const report = onItsWay({ chuyenvien: context }, id);
  await report.write("chuyenvien", "economy", "Kế hoạch  phát triển kinh tế tập thể");
  await report.write("chuyenvien", "economy", "Chủ trương  đầu tư đường tỉnh 925B");
  await addDecision(page, "defence", "Ban hành Quyết định 27-QĐ/TW ngày 05/01/2024 của Bộ Chính trị");
  await heading(page, "economy").fill("Lĩnh vực kinh tế , xã hội");
  await expect(cards(page)).toHaveCount(4);
  await expect(page.getByRole("tab", { name: "Soát lỗi (2)" })).toBeVisible();
  await expect(panel(page)).toContainText("Số ở tên thẻ là 2 lỗi và chỗ cần xem; 2 chỗ chỉ để biết thì không tính.");

  await test.step("one alone: it leads to the words, is mended, and the list goes on with the next", async () => {
    const card = cards(page, "Trích dẫn thiếu chữ “số”");
    await card.getByRole("button", { name: /^Đến chỗ/ }).click();
    await expect(boxes(page, "defence").first()).toBeFocused();
    expect(await selectedIn(boxes(page, "defence").first())).toBe("Quyết định 27-QĐ/TW");
    await card.getByRole("button", { name: "Sửa", exact: false }).first().click();
    await expect(card).toHaveCount(0);
    expect(await textsOf(page, "defence")).toEqual(["Ban hành Quyết định số 27-QĐ/TW ngày 05/01/2024 của Bộ Chính trị"]);
    await expect(panel(page).locator("[data-mend]:focus")).toHaveCount(1);
  });

  await test.step("one in a heading", async () => {
    await cards(page, "Thừa khoảng trắng trước").locator("[data-mend]").click();
    await expect(heading(page, "economy")).toHaveValue("Lĩnh vực kinh tế, xã hội");
  });

  await test.step("all of one rule at once, and back at once", async () => {
    await cards(page).first().getByRole("button", { name: /^Sửa tất cả 2 chỗ/ }).click();
    await expect(panel(page)).toContainText("Không thấy lỗi nào");
    expect(await textsOf(page, "economy")).toEqual(["Chủ trương đầu tư đường tỉnh 925B", "Kế hoạch phát triển kinh tế tập thể"]);
    await expect(panel(page).getByRole("heading", { name: "Soát lỗi" })).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(cards(page)).toHaveCount(2);
    expect(await textsOf(page, "economy")).toEqual(["Chủ trương  đầu tư đường tỉnh 925B", "Kế hoạch  phát triển kinh tế tập thể"]);
  });

  await test.step("by keyboard alone: the same key mends one after the other", async () => {
    await tabTo(page, panel(page).locator("[data-mend]").first());
    for (let left = 2; left > 0; left -= 1) {
      await page.keyboard.press("Enter");
      await expect(cards(page)).toHaveCount(left - 1);
    }
    await expectSaved(page);
  });

  await page.reload();
  expect(await textsOf(page, "economy")).toEqual(["Chủ trương đầu tư đường tỉnh 925B", "Kế hoạch phát triển kinh tế tập thể"]);
  expect(await textsOf(page, "defence")).toEqual(["Ban hành Quyết định số 27-QĐ/TW ngày 05/01/2024 của Bộ Chính trị"]);
});

test("a finding is put aside with a reason, stays so after a reload and for another person, and is taken up again", async ({ browser }) => {
  const office = await gather(browser, ["chuyenvien", "chuyenvien2", "lanhdao"]);
  const page = await office.chuyenvien.newPage();
  const { id } = await openNewReport(page);
  await onItsWay(office, id).write("chuyenvien", "defence", OPEN_BRACKET);
  const other = await office.chuyenvien2.newPage();
  await other.goto(`/reports/${id}`);
  await openPanel(other);
  await expect(cards(other, "Ngoặc không đủ cặp")).toHaveCount(1);

  // The line under the box leads to the list.
  await section(page, "defence").locator("[data-findings]").getByRole("button", { name: "Xem trong danh sách" }).click();
  const card = cards(page, "Ngoặc không đủ cặp");
  await expect(card.locator(":focus")).toHaveCount(1);
  await card.getByRole("button", { name: /^Bỏ qua/ }).click();
  await card.getByRole("button", { name: "Bỏ qua với lý do này" }).click();
  await expect(card).toContainText("Hãy ghi lý do");
  await card.getByLabel("Lý do khác").fill("Ngoặc đóng");
  await page.reload();
  await openPanel(page);
  await card.getByRole("button", { name: /^Bỏ qua/ }).click();
  // Typed on at once, without a click, and further than the dismissal: nothing of it is taken for a button or lands in the text.
  await expect(card.getByLabel("Lý do khác")).toHaveValue("Ngoặc đóng");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" ở nội dung sau");
  await page.keyboard.press("Enter");
  await expect(card).toHaveCount(0);
  await page.keyboard.type(" thừa chữ ");
  await expect(boxes(page, "defence").first()).toHaveValue(OPEN_BRACKET);
  await expect(section(page, "defence").locator("[data-findings]")).toHaveCount(0);

  // The other page was open all the while.
  await expect(cards(other, "Ngoặc không đủ cặp")).toHaveCount(0);
  await other.getByText("Đã bỏ qua (1)").click();
  await expect(other.locator("[data-dismissed]")).toContainText("Lý do: Ngoặc đóng ở nội dung sau");
  await expect(other.locator("[data-dismissed]")).toContainText("Lê Minh Khang bỏ qua");
  await page.reload();
  await openPanel(page);
  await expect(panel(page)).toContainText("Không thấy lỗi nào");

  const reader = await office.lanhdao.newPage();
  await reader.goto(`/reports/${id}?write`);
  await openPanel(reader);
  await reader.getByText("Đã bỏ qua (1)").click();
  await expect(reader.locator("[data-dismissed]")).toContainText("Ngoặc đóng ở nội dung sau");
  await expect(reader.getByRole("button", { name: /^Xét lại/ })).toHaveCount(0);

  await other.getByRole("button", { name: /^Xét lại/ }).click();
  await expect(cards(other, "Ngoặc không đủ cặp")).toHaveCount(1);
  await expect(cards(page, "Ngoặc không đủ cặp")).toHaveCount(1);
  await expect(cards(reader, "Ngoặc không đủ cặp")).toHaveCount(1);
  await expect(reader.locator("[data-mend]")).toHaveCount(0);

  // Whoever submits is told what is left, and may submit all the same.
  await page.locator("[aria-controls=report-paper]:visible").click();
  await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
  await expect(page.getByRole("dialog")).toContainText("Còn 1 lỗi trong phần soát lỗi");
  await page.getByRole("dialog").getByRole("button", { name: "Xem danh sách" }).click();
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(card).toBeVisible();
  for (const context of Object.values(office)) await context.close();
});

test("letters being composed are left alone while findings come and go, and nothing jumps under the box", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await openNewReport(page);
  await openPanel(page);
  const keyboard = await context.newCDPSession(page);
  await section(page, "economy").getByRole("button", { name: "Thêm nội dung" }).click();
  await page.keyboard.type("Kế họach , ");
  await keyboard.send("Input.imeSetComposition", { text: "tiê", selectionStart: 3, selectionEnd: 3 });
  const box = boxes(page, "economy").first();
  await expect(cards(page, "họach")).toHaveCount(1);
  await expect(box).toHaveValue("Kế họach , tiê");
  await keyboard.send("Input.imeSetComposition", { text: "tiến", selectionStart: 4, selectionEnd: 4 });
  await keyboard.send("Input.insertText", { text: "tiến" });
  await page.keyboard.type(" độ");
  await expect(box).toHaveValue("Kế họach , tiến độ");
  await expect(box).toBeFocused();
  expect(await box.evaluate((element) => (element as HTMLTextAreaElement).selectionStart)).toBe("Kế họach , tiến độ".length);
  await expectSaved(page);
  await section(page, "economy").locator("[data-findings]").getByRole("button", { name: /^Sửa/ }).click();
  await expect.poll(() => textsOf(page, "economy")).not.toEqual(["Kế họach , tiến độ"]);
});

test("how the office writes is set by an admin; of two the second sees what the first saved and loses nothing", async ({ browser }) => {
  const office = await gather(browser, ["quantri"]);
  const [one, two] = [await office.quantri.newPage(), await office.quantri.newPage()];
  for (const page of [one, two]) await page.goto("/admin/proofreading");
  const save = (page: Page) => page.getByRole("button", { name: "Lưu", exact: true }).click();
  await one.getByLabel("“ủy” hay “uỷ”", { exact: true }).selectOption("uỷ");
  await one.getByLabel("Thừa khoảng trắng giữa hai từ").uncheck();
  await save(one);
  await expect(one.getByText("Đã lưu.")).toBeVisible();
  await two.getByLabel("Chữ tắt ai trong cơ quan cũng biết").fill("MTTQ\nHĐND");
  await save(two);
  await expect(two.getByRole("alert").first()).toContainText("Thừa khoảng trắng giữa hai từ");
  await two.getByRole("button", { name: "Giữ bản của tôi" }).click();
  await expect(two.getByLabel("Chữ tắt ai trong cơ quan cũng biết")).toHaveValue("MTTQ\nHĐND");
  await save(two);
  await expect(two.getByText("Đã lưu.")).toBeVisible();
  await two.reload();
  await expect(two.getByLabel("Chữ tắt ai trong cơ quan cũng biết")).toHaveValue("MTTQ\nHĐND");
  await expect(two.getByLabel("“ủy” hay “uỷ”", { exact: true })).toHaveValue("");
  // Back to what an office starts with.
  await two.getByLabel("Chữ tắt ai trong cơ quan cũng biết").fill("");
  await save(two);
  await expect(two.getByText("Đã lưu.")).toBeVisible();
  await office.quantri.close();
});

async function lookAround(browser: Browser, language: Language): Promise<void> {
  const office = await gather(browser, ["chuyenvien", "quantri"]);
  const words = messagesFor(language).findings;
  const [page, admin] = [await office.chuyenvien.newPage(), await office.quantri.newPage()];
  const { id } = await openNewReport(page);
  const report = onItsWay(office, id);
  await report.write("chuyenvien", "defence", OPEN_BRACKET);
  await report.write("chuyenvien", "economy", "Kế họach  phát triển kinh tế tập thể");
  if (language === "en") for (const one of [page, admin]) await choose(one, "English");
  const faults: string[] = [];
  const look = async (one: Page, where: string) => {
    await one.emulateMedia({ colorScheme: "light" });
    faults.push(...(await faultsOf(one, `${where}, light`, language)));
    await one.emulateMedia({ colorScheme: "dark" });
    faults.push(...(await faultsOf(one, `${where}, dark`, language, BY_COLOUR)));
  };
  await page.goto(`/reports/${id}`);
  await openPanel(page);
  await expect(cards(page)).toHaveCount(3);
  const open = cards(page, words.rules["bracket.unbalanced"]);
  await cards(page, words.rules["space.double"]).getByRole("button", { name: new RegExp(`^${words.panel.dismiss}`) }).click();
  await cards(page).getByRole("button", { name: words.dismissing.presets[0]! }).click();
  await expect(cards(page)).toHaveCount(2);
  // Not on a button of the next card: whoever types on would press it.
  await expect(page.locator("[data-finding]:focus")).toHaveCount(1);
  await page.getByText(words.dismissing.list(1)).click();
  await open.getByRole("button", { name: new RegExp(`^${words.panel.dismiss}`) }).click();
  await look(page, "findings");
  await admin.goto("/admin/proofreading");
  await look(admin, "settings of proofreading");
  if (language === "en") for (const one of [page, admin]) await choose(one, "Tiếng Việt");
  for (const context of Object.values(office)) await context.close();
  expect(faults).toEqual([]);
}

for (const [language, name] of [["vi", "Vietnamese"], ["en", "English"]] as const) {
  test(`the list of findings and the house style, in ${name} and in both lights: nothing serious for axe, no word of another language`, async ({ browser }) => {
    await lookAround(browser, language);
  });
}

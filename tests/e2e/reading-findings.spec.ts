import type { Page } from "@playwright/test";
import { messagesFor } from "@/messages";
import { BY_COLOUR, choose, faultsOf, type Language } from "./looks";
import { expect, openNewReport, test } from "./office";
import { gather, onItsWay } from "./on-its-way";

const OPEN_BRACKET = "Thông qua  dự thảo Đề án (lần hai";
const DIRECTIVE = "Ban hành Quyết định 27-QĐ/TW ngày 05/01/2024 của Bộ Chính trị";

const side = (page: Page) => page.locator("#reading-comments");
const cards = (page: Page) => side(page).locator("[data-finding]");
/** The words under a mark. */
const marked = (page: Page, name: string) => page.evaluate((highlight) => [...(CSS.highlights.get(highlight) ?? [])].map(String), `finding-${name}`);
const underline = (page: Page) => page.evaluate(() => getComputedStyle(document.querySelector("[data-decision-text]")!, "::highlight(finding-error)").textDecorationLine);

test("a leader sees on the page what proofreading found, is led to it, comments on it, and is told when approving", async ({ browser }) => {
  const office = await gather(browser, ["chuyenvien", "lanhdao", "vanthu"]);
  const { id } = await openNewReport(await office.chuyenvien.newPage());
  const report = onItsWay(office, id);
  for (let filler = 1; filler <= 8; filler += 1) await report.write("chuyenvien", "economy", `Cho chủ trương đầu tư công trình giao thông nông thôn đợt ${filler}, giao các cơ quan hoàn tất thủ tục theo quy định`);
  await report.write("chuyenvien", "defence", OPEN_BRACKET);
  await report.step("chuyenvien", "submit");
  const page = await office.lanhdao.newPage();
  await page.goto(`/reports/${id}/read`);

  await test.step("marked under the words, listed beside the paper with why and by which rule, and nothing to mend it", async () => {
    await side(page).getByRole("button", { name: "Soát lỗi (1)" }).click();
    await expect(cards(page)).toHaveCount(1);
    await expect(cards(page)).toContainText("Ngoặc không đủ cặp");
    expect(await marked(page, "error")).toEqual(["("]);
    expect(await underline(page)).toBe("underline");
    await cards(page).getByText("Vì sao nêu").click();
    await expect(cards(page)).toContainText(/Căn cứ: \S/);
    await expect(side(page).getByRole("button", { name: /^(Sửa|Bỏ qua)/ })).toHaveCount(0);
    await page.emulateMedia({ media: "print" });
    expect(await underline(page)).toBe("none");
    await page.emulateMedia({ media: null });
  });

  await test.step("it leads to the words, and what is found later moves nothing of what is read", async () => {
    await cards(page).getByRole("button", { name: /^Đến chỗ này/ }).click();
    const place = page.locator("[data-decision-text]", { hasText: "lần hai" });
    await expect(place).toBeInViewport();
    expect(await marked(page, "shown")).toEqual(["("]);
    const before = (await place.boundingBox())!;
    await report.step("chuyenvien", "take-back");
    await report.write("chuyenvien", "other", DIRECTIVE);
    await expect(cards(page)).toHaveCount(2);
    await expect.poll(() => marked(page, "error")).toEqual(["(", "Quyết định 27-QĐ/TW"]);
    expect(Math.abs((await place.boundingBox())!.y - before.y)).toBeLessThan(2);
  });

  await test.step("a click on marked words leads to their finding; from there a comment on just these words begins", async () => {
    await side(page).getByRole("button", { name: /^Góp ý/ }).first().click();
    await page.locator("[data-decision-text]", { hasText: "27-QĐ/TW" }).scrollIntoViewIfNeeded();
    const box = await page.evaluate(() => [...CSS.highlights.get("finding-error")!].map((range) => (range as Range).getBoundingClientRect()).at(-1)!);
    await page.mouse.click(box.left + box.width / 2, box.top + box.height / 2);
    const card = cards(page).filter({ hasText: "Trích dẫn thiếu chữ “số”" });
    await expect(card.locator(":focus")).toHaveCount(1);
    await card.getByRole("button", { name: /^Góp ý đoạn này/ }).click();
    await expect(side(page).getByRole("textbox").first()).toBeFocused();
    await expect(side(page)).toContainText("Quyết định 27-QĐ/TW");
  });

  await test.step("who approves is told what is left; what was issued is read without marks", async () => {
    await report.rewrite("chuyenvien", "27-QĐ/TW", DIRECTIVE.replace("định 27", "định số 27"));
    await report.step("chuyenvien", "submit");
    await page.getByRole("button", { name: "Duyệt", exact: true }).click();
    await expect(page.getByRole("dialog")).toContainText("Còn 1 lỗi trong phần soát lỗi");
    await page.getByRole("dialog").getByRole("button", { name: "Xem danh sách" }).click();
    await expect(cards(page)).toHaveCount(1);
    await report.step("lanhdao", "approve");
    await report.issue("vanthu");
    await expect(cards(page)).toHaveCount(0);
    await expect(side(page).getByRole("button", { name: /^Soát lỗi/ })).toHaveCount(0);
    expect(await marked(page, "error")).toEqual([]);
  });
  for (const context of Object.values(office)) await context.close();
});

for (const [language, name] of [["vi", "Vietnamese"], ["en", "English"]] as const satisfies readonly (readonly [Language, string])[]) {
  test(`reading with the list of findings, in ${name} and in both lights: nothing serious for axe, no word of another language`, async ({ browser }) => {
    const office = await gather(browser, ["chuyenvien"]);
    const page = await office.chuyenvien.newPage();
    const { id } = await openNewReport(page);
    await onItsWay(office, id).write("chuyenvien", "defence", OPEN_BRACKET);
    if (language === "en") await choose(page, "English");
    const { editor, findings } = messagesFor(language);
    await page.goto(`/reports/${id}/read`);
    await side(page).getByRole("button", { name: editor.findings(1) }).click();
    await cards(page).getByText(findings.reading.why).click();
    const faults = await faultsOf(page, `${language}, light`, language);
    await page.emulateMedia({ colorScheme: "dark" });
    faults.push(...(await faultsOf(page, `${language}, dark`, language, BY_COLOUR)));
    if (language === "en") await choose(page, "Tiếng Việt");
    await office.chuyenvien.close();
    expect(faults).toEqual([]);
  });
}

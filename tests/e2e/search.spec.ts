import type { BrowserContext, Page } from "@playwright/test";
import { choose, enter, faultsInBothLights, wordFaultsOf } from "./looks";
import { addDecision, expect, openNewReport, signIn, test } from "./office";

const RESULTS = "main ol > li";

/** A report with one decision in "inspection", whose words nobody else uses. */
async function writeSomethingRare(page: Page, context: BrowserContext): Promise<{ id: string; year: number; text: string }> {
  await signIn(context, "chuyenvien");
  const { id, year } = await openNewReport(page);
  const text = `Uỷ ban kiểm tra giám sát chuyên đề trồng dừa nước theo Chỉ thị số ${year}-CT/TU`;
  await addDecision(page, "inspection", text);
  return { id, year, text };
}

test("what was written is found from any page without accents, by Ctrl+K and the keyboard alone, and opens at its place", async ({ page, context }) => {
  const { id, year, text } = await writeSomethingRare(page, context);
  for (const typed of [`uy ban kiem tra trong dua nuoc ${year}`, `${year}-ct`]) {
    await page.goto("/register");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Tìm mọi thứ" }).fill(typed);
    const found = page.getByRole("option").filter({ hasText: `Quý I/${year} · Công tác kiểm tra, giám sát, Đang soạn` });
    await expect(found.locator("mark").first()).toBeVisible();
    while ((await found.getAttribute("aria-selected")) !== "true") await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(new RegExp(`/reports/${id}\\?decision=`));
    await expect(page.locator("textarea", { hasText: text })).toBeFocused();
  }
});

test("a leader finds it on the page, narrows the search, and reads it at its place", async ({ page, context, browser }) => {
  const { id, year, text } = await writeSomethingRare(page, context);
  const reading = await browser.newContext();
  await signIn(reading, "lanhdao");
  const leader = await reading.newPage();
  await leader.goto("/search");
  await leader.getByRole("searchbox", { name: "Tìm" }).fill(`“TRONG DUA NUOC theo” ${year}-CT/TU`);
  await leader.keyboard.press("Enter");
  await expect(leader.getByRole("status").filter({ hasText: "1 kết quả" })).toBeVisible();
  await expect(leader.locator(RESULTS)).toHaveText(new RegExp(`Quý I/${year}.*Đang soạn.*${text}`));
  await expect(leader.locator(`${RESULTS} mark`)).toHaveText(["trồng dừa nước theo", `${year}-CT/TU`]);

  const search = leader.getByRole("search", { name: "Tìm kiếm" });
  await search.getByLabel("Năm").selectOption(String(year));
  await search.getByLabel("Mục").selectOption("economy");
  await search.getByRole("button", { name: "Tìm" }).click();
  await expect(leader.getByRole("heading", { name: /^Không tìm thấy/ })).toBeVisible();
  await leader.getByRole("link", { name: "Tìm ở mọi năm, mọi mục, mọi tình trạng" }).click();
  await leader.getByRole("link", { name: `Quý I/${year} · Công tác kiểm tra, giám sát` }).click();
  await leader.waitForURL(new RegExp(`/reports/${id}/read\\?decision=`));
  await expect(leader.locator("[data-decision]", { hasText: text })).toBeInViewport();

  // A section by its name, where the report has one that holds something.
  await leader.goto(`/reports/${id}?section=inspection`);
  await expect(leader.getByRole("heading", { name: "1. Công tác kiểm tra, giám sát" })).toBeFocused();
  await reading.close();
});

test("what waits in the ledger is found too, and opens there", async ({ page, context }) => {
  const { year } = await writeSomethingRare(page, context);
  const entry = { id: crypto.randomUUID(), sectionKey: "economy", text: `Chủ trương nạo vét kênh Lái Hiếu ${year}`, meeting: null, decidedOn: null, sourcePaper: null, originUnit: null };
  const period = { kind: "quarter", year, index: 1 };
  expect((await context.request.post("/api/ledger", { data: { type: "record", record: { period, entries: [entry] } } })).status()).toBe(200);
  await page.goto(`/search?q=kenh+Lai+Hieu+${year}`);
  await expect(page.locator(RESULTS)).toContainText(["Chờ xử lý"]);
  await page.getByRole("link", { name: `Sổ theo dõi quý I/${year} · Lĩnh vực kinh tế, xã hội` }).click();
  await expect(page.locator(`#ledger-entry-${entry.id}`)).toContainText("nạo vét kênh Lái Hiếu");
});

test("search has no serious fault and no foreign word, in either light and language", async ({ page: writer, context, browser }) => {
  const { year } = await writeSomethingRare(writer, context);
  const faults: string[] = [];
  const pages = { "how to search": "/search", "what was found": `/search?q=trong+dua+nuoc+${year}&section=inspection`, "nothing found": "/search?q=“xyzzy+plugh”&year=2024" };
  const reading = await browser.newContext({ reducedMotion: "reduce" });
  const { page, leave } = await enter(reading, "lanhdao", { language: "vi", scheme: "light" });
  const walk = async (look: (where: string) => Promise<string[]>) => {
    for (const [where, address] of Object.entries(pages)) {
      await page.goto(address);
      faults.push(...(await look(where)));
    }
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill(`trong dua nuoc ${year}`);
    await expect(page.getByRole("option").filter({ hasText: "trồng dừa nước" })).toBeVisible();
    faults.push(...(await look("dialog")));
  };
  await walk((where) => faultsInBothLights(page, where));
  await choose(page, "English");
  await walk((where) => wordFaultsOf(page, where, "en"));
  await leave();
  await reading.close();
  expect(faults).toEqual([]);
});

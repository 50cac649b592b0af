import type { Page } from "@playwright/test";
import type { LedgerView } from "@/services/ledger/list";
import { tabTo } from "./keys";
import { enter, faultsOf, type Language } from "./looks";
import { boxes, expect, expectSaved, signIn, test, textsOf } from "./office";

const card = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });
const toast = (page: Page, words: string) => page.locator("[data-sonner-toast]").filter({ hasText: words });

/** Waits until the server has stored what was just done in the ledger. */
const stored = (page: Page) => page.waitForResponse((response) => response.url().endsWith("/api/ledger") && response.request().method() === "POST" && response.ok());

test("what was recorded by keyboard before there is a report is settled before the report is submitted", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  const year = 2800 + test.info().workerIndex;
  await page.goto(`/ledger?period=quarter-${year}-1`);
  await expect(page.getByRole("heading", { name: `Sổ theo dõi quý I/${year} chưa có nội dung nào` })).toBeVisible();

  // Two of one meeting: day, meeting and section are given once, the section by its first letter.
  await tabTo(page, page.getByLabel("Ngày"));
  await page.keyboard.type("12/3");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Phiên họp thứ 60");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Cho chủ trương đầu tư cầu Cái Dầu");
  // The section is nobody's guess: it is asked for.
  await page.keyboard.press("Enter");
  await expect(page.getByText("Hãy chọn mục cho nội dung này rồi nhấn Enter.")).toBeVisible();
  await expect(page.getByLabel("Mục", { exact: true })).toBeFocused();
  await page.keyboard.press("L");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Tờ trình số 15-TTr/BCSĐ");
  const [first] = await Promise.all([stored(page), page.keyboard.press("Enter")]);
  expect(first.request().postDataJSON()).toMatchObject({ record: { entries: [{ decidedOn: `${year}-03-12`, meeting: "Phiên họp thứ 60", sectionKey: "economy" }] } });
  await expect(page.getByLabel("Nội dung", { exact: true })).toBeFocused();
  await page.keyboard.type("Thống nhất đề án thu hút đầu tư");
  await Promise.all([stored(page), page.keyboard.press("Enter")]);
  await expect(card(page, "Thống nhất đề án thu hút đầu tư").getByText("Chờ xử lý")).toBeVisible();
  await expect(page.getByRole("heading", { name: `12/03/${year} · Phiên họp thứ 60` })).toBeVisible();

  // The report is opened from here; submitting is refused and leads back to the ledger.
  await page.getByRole("button", { name: `Mở báo cáo quý I/${year}` }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText(/^2 nội dung đã ghi cho kỳ này/)).toBeVisible();
  await dialog.getByRole("button", { name: `Mở báo cáo quý I/${year}` }).click();
  await page.waitForURL(/\/reports\//);
  await expect(page.getByRole("button", { name: "Xem sổ theo dõi (2)" })).toBeVisible();
  await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
  await expect(dialog.getByText(/“Cho chủ trương đầu tư cầu Cái Dầu” có trong sổ theo dõi/)).toBeVisible();
  await dialog.getByRole("link", { name: /Thống nhất đề án thu hút đầu tư/ }).click();
  await expect(page.getByRole("tab", { name: "Sổ theo dõi (2)" })).toHaveAttribute("aria-selected", "true");
  await expect(page.getByRole("heading", { name: "Sổ theo dõi", exact: true })).toBeFocused();

  await card(page, "cầu Cái Dầu").getByRole("button", { name: "Đưa vào báo cáo" }).click();
  await expect(boxes(page, "economy")).toHaveCount(1);
  expect(await textsOf(page, "economy")).toEqual(["Cho chủ trương đầu tư cầu Cái Dầu"]);
  await toast(page, "Đã đưa vào báo cáo").getByRole("button", { name: "Hoàn tác" }).click();
  await expect(boxes(page, "economy")).toHaveCount(0);
  await card(page, "cầu Cái Dầu").getByRole("button", { name: "Đưa vào báo cáo" }).click();
  await expect(boxes(page, "economy")).toHaveCount(1);

  // The other is taken for one that is there, by mistake, and then left out with a reason.
  await card(page, "thu hút đầu tư").getByRole("button", { name: "Đã có trong báo cáo…" }).click();
  await expect(dialog.getByRole("button", { name: "Chọn nội dung này" })).toBeDisabled();
  await dialog.getByRole("radio", { name: /Cho chủ trương đầu tư cầu Cái Dầu/ }).check();
  await dialog.getByRole("button", { name: "Chọn nội dung này" }).click();
  await expect(page.getByText("Không còn nội dung nào chờ xử lý.")).toBeVisible();
  await toast(page, "Đã nối với nội dung trong báo cáo").getByRole("button", { name: "Hoàn tác" }).click();
  await card(page, "thu hút đầu tư").getByRole("button", { name: "Để ngoài…" }).click();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Hãy ghi lý do")).toBeVisible();
  await page.keyboard.type("Báo cáo trong quý II");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Không còn nội dung nào chờ xử lý.")).toBeVisible();
  await expect(page.getByRole("tab", { name: "Sổ theo dõi", exact: true })).toBeVisible();

  // From the ledger to the place in the report.
  await card(page, "cầu Cái Dầu").getByRole("button", { name: "Mục 1, nội dung 1" }).click();
  await expect(boxes(page, "economy").first()).toBeFocused();
  // Under the decision one is at stands where it was decided, and the way back to the entry.
  const source = page.locator("[data-source]");
  await expect(source).toHaveText(`Sổ theo dõi: Phiên họp thứ 60 · 12/03/${year} · Văn bản: Tờ trình số 15-TTr/BCSĐ`);
  await expect(source.getByRole("link", { name: "Sổ theo dõi" })).toHaveAttribute("href", new RegExp(`^/ledger\\?period=quarter-${year}-1#ledger-entry-`));
  await expectSaved(page);
  await page.getByRole("button", { name: "Trình lãnh đạo" }).click();
  await dialog.getByRole("button", { name: "Trình lãnh đạo" }).click();
  await expect(page.getByText(/^Bạn trình lúc/)).toBeVisible();
  await page.goto(`/ledger?period=quarter-${year}-1&standing=left-out`);
  await expect(card(page, "thu hút đầu tư").getByText("Lý do: Báo cáo trong quý II")).toBeVisible();
  await expect(card(page, "cầu Cái Dầu")).toHaveCount(0);
});

test("a minute is pasted as a list, one entry changed though a colleague was quicker, another removed and brought back", async ({ page, context }) => {
  await signIn(context, "vanthu");
  const year = 2800 + test.info().workerIndex;
  await page.goto(`/ledger?period=quarter-${year}-2`);
  await page.getByRole("button", { name: "Dán nhiều nội dung" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Cuộc họp").fill("Phiên họp thứ 61");
  await dialog.getByLabel("Chữ dán vào").fill("Công tác kiểm tra, giám sát\n- Kết luận kiểm tra Huyện ủy Long Mỹ\n- Giải quyết tố cáo\n");
  await dialog.getByRole("button", { name: "Xem trước" }).click();
  await Promise.all([stored(page), dialog.getByRole("button", { name: "Ghi 2 nội dung" }).click()]);

  await card(page, "Huyện ủy Long Mỹ").getByRole("button", { name: "Sửa" }).click();
  const form = page.getByRole("form", { name: "Sửa" });
  await expect(form.getByLabel("Nội dung")).toBeFocused();
  await form.getByLabel("Ngày").fill("31/2");
  await page.keyboard.press("Enter");
  await expect(form.getByText("Ngày chưa đúng")).toBeVisible();
  await form.getByLabel("Ngày").fill("20/5");
  // A colleague was quicker: both texts are shown, and one's own is kept.
  const { entries } = (await (await page.request.get(`/api/ledger?period=quarter-${year}-2`)).json()) as LedgerView;
  const { id, version, sectionKey, text } = entries.find((one) => one.text.includes("Long Mỹ"))!;
  const theirs = { sectionKey, text: `${text} năm ${year}`, meeting: "Phiên họp bất thường", decidedOn: null, sourcePaper: null, originUnit: null };
  expect((await page.request.post("/api/ledger", { data: { type: "change", id, version, fields: theirs } })).status()).toBe(200);
  await page.keyboard.press("Enter");
  await expect(form.getByText(theirs.text)).toBeVisible();
  await form.getByRole("button", { name: "Giữ bản của tôi" }).click();
  await Promise.all([stored(page), page.keyboard.press("Enter")]);
  await expect(page.getByRole("heading", { name: `20/05/${year} · Phiên họp thứ 61` })).toBeVisible();

  await card(page, "Giải quyết tố cáo").getByRole("button", { name: "Bỏ khỏi sổ" }).click();
  await expect(page.getByText("Đã bỏ khỏi sổ (1)")).toBeVisible();
  await toast(page, "Đã bỏ khỏi sổ").getByRole("button", { name: "Hoàn tác" }).click();
  await expect(page.getByText("Đã bỏ khỏi sổ (1)")).toBeHidden();
  // Clerks record; what becomes of it is the drafters' to say.
  await expect(page.getByRole("button", { name: "Để ngoài…" })).toHaveCount(0);
});

for (const [language, scheme] of [["vi", "light"], ["en", "dark"]] as const) {
  test(`the ledger and its panel are fit for eyes, ears and readers: ${language}, ${scheme}`, async ({ context }) => {
    const { page, leave } = await enter(context, "chuyenvien", { language, scheme });
    try {
      expect(await looked(page, language)).toEqual([]);
    } finally {
      await leave();
    }
  });
}

/** The page with entries of every standing, an entry being changed, and the panel beside the text. */
async function looked(page: Page, language: Language): Promise<string[]> {
  const period = { kind: "quarter", year: 2800 + test.info().workerIndex, index: language === "vi" ? 3 : 4 };
  const post = async (data: unknown) => expect((await page.request.post("/api/ledger", { data })).status()).toBe(200);
  const entry = (text: string) => ({ id: crypto.randomUUID(), sectionKey: "other", text, meeting: "Phiên họp thứ 62", decidedOn: null, sourcePaper: "Tờ trình số 9-TTr/TU", originUnit: "Sở Nội vụ" });
  const entries = [entry("Cho ý kiến về đề án"), entry("Thống nhất chủ trương"), entry("Phân công đồng chí phụ trách")];
  await post({ type: "record", record: { period, entries } });
  await post({ type: "leave-out", id: entries[1]!.id, version: 1, reason: "Đã báo cáo riêng" });
  await post({ type: "remove", id: entries[2]!.id, version: 1 });

  await page.goto(`/ledger?period=quarter-${period.year}-${period.index}&sort=section`);
  await card(page, entries[0]!.text).getByRole("button", { name: /^(Sửa|Edit)/ }).click();
  await card(page, entries[1]!.text).waitFor();
  const faults = await faultsOf(page, "ledger", language);
  expect((await page.request.get(`/ledger/xlsx?period=quarter-${period.year}-${period.index}`)).headers()["content-type"]).toContain("spreadsheetml");
  await page.getByRole("link", { name: /^(Bản in|Print view)$/ }).click();
  await expect(page.getByRole("row", { name: entries[1]!.text })).toContainText("Đã báo cáo riêng");
  faults.push(...(await faultsOf(page, "ledger as it prints", language)));
  await page.goBack();
  await page.getByRole("button", { name: /^(Mở báo cáo|Open the report of)/ }).click();
  await page.getByRole("dialog").locator('[type="submit"]').click();
  await page.waitForURL(/\/reports\//);
  await page.getByRole("tab", { name: /^(Sổ theo dõi|Ledger)/ }).click();
  await card(page, entries[1]!.text).waitFor();
  await card(page, entries[0]!.text).getByRole("button", { name: /^(Để ngoài|Leave out)/ }).click();
  return [...faults, ...(await faultsOf(page, "panel", language))];
}

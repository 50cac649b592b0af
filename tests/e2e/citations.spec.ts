import type { BrowserContext, Locator, Page } from "@playwright/test";
import { enter, faultsInBothLights, wordFaultsOf } from "./looks";
import { boxes, doWith, expect, expectSaved, openNewReport, section, signIn, test, textsOf } from "./office";
import { gather, onItsWay } from "./on-its-way";

// Numbers of this story alone: what it does to the office's memory touches no other.
const NEW = "Chỉ thị số 8128-CT/TW ngày 25/12/2039 của Bộ Chính trị về “chăm sóc trẻ em vùng lũ”";
const OLD = "Chỉ thị số 8128-CT/TW ngày 21/01/2035 của Ban Bí thư về “khuyến khích đọc sách”";
const MISTYPED = "Kết luận số 8130-KL/TU ngày 02/3/2039 của Tỉnh ủy";
const RIGHT = "Kết luận số 8130-KL/TU ngày 03/02/2039 của Tỉnh ủy";

const offered = (page: Page) => page.getByRole("listbox", { name: "Văn bản đã ghi nhớ" });
const options = (page: Page) => offered(page).getByRole("option");
const chosen = (page: Page) => offered(page).locator('[aria-selected="true"]');
const addBox = (page: Page, key: string) => section(page, key).getByRole("button", { name: "Thêm nội dung" }).click();

/** A report that is being written, for the test that only looks at it. */
let draftId: string;

test.beforeAll("an issued report cites the papers of the story", async ({ browser }) => {
  const office = await gather(browser, ["chuyenvien", "lanhdao", "vanthu"]);
  const page = await office.chuyenvien.newPage();
  const report = onItsWay(office, (await openNewReport(page)).id);
  await report.write("chuyenvien", "economy", `Quán triệt ${NEW}; sơ kết ${OLD}`);
  await report.write("chuyenvien", "economy", `Triển khai ${MISTYPED}; kiểm tra việc thực hiện ${RIGHT} về “nhà ở xã hội”`);
  await report.step("chuyenvien", "submit");
  await report.step("lanhdao", "approve");
  await report.issue("vanthu");
  draftId = (await openNewReport(page)).id;
});

test("papers an issued report cites are offered while one types: whole at the first mention, short later", async ({ page, context }) => {
  // Somebody whom no news about the issued report interrupts.
  await signIn(context, "chuyenvien2");
  await openNewReport(page);

  await test.step("both papers of one number, with dates; Enter and arrows stay the person's own until ↓", async () => {
    await addBox(page, "economy");
    await page.keyboard.type("Quán triệt Chỉ thị 8128-CT");
    await expect(options(page)).toHaveCount(2);
    for (const day of ["25/12/2039", "21/01/2035"]) await expect(options(page).filter({ hasText: `8128-CT/TW ngày ${day}` })).toHaveCount(1);
    await expect(chosen(page)).toHaveCount(0);
    await page.keyboard.press("ArrowDown");
    await expect(chosen(page)).toHaveCount(1);
    await page.keyboard.press("ArrowUp");
    await expect(chosen(page)).toHaveCount(0);
    await page.keyboard.press("Control+Space");
    while (!(await chosen(page).innerText()).includes("25/12/2039")) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await expect(boxes(page, "economy")).toHaveCount(1);
    await expect(boxes(page, "economy").first()).toHaveValue(`Quán triệt ${NEW}`);
    await expect(offered(page)).toHaveCount(0);
  });

  await test.step("the browser's undo takes it back, and its redo brings it again", async () => {
    await page.keyboard.press("Control+z");
    await expect(boxes(page, "economy").first()).toHaveValue("Quán triệt Chỉ thị 8128-CT");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Shift+z");
    await expect(boxes(page, "economy").first()).toHaveValue(`Quán triệt ${NEW}`);
    await page.keyboard.type(" trong toàn tỉnh");
    await expectSaved(page);
  });

  await test.step("short later in the report; the full form is one press away", async () => {
    await page.keyboard.press("Enter");
    await page.keyboard.type("sơ kết 8128-CT");
    await options(page).filter({ hasText: "25/12/2039" }).click();
    await expect(boxes(page, "economy").nth(1)).toHaveValue("sơ kết Chỉ thị số 8128-CT/TW");
    await page.getByRole("button", { name: "Viết đầy đủ" }).click();
    await expect(boxes(page, "economy").nth(1)).toHaveValue(`sơ kết ${NEW}`);
    await page.keyboard.type("; và 8128-CT");
    await expect(options(page)).toHaveCount(2);
    await page.keyboard.press("Escape");
    await page.keyboard.type("/T");
    await expect(offered(page)).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(boxes(page, "economy")).toHaveCount(3);
    await page.keyboard.type("Chỉ thị 8128-CT");
    await expect(options(page)).toHaveCount(2);
    await page.keyboard.press("ArrowDown");
    while (!(await chosen(page).innerText()).includes("25/12/2039")) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+Enter");
    await expect(boxes(page, "economy").nth(2)).toHaveValue(NEW);
  });

  await test.step("a paper that only this report cites is offered the second time, and a second one of its number is told by its date", async () => {
    await addBox(page, "defence");
    await page.keyboard.type("Triển khai Kết luận số 8177-KL/TU ngày 05/8/2039 của Tỉnh ủy về “thao trường huấn luyện”");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Theo dõi kl 8177");
    await options(page).filter({ hasText: "thao trường" }).click();
    await expect(boxes(page, "defence").nth(1)).toHaveValue("Theo dõi Kết luận số 8177-KL/TU");
    await page.keyboard.press("Enter");
    await page.keyboard.type("Chỉ thị 8128-CT");
    await options(page).filter({ hasText: "21/01/2035" }).click();
    await page.keyboard.type("; Chỉ thị 8128-CT");
    await options(page).filter({ hasText: "21/01/2035" }).click();
    await expect(boxes(page, "defence").nth(2)).toHaveValue(`${OLD}; Chỉ thị số 8128-CT/TW ngày 21/01/2035`);
  });

  await test.step("all of it is stored", async () => {
    await expectSaved(page);
    await page.reload();
    expect((await textsOf(page, "defence")).at(-1)).toBe(`${OLD}; Chỉ thị số 8128-CT/TW ngày 21/01/2035`);
  });

  await findByWords(page);
  await compose(page, context);
});

async function findByWords(page: Page): Promise<void> {
  await test.step("a paper is found by words, from the menu and by Ctrl Space, and put where the caret was", async () => {
    await addBox(page, "other");
    await page.keyboard.type("Thực hiện đến năm 2040");
    await boxes(page, "other").first().evaluate((box: HTMLTextAreaElement) => box.setSelectionRange(9, 9));
    await doWith(page, "other", 0, /Chèn trích dẫn/);
    const search = page.getByRole("combobox", { name: "Tìm văn bản để trích dẫn" });
    await expect(search).toBeFocused();
    await page.keyboard.type("khong co that");
    await expect(section(page, "other").getByText("Không có văn bản nào khớp.")).toBeVisible();
    await search.fill("nha o xa hoi");
    await expect(options(page)).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expect(boxes(page, "other").first()).toHaveValue(`Thực hiện ${RIGHT} về “nhà ở xã hội” đến năm 2040`);
    await page.keyboard.press("End");
    await page.keyboard.type(" và 9999-CT");
    await page.keyboard.press("Control+Space");
    await expect(search).toHaveValue("9999-CT");
    // What is typed takes the place of the first guess.
    await page.keyboard.type("nha o");
    await expect(search).toHaveValue("nha o");
    await page.keyboard.press("Escape");
    await expect(boxes(page, "other").first()).toBeFocused();
    await expect(search).toHaveCount(0);
  });
}

async function compose(page: Page, context: BrowserContext): Promise<void> {
  await test.step("letters that are being composed open nothing and lose no key", async () => {
    const keyboard = await context.newCDPSession(page);
    await addBox(page, "other");
    await page.keyboard.type("Chỉ thị 8128-");
    await expect(options(page)).toHaveCount(2);
    await page.keyboard.press("Escape");
    await page.keyboard.type(" rồi Chỉ thị số 812");
    await keyboard.send("Input.imeSetComposition", { text: "8", selectionStart: 1, selectionEnd: 1 });
    await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", key: "ArrowDown", code: "ArrowDown", windowsVirtualKeyCode: 229 });
    await expect(chosen(page)).toHaveCount(0);
    await keyboard.send("Input.insertText", { text: "8" });
    await expect(boxes(page, "other").last()).toHaveValue("Chỉ thị 8128- rồi Chỉ thị số 8128");
    await expect(options(page)).toHaveCount(2);
    await expectSaved(page);
  });
}

test("an admin mends a remembered paper and merges two that are one, and can take it back", async ({ page, context }) => {
  await signIn(context, "quantri");
  await page.goto("/admin/citations?q=8130-KL");
  const row = (words: string): Locator => page.getByRole("row").filter({ hasText: words });
  await expect(row("Tỉnh ủy")).toHaveCount(2);

  await test.step("merged, they count as one, and the toast separates them again", async () => {
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await page.getByRole("button", { name: "Gộp 2 văn bản" }).click();
    await page.getByRole("radio", { name: /03\/02\/2039/ }).check();
    await page.getByRole("button", { name: "Gộp lại" }).click();
    await expect(row("Tỉnh ủy")).toHaveCount(1);
    await expect(row("03/02/2039")).toContainText("nhà ở xã hội");
    await page.getByRole("button", { name: "Hoàn tác" }).click();
    await expect(row("Tỉnh ủy")).toHaveCount(2);
  });

  await test.step("a date that another one bears is refused with a way to merge, and nothing typed is lost", async () => {
    await row("02/3/2039").getByRole("button", { name: /^Sửa/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Ngày ban hành").fill("2039-02-03");
    await dialog.getByLabel("Cơ quan ban hành").fill("Ban Thường vụ Tỉnh ủy");
    await dialog.getByRole("button", { name: "Lưu" }).click();
    await expect(dialog.getByRole("alert")).toContainText("Đã có văn bản");
    await expect(dialog.getByLabel("Cơ quan ban hành")).toHaveValue("Ban Thường vụ Tỉnh ủy");
    await dialog.getByRole("button", { name: "Gộp hai bản" }).click();
    await dialog.getByRole("radio", { name: /03\/02\/2039/ }).check();
    await dialog.getByRole("button", { name: "Gộp lại" }).click();
    await expect(row("Tỉnh ủy")).toHaveCount(1);
  });

  await test.step("mended, it is offered in its new words; put away, it is not offered", async () => {
    await row("Tỉnh ủy").getByRole("button", { name: /^Sửa/ }).click();
    await page.getByRole("dialog").getByLabel("Trích yếu", { exact: true }).fill("nhà ở cho công nhân");
    await page.getByRole("dialog").getByRole("button", { name: "Lưu" }).click();
    await expect(row("nhà ở cho công nhân")).toContainText("đã sửa tay");
    const found = async () => (await (await context.request.get("/api/citations?q=8130")).json()) as { papers: { paper: { title: string } }[] };
    expect((await found()).papers.map(({ paper }) => paper.title)).toEqual(["nhà ở cho công nhân"]);
    await row("nhà ở cho công nhân").getByRole("button", { name: /^Bỏ/ }).click();
    await expect(page.getByText("Không có văn bản nào khớp.")).toBeVisible();
    expect((await found()).papers).toEqual([]);
    await page.getByRole("link", { name: /^Đã bỏ/ }).click();
    await row("nhà ở cho công nhân").getByRole("button", { name: /^Gợi ý lại/ }).click();
    await expect(row("nhà ở cho công nhân")).toHaveCount(0);
    expect((await found()).papers).toHaveLength(1);
  });
});

for (const language of ["vi", "en"] as const) {
  test(`citing and its page are kind and in one language: ${language}`, async ({ context }) => {
    const { page, leave } = await enter(context, "quantri", { language, scheme: "light" });
    const faults: string[] = [];
    const look = async (where: string) => void faults.push(...(await (language === "vi" ? faultsInBothLights(page, where) : wordFaultsOf(page, where, language))));
    const dialog = page.getByRole("dialog");
    await page.goto("/admin/citations?q=8128");
    await page.getByRole("checkbox").first().waitFor();
    for (const summary of await page.locator("td summary, th summary").all()) await summary.click();
    await look("papers");
    for (const box of await page.getByRole("checkbox").all()) await box.check();
    await page.getByRole("button", { name: /^(Gộp|Merge) 2/ }).click();
    await expect(dialog).toBeVisible();
    await look("merge");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^(Sửa|Change) / }).first().click();
    await expect(dialog).toBeVisible();
    await look("mend");
    await page.keyboard.press("Escape");
    await page.goto("/admin/citations?show=forgotten&q=khong-co");
    await look("nothing found");
    await page.goto(`/reports/${draftId}`);
    const listed = section(page, "economy").getByRole("option");
    await section(page, "economy").getByRole("button", { name: /^(Thêm nội dung|Add)/ }).click();
    await page.keyboard.type("8128-CT");
    await expect(listed).toHaveCount(2);
    await page.keyboard.press("ArrowDown");
    await look("offered");
    await page.keyboard.press("Escape");
    await page.keyboard.type(" và");
    await page.keyboard.press("Control+Space");
    await page.getByRole("combobox", { name: /^(Tìm văn bản|Find a paper)/ }).fill("8128");
    await expect(listed).toHaveCount(2);
    await look("search");
    await leave();
    expect(faults).toEqual([]);
  });
}

import type { Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import firstQuarter from "../../prisma/demo/report-2024-q1.json" with { type: "json" };
import { BY_COLOUR, enter, faultsOf } from "./looks";
import { boxes, expect, section, signIn, test, textsOf } from "./office";

const WARD = "tests/fixtures/import/word-lists-ward-2025.docx";
const OLD_LETTERS = "tests/fixtures/import/vni-2003.txt";
const PASTED = "BÁO CÁO\nkết quả hoạt động quý I/2024\n-----\nCăn cứ Quy chế, báo cáo như sau:\n1. Công tác chuyển đổi số\n- Đề án bến cảng số; đề án y tế số.\n2. Công tác nội chính\n- Kết luận thanh tra đất đai.\n2\nTrên đây là báo cáo quý I/2024.";

/** Drops files on the page, as from a folder. */
async function drop(page: Page, name: string, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([base64, fileName]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(base64!), (letter) => letter.charCodeAt(0))], fileName!));
      return transfer;
    },
    [bytes.toString("base64"), name],
  );
  await page.dispatchEvent("body", "dragover", { dataTransfer });
  await expect(page.getByText("Thả để nhập báo cáo từ tệp này")).toBeVisible();
  await page.dispatchEvent("body", "drop", { dataTransfer });
}

const report = (page: Page) => page.getByRole("region", { name: "Báo cáo sẽ nhận" });
const source = (page: Page) => page.getByRole("region", { name: "Bản gốc" });
const card = (page: Page, heading: string) => report(page).getByRole("region", { name: heading });
const bar = (page: Page, name: string | RegExp) => page.getByRole("button", { name });

async function paste(page: Page, text: string): Promise<void> {
  await page.goto("/import");
  await page.getByLabel("Chữ của báo cáo").fill(text);
  await page.getByRole("button", { name: "Xem trước" }).press("Enter");
  await expect(page.getByRole("heading", { name: "Nhập báo cáo từ tệp: chữ dán" })).toBeFocused();
}

async function takenInto(page: Page, period: string): Promise<void> {
  await bar(page, `Nhận vào ${period}`).click();
  await expect(page.getByRole("heading", { name: `Báo cáo ${period}` })).toBeVisible();
}

test("an old report dropped on the first page is corrected beside its source, taken, and found in the editor", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await page.goto("/");
  await drop(page, "phuong-ben-thanh.docx", readFileSync(WARD));
  await expect(report(page)).toBeVisible();
  await expect(page).toHaveURL(/\/import$/);
  await expect(page.getByText("5 mục, 9 nội dung")).toBeVisible();

  const wrong = card(page, "Công tác Tuyên giáo và Dân vận");
  await wrong.getByLabel("Là mục").selectOption({ label: "Công tác Dân vận, Mặt trận Tổ quốc và các đoàn thể" });
  await wrong.getByRole("button", { name: "Dùng tên của cơ quan" }).click();
  const moved = card(page, "Công tác Dân vận, Mặt trận Tổ quốc và các đoàn thể");
  await moved.getByRole("textbox", { name: /nội dung 2$/ }).fill("Trang trí chợ Bến Thành");
  await moved.getByRole("button", { name: "Việc với nội dung 3" }).click();
  await page.getByRole("menuitem", { name: "Không lấy nội dung này" }).click();
  await expect(report(page).getByText("bạn đã bỏ: Mở chuyên mục")).toBeVisible();
  await expect(source(page).getByText("bạn đã bỏ")).toBeVisible();
  await report(page).getByRole("button", { name: /^Lấy “Mở chuyên mục/ }).click();
  await expect(moved.getByRole("textbox", { name: /nội dung 3$/ })).toHaveValue("Mở chuyên mục trên trang thông tin của phường.");

  // Each side marks the other.
  await moved.getByRole("textbox", { name: /nội dung 2$/ }).focus();
  await expect(source(page).locator("li[data-marked]")).toHaveText(/Trang trí khu vực chợ Bến Thành/);
  await source(page).getByText("Chương trình kiểm tra, giám sát năm 2026").click();
  await expect(card(page, "Công tác kiểm tra, giám sát và kỷ luật đảng").getByRole("textbox", { name: /nội dung 1$/ })).toBeFocused();

  await report(page).getByLabel("Năm").fill("2031");
  await takenInto(page, "quý IV/2031");
  expect(await textsOf(page, "mass-mobilisation")).toEqual(["Kế hoạch tuyên truyền Đại hội đại biểu toàn quốc lần thứ XIV của Đảng:", "Trang trí chợ Bến Thành", "Mở chuyên mục trên trang thông tin của phường."]);
  // What the source does not have stands ready, empty.
  await expect(section(page, "internal-affairs")).toBeVisible();
  await expect(boxes(page, "internal-affairs")).toHaveCount(0);
});

test("pasted text is settled by keyboard, outlives a reload and a closed tab, and is not taken into a period that has a report", async ({ context }) => {
  await signIn(context, "chuyenvien");
  let page = await context.newPage();
  await paste(page, PASTED);
  await expect(bar(page, "Nhận vào quý I/2024")).toBeDisabled();
  await expect(report(page).getByRole("link", { name: "Mở báo cáo đã có" })).toBeVisible();
  await report(page).getByLabel("Năm").fill("2032");
  const unknown = card(page, "Công tác chuyển đổi số");
  await report(page).getByRole("listitem").filter({ hasText: "Công tác chuyển đổi số: chọn mục" }).getByRole("button", { name: "Đến chỗ này" }).press("Enter");
  await expect(unknown.getByLabel("Là mục")).toBeFocused();
  await unknown.getByLabel("Là mục").selectOption({ label: "Mục riêng của báo cáo này" });

  await unknown.getByRole("textbox", { name: /nội dung 1$/ }).focus();
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < "Đề án bến cảng số;".length; step += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(unknown.getByRole("textbox", { name: /nội dung 2$/ })).toBeFocused();
  await page.keyboard.press("Alt+ArrowDown");
  await expect(card(page, "Công tác nội chính").getByRole("textbox", { name: /nội dung 1$/ })).toHaveValue("đề án y tế số.");
  await bar(page, "Hoàn tác").click();
  await expect(unknown.getByRole("textbox", { name: /nội dung 2$/ })).toHaveValue("đề án y tế số.");

  // A line taken for a page number becomes a decision after all.
  await report(page).getByRole("button", { name: "Lấy “2”" }).press("Enter");
  await page.getByRole("menuitem", { name: "Công tác nội chính" }).press("Enter");
  await card(page, "Công tác nội chính").getByRole("textbox", { name: /nội dung 2$/ }).fill("Kết luận số 2.");
  await page.reload();
  await page.close();
  page = await context.newPage();
  await page.goto("/import");
  await expect(report(page).getByText("Bạn đang xem tiếp bản sửa dở lúc")).toBeVisible();
  await expect(card(page, "Công tác nội chính").getByRole("textbox", { name: /nội dung 2$/ })).toHaveValue("Kết luận số 2.");
  await context.setOffline(true);
  await bar(page, "Nhận vào quý I/2032").click();
  await expect(report(page).getByText("Chưa nối được với máy chủ nên chưa nhận được.")).toBeVisible();
  await context.setOffline(false);

  // Another person takes the same period a moment earlier: told once, at the period.
  await report(page).getByLabel("Năm").fill("2033");
  const theirs = { ...firstQuarter, period: { kind: "quarter", year: 2033, index: 1 }, sections: [] };
  expect((await context.request.post("/api/import/take", { data: { document: theirs } })).status()).toBe(200);
  await bar(page, "Nhận vào quý I/2033").click();
  await expect(report(page).getByText("Đã có báo cáo quý I/2033, nên chưa nhận vào kỳ này được.")).toBeVisible();
  await expect(report(page).getByRole("link", { name: "Mở báo cáo đã có" })).toHaveCount(1);
  await expect(report(page).getByText("phải xong")).toHaveCount(0);
  await expect(report(page).getByLabel("Năm")).toBeFocused();
  await report(page).getByLabel("Năm").fill("2032");
  await takenInto(page, "quý I/2032");
  expect(await textsOf(page, "cong-tac-chuyen-doi-so")).toEqual(["Đề án bến cảng số;", "đề án y tế số."]);
  expect(await textsOf(page, "internal-affairs")).toEqual(["Kết luận thanh tra đất đai.", "Kết luận số 2."]);
});

test("a file that cannot be read is refused in a sentence and can be read again; corrections are not given up unasked", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await page.goto("/import");
  await page.getByLabel("Chữ của báo cáo").fill("Chữ dán còn đó");
  const choose = (name: string, bytes: Buffer) => page.getByLabel("Chọn tệp").setInputFiles({ name, mimeType: "application/octet-stream", buffer: bytes });
  await choose("cu.docx", readFileSync(WARD).subarray(0, 3000));
  await expect(page.getByText("Tệp này không phải tệp Word (.docx) hoặc đã hỏng.")).toBeVisible();
  await page.getByRole("button", { name: "Đọc lại tệp này" }).click();
  await expect(page.getByText("Chưa nhập được cu.docx.")).toBeVisible();
  await expect(page.getByLabel("Chữ của báo cáo")).toHaveValue("Chữ dán còn đó");

  await choose("ward.docx", readFileSync(WARD));
  await report(page).getByLabel("Trích yếu").fill("Trích yếu đã sửa");
  await drop(page, "khac.txt", Buffer.from("1. Công tác nội chính\n- Kết luận."));
  await page.getByRole("button", { name: "Xem tiếp bản này" }).click();
  await expect(report(page).getByLabel("Trích yếu")).toHaveValue("Trích yếu đã sửa");
  await bar(page, "Chọn tệp khác").click();
  await page.getByRole("button", { name: "Bỏ và chọn tệp khác" }).click();
  await expect(page.getByLabel("Chọn tệp")).toBeAttached();
});

test("letters of an old encoding are shown before and after, and are converted only as long as the person wants", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  await page.goto("/import");
  await page.getByLabel("Chọn tệp").setInputFiles(OLD_LETTERS);
  await expect(report(page).getByText("Bản gốc viết bằng bảng mã cũ VNI.")).toBeVisible();
  await expect(report(page).getByRole("row").filter({ hasText: "TỈNH ỦY LONG AN" })).toHaveCount(1);
  await expect(report(page).getByLabel("Cơ quan ban hành")).toHaveValue("TỈNH ỦY LONG AN");
  await report(page).getByLabel("Địa danh").fill("Tân An");
  await report(page).getByLabel("Chuyển chữ sang Unicode").uncheck();
  await expect(source(page).getByText("TỈNH ỦY LONG AN")).toHaveCount(0);
  await report(page).getByLabel("Chuyển chữ sang Unicode").check();
  await expect(report(page).getByLabel("Địa danh")).toHaveValue("Tân An");
});

test("those who do not import are told", async ({ page, context }) => {
  await signIn(context, "lanhdao");
  await page.goto("/import");
  await expect(page.getByText("Chỉ chuyên viên và người quản trị nhập được báo cáo.")).toBeVisible();
  expect((await context.request.post("/api/import?kind=pasted", { data: "A" })).status()).toBe(403);
});

for (const language of ["vi", "en"] as const) {
  test(`importing has no serious fault and no foreign word, on a tablet as on a screen (${language})`, async ({ context }) => {
    const { page, leave } = await enter(context, "chuyenvien2", { language, scheme: "light" });
    const faults: string[] = [];
    const look = async (where: string) => {
      await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
      faults.push(...(await faultsOf(page, `${where}, light`, language)));
      await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
      faults.push(...(await faultsOf(page, `${where}, dark`, language, BY_COLOUR)));
    };
    await page.goto("/import");
    await page.locator("textarea").fill(PASTED);
    await look("empty");
    await page.getByRole("button", { name: /^(Xem trước|Preview)$/ }).click();
    await expect(page.locator("#bao-cao-nhan")).toBeVisible();
    await look("reviewing");
    await page.setViewportSize({ width: 768, height: 1024 });
    await expect(page.locator("#ban-goc")).toBeHidden();
    await page.getByRole("tab", { name: /^(Bản gốc|Source)$/ }).click();
    await expect(page.locator("#bao-cao-nhan")).toBeHidden();
    await look("source on a tablet");
    await leave();
    expect(faults).toEqual([]);
  });
}

import type { Browser, Page } from "@playwright/test";
import { addDecision, boxes, expect, expectSaved, openNewReport, section, signIn, test, textsOf, type Person } from "./office";

/** A page of another person in a browser of their own. */
async function pageOf(browser: Browser, person: Person, address: string): Promise<Page> {
  const context = await browser.newContext();
  await signIn(context, person);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const steps = (page: Page) => page.getByRole("group", { name: "Các bước của báo cáo" });
const dialog = (page: Page) => page.getByRole("dialog");

/** Others' changes are learnt by asking every few seconds. */
const SOON = { timeout: 15_000 };

async function submit(page: Page): Promise<void> {
  await steps(page).getByRole("button", { name: "Trình lãnh đạo" }).click();
  await dialog(page).getByRole("button", { name: "Trình lãnh đạo" }).click();
  await expect(page.getByText("Đã trình. Báo cáo đang chờ lãnh đạo.")).toBeVisible();
}

/** A report of the drafter with something in it, open on their page. */
async function written(page: Page): Promise<string> {
  await signIn(page.context(), "chuyenvien");
  const { id } = await openNewReport(page);
  await addDecision(page, "economy", "Nội dung đầu tiên");
  return id;
}

test("a report goes from the drafter to the leader and back, and what is missing, wanted and lost is said on the way", async ({ page, browser }) => {
  const id = await written(page);
  await page.locator("#part-tail summary").click();
  const signer = page.getByLabel("Họ tên người ký");
  const name = await signer.inputValue();
  await signer.fill("");
  await expectSaved(page);

  await steps(page).getByRole("button", { name: "Trình lãnh đạo" }).click();
  await expect(dialog(page).getByText("Phải sửa trước khi trình (1)")).toBeVisible();
  await expect(dialog(page).getByRole("button", { name: "Trình lãnh đạo" })).toHaveAttribute("aria-disabled", "true");
  await page.locator("#part-tail summary").evaluate((summary) => ((summary.parentElement as HTMLDetailsElement).open = false));
  await dialog(page).getByRole("link", { name: "Chưa có họ tên người ký." }).click();
  await expect(signer).toBeFocused();
  await page.keyboard.insertText(name);
  await submit(page);
  await expect(boxes(page, "economy")).toHaveCount(0);
  await expect(section(page, "economy").getByText("Nội dung đầu tiên", { exact: true })).toBeVisible();

  const leader = await pageOf(browser, "lanhdao", `/reports/${id}`);
  await expect(leader).toHaveURL(`/reports/${id}/read`);
  await steps(leader).getByRole("button", { name: "Trả lại" }).click();
  await dialog(leader).getByRole("button", { name: "Trả lại báo cáo" }).click();
  await expect(dialog(leader).getByText("Hãy ghi lý do; người nhận cần biết vì sao.")).toBeVisible();
  await expect(dialog(leader).getByLabel("Lý do trả lại")).toBeFocused();
  await dialog(leader).getByLabel("Lý do trả lại").fill("Thiếu số liệu thu ngân sách.");
  await dialog(leader).getByRole("button", { name: "Trả lại báo cáo" }).click();
  await expect(leader.getByText("Đã trả lại. Người soạn được báo kèm lý do.")).toBeVisible();

  await expect(page.getByRole("alert").filter({ hasText: "trả lại báo cáo lúc" }).getByText("Thiếu số liệu thu ngân sách.", { exact: true })).toBeVisible(SOON);
  await boxes(page, "economy").first().fill("Nội dung đầu tiên, thu ngân sách 2.500 tỷ đồng");
  await expectSaved(page);
  await submit(page);

  await expect(steps(leader).getByRole("button", { name: "Duyệt", exact: true })).toBeVisible(SOON);
  await steps(leader).getByRole("button", { name: "Duyệt", exact: true }).click();
  await dialog(leader).getByRole("button", { name: "Duyệt báo cáo" }).click();
  await expect(leader.getByText("Đã duyệt. Văn thư được báo để phát hành.")).toBeVisible();

  await page.getByRole("button", { name: "Sửa báo cáo đã duyệt" }).click(SOON);
  await expect(boxes(page, "economy")).toHaveCount(0);
  await dialog(page).getByRole("button", { name: "Sửa báo cáo" }).click();
  await boxes(page, "economy").first().fill("Nội dung đầu tiên, thu ngân sách 2.600 tỷ đồng");
  await expectSaved(page);
  const withdrawn = /^Việc duyệt của .+ không còn hiệu lực: .+ sửa báo cáo/;
  await expect(page.getByText(withdrawn)).toBeVisible();
  await expect(leader.getByText(withdrawn)).toBeVisible(SOON);
  await expect(steps(leader).getByRole("button", { name: "Duyệt", exact: true })).toHaveCount(0);
  await leader.context().close();
});

test("what one types while a colleague submits is kept, and offered when the report comes back", async ({ page, browser }) => {
  const id = await written(page);
  const colleague = await pageOf(browser, "chuyenvien2", `/reports/${id}`);
  await expect(boxes(colleague, "economy").first()).toHaveValue("Nội dung đầu tiên");
  // Without the network the page cannot learn of the submission before the typing is over.
  await page.context().setOffline(true);
  await boxes(page, "economy").first().fill("Nội dung đầu tiên, gõ thêm khi đã trình");
  await submit(colleague);
  await page.context().setOffline(false);

  const held = page.getByRole("alert", { name: "Có chữ chưa lưu, đang giữ trên máy này" });
  await expect(held.getByText("Nội dung đầu tiên, gõ thêm khi đã trình")).toBeVisible(SOON);
  await expect(section(page, "economy").getByText("Nội dung đầu tiên", { exact: true })).toBeVisible();
  await page.reload();
  await expect(held).toBeVisible();

  await steps(colleague).getByRole("button", { name: "Rút lại để sửa" }).click();
  await dialog(colleague).getByRole("button", { name: "Rút lại" }).click();
  await page.getByRole("button", { name: "Dùng lại" }).click(SOON);
  await expectSaved(page);
  expect(await textsOf(page, "economy")).toEqual(["Nội dung đầu tiên, gõ thêm khi đã trình"]);
  await colleague.context().close();
});

test("a reason half written outlives its dialog, a reload and a step that somebody else took first", async ({ page, browser }) => {
  const id = await written(page);
  await submit(page);
  const leader = await pageOf(browser, "lanhdao", `/reports/${id}?write`);
  const reason = dialog(leader).getByLabel("Lý do trả lại");
  const open = () => steps(leader).getByRole("button", { name: "Trả lại" }).click();
  await open();
  await reason.fill("Chưa đúng quy chế");
  await leader.keyboard.press("Escape");
  await leader.reload();
  await open();
  await expect(reason).toHaveValue("Chưa đúng quy chế");

  await steps(page).getByRole("button", { name: "Rút lại để sửa" }).click();
  await dialog(page).getByRole("button", { name: "Rút lại" }).click();
  await expect(dialog(leader).getByRole("alert")).toContainText("Báo cáo vừa chuyển sang “Đang soạn”", SOON);
  await expect(reason).toHaveValue("Chưa đúng quy chế");
  await expect(dialog(leader).getByRole("button", { name: "Trả lại báo cáo" })).toHaveAttribute("aria-disabled", "true");
  await leader.context().close();
});

test("when the session has ended one signs in in front of the step, and takes it with the reason typed", async ({ page, browser }) => {
  const id = await written(page);
  await submit(page);
  const leader = await pageOf(browser, "lanhdao", `/reports/${id}?write`);
  await steps(leader).getByRole("button", { name: "Trả lại" }).click();
  await dialog(leader).getByLabel("Lý do trả lại").fill("Sai ngày ở mục 6");
  await leader.context().clearCookies();
  await dialog(leader).getByRole("button", { name: "Trả lại báo cáo" }).click();
  const again = leader.getByRole("dialog", { name: "Đăng nhập lại để lưu tiếp" });
  await again.getByLabel("Mật khẩu").fill("baocao2024");
  await again.getByRole("button", { name: "Đăng nhập và lưu" }).click();
  await expect(again).toBeHidden();
  await dialog(leader).getByRole("button", { name: "Trả lại báo cáo" }).click();
  await expect(page.getByText("Sai ngày ở mục 6", { exact: true })).toBeVisible(SOON);
  await leader.context().close();
});

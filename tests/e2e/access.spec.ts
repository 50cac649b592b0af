import { addDecision, expect, openNewReport, section, signIn, test } from "./office";

const ADDRESSES = ["/", "/account", "/admin/accounts", "/admin/office", "/admin/sections", "/admin/templates"];

test("a stranger sees nothing: pages lead to the sign-in page, files and data are refused", async ({ page, context, browser }) => {
  await signIn(context, "chuyenvien");
  const { id } = await openNewReport(page);
  await addDecision(page, "economy", "Nội dung mật của cơ quan");
  const outside = await browser.newContext();
  const stranger = await outside.newPage();
  for (const address of [...ADDRESSES, `/reports/${id}`]) {
    await stranger.goto(address);
    expect(new URL(stranger.url()).pathname, address).toBe("/sign-in");
    expect(await stranger.content()).not.toContain("Nội dung mật");
  }
  for (const address of [`/reports/${id}/docx`, `/reports/${id}/json`, `/api/reports/${id}`]) {
    expect((await outside.request.get(address)).status(), address).toBe(401);
  }
  const command = { type: "undo", entryId: "1" };
  expect((await outside.request.post(`/api/reports/${id}/commands`, { data: command })).status()).toBe(401);
  await outside.close();
});

test("leaders and clerks read and download, and a request made by hand is refused in a sentence", async ({ page, context, browser }) => {
  await signIn(context, "chuyenvien");
  const { id } = await openNewReport(page);
  await addDecision(page, "economy", "Chỉ để đọc");
  for (const person of ["lanhdao", "vanthu"] as const) {
    const reader = await browser.newContext();
    await signIn(reader, person);
    const theirs = await reader.newPage();
    await theirs.goto(`/reports/${id}?write`);
    await expect(theirs.getByText("Bạn đang xem. Chỉ chuyên viên được soạn báo cáo này.")).toBeVisible();
    await expect(section(theirs, "economy").getByText("Chỉ để đọc", { exact: true })).toBeVisible();
    await expect(theirs.getByRole("textbox")).toHaveCount(0);
    await expect(theirs.getByRole("button", { name: "Dán nhiều nội dung" })).toHaveCount(0);
    expect((await reader.request.get(`/reports/${id}/docx`)).status()).toBe(200);
    const decision = { id: crypto.randomUUID(), sectionKey: "economy", text: "Chen vào", marker: "dash", joinsPrevious: false };
    const refused = await reader.request.post(`/api/reports/${id}/commands`, { data: { type: "decisions", command: { type: "add", decision, after: null } } });
    expect(refused.status()).toBe(403);
    expect(((await refused.json()) as { message: string }).message).toContain("không có quyền");
    for (const address of ["/admin/accounts", "/admin/office"]) expect((await reader.request.get(address, { maxRedirects: 0 })).status(), address).not.toBe(200);
    await reader.close();
  }
});

test("another site cannot write in one's name, and nonsense is refused", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  const { id } = await openNewReport(page);
  const url = `/api/reports/${id}/commands`;
  const forged = await context.request.post(url, { headers: { origin: "http://evil.example" }, data: { type: "undo", entryId: "1" } });
  expect(forged.status()).toBe(403);
  for (const data of [{}, { type: "decisions", command: { type: "drop" } }, { type: "undo", entryId: "1; DROP TABLE" }]) {
    expect((await context.request.post(url, { data })).status()).toBe(422);
  }
  expect((await context.request.post(url, { data: "{" , headers: { "content-type": "application/json" } })).status()).toBe(422);
  expect((await context.request.get("/reports/00000000-0000-4000-8000-000000000000")).status()).toBe(404);
  expect((await context.request.get("/reports/abc")).status()).toBe(404);
});

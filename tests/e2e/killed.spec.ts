import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { freePort } from "../../scripts/lib/postgres-process.mjs";
import { startScript, type Running } from "../support/processes";
import { boxes, expect, expectSaved, openNewReport, PASSWORD, section, test } from "./office";

const ROUNDS = 3;

test("whatever was shown as saved is there after the app and its database were killed", async ({ browser }) => {
  test.setTimeout(180_000);
  const data = path.resolve(".cache/e2e/killed");
  rmSync(data, { recursive: true, force: true });
  const port = await freePort();
  const start = async (): Promise<Running> => {
    const app = startScript("scripts/start.mjs", ["--demo", "--port", String(port), "--host", "127.0.0.1", "--data", data]);
    await app.says(/http:\/\/localhost:\d+/);
    return app;
  };
  let app = await start();
  const context = await browser.newContext({ baseURL: `http://localhost:${port}`, locale: "vi-VN" });
  try {
    await context.request.post("/api/auth/sign-in/username", { data: { username: "chuyenvien", password: PASSWORD } });
    const page = await context.newPage();
    const { id } = await openNewReport(page);
    await section(page, "economy").getByRole("button", { name: "Thêm nội dung" }).click();
    // Notes the text in the box at every moment at which the page says that all is saved.
    await page.evaluate(() => {
      const state = document.querySelector("[data-save-state]")!;
      const note = () => {
        const box = document.querySelector<HTMLTextAreaElement>("#section-economy textarea[id^=box]");
        if (state.getAttribute("data-save-state") === "saved" && box) document.body.dataset.shownSaved = box.value;
      };
      new MutationObserver(note).observe(state, { attributes: true });
    });
    for (let round = 0; round < ROUNDS; round += 1) {
      // Killed in the middle of a word, some time into the typing.
      const typing = page.keyboard.type(` Vòng ${round}: kế hoạch đầu tư công trung hạn giai đoạn 2021 - 2025 và những năm tiếp theo`, { delay: 25 + round * 10 });
      await expect(boxes(page, "economy").first()).toHaveValue(new RegExp(`Vòng ${round}: kế hoạch đầu`));
      killDatabase(data);
      await app.end("SIGKILL");
      await typing;
      const shown = await page.evaluate(() => document.body.dataset.shownSaved ?? "");
      if (round > 0) expect(shown, "something was shown as saved").not.toBe("");
      app = await start();
      const stored = await storedText(context, id);
      expect(stored.startsWith(shown), `shown as saved: “${shown}”; stored: “${stored}”`).toBe(true);
      // The page that stayed open catches up by itself.
      await expectSaved(page);
      expect(await storedText(context, id)).toBe(await boxes(page, "economy").first().inputValue());
    }
  } finally {
    await context.close();
    await app.end();
  }
});

function killDatabase(data: string): void {
  const [pid] = readFileSync(path.join(data, "demo", "postgres", "postmaster.pid"), "utf8").split("\n");
  process.kill(Number(pid), "SIGKILL");
}

async function storedText(context: import("@playwright/test").BrowserContext, id: string): Promise<string> {
  const answer = await context.request.get(`/api/reports/${id}`);
  const report = (await answer.json()) as { decisions: { sectionKey: string; text: string }[] };
  return report.decisions.find(({ sectionKey }) => sectionKey === "economy")?.text ?? "";
}

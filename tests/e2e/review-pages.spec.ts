import { readFile } from "node:fs/promises";
import type { Browser, Locator, Page } from "@playwright/test";
import { deflate, inflate, readZip, writeZip } from "@/docx/zip";
import { messagesFor, type Messages } from "@/messages";
import { passageOf } from "@/text/passage";
import { choose, faultsInBothLights, wordFaultsOf, type Language } from "./looks";
import { expect, openNewReport, signIn, test } from "./office";
import { gather, onItsWay, type OnItsWay } from "./on-its-way";

const PEOPLE = ["chuyenvien", "lanhdao", "vanthu", "quantri"] as const;
type Who = (typeof PEOPLE)[number];

type Tour = {
  words: Messages;
  report: OnItsWay<Who>;
  pages: Record<Who, Page>;
  /** Looks at a page as it stands: in Vietnamese by every rule and in both lights, in English at its words. */
  look: (page: Page, where: string) => Promise<void>;
  /** Opens an address of the report and looks at it. */
  visit: (who: Who, path: string, where: string) => Promise<Page>;
  /** Opens something on a page, looks at it, and closes it. */
  peek: (page: Page, opener: Locator, where: string, inside?: Locator) => Promise<void>;
};

/** A new report, four people with their pages in one language, and what was found wrong when all is seen. */
async function tour(browser: Browser, language: Language, see: (tour: Tour) => Promise<void>): Promise<void> {
  const office = await gather(browser, PEOPLE);
  const pages = {} as Record<Who, Page>;
  for (const who of PEOPLE) pages[who] = await office[who].newPage();
  const { id } = await openNewReport(pages.chuyenvien);
  if (language === "en") await Promise.all(PEOPLE.map((who) => choose(pages[who], "English")));
  const faults: string[] = [];
  const look: Tour["look"] = async (page, where) => {
    faults.push(...(await (language === "vi" ? faultsInBothLights(page, where) : wordFaultsOf(page, where, language))));
  };
  const visit: Tour["visit"] = async (who, path, where) => {
    const page = pages[who];
    await page.goto(path.startsWith("/") ? path : `/reports/${id}${path && `/${path}`}`);
    await expect(page.getByRole("heading", { level: 1 }).first()).toBeVisible();
    await look(page, where);
    return page;
  };
  const peek: Tour["peek"] = async (page, opener, where, inside = page.getByRole("dialog")) => {
    await opener.click();
    await expect(inside).toBeVisible();
    await look(page, where);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  };
  await see({ words: messagesFor(language), report: onItsWay(office, id), pages, look, visit, peek });
  if (language === "en") await Promise.all(PEOPLE.map((who) => choose(pages[who], "Tiếng Việt")));
  for (const who of PEOPLE) await office[who].close();
  expect(faults).toEqual([]);
}

const steps = (page: Page, words: Messages) => page.getByRole("group", { name: words.review.bar.label });
const step = (page: Page, words: Messages, act: keyof Messages["review"]["acts"]) => steps(page, words).getByRole("button", { name: words.review.acts[act], exact: true });

/** Opens the menu of steps; gives the item of one. */
async function stepInMenu(page: Page, words: Messages, act: keyof Messages["review"]["acts"]): Promise<Locator> {
  await steps(page, words).getByRole("button", { name: words.review.bar.more }).click();
  return page.getByRole("menuitem", { name: words.review.acts[act], exact: true });
}

const MONEY = "Cho chủ trương đầu tư dự án đường tỉnh 931 với tổng mức 250 tỷ đồng";
const PERSON = "Điều động đồng chí Nguyễn Văn A giữ chức vụ Bí thư Huyện ủy";

/** Text with something to remark on, and a leader who did. */
async function writeAndRemark({ report }: Tour): Promise<void> {
  await report.write("chuyenvien", "organisation", PERSON);
  await report.write("chuyenvien", "economy", "Chuyển sang quý sau như quý IV/2023 đã làm");
  await report.write("chuyenvien", "economy", MONEY);
  await report.comment("lanhdao", MONEY, ({ text }) => ({ kind: "comment", passage: passageOf(text, text.indexOf("250"), text.length) }));
  await report.comment("lanhdao", PERSON, ({ text }) => ({ kind: "suggestion", replacement: text.replace("Bí thư", "Phó Bí thư"), baseText: text }));
  await report.comment("lanhdao", MONEY, () => ({ kind: "comment", decisionId: null }));
}

/** The page for writing with the comments beside the text. */
async function editor({ words, report, pages, look }: Tour, state: string): Promise<Page> {
  const page = pages.chuyenvien;
  await page.goto(`/reports/${report.id}`);
  const comments = page.getByRole("tab", { name: new RegExp(`^${words.editor.comments(0)}`) });
  await comments.and(page.locator(":visible")).click();
  await expect(page.locator("#report-comments")).toBeVisible();
  await look(page, `editor, ${state}`);
  return page;
}

async function beforeTheLeader(all: Tour): Promise<void> {
  const { words, report, peek, visit } = all;
  await visit("chuyenvien", "versions", "no versions yet");
  await writeAndRemark(all);
  const page = await editor(all, "drafting");
  await peek(page, step(page, words, "submit"), "submit");
  await report.step("chuyenvien", "submit", "Xin ý kiến đồng chí");
  await editor(all, "in review");
}

async function withTheLeader({ words, report, pages, visit, look, peek }: Tour): Promise<void> {
  const page = pages.lanhdao;
  await visit("lanhdao", "/", "home with waiting items");
  await peek(page, page.getByRole("button", { name: new RegExp(`^${words.activity.bell.label}`) }), "notices");
  await visit("lanhdao", "read", "reading");
  await peek(page, step(page, words, "approve"), "approve");
  await step(page, words, "return").click();
  await page.getByRole("dialog").getByRole("button", { name: words.review.steps.return.submit }).click();
  await look(page, "return without a reason");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: words.comments.addToReport }).click();
  await look(page, "new comment");
  await visit("quantri", "", "editor of the admin, in review");
  await peek(pages.quantri, await stepInMenu(pages.quantri, words, "allow-exception"), "exception");
  await report.step("lanhdao", "return", "Kiểm tra lại số liệu");
}

async function changed({ words, report, pages, look }: Tour): Promise<void> {
  await report.rewrite("chuyenvien", MONEY, MONEY.replace("250", "245"));
  await report.move("chuyenvien", "quý IV/2023", "organisation");
  await report.write("chuyenvien", "defence", "Kế hoạch diễn tập");
  await report.step("chuyenvien", "submit");
  const page = pages.lanhdao;
  await page.goto(`/reports/${report.id}/read`);
  const { mode, shortMode } = words.review.reading;
  await page.getByRole("button", { name: mode.read }).click();
  await expect(page.locator("ins", { hasText: "245" })).toBeVisible();
  await look(page, "reading what changed");
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.getByRole("button", { name: shortMode.submission }).click();
  await expect(page.locator("ins", { hasText: "245" })).toBeVisible();
  await page.getByLabel(words.review.compare.onlyChanges).check();
  await look(page, "only what changed, on a tablet");
  await page.getByRole("button", { name: shortMode.plain }).click();
  await page.getByRole("button", { name: words.review.reading.openComments(3) }).click();
  await look(page, "comments over the paper, on a tablet");
  await page.setViewportSize({ width: 1366, height: 768 });
}

async function approved(all: Tour): Promise<void> {
  const { words, report, peek, pages, look } = all;
  await report.step("lanhdao", "approve");
  const page = await editor(all, "approved");
  await peek(page, page.getByRole("button", { name: words.review.banner.edit }), "editing what is approved");
  await page.getByRole("button", { name: words.review.banner.edit }).click();
  await page.getByRole("dialog").getByRole("button", { name: words.review.lateEdit.submit }).click();
  await look(page, "editing over an approval");
  const clerk = pages.vanthu;
  await clerk.goto(`/reports/${report.id}`);
  await step(clerk, words, "issue").click();
  const number = clerk.getByRole("dialog").getByLabel(new RegExp(`^${words.register.issue.number} \\(`));
  await expect(number).toBeVisible();
  await number.fill(String(Number(await number.inputValue()) + 3));
  const paper = clerk.getByRole("dialog").getByRole("checkbox");
  if ((await paper.count()) > 0) await paper.check();
  await look(clerk, "issue");
  await report.rewrite("chuyenvien", "245", MONEY.replace("250", "260"));
  await editor(all, "approval withdrawn");
}

async function afterTheException(all: Tour): Promise<void> {
  const { words, report, pages, visit, peek, look } = all;
  await report.step("chuyenvien", "submit");
  await report.step("quantri", "allow-exception", "Lãnh đạo đi công tác");
  await editor(all, "exception allowed");
  await report.step("chuyenvien", "approve");
  const leader = await visit("lanhdao", "read", "reading, exception used");
  await peek(leader, leader.getByRole("button", { name: words.review.acts["confirm-exception"] }).last(), "confirm the exception");
  await report.issue("vanthu");
  await editor(all, "issued");
  const clerk = await visit("vanthu", "read", "reading, issued");
  await peek(clerk, await stepInMenu(clerk, words, "recall"), "recall");
  await report.step("vanthu", "recall", "Sai tổng mức");
  await editor(all, "recalled");
  const { id } = await report.step("chuyenvien", "revise");
  await visit("chuyenvien", "", "editor, replaced");
  await pages.chuyenvien.goto(`/reports/${id}`);
  await expect(pages.chuyenvien.locator(".paper section.docx").first()).toBeVisible();
  await look(pages.chuyenvien, "editor, replaces another");
}

async function laterOn({ words, report, pages, visit, look }: Tour): Promise<void> {
  const page = await visit("lanhdao", "versions", "versions");
  await page.getByRole("link", { name: words.review.versions.readLabel(1) }).click();
  await expect(page.getByText(words.review.versions.readNote)).toBeVisible();
  await look(page, "a version");
  await page.goto(`/reports/${report.id}/versions`);
  await page.getByRole("link", { name: words.review.versions.compareNowLabel(1) }).click();
  await expect(page.getByRole("heading", { name: words.review.compare.title })).toBeVisible();
  await look(page, "comparison");
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: words.review.compare.docx }).click()]);
  expect(download.suggestedFilename()).toMatch(/-so-voi-phien-ban-1\.docx$/);
  const file = readZip(await readFile(await download.path())).find(({ name }) => name === "word/document.xml");
  expect(inflate(file!).toString("utf8")).toMatch(/<w:ins [^>]*w:author="Bản hiện tại" /);
  await page.goto(`/reports/${report.id}/history`);
  await openAll(page);
  await look(page, "history");
  await pages.quantri.goto("/admin/log");
  await openAll(pages.quantri, 5);
  await look(pages.quantri, "log");
}

/** Unfolds what is folded. */
const openAll = (page: Page, most = Infinity) => page.getByRole("main").locator("details").evaluateAll((all, count) => all.slice(0, count).forEach((one) => ((one as HTMLDetailsElement).open = true)), most);

async function issuedQuickly({ report }: Tour): Promise<Buffer> {
  await report.write("chuyenvien", "economy", MONEY);
  await report.step("chuyenvien", "submit");
  await report.step("lanhdao", "approve");
  await report.issue("vanthu");
  return report.fileOf("vanthu");
}

async function checkedFiles({ words, pages, visit, look }: Tour, genuine: Buffer): Promise<void> {
  const page = await visit("lanhdao", "/check-file", "check a file");
  const rewritten = (name: string, change: (text: string) => string) =>
    Buffer.from(writeZip(readZip(genuine).map((entry) => (entry.name === name ? deflate(entry.name, Buffer.from(change(inflate(entry).toString("utf8")), "utf8")) : entry))));
  const { check } = words.register;
  const verdicts: [string, Buffer][] = [
    [check.genuine, genuine],
    [check.sameText, rewritten("word/styles.xml", (text) => `${text}\n`)],
    [check.unknown, rewritten("word/document.xml", (text) => text.replace("250 tỷ", "350 tỷ"))],
    [check.unreadable, Buffer.from("Không phải tệp Word")],
  ];
  for (const [verdict, buffer] of verdicts) {
    await page.locator('input[type="file"]').setInputFiles({ name: "bao-cao.docx", mimeType: "application/octet-stream", buffer });
    await expect(page.getByRole("heading", { name: verdict, exact: true })).toBeVisible();
    await look(pages.lanhdao, verdict);
  }
}

async function register({ words, report, visit, peek, look, pages }: Tour): Promise<void> {
  const page = await visit("vanthu", "/register?q=khong-co-so-nao", "register that finds nothing");
  await page.goto("/register");
  await openAll(page);
  await look(page, "register");
  await peek(page, page.getByRole("button", { name: words.register.paper.action }), "numbers of the paper register");
  await visit("vanthu", "/register/print", "register as it prints");
  await report.step("vanthu", "recall", "Sai tổng mức");
  await visit("vanthu", "/register", "register with a recalled entry");
  await visit("quantri", "/admin/terms", "terms");
  await peek(pages.quantri, pages.quantri.getByRole("button", { name: words.register.terms.add }), "new term");
}

for (const language of ["vi", "en"] as const) {
  test(`a report on its way has no serious fault and no foreign word (${language})`, async ({ browser }) => {
    test.setTimeout(240_000);
    await tour(browser, language, async (all) => {
      await beforeTheLeader(all);
      await withTheLeader(all);
      await editor(all, "returned");
      await all.visit("chuyenvien", "/", "home of whom a report came back to");
      await changed(all);
      await approved(all);
      await afterTheException(all);
      await laterOn(all);
    });
  });

  test(`the register and the check of files have no serious fault and no foreign word (${language})`, async ({ browser }) => {
    test.setTimeout(120_000);
    await tour(browser, language, async (all) => {
      const file = await issuedQuickly(all);
      await checkedFiles(all, file);
      await register(all);
    });
  });
}

test("what is printed is dark on white, also from a dark screen", async ({ page, context }) => {
  await signIn(context, "lanhdao");
  await page.goto("/check-file");
  const colours = () => page.evaluate(() => ["color", "background-color"].map((name) => getComputedStyle(document.body).getPropertyValue(name)));
  await page.emulateMedia({ colorScheme: "light" });
  const [ink] = await colours();
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  expect(await colours()).toEqual([ink, "rgb(255, 255, 255)"]);
});

test("on a tablet the steps are large enough for a finger", async ({ page, browser }) => {
  const office = await gather(browser, ["chuyenvien", "lanhdao"]);
  await signIn(page.context(), "chuyenvien");
  const report = onItsWay(office, (await openNewReport(page)).id);
  await report.write("chuyenvien", "economy", MONEY);
  await report.step("chuyenvien", "submit");
  const tablet = await browser.newContext({ viewport: { width: 768, height: 1024 }, hasTouch: true });
  await signIn(tablet, "lanhdao");
  const reading = await tablet.newPage();
  await reading.goto(`/reports/${report.id}/read`);
  const { bar, acts } = messagesFor("vi").review;
  for (const name of [acts.approve, acts.return]) {
    const box = await reading.getByRole("group", { name: bar.label }).getByRole("button", { name, exact: true }).boundingBox();
    expect(box!.height, name).toBeGreaterThanOrEqual(44);
  }
  await Promise.all([tablet, ...Object.values(office)].map((context) => context.close()));
});

/** A page in one language and one light: what is wrong with it for eyes, ears and readers. */
import { expect, type BrowserContext, type Page } from "@playwright/test";
import type { run as runAxe } from "axe-core";
import { readFileSync } from "node:fs";
import { signIn, type Person } from "./office";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

export type Language = "vi" | "en";
export type Look = { language: Language; scheme: "light" | "dark" };

/** Words of an English program or of one that broke; none of them is Vietnamese. */
const ENGLISH = /\b(save|saved|saving|cancel|delete|deleted|loading|error|close|open|undo|submit|search|edit|remove|retry|download|upload|sign in|password|required|invalid|please|page|report|section|item|settings|account)\b/i;
const BROKEN = /\bundefined\b|\[object|\bNaN\b|\bnull\b|\bfunction\b|=>/;

/** What axe finds by the colours alone: all that another light can change. */
export const BY_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe finds serious, and the words that do not belong, on the page as it stands; `rules` are those of axe to look by, all of them unless told. */
export async function faultsOf(page: Page, where: string, language: Language, rules?: string[]): Promise<string[]> {
  // Half a megabyte: sent once to a page that is looked at twice.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  const found = await page.evaluate(async (wanted) => {
    const runOnly = wanted && { runOnly: { type: "rule" as const, values: wanted } };
    const { violations } = await (window as unknown as { axe: { run: typeof runAxe } }).axe.run(document, { resultTypes: ["violations"], ...runOnly });
    return violations.filter(({ impact }) => impact === "serious" || impact === "critical").flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(" ")}`));
  }, rules);
  return [...found, ...wrongWords(await wordsOf(page), language)].map((fault) => `${where}: ${fault}`);
}

/** What axe finds by the words alone: all that another language can change. */
export const BY_WORDS = ["aria-command-name", "aria-dialog-name", "aria-input-field-name", "aria-progressbar-name", "aria-toggle-field-name", "button-name", "document-title", "html-has-lang", "html-lang-valid", "image-alt", "input-button-name", "label", "link-name", "select-name", "summary-name", "svg-img-alt", "valid-lang"];

/** What is wrong with a page in Vietnamese: by every rule in the light, and in the dark by those of colours. */
export async function faultsInBothLights(page: Page, where: string): Promise<string[]> {
  // A colour on its way from one light to the other is neither.
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await faultsOf(page, `${where}, light`, "vi");
  await page.emulateMedia({ colorScheme: "dark" });
  return [...light, ...(await faultsOf(page, `${where}, dark`, "vi", BY_COLOUR))];
}

/** What is wrong with the words of a page that was looked at in another language before. */
export function wordFaultsOf(page: Page, where: string, language: Language): Promise<string[]> {
  return faultsOf(page, where, language, BY_WORDS);
}

/** Everything a person reads or hears; boxes hold the person's own words, the printed page those of the report. */
function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => element.checkVisibility() && !element.closest('.paper, [lang="en"], nextjs-portal, script, style'));
    const spoken = shown.flatMap((element) => ["aria-label", "title", "placeholder", "alt"].map((name) => element.getAttribute(name) ?? ""));
    const written = shown.flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ""));
    return [document.title, ...spoken, ...written].map((words) => words.trim()).filter(Boolean);
  });
}

function wrongWords(words: string[], language: Language): string[] {
  return words.filter((text) => BROKEN.test(text) || (language === "vi" && ENGLISH.test(text))).map((text) => `words "${text}"`);
}

/** A signed-in page in one look; `leave` puts the person's language back. */
export async function enter(context: BrowserContext, person: Person, { language, scheme }: Look): Promise<{ page: Page; leave: () => Promise<void> }> {
  await signIn(context, person);
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme: scheme });
  if (language === "en") await choose(page, "English");
  return { page, leave: () => choose(page, "Tiếng Việt") };
}

export async function choose(page: Page, language: "English" | "Tiếng Việt"): Promise<void> {
  await page.goto("/account");
  await page.getByRole("banner").getByRole("button", { name: /^Tài khoản của|^Account of/ }).click();
  await page.getByRole("menuitem", { name: language }).click();
  await expect(page.locator("html")).toHaveAttribute("lang", language === "English" ? "en" : "vi");
}

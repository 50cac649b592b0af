/** Going about a page as those do who have no mouse. */
import type { Locator, Page } from "@playwright/test";
import { expect } from "./office";

/** Presses Tab (or Shift+Tab) until `target` has the focus; fails when the focus never gets there. */
export async function tabTo(page: Page, target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  for (let step = 0; step < 80; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

import { expect, test } from "@playwright/test";

test("a stranger gets the sign-in page, and nothing is fetched from outside", async ({ page, baseURL }) => {
  const outside: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") && !/^(data|blob):/.test(request.url())) outside.push(request.url());
  });
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in/);
  await expect(page.locator("input[type=password]")).toBeVisible();
  expect(outside).toEqual([]);
});

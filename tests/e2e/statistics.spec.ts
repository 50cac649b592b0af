import { readFileSync } from "node:fs";
import { inflate, readZip } from "@/docx/zip";
import { choose, enter, faultsInBothLights, wordFaultsOf } from "./looks";
import { addDecision, expect, openNewReport, signIn, test } from "./office";

test("a report's figures name its gaps, count what it cites, and can be taken along", async ({ page, context }) => {
  await signIn(context, "chuyenvien");
  const { id, year } = await openNewReport(page);
  await addDecision(page, "economy", "Sơ kết Chỉ thị số 28-CT/TW, ngày 25/12/2023 của Bộ Chính trị và Kế hoạch số 05-KH/TU, ngày 03/01/2024");
  await addDecision(page, "defence", "Cho chủ trương diễn tập");
  await page.getByRole("button", { name: "Việc khác" }).click();
  await page.getByRole("menuitem", { name: "Xem số liệu" }).click();

  await page.waitForURL(`/statistics?report=${id}`);
  await expect(page.getByText("2 nội dung, viện dẫn 2 văn bản.")).toBeVisible();
  await expect(page.getByText(/^Chưa có nội dung: Về công tác tổ chức, cán bộ; .*Một số nhiệm vụ khác\.$/)).toBeVisible();
  const papers = page.getByRole("table", { name: "Văn bản được viện dẫn theo loại" });
  await expect(papers.getByRole("columnheader")).toHaveText(["Mục", "Chỉ thị", "Kế hoạch", "Cộng"]);
  await expect(papers.getByRole("row", { name: "Lĩnh vực kinh tế, xã hội" }).getByRole("cell")).toHaveText(["1", "1", "2"]);
  await expect(papers.getByRole("row", { name: "Lĩnh vực quốc phòng, an ninh" }).getByRole("cell")).toHaveText(["0", "0", "0"]);

  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "Tải bảng tính: Văn bản được viện dẫn theo loại" }).click()]);
  expect(file.suggestedFilename()).toBe("so-lieu.xlsx");
  const texts = readZip(readFileSync(await file.path())).find(({ name }) => name === "xl/sharedStrings.xml")!;
  expect(inflate(texts).toString("utf8")).toContain("Lĩnh vực kinh tế, xã hội");

  await page.getByRole("link", { name: "Qua các kỳ" }).click();
  await page.getByLabel("Từ năm").selectOption(String(year));
  await page.getByLabel("Đến năm").selectOption(String(year));
  await page.getByRole("button", { name: "Xem", exact: true }).click();
  const decisions = page.getByRole("table", { name: "Số nội dung theo mục qua các quý" });
  await expect(decisions.getByRole("columnheader")).toHaveText(["Mục", `Quý I/${year}`]);
  await expect(decisions.getByRole("row", { name: "Cả báo cáo" }).getByRole("cell")).toHaveText(["2"]);
  await decisions.getByRole("link", { name: `Quý I/${year}` }).click();
  await page.getByRole("table", { name: "Số nội dung theo mục" }).getByRole("link", { name: "Lĩnh vực quốc phòng, an ninh" }).click();
  await page.waitForURL(`/reports/${id}?section=defence`);
});

test("figures have no serious fault and no foreign word, in either light and language", async ({ context }) => {
  const faults: string[] = [];
  const { page, leave } = await enter(context, "lanhdao", { language: "vi", scheme: "light" });
  const walk = async (look: (where: string) => Promise<string[]>) => {
    await page.goto("/statistics?from=2023&to=2024");
    await expect(page.getByRole("table").first()).toBeVisible();
    faults.push(...(await look("over the periods")));
    await page.getByRole("columnheader").getByRole("link").last().click();
    await page.waitForURL(/\?report=/);
    await expect(page.getByRole("table")).toHaveCount(2);
    faults.push(...(await look("one report")));
    await page.goto("/statistics?from=1990&to=1991");
    faults.push(...(await look("nothing in these years")));
  };
  await walk((where) => faultsInBothLights(page, where));
  await choose(page, "English");
  await walk((where) => wordFaultsOf(page, where, "en"));
  await leave();
  expect(faults).toEqual([]);
});

import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { learnPapers, learnUnread, relearnPapers } from "@/services/citation/learn";
import { listPapers, paperFilterSchema } from "@/services/citation/list";
import { forgetPaper, paperSchema, restorePaper, savePaper } from "@/services/citation/mend";
import { mergePapers, separatePaper } from "@/services/citation/merge";
import { offerPapers } from "@/services/citation/offer";
import { issueReport } from "@/services/register/issue";
import { saveTerm } from "@/services/register/term";
import { openOffice, refusalOf, type Office } from "../support/office";
import { approvedReport, step } from "../support/review";

let office: Office;
let nextNumber = 1;

/** Issues a report of a quarter that says `texts`, a section each. */
async function issue(year: number, index: number, texts: string[]): Promise<string> {
  const { id, hash } = await approvedReport(office, { kind: "quarter", year, index }, texts);
  await issueReport(office.clerk, id, { hash, number: nextNumber++, date: `${year}-${String(index * 3).padStart(2, "0")}-28` });
  return id;
}

const offered = async (typed: string) => (await offerPapers(office.drafter, typed)).papers;
const names = async (typed: string) => (await offered(typed)).map(({ paper }) => `${paper.number}-${paper.code} ${paper.date} ${paper.issuer ?? "-"}: ${paper.title ?? "-"}`);
const listed = async (query: Record<string, string> = {}) => (await listPapers(office.admin, paperFilterSchema.parse(query))).papers;
const the = async (q: string, more: Record<string, string> = {}) => {
  const [paper, ...others] = await listed({ q, ...more });
  expect([paper?.number, others.length], q).not.toEqual([undefined, 0]);
  return paper!;
};
const mended = async (q: string, change: Record<string, unknown>) => {
  const { id, version, type, number, code, family, date, issuer, term, title, titleQuoted } = await the(q);
  const symbol = `${number}${family === "state" ? "/" : "-"}${code}`;
  return paperSchema.parse({ id, version, type: type!, symbol, date, issuer: issuer ?? "", term: term ?? "", title: title ?? "", titleQuoted, ...change });
};
const added = (symbol: string, date: string, title = "") => savePaper(office.admin, paperSchema.parse({ type: "Kết luận", symbol, date, issuer: "", term: "", title }));

beforeAll(async () => {
  office = await openOffice();
  await saveTerm(office.admin, { name: "2020 - 2025", startsOn: "2020-10-15" });
  await issue(2022, 1, ["Quán triệt Chỉ thị số 28-CT/TW ngày 21/01/2019 của Ban Bí thư khóa XII về khuyến khích đọc sách; Kết luận số 9-KL/TU ngày 05/01/2022"]);
  await issue(2022, 2, ["Thực hiện Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị “về bảo vệ trẻ em”", "Nghị quyết số 21-NQ/TW ngày 25/10/2017 về công tác dân số; Chỉ thị 28 - CT/TW ngày 25-12-2023"]);
});

describe("an issued report teaches the papers it cites", () => {
  it("of which two that share a number stay two, the one cited lately first", async () => {
    expect(await names("28-CT")).toEqual(["28-CT/TW 2023-12-25 Bộ Chính trị: bảo vệ trẻ em", "28-CT/TW 2019-01-21 Ban Bí thư: khuyến khích đọc sách"]);
    expect((await offered("28 ct tw")).map(({ times, last }) => [times, last])).toEqual([
      [2, "2022-06-30"],
      [1, "2022-03-31"],
    ]);
  });

  it("found without accents by title, by type and number, and not by what they are not", async () => {
    expect((await names("dan so")).length).toBe(1);
    expect(await names("nq 21")).toEqual(await names("dân số"));
    expect(await names("29-CT")).toEqual([]);
    expect((await offered("")).length).toBe(4);
    for (const odd of ["%", "_' OR 1=1", "\u0000", "số ".repeat(2_000)]) expect(await offered(odd), odd).toBeInstanceOf(Array);
  });

  it("once, however often it is read again", async () => {
    const before = await listed();
    expect(await relearnPapers(office.admin)).toEqual({ reports: 2, papers: 0 });
    expect((await listed()).map(({ id, times, version }) => [id, times, version])).toEqual(before.map(({ id, times, version }) => [id, times, version]));
  });

  it("also when it was issued before there was a memory", async () => {
    await db.citedPaper.deleteMany();
    expect(await relearnPapers(office.admin)).toEqual({ reports: 2, papers: 4 });
    expect(await names("28-CT")).toHaveLength(2);
  });

  it("without anybody asking, once, where none of its papers is remembered", async () => {
    await db.citedPaper.deleteMany();
    const done = await Promise.all([learnUnread(), learnUnread()]);
    expect([done[0].reports + done[1].reports, done[0].papers + done[1].papers]).toEqual([2, 4]);
    const before = await listed();
    expect(before.map(({ times }) => times).sort()).toEqual([1, 1, 1, 2]);
    expect(await learnUnread()).toEqual({ reports: 0, papers: 0 });
    expect(await listed()).toEqual(before);
  });

  it("and fills in what was not known of them", async () => {
    expect(await names("9-KL")).toEqual(["9-KL/TU 2022-01-05 -: -"]);
    await issue(2022, 3, ["Triển khai Kết luận số 09-KL/TU, ngày 05/01/2022 của Ban Thường vụ Tỉnh ủy về phát triển du lịch"]);
    expect(await names("9-KL")).toEqual(["9-KL/TU 2022-01-05 Ban Thường vụ Tỉnh ủy: phát triển du lịch"]);
  });

  it("and no longer counts once it is recalled", async () => {
    const id = await issue(2022, 4, ["Kết luận số 9-KL/TU ngày 05/01/2022; Kết luận số 9-KL/TU ngày 05/01/2022"]);
    expect((await the("9-KL")).times).toBe(4);
    await step(office.leader, id, "recall", "Sai ngày");
    expect(await the("9-KL")).toMatchObject({ times: 2, last: "2022-09-30" });
    expect((await the("9-KL")).reports.map(({ period }) => period.index)).toEqual([3, 1]);
  });
});

describe("what an admin mends", () => {
  it("survives the next report", async () => {
    await savePaper(office.admin, await mended("dan so", { issuer: "Ban Chấp hành Trung ương Đảng", term: "xii", title: "“Công tác dân số trong tình hình mới”", titleQuoted: "on" }));
    await issue(2023, 1, ["Nghị quyết số 21-NQ/TW ngày 25/10/2017 của Trung ương về dân số"]);
    expect(await the("dan so")).toMatchObject({ issuer: "Ban Chấp hành Trung ương Đảng", term: "XII", title: "Công tác dân số trong tình hình mới", titleQuoted: true, mended: true, times: 2 });
  });

  it("with another date stays known under the wrong one that reports bear", async () => {
    await savePaper(office.admin, await mended("9-KL", { date: "2022-01-06" }));
    await relearnPapers(office.admin);
    expect(await listed({ q: "9-KL" })).toMatchObject([{ date: "2022-01-06", times: 2, merged: [{ name: "Kết luận số 09-KL/TU ngày 05/01/2022" }] }]);
    expect((await offered("9-KL"))[0]).toMatchObject({ key: "9-kl/tu@2022-01-06", aliases: ["9-kl/tu@2022-01-05"] });
    await savePaper(office.admin, await mended("9-KL", { date: "2022-01-05" }));
    expect((await offered("9-KL"))[0]).toMatchObject({ key: "9-kl/tu@2022-01-05", aliases: ["9-kl/tu@2022-01-06"], times: 2 });
  });

  it("is refused where another paper bears that number and date, and where the number cannot be read", async () => {
    await added("40-KL/TU", "2021-05-04");
    await added("41-KL/TU", "2021-05-04");
    const wrong = await mended("41-KL", { symbol: "40-KL/TU" });
    expect(await refusalOf(savePaper(office.admin, wrong))).toBe("paper-exists");
    expect(await refusalOf(added("40-KL/TU", "2021-05-04"))).toBe("paper-exists");
    for (const symbol of ["KL/TU", "40", "40-KL/TU và 41-KL/TU", ""]) expect(paperSchema.safeParse({ ...wrong, type: "Kết luận", symbol, date: "2021-05-04", issuer: "", term: "", title: "" }).success, symbol).toBe(false);
  });

  it("is not written over what somebody else mended meanwhile", async () => {
    const [mine, theirs] = [await mended("41-KL", { title: "bản của tôi" }), await mended("41-KL", { title: "bản của người khác" })];
    await savePaper(office.admin, theirs);
    const refusal = await savePaper(office.admin, mine).catch((error: unknown) => error);
    expect(refusal).toMatchObject({ code: "stale", current: { title: "bản của người khác", version: theirs.version + 1 } });
    expect((await the("41-KL")).title).toBe("bản của người khác");
  });
});

describe("papers that turned out to be one", () => {
  it("count as one, under every number they were cited by, until they are separated", async () => {
    const report = await issue(2023, 2, ["Kết luận số 50-KL/TU ngày 03/5/2023 về nhà ở; Kết luận số 50-KL/TU ngày 05/3/2023 của Tỉnh ủy"]);
    const [right, wrong] = [(await listed({ q: "nha o" }))[0]!, (await listed({ q: "50-KL" })).find(({ date }) => date === "2023-03-05")!];
    await mergePapers(office.admin, { into: right, others: [wrong] });
    expect(await listed({ q: "50-KL" })).toMatchObject([{ id: right.id, times: 2, issuer: "Tỉnh ủy", title: "nhà ở", reports: [{ id: report, count: 2 }] }]);
    expect((await offered("50-KL")).map(({ key, aliases }) => [key, aliases])).toEqual([["50-kl/tu@2023-05-03", ["50-kl/tu@2023-03-05"]]]);
    await issue(2023, 3, ["Kết luận số 50-KL/TU ngày 05/3/2023"]);
    expect((await the("50-KL")).times).toBe(3);
    const { id, version } = (await the("50-KL")).merged[0]!;
    await separatePaper(office.admin, { id, version });
    expect((await listed({ q: "50-KL", order: "date" })).map(({ date, times }) => [date, times])).toEqual([
      ["2023-05-03", 1],
      ["2023-03-05", 2],
    ]);
  });

  it("are not merged as somebody saw them before, nor with themselves", async () => {
    const [one, other] = (await listed({ q: "KL/TU", order: "number" })) as [Awaited<ReturnType<typeof the>>, Awaited<ReturnType<typeof the>>];
    expect(await refusalOf(mergePapers(office.admin, { into: one, others: [one] }))).toBe("invalid");
    expect(await refusalOf(mergePapers(office.admin, { into: one, others: [{ ...other, version: other.version - 1 }] }))).toBe("stale");
    await mergePapers(office.admin, { into: one, others: [other] });
    expect(await refusalOf(mergePapers(office.admin, { into: { id: other.id, version: other.version + 1 }, others: [{ id: one.id, version: one.version + 1 }] }))).toBe("stale");
  });
});

it("a paper that was put away is not offered, comes back with no report, and can be taken up again", async () => {
  const seen = await the("28-CT đọc sách");
  const away = await forgetPaper(office.admin, seen);
  await issue(2023, 4, ["Chỉ thị số 28-CT/TW ngày 21/01/2019 của Ban Bí thư"]);
  expect(await names("28-CT")).toHaveLength(1);
  expect((await the("28-CT đọc sách", { show: "forgotten" })).id).toBe(seen.id);
  await restorePaper(office.admin, away);
  expect(await names("28-CT")).toHaveLength(2);
});

it("everybody is offered papers, an admin alone changes them, and each change is in the log", async () => {
  for (const actor of [office.drafter, office.leader, office.clerk]) {
    expect((await offerPapers(actor, "28-CT")).papers).toHaveLength(2);
    const { id, version } = await the("dan so");
    const change = await mended("dan so", { title: "khác" });
    const attempts = [savePaper(actor, change), forgetPaper(actor, { id, version }), restorePaper(actor, { id, version }), mergePapers(actor, { into: { id, version }, others: [{ id, version }] }), separatePaper(actor, { id, version }), relearnPapers(actor), listPapers(actor, paperFilterSchema.parse({}))];
    expect(await Promise.all(attempts.map(refusalOf))).toEqual(attempts.map(() => "not-allowed"));
  }
  const logged = await db.auditEntry.findMany({ where: { action: { startsWith: "citation." } }, select: { action: true }, distinct: ["action"] });
  expect(logged.map(({ action }) => action).sort()).toEqual(["citation.changed", "citation.forgotten", "citation.learned", "citation.merged", "citation.restored"]);
});

it("two reports that teach the same papers at once, in any order, both do", async () => {
  const reports = await db.report.findMany({ take: 2, orderBy: { id: "asc" } });
  const { document } = await db.reportVersion.findFirstOrThrow({ where: { event: "issued" } });
  const texts = Array.from({ length: 40 }, (_, index) => `Kết luận số ${200 + index}-KL/TU ngày 05/01/2024`);
  const saying = (all: string[]) => ({ ...(document as object), preamble: all }) as Parameters<typeof learnPapers>[2];
  const period = { kind: "quarter", year: 2024, index: 1 } as const;
  await Promise.all(reports.map(({ id }, index) => db.$transaction((tx) => learnPapers(tx, { id, period }, saying(index === 0 ? texts : texts.toReversed())))));
  expect(await db.citedPaper.count({ where: { key: { endsWith: "@2024-01-05" } } })).toBe(40);
});

import fc from "fast-check";
import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { withoutAccents } from "@/domain/ascii";
import { searchWords } from "@/domain/search-words";
import { db } from "@/server/database";
import { issueReport } from "@/services/register/issue";
import { recordPaperNumbers } from "@/services/register/paper";
import { saveTerm } from "@/services/register/term";
import { openReport } from "@/services/report/open-report";
import { reviseReport } from "@/services/report/revise";
import { runCommand } from "@/services/report/run-command";
import type { Hit } from "@/services/search/hit";
import { quickSearch, search, searchFilterSchema } from "@/services/search/search";
import { openOffice, type Office } from "../support/office";
import { approvedReport, step, writtenReport } from "../support/review";

let office: Office;
/** Ids of the reports: issued, being written, recalled, and the correction of the recalled one. */
let issued: string, drafting: string, recalled: string, corrected: string;

const LONG = `${"Báo cáo tình hình thực hiện dự án đầu tư ngoài ngân sách thuộc thẩm quyền; ".repeat(12)}tổ chức gặp gỡ Giám mục Giáo phận Cần Thơ 😀 và các vị Linh mục; ${"kết quả công tác giám định, định giá tài sản; ".repeat(12)}`.trim();

async function issueAs(index: number, texts: string[], number: number, date: string): Promise<string> {
  const { id, hash } = await approvedReport(office, { kind: "quarter", year: 2023, index }, texts);
  await issueReport(office.clerk, id, { hash, number, date });
  return id;
}

beforeAll(async () => {
  office = await openOffice();
  await saveTerm(office.admin, { name: "2020 - 2025", startsOn: "2020-10-15" });
  issued = await issueAs(1, ["Quy chế phối hợp giữa Ủy ban Kiểm tra Tỉnh ủy với Ban Dân vận Tỉnh ủy", "Chỉ thị số 28-CT/TW ngày 25/12/2023 của Bộ Chính trị về bảo vệ trẻ em", LONG], 41, "2023-03-27");
  recalled = await issueAs(2, ["Thành lập đoàn thanh tra đất đai tại xã Vĩnh Viễn", "Khen thưởng chuyên đề học tập"], 42, "2023-06-27");
  await step(office.leader, recalled, "recall", "Sai tên xã");
  corrected = (await reviseReport(office.drafter, recalled)).id;
  const wrong = await db.decision.findFirstOrThrow({ where: { text: { contains: "Vĩnh Viễn" } } });
  await runCommand(office.drafter, corrected, { type: "edit", id: wrong.id, version: wrong.version, text: "Thành lập đoàn thanh tra đất đai tại xã Lương Nghĩa" });
  drafting = await writtenReport(office, { kind: "quarter", year: 2024, index: 1 }, [
    "Uỷ ban kiểm tra báo cáo việc bàn giao hồ sơ; khoá sổ kế toán",
    "Kiểm tra ngân sách của ban quản lý, sau đó ủy quyền cho cấp dưới",
    "Công văn số 5-CV/TU và Kế hoạch số 05-KH/TU",
  ]);
  await recordPaperNumbers(office.clerk, { symbol: "BC/TU", date: "2023-07-03", from: 43, subject: "Báo cáo chuyên đề phòng, chống hạn mặn" });
});

const ask = (query: Record<string, string>) => search(office.leader, searchFilterSchema.parse(query));
/** What is found as typed; what is only like it does not count. */
const hits = async (q: string, more: Record<string, string> = {}) => {
  const found = await ask({ q, ...more });
  return found.near ? [] : found.hits;
};
const textsOf = (found: readonly Hit[]) => found.map(({ excerpt }) => excerpt.text);
const texts = async (q: string, more: Record<string, string> = {}) => textsOf(await hits(q, more));
const marked = ({ excerpt: { text, marks } }: Hit) => marks.map(({ start, end }) => text.slice(start, end));

describe("words", () => {
  it("find texts however either is accented, composed or written large", async () => {
    for (const q of ["uy ban kiem tra", "Ủy ban Kiểm tra", "Uỷ ban kiểm tra", "UY BAN KIEM TRA", "Ủy ban Kiểm tra".normalize("NFD"), '"uy ban kiem tra"']) {
      const found = await hits(q);
      const together = found.filter((hit) => marked(hit).some((words) => withoutAccents(words).toLowerCase() === "uy ban kiem tra"));
      expect(together.map(({ report }) => report!.id).sort(), q).toEqual([drafting, issued].sort());
    }
    expect(await texts("khóa sổ kế toán")).toHaveLength(1);
    for (const q of ["doan thanh tra dat dai", "ĐOÀN THANH TRA ĐẤT ĐAI"]) expect(await texts(q), q).toHaveLength(2);
  });

  it("may stand apart from each other, but together come first, and quoted must be together", async () => {
    expect((await texts("uy ban kiem tra")).slice(0, 3).map((text) => text.slice(0, 12))).toEqual(["Uỷ ban kiểm ", "Quy chế phối", "Kiểm tra ngâ"]);
    expect(await hits('"uy ban kiem tra"')).toHaveLength(2);
    expect(await hits("“kiểm tra ngân sách”")).toHaveLength(1);
  });

  it("typed with accents bring those first and hide no others", async () => {
    const [first, ...others] = await texts("bàn");
    expect(first).toContain("bàn giao");
    expect(others.length).toBeGreaterThan(2);
    expect(await texts("ban giao")).toEqual(await texts("bàn giao"));
  });

  it("are whole words", async () => {
    expect(await hits("bảo vệ tr")).toEqual([]);
    expect(await hits("bảo vệ tre")).toHaveLength(1);
  });
});

describe("a document's number", () => {
  it("is found in every spelling, whole or in part", async () => {
    for (const q of ["28-CT/TW", "28/CT/TW", "28-CT", "28/CT", "số 28-ct", "28–CT/TW"]) expect((await hits(q)).map(({ report }) => report?.id), q).toEqual([issued]);
    expect(await hits("27-CT/TW", { year: "2023" })).toSatisfy((found: Hit[]) => found.every((hit) => !marked(hit).includes("28-CT/TW")));
  });

  it("is the same with a zero in front and without", async () => {
    for (const q of ["5-KH/TU", "05-KH/TU", "05-CV", "5/CV"]) expect(await hits(q), q).toHaveLength(1);
  });

  it("in the register comes before texts that cite it", async () => {
    for (const q of ["41-BC/TU", "41/BC", "Số 41-BC"]) expect((await hits(q))[0], q).toMatchObject({ kind: "entry", number: { number: 41, symbol: "BC/TU", date: "2023-03-27" }, report: { id: issued } });
    expect((await hits("phong chong han man"))[0]).toMatchObject({ kind: "entry", number: { number: 43 }, report: null });
  });
});

describe("what is found", () => {
  it("says where it stands: report, period, section, state, number", async () => {
    const [hit] = await hits("bao ve tre em");
    expect(hit).toMatchObject({ kind: "decision", report: { id: issued, period: { kind: "quarter", year: 2023, index: 1 }, state: "issued", number: { number: 41, symbol: "BC/TU" } }, section: { key: "propaganda" } });
    expect(await db.decision.findUniqueOrThrow({ where: { id: (hit as Extract<Hit, { kind: "decision" }>).id! } })).toMatchObject({ text: hit!.excerpt.text });
  });

  it("are subjects, openings and closings of reports as well", async () => {
    expect(await hits("Kết quả hoạt động của Ban Thường vụ Tỉnh ủy quý I/2024")).toMatchObject([{ kind: "text", field: "subject", report: { id: drafting } }]);
    expect((await hits("hop cho chu truong")).map((hit) => hit.kind === "text" && hit.field)).toEqual(["preamble", "preamble", "preamble", "preamble"]);
  });

  it("are headings of sections, each once", async () => {
    const { headings } = await ask({ q: "noi chinh" });
    expect(headings).toEqual([{ key: "internal-affairs", heading: "Công tác nội chính", reports: 4 }]);
  });

  it("are not deleted decisions", async () => {
    const { id } = await openReport(office.drafter, { kind: "quarter", year: 2030, index: 1 });
    const decision = { id: randomUUID(), sectionKey: "economy", text: "Chuyện kể bằng chữ hiếm thấy", marker: "dash" as const, joinsPrevious: false };
    await runCommand(office.drafter, id, { type: "add-many", decisions: [decision], after: null });
    expect(await hits("hiếm thấy")).toHaveLength(1);
    await runCommand(office.drafter, id, { type: "delete", items: [{ id: decision.id, version: 1 }] });
    expect(await hits("hiếm thấy")).toEqual([]);
  });

  it("shows a change at once", async () => {
    const { id, version } = await db.decision.findFirstOrThrow({ where: { text: { startsWith: "Kiểm tra ngân sách" } } });
    await runCommand(office.drafter, drafting, { type: "edit", id, version, text: "Kiểm tra ngân sách của ban quản lý, sau đó ủy quyền cho cấp cơ sở" });
    expect(await hits("ủy quyền cho cấp cơ sở")).toHaveLength(1);
    expect(await hits('"cho cấp dưới"')).toEqual([]);
  });
});

describe("a recalled report", () => {
  it("is found by what only it still says, as what it is", async () => {
    expect(await hits("thanh tra dat dai Vinh Vien")).toMatchObject([{ kind: "decision", report: { id: recalled, state: "recalled", number: { number: 42 } } }]);
    expect(await hits("thanh tra dat dai Luong Nghia")).toMatchObject([{ report: { id: corrected, state: "drafting", replaces: { id: recalled, number: { number: 42 } } } }]);
  });

  it("is not shown twice for what its correction says as well, unless recalled ones are asked for", async () => {
    expect((await hits("khen thuong chuyen de")).map(({ report }) => report?.id)).toEqual([corrected]);
    expect((await hits("khen thuong chuyen de", { state: "recalled" })).map(({ report }) => report?.id)).toEqual([recalled]);
  });
});

describe("filters", () => {
  it("narrow to a year, a section, a state", async () => {
    expect((await hits('"uy ban kiem tra"', { year: "2023" })).map(({ report }) => report?.id)).toEqual([issued]);
    expect(await hits('"uy ban kiem tra"', { section: "organisation" })).toHaveLength(2);
    expect(await hits('"uy ban kiem tra"', { section: "economy" })).toEqual([]);
    expect((await hits('"uy ban kiem tra"', { state: "drafting" })).map(({ report }) => report?.id)).toEqual([drafting]);
    expect(await hits("han man", { year: "2023" })).toHaveLength(1);
    expect(await hits("han man", { year: "2024" })).toEqual([]);
  });

  it("alone list all that was decided", async () => {
    const { status, hits: all } = await ask({ section: "organisation", year: "2023" });
    expect(status).toBe("searched");
    expect(all.map(({ report }) => report?.id)).toEqual([corrected, recalled, issued]);
  });

  it("offer what there is", async () => {
    const { choices } = await ask({});
    expect(choices.years).toEqual([2030, 2024, 2023]);
    expect(choices.states).toEqual(["drafting", "issued", "recalled"]);
    expect(choices.sections[0]).toEqual({ key: "organisation", heading: "Về công tác tổ chức, cán bộ" });
  });

  it("that make no sense filter nothing", async () => {
    const plain = await hits("uy ban kiem tra");
    expect(await hits("uy ban kiem tra", { year: "x'; DROP", section: "../..", state: "lost", page: "-3" })).toEqual(plain);
  });
});

describe("a period in the words", () => {
  it("brings what was decided in it first, though no text names it", async () => {
    expect((await hits("kiem tra 2024")).map(({ report }) => report?.id)).toEqual([drafting, drafting]);
    const { hits: [first], named, periods } = await ask({ q: "bao ve tre em quy 1 2023" });
    expect(first).toMatchObject({ report: { id: issued } });
    expect(marked(first!)).toEqual(["bảo vệ trẻ em"]);
    expect(named).toEqual({ kind: "quarter", index: 1, year: 2023 });
    expect(periods.map(({ id }) => id)).toEqual([issued]);
  });

  it("still finds texts that name it", async () => {
    expect((await hits("Bo Chinh tri 2023"))[0]).toMatchObject({ report: { id: issued } });
    expect((await hits("quy I/2024")).map(({ kind, report }) => [kind, report?.id])).toContainEqual(["text", drafting]);
  });
});

describe("when nothing is found", () => {
  const near = async (q: string) => {
    const found = await ask({ q });
    return { near: found.near, texts: textsOf(found.hits) };
  };

  it("what is spelt alike is shown, and said to be that", async () => {
    const wanted = await texts("giáo phận cần thơ");
    for (const q of ["giao fan can tho", "giao phann can tho", "giaos phaanj caanf thow", "giaophan can tho"]) expect(await near(q), q).toMatchObject({ near: { text: expect.stringMatching(/^giao phan can tho$/), without: [] }, texts: wanted });
    expect((await near("thanh tra dat dia Luong Nghia")).near).toMatchObject({ text: "thanh tra dat dai luong nghia" });
  });

  it("words that stand nowhere are left out, and named", async () => {
    expect((await near("Linh mục xyzzy")).near).toEqual({ text: "linh mục", without: ["xyzzy"] });
    expect((await near("28-CT/XYZ")).near).toEqual({ text: "28 ct", without: ["xyz"] });
  });

  it("words that never stand together are looked for apart, then without one", async () => {
    expect((await near('"tra kiem ban uy"')).near).toEqual({ text: "tra kiem ban uy", without: [] });
    expect((await near("Linh mục trẻ")).near?.without).toHaveLength(1);
  });

  it("and nothing is alike, it is said", async () => {
    for (const q of ["xyzzy", "98765", "字字字", "xyzzy plugh"]) expect(await ask({ q }), q).toMatchObject({ status: "searched", total: 0, near: null, hits: [] });
  });
});

describe("anything typed", () => {
  it("is answered: signs, quotes, wildcards, commands and very long texts", async () => {
    for (const q of ["%", "_", "' OR 1=1 --", "'; DROP TABLE \"Decision\"; --", "\\", "\\'", "a:*", "ban & !uy | (kiem <-> tra)", "'ban' &", "<->", ".*", "[a-z]+", "(((", '"', "“", "\0", "\u202e", "😀", "\ud800", "e\u0302\u0301", "\u0301", "?".repeat(10_000), "ban ".repeat(2_500), "x".repeat(10_000), "a b c d e f g h", LONG.repeat(10)]) {
      const result = await ask({ q });
      const signsOnly = searchWords(q.slice(0, 1_000)).length === 0;
      expect(result.status, q.slice(0, 40)).toBe(signsOnly ? "no-words" : "searched");
      expect(result.hits.length).toBe(Math.min(result.total, 20));
      expect((await quickSearch(office.leader, q, 5)).hits.length).toBeLessThanOrEqual(5);
    }
    expect(await db.decision.count()).toBeGreaterThan(0);
    expect(await ask({ q: LONG.repeat(10) })).toMatchObject({ cut: true, hits: [{ report: { id: issued } }] });
    expect(await ask({ q: "  " })).toMatchObject({ status: "nothing-typed", hits: [] });
    expect(await ask({ q: "%", section: "economy" })).toMatchObject({ status: "no-words", hits: [] });
  });

  it("a page beyond the last is the last", async () => {
    const { pages, total, hits: first } = await ask({ q: "ban" });
    const last = await ask({ q: "ban", page: "99999" });
    expect(pages).toBeGreaterThan(1);
    expect(last).toEqual(await ask({ q: "ban", page: String(pages) }));
    expect([first.length, last.page, last.hits.length]).toEqual([20, pages, total - 20 * (pages - 1)]);
  });
});

describe("while somebody types", () => {
  const quick = (typed: string) => quickSearch(office.drafter, typed, 6);

  it("the last word may be begun, and whole words come first", async () => {
    expect((await quick("giao phan can th")).hits).toMatchObject([{ report: { id: issued } }]);
    expect(await quick("28-C")).toMatchObject({ near: null, hits: [{ report: { id: issued } }] });
    expect((await quick("giao phan can th")).near).toBeNull();
    expect((await quick("giao phan can th ")).near).not.toBeNull();
    expect(marked((await quick("linh mu")).hits[0]!)).toEqual(["Linh mục"]);
  });

  it("reports are found by period, and the newest offered before anything is typed", async () => {
    expect((await quick("quy 1 2023")).periods.map(({ id }) => id)).toEqual([issued]);
    expect(await quick("Q2/2023")).toMatchObject({ periods: [{ id: corrected }, { id: recalled }], near: null });
    expect((await quick("6 thang 2023")).periods).toEqual([]);
    expect((await quick("")).periods[0]).toMatchObject({ period: { year: 2030 } });
  });
});

describe("the sentence shown", () => {
  it("holds the words, also far into a long text, and says that it is a part", async () => {
    const [hit] = await hits("giam muc giao phan");
    expect(hit!.excerpt).toMatchObject({ cutBefore: true, cutAfter: true });
    expect(hit!.excerpt.text.length).toBeLessThan(300);
    expect(hit!.excerpt.text).toMatch(/^tổ chức gặp gỡ Giám mục/);
    expect(marked(hit!)).toEqual(["Giám mục Giáo phận"]);
  });
});

const PIECES =
  "Điều động đồng chí Phó Bí thư Thành ủy Chủ tịch Uỷ ban nhân dân khoá khóa nghị quyết số 46-NQ/TW, ngày 09/8/2021 của “đổi mới”; 2020 - 2025 (lần 1) ẩm thực nghiêng ngã quyển nguyễn thuở ỡm ợ Straße cœur 05 … – • 😀 % _ ' \\ <b> & | ! :* năm quý I/2024 \u00a0 e\u0302\u0301 \u0323 \u200b 字 Привет ½ a b c".split(" ");

describe("whatever was written", () => {
  it("is found by any run of its words, typed without accents, and the marks cover exactly these words", async () => {
    const { id: periodId } = await db.period.create({ data: { kind: "quarter", year: 2040, index: 4 } });
    const report = await db.report.findUniqueOrThrow({ where: { id: drafting } });
    await db.report.create({ data: { ...report, id: randomUUID(), periodId } });
    const text = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(" "));
    const stored = fc.sample(text, 200).filter((one) => searchWords(one).length > 0);
    await db.decision.createMany({ data: stored.map((one, index) => ({ id: randomUUID(), periodId, sectionKey: "economy", position: `a${String(index).padStart(4, "0")}`, text: one, updatedBy: "x" })) });
    const run = fc.nat(stored.length - 1).chain((index) => {
      const words = searchWords(stored[index]!);
      return fc.tuple(fc.constant(index), fc.nat(words.length - 1), fc.integer({ min: 1, max: 12 })).map(([chosen, from, length]) => ({ text: stored[chosen]!, words: words.slice(from, from + length) }));
    });
    await fc.assert(
      fc.asyncProperty(run, fc.boolean(), async ({ text: wanted, words }, quoted) => {
        const typed = words.map(({ plain }) => plain).join(" ");
        const all = await db.decision.findMany({ where: { text: wanted, deletedAt: null } });
        for (let page = 1; ; page += 1) {
          const found = await ask({ q: quoted ? `"${typed}"` : typed, page: String(page) });
          const hit = found.hits.find((one) => one.kind === "decision" && all.some(({ id }) => id === one.id));
          if (hit) return void checkMarks(hit, wanted, typed);
          if (page >= found.pages) throw new Error(`not found: ${typed}`);
        }
      }),
      { numRuns: 120 },
    );
  });
});

/** Each mark begins and ends with a word and covers words that were looked for. */
function checkMarks({ excerpt }: Hit, text: string, typed: string): void {
  expect(text).toContain(excerpt.text);
  expect(excerpt.marks.length).toBeGreaterThan(0);
  const words = searchWords(excerpt.text);
  for (const { start, end } of excerpt.marks) {
    const covered = words.filter((word) => word.start >= start && word.end <= end);
    expect([covered[0]?.start, covered.at(-1)?.end]).toEqual([start, end]);
    expect(` ${typed} `).toContain(` ${covered.map(({ plain }) => plain).join(" ")} `);
  }
}

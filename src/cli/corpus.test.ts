import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { docxOf, p } from "../../tests/fixtures/import/build";
import { corpusFiles, corpusLine, summary } from "./corpus";
import { isFault, MOST_MEMORY, MOST_TIME, runCorpus, type Measured } from "./corpus-run";

const ROOT = join(import.meta.dirname, "../..");
const FIXTURES = join(ROOT, "tests/fixtures/import");
/** Public files of other projects, broken and encrypted ones among them; not part of the project, so not everywhere. */
const SHARED = join(ROOT, "../shared/corpus");
const CORPUS = existsSync(SHARED) ? SHARED : FIXTURES;

test("no file of the corpus ends the importer or takes it over 2 s or 512 MB; each is taken or refused in a sentence", async () => {
  const files = corpusFiles(CORPUS);
  const all = await runCorpus(files);
  expect(files.length).toBeGreaterThan(0);
  expect(all.map(({ file }) => file)).toEqual(files);
  expect(all.filter(({ result }) => isFault(result)).map((measured) => corpusLine(CORPUS, measured))).toEqual([]);
  for (const { result } of all) if (result.state === "refused") expect(result.why).toMatch(/^\p{Lu}.*\.$/u);
}, 300_000);

test("the files of a folder and of those in it are read by name", () => {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  mkdirSync(join(folder, "b.docx"));
  for (const name of ["z.docx", "a.TXT", "b.docx/c.DOCX", "d.pdf"]) writeFileSync(join(folder, name), "x");
  expect(corpusFiles(folder).map((file) => file.slice(folder.length + 1).replaceAll("\\", "/"))).toEqual(["a.TXT", "b.docx/c.DOCX", "z.docx"]);
  rmSync(folder, { recursive: true });
});

test("a file that is taken and one that is refused are each a line, and all of them a sum", async () => {
  const folder = mkdtempSync(join(tmpdir(), "corpus-"));
  writeFileSync(join(folder, "a.docx"), docxOf(p("1. Công tác nội chính") + p("- Kết luận."), { header: p("đầu") }));
  writeFileSync(join(folder, "b.docx"), "%PDF-1.7");
  const all = await runCorpus(corpusFiles(folder));
  expect(all.map((measured) => corpusLine(folder, measured))).toEqual([expect.stringMatching(/^nhận +\d+ ms +\d+ MB {2}a\.docx: 1 nội dung; không lấy: 1 đầu trang$/), expect.stringMatching(/^từ chối +\d+ ms +\d+ MB {2}b\.docx: Đây là tệp PDF, không phải tệp Word/)]);
  expect(summary(all)).toMatch(/^2 tệp: 1 nhận, 1 từ chối, 0 lỗi, 0 vượt mức/);
  rmSync(folder, { recursive: true });
}, 60_000);

test("a crash, too much time and too much memory are faults; a refusal is none", () => {
  const result = (part: Partial<Measured["result"]>): Measured["result"] => ({ state: "refused", why: "", time: 1, peak: 1, ...part }) as Measured["result"];
  expect([result({}), result({ state: "crashed" }), result({ time: MOST_TIME + 1 }), result({ peak: MOST_MEMORY + 1 })].map(isFault)).toEqual([false, true, true, true]);
});

test("a file that ends the process is a crash of that file alone", async () => {
  const good = join(FIXTURES, "vni-2003.txt");
  const results = (await runCorpus([good, join(FIXTURES, "none.docx"), good])).map(({ result }) => result);
  expect(results).toMatchObject([{ state: "taken" }, { state: "crashed", why: expect.stringContaining("ENOENT") }, { state: "taken" }]);
}, 60_000);

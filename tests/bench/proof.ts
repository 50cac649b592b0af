/** npm run proof [count] [seed]: DESIGN 8's first bar on fresh random reports, 1,200 unless told otherwise. */
import { prove, randomReports, TEMPLATE, validateFiles, validateMerged } from "../support/docx-proof";

const count = Number(process.argv[2] ?? 1_200);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
const BATCH = 100;

const start = performance.now();
const { errors } = await validateFiles([TEMPLATE]);
let merged = 0;
let whole = 0;
for (let done = 0; done < count; done += BATCH) {
  const files = randomReports(Math.min(BATCH, count - done), 200, seed + done).map(prove);
  for (const result of [await validateMerged(files, 25), await validateFiles(files.slice(0, 10))]) errors.push(...result.errors);
  merged += files.length;
  whole += Math.min(10, files.length);
}
console.log(`${merged} reports from seed ${seed}: text identical paragraph by paragraph, numbered without a gap, the same bytes twice.`);
console.log(`Open XML SDK: ${merged} bodies in merged files and ${whole} whole files, ${errors.length} errors. ${((performance.now() - start) / 1000).toFixed(0)} s.`);
for (const error of errors.slice(0, 20)) console.error(error);
process.exitCode = errors.length === 0 ? 0 : 1;

/** npm run corpus -- FOLDER */
import { statSync } from "node:fs";
import { corpusFiles, corpusLine, summary } from "./corpus";
import { isFault, runCorpus } from "./corpus-run";

const [folder] = process.argv.slice(2);
if (folder === undefined || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
  console.error("Cách dùng: npm run corpus -- THƯ-MỤC");
  process.exitCode = 2;
} else {
  const all = await runCorpus(corpusFiles(folder), (measured) => console.log(corpusLine(folder, measured)));
  console.log(summary(all));
  process.exitCode = all.some(({ result }) => isFault(result)) ? 1 : 0;
}

/** What the importer makes of every .docx and .txt in a folder. */
import { readdirSync } from "node:fs";
import { join, relative } from "node:path";
import { isFault, type Measured } from "./corpus-run";

/** The files of a folder that the importer takes, by name, those of folders in it too. */
export function corpusFiles(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile() && /\.(?:docx|txt)$/i.test(entry.name)).map((entry) => join(entry.parentPath, entry.name)).sort();
}

/** "nhận   12 ms   80 MB  a.docx: 35 nội dung; không lấy: 2 hình ảnh, 1 đầu trang". */
export function corpusLine(folder: string, { file, result }: Measured): string {
  const { state, time, peak } = result;
  const word = { taken: "nhận", refused: "từ chối", crashed: "LỖI" }[state];
  const what = state === "taken" ? takenWords(result.decisions, result.notTaken) : result.why;
  const fault = isFault(result) && state !== "crashed" ? "  VƯỢT MỨC" : "";
  return `${word.padEnd(8)}${time.toFixed(0).padStart(6)} ms${(peak / 1024 / 1024).toFixed(0).padStart(5)} MB  ${relative(folder, file)}: ${what}${fault}`;
}

function takenWords(decisions: number, kinds: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const named = [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
  return `${decisions} nội dung${named === "" ? "" : `; không lấy: ${named}`}`;
}

export function summary(all: readonly Measured[]): string {
  const count = (state: Measured["result"]["state"]): number => all.filter(({ result }) => result.state === state).length;
  const slowest = Math.max(0, ...all.map(({ result }) => result.time));
  const peak = Math.max(0, ...all.map(({ result }) => result.peak));
  return `${all.length} tệp: ${count("taken")} nhận, ${count("refused")} từ chối, ${count("crashed")} lỗi, ${all.filter(({ result }) => isFault(result)).length} vượt mức; lâu nhất ${slowest.toFixed(0)} ms, bộ nhớ nhiều nhất ${(peak / 1024 / 1024).toFixed(0)} MB`;
}

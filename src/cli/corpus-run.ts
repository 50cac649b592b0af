/** Runs the importer over many files in a process of its own, which is begun anew when a file takes too long, too much or ends it. */
import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { CorpusResult } from "./corpus-worker";

const ROOT = join(import.meta.dirname, "../..");
const WORKER = join(import.meta.dirname, "corpus-worker.ts");
const LOADER = pathToFileURL(join(ROOT, "node_modules/tsx/dist/loader.mjs")).href;

/** Bars for one file. */
export const MOST_TIME = 2_000;
export const MOST_MEMORY = 512 * 1024 * 1024;
/** A worker is ended after this: what comes later is over the bar anyway. */
const PATIENCE = 10_000;

export type Measured = { file: string; result: CorpusResult };

/** True for a result that breaks a bar. */
export function isFault({ state, time, peak }: CorpusResult): boolean {
  return state === "crashed" || time > MOST_TIME || peak > MOST_MEMORY;
}

/** As much of what a worker says last as is kept. */
const LAST_WORDS = 2_000;

class Worker {
  private child: ChildProcess | null = null;
  private said = "";

  private begin(): ChildProcess {
    const child = fork(WORKER, [], { cwd: ROOT, execArgv: ["--import", LOADER, `--max-old-space-size=${MOST_MEMORY / 1024 / 1024}`], stdio: ["ignore", "ignore", "pipe", "ipc"] });
    this.said = "";
    child.stderr?.on("data", (data: Buffer) => {
      this.said = (this.said + data.toString()).slice(-LAST_WORDS);
    });
    return child;
  }

  import(file: string): Promise<CorpusResult> {
    this.child ??= this.begin();
    const { child } = this;
    return new Promise((resolve) => {
      const lost = (why: string): void => settle({ state: "crashed", why, time: PATIENCE, peak: 0 });
      const ended = (): void => lost(`tiến trình kết thúc giữa chừng: ${/^.*(?:Error|FATAL).*$/m.exec(this.said)?.[0] ?? ""}`);
      const timer = setTimeout(() => lost("quá thời gian"), PATIENCE);
      const settle = (result: CorpusResult): void => {
        clearTimeout(timer);
        child.off("close", ended).off("message", settle);
        if (isFault(result)) this.stop();
        resolve(result);
      };
      child.once("message", settle).once("close", ended);
      child.send(file);
    });
  }

  stop(): void {
    this.child?.kill("SIGKILL");
    this.child = null;
  }
}

/** Imports each file; the first is read twice, so that starting up is not counted as its time. `told` hears of each in order. */
export async function runCorpus(files: readonly string[], told: (measured: Measured) => void = () => {}): Promise<Measured[]> {
  const worker = new Worker();
  const all: Measured[] = [];
  try {
    if (files[0] !== undefined) await worker.import(files[0]);
    for (const file of files) {
      let result = await worker.import(file);
      // The peak is the process's; a fault is only believed of a file that a fresh process shows it for.
      if (isFault(result)) {
        await worker.import(file);
        result = await worker.import(file);
      }
      all.push({ file, result });
      told({ file, result });
    }
  } finally {
    worker.stop();
  }
  return all;
}

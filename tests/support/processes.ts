/** Small real processes for tests of starting, stopping and being killed. */
import { type ChildProcess, spawn } from "node:child_process";
import { inRoot } from "../../scripts/lib/paths.mjs";

export type Running = {
  child: ChildProcess;
  pid: number;
  /** Everything printed so far, stdout and stderr. */
  output(): string;
  /** Resolves with the first match of `pattern` in the output; rejects when the process ends before. */
  says(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Sends the signal and resolves with the exit code once the process has ended. */
  end(signal?: NodeJS.Signals): Promise<number | null>;
  ended: Promise<number | null>;
};

/** Starts a Node script of the checkout, with a clean environment as far as the launcher reads it. */
export function startScript(script: string, args: string[] = [], env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, [inRoot(script), ...args], {
    cwd: inRoot(),
    env: { ...process.env, DATABASE_URL: "", DATA_DIR: "", HOST: "", PORT: "", LANG: "vi_VN.UTF-8", NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  const ended = new Promise<number | null>((resolve) => child.on("close", (code) => resolve(code)));
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
  return {
    child,
    pid: child.pid ?? 0,
    output: () => text,
    ended,
    says: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const match = text.match(pattern);
          if (match) resolve(match);
        };
        for (const stream of [child.stdout, child.stderr]) stream.on("data", look);
        void ended.then((code) => reject(new Error(`${script} ended with ${code}: ${text}`)));
        look();
      }),
    end: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
}

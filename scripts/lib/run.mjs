import { spawn } from "node:child_process";
import { Refusal } from "./sentences.mjs";
import { root } from "./paths.mjs";

export const windows = process.platform === "win32";

/** Telemetry off and no downloads at run time, for every child. */
export const childEnv = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  BETTER_AUTH_TELEMETRY: "0",
  // Only tested for existence by `prisma generate`; without it Prisma tries a download.
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
};

const running = new Set();

/**
 * Runs a program to its end. `output` is "show" (ours), "stderr" or "hide" (kept and shown only on failure).
 * Resolves with { code, output }.
 */
export function run(command, args, { cwd = root, env = {}, output = "hide", ...options } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = { show: "inherit", stderr: ["ignore", 2, 2], hide: ["ignore", "pipe", "pipe"] }[output];
    const child = spawn(command, args, { cwd, env: { ...childEnv, ...env }, stdio, windowsHide: true, ...options });
    running.add(child);
    let text = "";
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => (text = (text + chunk).slice(-20_000)));
    child.on("error", (error) => {
      running.delete(child);
      reject(error);
    });
    const finish = (code) => {
      running.delete(child);
      child.stdout?.destroy();
      child.stderr?.destroy();
      resolve({ code: code ?? 1, output: text });
    };
    child.on("close", finish);
    // A server started by the child may keep the pipes open, so "close" may never come.
    child.on("exit", (code) => setTimeout(finish, 200, code).unref());
  });
}

/** Runs a program that must succeed; a failure becomes the given sentence after the program's own words. */
export async function mustRun(failure, command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0) throw new Refusal(failure, {}, output);
  return output;
}

/** Runs a JavaScript program of a dependency with this Node. */
export const node = (args, options) => run(process.execPath, args, options);

/** Ends whatever run() has started. */
export function endChildren() {
  for (const child of running) child.kill("SIGTERM");
}

/** npm as a program and its first arguments; Windows cannot spawn npm.cmd without a shell. */
export function npm() {
  const script = process.env.npm_execpath;
  if (script && /\.c?js$/.test(script)) return { command: process.execPath, args: [script], options: {} };
  return { command: "npm", args: [], options: { shell: windows } };
}

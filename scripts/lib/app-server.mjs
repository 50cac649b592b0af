import { spawn } from "node:child_process";
import net from "node:net";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { setTimeout as pause } from "node:timers/promises";
import { inRoot, root } from "./paths.mjs";
import { childEnv, windows } from "./run.mjs";
import { Refusal } from "./sentences.mjs";

const readyLimit = 60_000;
const stopLimit = 5_000;

function answers({ port, host }) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: host === "0.0.0.0" ? "127.0.0.1" : host === "::" ? "::1" : host });
    socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
    socket.on("connect", () => socket.destroy());
  });
}

// Next's banner names addresses we print ourselves; the app's own lines pass.
function relay(child) {
  const banner = /^\s*(▲|✓|○|- (Local|Network|Environments|Experiments)\b)/;
  createInterface({ input: child.stdout }).on("line", (line) => line.trim() && !banner.test(stripVTControlCharacters(line)) && console.log(line));
}

function readiness(child, { port, host, dev }) {
  let listening = false;
  child.on("message", (message) => (listening ||= message?.listening === port));
  // `next dev` serves from a process of its own, which our channel does not reach.
  return async () => listening || (dev && (await answers({ port, host })));
}

/** Starts `next start` (or `next dev`) and resolves when it answers: { ended, stop() }. */
export async function startApp({ port, host, dev, env }) {
  const preload = pathToFileURL(inRoot("scripts", "lib", "die-with-parent.mjs")).href;
  const next = inRoot("node_modules", "next", "dist", "bin", "next");
  const child = spawn(process.execPath, ["--import", preload, next, dev ? "dev" : "start", "--port", String(port), "--hostname", host], {
    cwd: root,
    env: { ...childEnv, NODE_ENV: dev ? "development" : "production", LAUNCHER_PID: String(process.pid), ...env },
    stdio: ["ignore", dev ? "inherit" : "pipe", "inherit", "ipc"],
    windowsHide: true,
    // A group of its own: Ctrl-C in the terminal reaches the launcher only, which ends things in order.
    detached: !windows,
  });
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const alive = () => child.exitCode === null && child.signalCode === null;
  child.on("error", () => {});
  const app = {
    ended,
    pid: child.pid,
    async stop() {
      if (alive() && child.connected) child.send("stop", () => {});
      await Promise.race([ended, pause(stopLimit, undefined, { ref: false })]);
      if (alive()) child.kill("SIGKILL");
      await ended;
    },
  };
  if (!dev) relay(child);
  const ready = readiness(child, { port, host, dev });
  for (const deadline = Date.now() + readyLimit; !(await ready()); await pause(20)) {
    if (!alive() || Date.now() > deadline) {
      await app.stop();
      throw new Refusal("serve.failed");
    }
  }
  return app;
}

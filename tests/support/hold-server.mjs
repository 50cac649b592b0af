// A launcher with a server under its watch, without the app: starts it, says when it listens, and waits.
import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { inRoot } from "../../scripts/lib/paths.mjs";

const preload = pathToFileURL(inRoot("scripts", "lib", "die-with-parent.mjs")).href;
const server = `require("node:http").createServer().listen(${Number(process.argv[2])}, "127.0.0.1")`;
const child = spawn(process.execPath, ["--import", preload, "-e", server], {
  stdio: ["ignore", "inherit", "inherit", "ipc"],
  env: { ...process.env, LAUNCHER_PID: String(process.pid) },
  detached: true,
});
child.on("message", ({ listening }) => console.log(`listening ${listening}`));

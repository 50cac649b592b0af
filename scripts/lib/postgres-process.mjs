import { execFileSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";

/** A TCP port that is free on 127.0.0.1 right now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** What postmaster.pid says: { pid, port }, or null without one. */
export function readPidFile(folder) {
  try {
    const lines = fs.readFileSync(path.join(folder, "postmaster.pid"), "utf8").split("\n");
    return { pid: Math.abs(Number(lines[0])), port: Number(lines[3]) || null };
  } catch (error) {
    if (error.code === "ENOENT") return null;
    throw error;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function commandOf(pid) {
  try {
    if (process.platform === "linux") return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8");
    if (process.platform === "win32") return execFileSync("tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"], { encoding: "utf8" });
    return execFileSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" });
  } catch {
    return "";
  }
}

/**
 * Whether the server that wrote postmaster.pid still runs. After a power cut its process number
 * may belong to some other program; then PostgreSQL itself would refuse to start, so the file goes.
 */
export function isServerRunning(folder) {
  const found = readPidFile(folder);
  if (!found) return false;
  if (!isAlive(found.pid)) return false;
  if (/postgres/i.test(commandOf(found.pid))) return true;
  fs.rmSync(path.join(folder, "postmaster.pid"), { force: true });
  return false;
}

/** The last lines the server wrote, to say why it did not start. */
export function lastWords(folder) {
  const logs = [path.join(folder, "start.log"), ...listLogs(path.join(folder, "log"))];
  const text = logs.map((file) => (fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "")).join("\n");
  return text.trim().split("\n").slice(-15).join("\n");
}

function listLogs(folder) {
  if (!fs.existsSync(folder)) return [];
  const files = fs.readdirSync(folder).map((name) => path.join(folder, name));
  return files.sort((a, b) => fs.statSync(a).mtimeMs - fs.statSync(b).mtimeMs).slice(-1);
}

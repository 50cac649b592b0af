import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { freePort, isServerRunning, readPidFile } from "../../scripts/lib/postgres-process.mjs";
import { withClient } from "../support/database";
import { type Running, startScript } from "../support/processes";

let folder: string;
let started: Running[];

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "office-"));
  started = [];
});

afterEach(async () => {
  // A last orderly start and stop, so that no server outlives its test.
  for (const running of started) await running.end("SIGKILL");
  if (fs.existsSync(cluster())) await (await hold()).running.end();
  fs.rmSync(folder, { recursive: true, force: true });
});

const cluster = () => path.join(folder, "postgres");
const postmaster = () => readPidFile(cluster())?.pid ?? 0;

function start(script: string, args: string[] = [], env: Record<string, string> = {}): Running {
  const running = startScript(script, args, env);
  started.push(running);
  return running;
}

async function hold(): Promise<{ running: Running; url: string }> {
  const running = start("tests/support/hold-database.mjs", [folder]);
  const [, url = ""] = await running.says(/^open (\S+)$/m);
  return { running, url };
}

const write = (url: string) => withClient(url, (client) => client.query("CREATE TABLE IF NOT EXISTS kept (word text); INSERT INTO kept VALUES ('giữ')"));
const count = (url: string) => withClient(url, async (client) => (await client.query<{ word: string }>("SELECT word FROM kept")).rows.length);

async function refused(running: Running): Promise<string> {
  expect(await running.ended).toBe(1);
  return running.output().trim();
}

describe("the embedded database", () => {
  it("stops with its launcher and keeps its data and its secrets to itself", async () => {
    const first = await hold();
    await write(first.url);
    expect(fs.statSync(path.join(folder, "secrets.json")).mode & 0o077).toBe(0);
    expect(await first.running.end()).toBe(0);
    expect(readPidFile(cluster())).toBeNull();
    expect(await count((await hold()).url)).toBe(1);
  });

  it("is taken over while it still runs after its launcher was killed", async () => {
    const first = await hold();
    await write(first.url);
    const pid = postmaster();
    await first.running.end("SIGKILL");
    expect(isServerRunning(cluster())).toBe(true);
    const second = await hold();
    expect(postmaster()).toBe(pid);
    expect(await count(second.url)).toBe(1);
  });

  it("recovers when launcher and server were both killed", async () => {
    const first = await hold();
    await write(first.url);
    process.kill(postmaster(), "SIGKILL");
    await first.running.end("SIGKILL");
    expect(readPidFile(cluster())).not.toBeNull();
    expect(await count((await hold()).url)).toBe(1);
  });

  it("recovers when the dead server's process number now belongs to another program", async () => {
    const first = await hold();
    await write(first.url);
    process.kill(postmaster(), "SIGKILL");
    await first.running.end("SIGKILL");
    const file = path.join(cluster(), "postmaster.pid");
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(/^\d+/, String(process.pid)));
    expect(await count((await hold()).url)).toBe(1);
  });

  it("serves one launcher: a second is refused in one sentence and does no harm", async () => {
    const first = await hold();
    await write(first.url);
    const second = start("tests/support/hold-database.mjs", [folder]);
    expect(await refused(second)).toMatch(/^Một bản khác của chương trình đang dùng dữ liệu trong \S+\. .+$/);
    expect(await count(first.url)).toBe(1);
  });

  it("serves one launcher when two make the very first start together", async () => {
    const both = [1, 2].map(() => start("tests/support/hold-database.mjs", [folder]));
    const outcomes = await Promise.all(both.map((running) => running.says(/^open/m).then(() => "open", () => "refused")));
    expect(outcomes.sort()).toEqual(["open", "refused"]);
  });
});

describe("the app server", () => {
  it("ends with a launcher that was killed, so that the port is free for the next", async () => {
    const port = await freePort();
    const launcher = start("tests/support/hold-server.mjs", [String(port)]);
    await launcher.says(new RegExp(`^listening ${port}$`, "m"));
    await launcher.end("SIGKILL");
    const isFree = () =>
      new Promise<boolean>((resolve) => {
        const server = net.createServer();
        server.on("error", () => resolve(false));
        server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
      });
    await expect.poll(isFree, { timeout: 20_000 }).toBe(true);
  });
});

describe("npm start explains in one sentence", () => {
  const withUrl = async (url: string) => start("scripts/start.mjs", ["--port", String(await freePort())], { DATABASE_URL: url, DATA_DIR: folder });
  const changed = (change: (url: URL) => void) => {
    const url = new URL(process.env.DATABASE_URL ?? "");
    change(url);
    return url.href;
  };
  const cases: [string, () => string, RegExp][] = [
    ["a DATABASE_URL of another kind", () => "mysql://a:b@localhost/x", /DATABASE_URL không đúng dạng/],
    ["a DATABASE_URL that is no URL", () => "localhost", /DATABASE_URL không đúng dạng/],
    ["a DATABASE_URL without a database", () => "postgresql://a:b@localhost", /DATABASE_URL không đúng dạng/],
    ["a port where nothing listens", () => "postgresql://a:b@127.0.0.1:1/x", /không kết nối được tới 127\.0\.0\.1:1/],
    ["a host that does not exist", () => "postgresql://a:b@no-such-host.invalid/x", /không kết nối được tới no-such-host\.invalid/],
    ["a wrong password", () => changed((url) => (url.password = "wrong")), /không nhận người dùng office/],
    ["a missing database", () => changed((url) => (url.pathname = "/missing")), /không có cơ sở dữ liệu missing/],
  ];

  it.each(cases)("%s", async (_, url, sentence) => {
    const lines = (await refused(await withUrl(url()))).split("\n").filter((line) => !line.endsWith("…"));
    expect(lines).toEqual([expect.stringMatching(sentence)]);
  });

  it("a port in use", async () => {
    const server = net.createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
    const text = await refused(start("scripts/start.mjs", ["--port", String(port)], { DATA_DIR: folder }));
    expect(text).toMatch(new RegExp(`^Cổng ${port} đang được dùng.+--port ${port + 1}$`));
    server.close();
  });

  it("an unknown option", async () => {
    expect(await refused(start("scripts/start.mjs", ["--prot", "1"]))).toMatch(/^Không hiểu tùy chọn --prot\. .+$/);
  });
});

import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { freePort, isServerRunning, lastWords, readPidFile } from "./postgres-process.mjs";
import { postgresUser } from "./postgres-user.mjs";
import { postgresPackage } from "./prepare.mjs";
import { run, windows } from "./run.mjs";
import { Refusal } from "./sentences.mjs";

const superuser = "postgres";
const startLimit = 60_000;

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: 100,
  password_encryption: "scram-sha-256",
  log_timezone: "UTC",
  timezone: "UTC",
  logging_collector: "on",
  log_directory: "log",
  log_filename: "postgresql-%a.log",
  log_truncate_on_rotation: "on",
  log_rotation_age: "1d",
  log_rotation_size: 0,
  log_checkpoints: "off",
  // A statement may hold the text of a report; the log gets the error only.
  log_min_error_statement: "panic",
};
const throwAway = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: 200 };

function makeExecutable(file) {
  if (!(fs.statSync(file).mode & 0o001)) fs.chmodSync(file, 0o755);
}

function programs() {
  const folder = postgresPackage();
  if (!folder) throw new Refusal("platform.none", { platform: `${process.platform}-${process.arch}` });
  const bin = path.join(folder, "native", "bin");
  const file = (name) => path.join(bin, windows ? `${name}.exe` : name);
  if (!windows) ["postgres", "pg_ctl", "initdb"].map(file).forEach(makeExecutable);
  return { bin, initdb: file("initdb"), control: file("pg_ctl") };
}

/** Turns a file error of the data folder into its sentence. */
export function dataProblem(error, folder) {
  const text = `${error.code ?? ""} ${error.message ?? error}`;
  if (/ENOSPC|No space left|EDQUOT|disk full/i.test(text)) return new Refusal("data.full", { folder });
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system/i.test(text)) return new Refusal("data.denied", { folder });
  return new Refusal("database.failed", { folder, reason: text.trim().split("\n").at(-1) });
}

function writeSettings(folder, port, durable) {
  const all = { ...settings, ...(durable ? {} : throwAway), port };
  const lines = Object.entries(all).map(([name, value]) => `${name} = '${value}'`);
  fs.writeFileSync(path.join(folder, "launcher.conf"), `# Written at every start.\n${lines.join("\n")}\n`);
}

// Built in a folder of its own and renamed, so a half-made cluster is never found.
async function create({ folder, password, durable, user, tools }) {
  const fresh = `${folder}.new-${process.pid}`;
  const secret = path.join(path.dirname(folder), `.password-${randomBytes(6).toString("hex")}`);
  try {
    fs.mkdirSync(fresh, { recursive: true, mode: 0o700 });
    fs.writeFileSync(secret, password, { mode: 0o600 });
    for (const name of [fresh, secret]) user.own(name);
    const options = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--auth=scram-sha-256"];
    const { command, args, options: spawn } = user.wrap(tools.initdb, ["-D", fresh, "-U", superuser, `--pwfile=${secret}`, ...options, ...(durable ? [] : ["--no-sync"])]);
    const { code, output } = await run(command, args, { ...spawn, cwd: fresh, env: { LC_ALL: "C" } });
    if (code !== 0) throw new Error(output);
    fs.appendFileSync(path.join(fresh, "postgresql.conf"), "\ninclude_if_exists = 'launcher.conf'\n");
    if (fs.existsSync(folder)) fs.rmSync(fresh, { recursive: true, force: true });
    else fs.renameSync(fresh, folder);
  } catch (error) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw dataProblem(error, path.dirname(folder));
  } finally {
    fs.rmSync(secret, { force: true });
  }
}

function checkVersion(folder, tools) {
  const found = fs.readFileSync(path.join(folder, "PG_VERSION"), "utf8").trim();
  const wanted = fs.readFileSync(path.join(tools.bin, "..", "..", "package.json"), "utf8").match(/"version": "(\d+)/)?.[1];
  if (wanted && found !== wanted) throw new Refusal("database.version", { folder, found, wanted });
}

async function control(tools, user, folder, words) {
  const { command, args, options } = user.wrap(tools.control, [...words, "-D", folder]);
  // A group of its own: a second Ctrl-C must not cut an orderly stop short.
  return run(command, args, { ...options, cwd: folder, env: { LC_ALL: "C" }, detached: !windows });
}

async function connectOnce(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => {});
    throw error;
  }
}

// 57P03: starting up or shutting down. A refused port while the process lives: not listening yet, or no longer.
const passing = (error) => ["57P03", "ECONNREFUSED", "ECONNRESET", "57P01"].includes(error.code) || /timeout|terminated/i.test(error.message);

/** Starts the server, or takes over one that an earlier launcher left running. */
async function bringUp({ folder, durable, user, tools, urlFor, port }) {
  const deadline = Date.now() + startLimit;
  let started = false;
  for (;;) {
    if (!isServerRunning(folder)) {
      writeSettings(folder, port ?? (await freePort()), durable);
      const { code } = await control(tools, user, folder, ["start", "-w", "-t", "60", "-l", path.join(folder, "start.log")]);
      started = code === 0;
      if (!started && !isServerRunning(folder) && (port || Date.now() > deadline - startLimit + 10_000)) throw dataProblem(new Error(lastWords(folder)), folder);
    }
    const found = readPidFile(folder)?.port;
    try {
      if (found) return { admin: await connectOnce(urlFor(found, "postgres")), port: found, takenOver: !started };
    } catch (error) {
      if (error.code === "28P01") throw new Refusal("data.noSecrets", { file: path.join(path.dirname(folder), "secrets.json") });
      if (!passing(error) || Date.now() > deadline) throw dataProblem(error, folder);
    }
    if (Date.now() > deadline) throw dataProblem(new Error(lastWords(folder)), folder);
    await pause(50);
  }
}

/**
 * Opens the PostgreSQL data folder, creating it when missing.
 * Returns { admin, port, takenOver, created, url(database, role), stop() }; `admin` is an open pg.Client.
 * @param {{ folder: string, password: string, durable?: boolean, port?: number }} options
 */
export async function openCluster({ folder, password, durable = true, port }) {
  const tools = programs();
  const parent = path.dirname(folder);
  try {
    fs.mkdirSync(parent, { recursive: true });
    fs.accessSync(parent, fs.constants.W_OK);
  } catch (error) {
    throw dataProblem(error, parent);
  }
  const user = postgresUser(folder, tools.bin);
  const created = !fs.existsSync(folder);
  if (created) await create({ folder, password, durable, user, tools });
  checkVersion(folder, tools);
  const urlFor = (at, database, role = superuser) => `postgresql://${role}:${password}@127.0.0.1:${at}/${database}`;
  const up = await bringUp({ folder, durable, user, tools, urlFor, port });
  return {
    ...up,
    created,
    /** @param {string} database @param {string} [role] */
    url: (database, role) => urlFor(up.port, database, role),
    async stop() {
      await up.admin.end().catch(() => {});
      const { code } = await control(tools, user, folder, ["stop", "-m", "fast", "-w", "-t", "20"]);
      if (code !== 0 && isServerRunning(folder)) await control(tools, user, folder, ["stop", "-m", "immediate", "-w", "-t", "10"]);
    },
  };
}

import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { addressOf, checkUrl } from "./external-database.mjs";
import { openCluster } from "./postgres.mjs";
import { readSecrets } from "./secrets.mjs";
import { Refusal, say } from "./sentences.mjs";

// One launcher per data folder. A session lock vanishes with the process that held it, even after SIGKILL.
const launcherLock = 20240105;
const role = "office";

async function tryLock(admin, patience) {
  for (const deadline = Date.now() + patience; ; await pause(50)) {
    const { rows } = await admin.query("SELECT pg_try_advisory_lock($1) AS held", [launcherLock]);
    if (rows[0].held || Date.now() > deadline) return rows[0].held;
  }
}

// The app is no superuser: it owns its database and nothing else.
async function ensureDatabase(admin, password) {
  const { rows: roles } = await admin.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  if (!roles.length) await admin.query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}'`);
  const { rows } = await admin.query("SELECT 1 FROM pg_database WHERE datname = $1", [role]);
  if (!rows.length) await admin.query(`CREATE DATABASE ${role} OWNER ${role}`);
}

async function openOnce({ dataFolder, exclusive, quiet, databasePort }) {
  const { databasePassword } = secretsOf(dataFolder);
  const announce = (key) => !quiet && say(key, { folder: dataFolder });
  const folder = path.join(dataFolder, "postgres");
  announce(fs.existsSync(folder) ? "database" : "database.create");
  const cluster = await openCluster({
    folder,
    password: databasePassword,
    port: databasePort,
  });
  const { admin } = cluster;
  try {
    const held = await tryLock(admin, exclusive ? 1_000 : 0);
    if (exclusive && !held) throw new Refusal("data.busy", { folder: dataFolder });
    if (exclusive && cluster.takenOver) announce("database.takenOver");
    if (held) await ensureDatabase(admin, databasePassword);
    if (held && !exclusive) await admin.query("SELECT pg_advisory_unlock($1)", [launcherLock]);
  } catch (error) {
    await admin.end().catch(() => {});
    throw error;
  }
  return cluster;
}

function secretsOf(dataFolder) {
  try {
    return readSecrets(dataFolder);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const key = error.code === "ENOSPC" ? "data.full" : "data.denied";
    throw new Refusal(key, { folder: dataFolder });
  }
}

// The server may be going down because its launcher is just stopping; then one more try finds it down.
const goingDown = (error) => !(error instanceof Refusal) && (/^57P|ECONNRESET/.test(error.code ?? "") || /terminated|not queryable/.test(error.message));

async function openEmbedded(options) {
  const cluster = await openOnce(options).catch((error) => {
    if (goingDown(error)) return openOnce(options);
    throw error;
  });
  return {
    url: cluster.url(role, role),
    port: cluster.port,
    embedded: true,
    created: cluster.created,
    lost: new Promise((resolve) => cluster.admin.once("end", resolve)),
    async close() {
      const ours = options.exclusive || (!cluster.takenOver && (await tryLock(cluster.admin, 0).catch(() => false)));
      if (ours) await cluster.stop();
      else await cluster.admin.end().catch(() => {});
    },
  };
}

/**
 * Opens the database of a data folder, or the one DATABASE_URL names.
 * `exclusive`: refuse when another launcher has the folder, and stop the server on close();
 * without it, a running office is left running.
 * Returns { url, embedded, created, lost, close() }; `lost` resolves when the embedded server goes away.
 */
export async function openDatabase({ dataFolder, databaseUrl, exclusive = false, quiet = false, databasePort }) {
  if (!databaseUrl) return openEmbedded({ dataFolder, exclusive, quiet, databasePort });
  if (!quiet) say("database.external", { address: addressOf(databaseUrl) });
  await checkUrl(databaseUrl);
  return { url: databaseUrl, embedded: false, created: false, lost: new Promise(() => {}), close: async () => {} };
}

/** The secrets the app needs: from the environment (several app servers must share them), else from the data folder. */
export function appSecrets(dataFolder, shared) {
  const secrets = secretsOf(dataFolder);
  if (shared && !process.env.BETTER_AUTH_SECRET) say("secrets.shared", { file: path.join(dataFolder, "secrets.json") });
  return {
    BETTER_AUTH_SECRET: process.env.BETTER_AUTH_SECRET || secrets.authSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY || secrets.actionsKey,
  };
}

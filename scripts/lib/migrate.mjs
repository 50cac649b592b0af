import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { inRoot } from "./paths.mjs";
import { Refusal, say } from "./sentences.mjs";

// Our own runner, because PrismaPg.executeScript cuts a script at every semicolon and so
// breaks function bodies. The table is Prisma's, so its own tools can read it.
const table = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

// Prisma's own number, so that its tools and ours wait for each other.
const lock = 72707369;

/** The migrations in the checkout: { name, sql, checksum }, oldest first. */
export function readMigrations(folder = inRoot("prisma", "migrations")) {
  if (!fs.existsSync(folder)) return [];
  const names = fs.readdirSync(folder).filter((name) => fs.existsSync(path.join(folder, name, "migration.sql")));
  return names.sort().map((name) => {
    // Git on Windows may have written \r\n; the checksum must not care.
    const sql = fs.readFileSync(path.join(folder, name, "migration.sql"), "utf8").replaceAll("\r\n", "\n");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

function pendingOf(migrations, applied) {
  for (const row of applied) {
    const known = migrations.find(({ name }) => name === row.migration_name);
    if (!known) throw new Refusal("migrate.newer", { name: row.migration_name });
    if (known.checksum !== row.checksum) throw new Refusal("migrate.changed", { name: row.migration_name });
  }
  return migrations.filter(({ name }) => !applied.some((row) => row.migration_name === name));
}

async function apply(client, { name, sql, checksum }) {
  try {
    await client.query("BEGIN");
    await client.query(sql);
    await client.query(`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), 1)`, [randomUUID(), checksum, name]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw new Refusal("migrate.failed", { name, reason: error.message });
  }
}

/**
 * Applies what is missing, each migration in its own transaction. Returns the names applied.
 * @param {string} url
 * @param {{ quiet?: boolean, migrations?: { name: string, sql: string, checksum: string }[] }} [options]
 * @returns {Promise<string[]>}
 */
export async function migrate(url, { quiet = false, migrations = readMigrations() } = {}) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    // Held to the end of the session: app servers starting together take turns.
    await client.query("SELECT pg_advisory_lock($1)", [lock]);
    await client.query(table);
    const { rows } = await client.query(`SELECT migration_name, checksum FROM "_prisma_migrations" WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`);
    const pending = pendingOf(migrations, rows);
    if (pending.length && !quiet) say("migrate", { names: pending.map(({ name }) => name).join(", ") });
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * Databases for integration tests.
 *
 * Every file under tests/integration runs with process.env.DATABASE_URL naming a migrated, empty
 * database of its own, set before the file's imports: `import { db } from "@/server/database"`
 * just works, nothing needs to be closed, and files may run side by side.
 * Tests of one file share its database: call emptyDatabase() in beforeEach where that matters.
 */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject } from "vitest";

function urlOf(database: string, role: "office" | "postgres"): string {
  const { port, password } = inject("cluster");
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}`;
}

/** Runs `body` with an open connection and closes it. */
export async function withClient<T>(url: string, body: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await body(client);
  } finally {
    await client.end();
  }
}

const asSuperuser = <T>(body: (client: pg.Client) => Promise<T>) => withClient(urlOf("postgres", "postgres"), body);

/** Makes one more database: migrated and empty, or bare (`migrated: false`). Returns its URL. */
export async function createDatabase({ migrated = true } = {}): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} OWNER office${migrated ? " TEMPLATE office_template" : ""}`));
  return urlOf(name, "office");
}

/** Drops a database made by createDatabase(), open connections or not. */
export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

/** Empties every table, the append-only ones too. */
export async function emptyDatabase(url = process.env.DATABASE_URL ?? ""): Promise<void> {
  await withClient(url, async (client) => emptyTables(client, await tableNames(client)));
}

/** Empties tables and all that hang on them. Triggers that refuse it step aside, for the owner, inside this transaction only. */
export async function emptyTables(client: pg.Client, tables: readonly string[]): Promise<void> {
  const all = await tableNames(client);
  const each = (act: string) => all.map((name) => `ALTER TABLE "${name}" ${act} TRIGGER USER;`).join("");
  await client.query(`BEGIN; ${each("DISABLE")} TRUNCATE ${tables.map((name) => `"${name}"`).join(", ")} RESTART IDENTITY CASCADE; ${each("ENABLE")} COMMIT`);
}

async function tableNames(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'");
  return rows.map(({ name }) => name);
}

/** Cuts every connection of a database but the asking one, as a restart of the server does. */
export async function cutConnections(url = process.env.DATABASE_URL ?? ""): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await asSuperuser((client) => client.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", [name]));
}

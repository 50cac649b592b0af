import { connect, inspect, rowsIn } from "./backup.mjs";
import { Refusal } from "./sentences.mjs";
import { migrationNames, quote, readTables } from "./tables.mjs";

const batchRows = 200;

async function isEmpty(client, tables) {
  for (const { table } of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${quote(table)} LIMIT 1`);
    if (rowCount) return false;
  }
  return true;
}

function insertText({ table, columns }, count) {
  const place = ({ type }, at) => (type === "bytea" ? `decode($${at}, 'base64')` : `$${at}::text::${type}`);
  const groups = Array.from({ length: count }, (_, row) => `(${columns.map((column, index) => place(column, row * columns.length + index + 1)).join(", ")})`);
  return `INSERT INTO ${quote(table)} (${columns.map(({ column }) => quote(column)).join(", ")}) OVERRIDING SYSTEM VALUE VALUES ${groups.join(", ")}`;
}

async function insertAll(client, file, tables) {
  const byName = new Map(tables.map((entry) => [entry.table, entry]));
  let batch = [];
  let current;
  const flush = async () => {
    if (batch.length) await client.query(insertText(byName.get(current), batch.length), batch.flat());
    batch = [];
  };
  for await (const [table, ...values] of rowsIn(file)) {
    if (table !== current || batch.length === batchRows) await flush();
    current = table;
    batch.push(values);
  }
  await flush();
}

async function replaceRows(client, file, head) {
  const names = head.tables.map(({ table }) => quote(table));
  // The audit's trigger refuses to be emptied; for the owner, inside this transaction only, it steps aside.
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${names.join(", ")} CASCADE`);
  await insertAll(client, file, head.tables);
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const { name, value, called } of head.sequences) await client.query("SELECT setval($1::regclass, $2::bigint, $3)", [`public.${quote(name)}`, value, called]);
}

/**
 * Puts a backup into a migrated database, in one transaction: all of it or nothing.
 * @param {string} url
 * @param {string} file
 * @param {{ replace?: boolean }} [options] replace: also when the database holds data
 * @returns {Promise<{ rows: number, tables: number }>}
 */
export async function restore(url, file, { replace = false } = {}) {
  const head = await inspect(file);
  const client = await connect(url);
  try {
    const wanted = await migrationNames(client);
    if (wanted.join() !== head.migrations.join()) throw new Refusal("restore.version", { file, found: head.migrations.at(-1) ?? "–", wanted: wanted.at(-1) ?? "–" });
    await client.query("BEGIN");
    if (!replace && !(await isEmpty(client, await readTables(client)))) throw new Refusal("restore.notEmpty");
    await replaceRows(client, file, head);
    await client.query("COMMIT");
    return { rows: head.rows, tables: head.tables.length };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    if (error instanceof Refusal) throw error;
    throw new Refusal("restore.failed", { reason: error.message });
  } finally {
    await client.end();
  }
}

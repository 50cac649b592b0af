import { createHash } from "node:crypto";
import fs from "node:fs";
import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import pg from "pg";
import { Refusal } from "./sentences.mjs";
import { migrationNames, quote, readSequences, readTables } from "./tables.mjs";

// A backup is gzipped lines of JSON:
//   {"format":"bao-cao-tinh-uy-backup","version":1,"migrations":[…],"tables":[{"table","columns"}],"sequences":[…]}
//   ["Table", value, …]    one line per row, values as PostgreSQL's own text (null stays null)
//   {"rows":n,"sha256":"…"}  over every line before it
// PostgreSQL's text form of a value is exact for every type (dates to the microsecond, bytea, arrays, json).

const format = "bao-cao-tinh-uy-backup";
const page = 500;
const asText = { getTypeParser: () => (value) => value };

export async function connect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  // The text form of dates and bytes depends on these.
  await client.query("SET DateStyle = 'ISO, YMD'; SET IntervalStyle = 'postgres'; SET TimeZone = 'UTC'; SET bytea_output = 'hex'; SET extra_float_digits = 1");
  return client;
}

async function* rowsOf(client, { table, columns }) {
  // bytea travels as base64, which is a third smaller than its hexadecimal text.
  const list = columns.map(({ column, type }) => (type === "bytea" ? `replace(encode(${quote(column)}, 'base64'), E'\\n', '')` : `${quote(column)}::text`));
  await client.query(`DECLARE backup_rows NO SCROLL CURSOR FOR SELECT ${list.join(", ")} FROM ${quote(table)}`);
  for (;;) {
    const { rows } = await client.query({ text: `FETCH ${page} FROM backup_rows`, rowMode: "array", types: asText });
    for (const row of rows) yield [table, ...row];
    if (rows.length < page) break;
  }
  await client.query("CLOSE backup_rows");
}

async function* linesOf(client, counted) {
  const tables = await readTables(client);
  const hash = createHash("sha256");
  const line = (value) => {
    // readline would take these two for ends of lines.
    const text = `${JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029")}\n`;
    hash.update(text);
    return text;
  };
  yield line({ format, version: 1, migrations: await migrationNames(client), tables, sequences: await readSequences(client) });
  for (const table of tables) {
    for await (const row of rowsOf(client, table)) {
      counted.rows += 1;
      yield line(row);
    }
  }
  counted.tables = tables.length;
  yield `${JSON.stringify({ rows: counted.rows, sha256: hash.digest("hex") })}\n`;
}

/**
 * Writes everything a database holds, as of one moment, to a new file. The app may go on working.
 * @returns {Promise<{ rows: number, tables: number }>}
 */
export async function backup(url, file) {
  if (fs.existsSync(file)) throw new Refusal("backup.exists", { file });
  const fresh = `${file}.part`;
  const client = await connect(url);
  const counted = { rows: 0, tables: 0 };
  try {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    await pipeline(Readable.from(linesOf(client, counted)), createGzip(), fs.createWriteStream(fresh, { mode: 0o600, flush: true }));
    fs.renameSync(fresh, file);
    return counted;
  } catch (error) {
    fs.rmSync(fresh, { force: true });
    throw new Refusal("backup.unwritable", { file, reason: error.message });
  } finally {
    await client.end();
  }
}

/** The lines of a backup, parsed. Compression errors surface as errors of the iteration. */
async function* linesIn(file) {
  const source = fs.createReadStream(file);
  const unzipped = createGunzip();
  source.on("error", (error) => unzipped.destroy(error));
  const lines = createInterface({ input: source.pipe(unzipped), crlfDelay: Infinity });
  // readline does not pass its input's errors on.
  const failed = new Promise((_, reject) => unzipped.on("error", reject));
  failed.catch(() => {});
  const iterator = lines[Symbol.asyncIterator]();
  for (;;) {
    const { value, done } = await Promise.race([iterator.next(), failed]);
    if (done) return;
    yield value;
  }
}

/**
 * Reads a whole backup and checks it, before anything is touched.
 * @returns {Promise<{ migrations: string[], tables: { table: string, columns: { column: string, type: string }[] }[], sequences: object[], rows: number }>}
 */
export async function inspect(file) {
  const hash = createHash("sha256");
  let head, end;
  let rows = 0;
  try {
    for await (const line of linesIn(file)) {
      if (end) throw new Error("text after the end");
      const value = JSON.parse(line);
      if (head && !Array.isArray(value)) end = value;
      else hash.update(`${line}\n`);
      if (!head) head = value;
      else if (!end) rows += 1;
    }
  } catch (error) {
    if (error.code === "ENOENT" || error.code === "EACCES" || error.code === "EISDIR") throw new Refusal("restore.unreadable", { file, reason: error.message });
    throw new Refusal("restore.damaged", { file });
  }
  const whole = head?.format === format && head.version === 1 && end?.rows === rows && end.sha256 === hash.digest("hex");
  if (!whole) throw new Refusal("restore.damaged", { file });
  return { ...head, rows };
}

/** The rows of a backup: [table, values]. */
export async function* rowsIn(file) {
  let first = true;
  for await (const line of linesIn(file)) {
    const value = JSON.parse(line);
    if (first) first = false;
    else if (Array.isArray(value)) yield value;
  }
}

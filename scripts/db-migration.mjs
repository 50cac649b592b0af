import fs from "node:fs";
import path from "node:path";
import { inRoot } from "./lib/paths.mjs";
import { checkNode, install } from "./lib/prepare.mjs";
import { main, Refusal, say } from "./lib/sentences.mjs";

// npm run db:migration -- NAME: writes the next migration from the difference between
// prisma/migrations/schema.prisma (the schema as of the last migration) and prisma/schema.prisma.

const folder = inRoot("prisma", "migrations");
const snapshot = path.join(folder, "schema.prisma");

function nextNumber() {
  const used = fs.existsSync(folder) ? fs.readdirSync(folder).map((name) => Number(/^\d{4}(?=_)/.exec(name)?.[0] ?? 0)) : [];
  let number = fs.existsSync(snapshot) ? Math.max(0, ...used) + 1 : 1;
  while (used.includes(number)) number += 1;
  return String(number).padStart(4, "0");
}

async function difference(from, to) {
  const { openCluster } = await import("./lib/postgres.mjs");
  const { schemaDiff } = await import("./lib/schema-diff.mjs");
  // The engine only asks the server which PostgreSQL it is; a throw-away one will do.
  const cluster = await openCluster({ folder: inRoot(".cache", "migration", "postgres"), password: "migration", durable: false });
  try {
    return await schemaDiff(cluster.url("postgres"), from, to);
  } finally {
    await cluster.stop();
  }
}

await main(async () => {
  const name = process.argv[2]?.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
  if (!name) throw new Refusal("migration.name");
  checkNode();
  await install();
  const schema = fs.readFileSync(inRoot("prisma", "schema.prisma"), "utf8");
  const before = fs.existsSync(snapshot) ? fs.readFileSync(snapshot, "utf8") : "";
  const sql = await difference(before, schema);
  if (!sql.trim() || sql.includes("This is an empty migration")) return say("migration.none");
  const file = path.join(folder, `${nextNumber()}_${name}`, "migration.sql");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, sql);
  fs.writeFileSync(snapshot, schema);
  say("migration.written", { file: path.relative(inRoot(), file) });
});

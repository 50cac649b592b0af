import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { db, isDatabaseUnavailable } from "@/server/database";
import { migrate, readMigrations } from "../../scripts/lib/migrate.mjs";
import { createDatabase, cutConnections, dropDatabase, emptyDatabase, withClient } from "../support/database";

const template = (active: boolean) => ({ name: "t", bytes: new Uint8Array([1, 2]), sha256: "x", active });
const entry = { actorName: "An", action: "test", detail: {} };

beforeEach(() => emptyDatabase());
afterAll(() => db.$disconnect());

describe("migrations", () => {
  it("bring a bare database up to date, and a second run changes nothing", async () => {
    const url = await createDatabase({ migrated: false });
    expect(await migrate(url, { quiet: true })).toEqual(readMigrations().map(({ name }) => name));
    expect(await migrate(url, { quiet: true })).toEqual([]);
    await dropDatabase(url);
  });

  it("are applied once when several servers start together", async () => {
    const url = await createDatabase({ migrated: false });
    const applied = await Promise.all([1, 2, 3, 4].map(() => migrate(url, { quiet: true })));
    expect(applied.flat()).toHaveLength(readMigrations().length);
    await dropDatabase(url);
  });

  it("that fail leave nothing behind", async () => {
    const url = await createDatabase();
    const broken = { name: "9999_broken", sql: "CREATE TABLE half (id int); SELECT 1/0", checksum: "x" };
    await expect(migrate(url, { quiet: true, migrations: [...readMigrations(), broken] })).rejects.toThrow(/9999_broken/);
    const { rows } = await withClient(url, (client) => client.query("SELECT to_regclass('half') AS found"));
    expect(rows).toEqual([{ found: null }]);
    await dropDatabase(url);
  });

  it("edited after they were applied are refused", async () => {
    const edited = readMigrations().map((migration) => ({ ...migration, checksum: "other" }));
    await expect(migrate(process.env.DATABASE_URL ?? "", { quiet: true, migrations: edited })).rejects.toThrow(/0001_init/);
  });

  it("unknown to this version are refused", async () => {
    await expect(migrate(process.env.DATABASE_URL ?? "", { quiet: true, migrations: readMigrations().slice(0, 1) })).rejects.toThrow(/0002_guards/);
  });
});

describe("rules the database itself keeps", () => {
  it("audit entries can be added, never changed, deleted or truncated", async () => {
    await db.auditEntry.create({ data: entry });
    await expect(db.auditEntry.updateMany({ data: { actorName: "Bình" } })).rejects.toThrow(/append-only/);
    await expect(db.auditEntry.deleteMany()).rejects.toThrow(/append-only/);
    await expect(db.$executeRaw`TRUNCATE "AuditEntry"`).rejects.toThrow(/append-only/);
    expect(await db.auditEntry.count()).toBe(1);
  });

  it("at most one uploaded template is active", async () => {
    await db.template.create({ data: template(true) });
    await db.template.create({ data: template(false) });
    await expect(db.template.create({ data: template(true) })).rejects.toThrow();
  });

  it("positions sort byte by byte", async () => {
    const { rows } = await withClient(process.env.DATABASE_URL ?? "", (client) =>
      client.query(`SELECT collation_name FROM information_schema.columns WHERE table_name = 'Decision' AND column_name = 'position'`),
    );
    expect(rows).toEqual([{ collation_name: "C" }]);
  });
});

describe("a lost database", () => {
  it("is told apart from other errors, and the next query works again", async () => {
    const slow = db.$queryRaw`SELECT pg_sleep(20)`.then(() => null, (error: unknown) => error);
    await expect.poll(async () => (await db.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(20)%' AND state = 'active' AND pid <> pg_backend_pid()`).length).toBe(1);
    await cutConnections();
    expect(isDatabaseUnavailable(await slow)).toBe(true);
    await expect.poll(() => db.section.count().catch(() => -1)).toBe(0);
  });

  it("refused rules are not called a lost database", async () => {
    const error = await db.decision.create({ data: { id: "00000000-0000-4000-8000-000000000000", periodId: "00000000-0000-4000-8000-000000000000", sectionKey: "x", position: "a0", text: "", updatedBy: "x" } }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Error);
    expect(isDatabaseUnavailable(error)).toBe(false);
  });
});

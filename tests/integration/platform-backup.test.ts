import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { backup } from "../../scripts/lib/backup.mjs";
import { restore } from "../../scripts/lib/restore.mjs";
import { createDatabase, dropDatabase, withClient } from "../support/database";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "backup-"));
const from = process.env.DATABASE_URL ?? "";
const file = path.join(folder, "all.gz");

beforeAll(async () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
  await db.template.create({ data: { name: "mẫu", bytes, sha256: "x" } });
  await db.user.create({ data: { id: "u", name: "Nguyễn Thị \\N \"Ánh\"", email: "a@office.invalid", username: "anh", banReason: null } });
  await db.session.create({ data: { id: "s", token: "t", userId: "u", expiresAt: new Date("2030-01-01T00:00:00.123Z") } });
  await db.rateLimit.create({ data: { id: "r", key: "k", count: 1, lastRequest: 9007199254740993n } });
  const period = await db.period.create({ data: { kind: "quarter", year: 2024, index: 1 } });
  const rows = Array.from({ length: 1234 }, (_, index) => ({ id: crypto.randomUUID(), periodId: period.id, sectionKey: "economy", position: `a${index}`, text: `Dòng ${index}\t"\\{,}' 😀\u2028`, updatedBy: "An" }));
  await db.decision.createMany({ data: rows });
  for (const note of ["", "é", "{}"]) await db.auditEntry.create({ data: { actorName: "An", action: "test", detail: { note, list: [1, null, 2.5] } } });
  await backup(from, file);
});

afterAll(async () => {
  await db.$disconnect();
  fs.rmSync(folder, { recursive: true, force: true });
});

const everything = (url: string) =>
  withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>("SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY 1");
    const found: Record<string, unknown> = {};
    for (const { name } of tables) found[name] = (await client.query(`SELECT t::text FROM "${name}" t ORDER BY 1`)).rows;
    return found;
  });

describe("backup and restore", () => {
  it("brings back every row exactly, and new rows get new numbers", async () => {
    const url = await createDatabase();
    expect(await restore(url, file)).toMatchObject({ rows: 1234 + 8 });
    expect(await everything(url)).toEqual(await everything(from));
    const add = `INSERT INTO "AuditEntry" ("actorName", "action", "detail") VALUES ('An', 'next', '{}') RETURNING id`;
    expect((await withClient(url, (client) => client.query(add))).rows).toEqual([{ id: "4" }]);
    await dropDatabase(url);
  });

  it("refuses a database that holds data, and with replace exchanges all of it; the audit stays append-only", async () => {
    const url = await createDatabase();
    await withClient(url, (client) => client.query(`INSERT INTO "Section" VALUES ('old', 'Old', 1, true, 1); INSERT INTO "AuditEntry" ("actorName", "action", "detail") VALUES ('B', 'x', '{}')`));
    await expect(restore(url, file)).rejects.toMatchObject({ key: "restore.notEmpty" });
    await restore(url, file, { replace: true });
    expect(await everything(url)).toEqual(await everything(from));
    await expect(withClient(url, (client) => client.query(`DELETE FROM "AuditEntry"`))).rejects.toThrow(/append-only/);
    await dropDatabase(url);
  });

  it("refuses a damaged, cut or foreign file and changes nothing", async () => {
    const url = await createDatabase();
    const bytes = fs.readFileSync(file);
    const flipped = Buffer.from(bytes);
    flipped.writeUInt8(flipped.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    for (const wrong of [bytes.subarray(0, bytes.length >> 1), flipped, Buffer.from("no backup"), Buffer.alloc(0)]) {
      const other = path.join(folder, "wrong.gz");
      fs.writeFileSync(other, wrong);
      await expect(restore(url, other, { replace: true })).rejects.toMatchObject({ key: "restore.damaged" });
    }
    await expect(restore(url, path.join(folder, "none.gz"))).rejects.toMatchObject({ key: "restore.unreadable" });
    expect(await everything(url)).toMatchObject({ Decision: [] });
    await dropDatabase(url);
  });

  it("never overwrites an older backup", async () => {
    await expect(backup(from, file)).rejects.toMatchObject({ key: "backup.exists" });
  });
});

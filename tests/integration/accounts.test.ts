import { beforeEach, describe, expect, it } from "vitest";
import { ROLES } from "@/domain/permission";
import { db } from "@/server/database";
import { changeAccount } from "@/services/account/change";
import { createAccount } from "@/services/account/create";
import { disableAccount, enableAccount } from "@/services/account/disable";
import { listAccounts } from "@/services/account/list";
import { setOwnLocale } from "@/services/account/locale";
import { changeOwnPassword, resetPassword } from "@/services/account/password";
import type { Actor } from "@/services/actor";
import { emptyDatabase } from "../support/database";
import { actorNamed, openOffice, PASSWORD, refusalOf, type Office } from "../support/office";
import { session, signInAs } from "../support/sign-in";

let office: Office;

beforeEach(async () => {
  await emptyDatabase();
  office = await openOffice();
});

const versionOf = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).version;
const lastAudit = () => db.auditEntry.findFirst({ orderBy: { id: "desc" } });

describe("account management", () => {
  const others = ROLES.filter((role) => role !== "admin");
  const acts: Record<string, (actor: Actor, id: string) => Promise<unknown>> = {
    list: (actor) => listAccounts(actor),
    create: (actor) => createAccount(actor, { username: "new.one", name: "Mới", role: "admin", password: PASSWORD }),
    change: (actor, id) => changeAccount(actor, { id, version: 1, name: "Khác", role: "admin" }),
    reset: (actor, id) => resetPassword(actor, id),
    disable: (actor, id) => disableAccount(actor, id),
    enable: (actor, id) => enableAccount(actor, id),
  };

  for (const [name, act] of Object.entries(acts)) {
    it(`lets an admin and nobody else ${name}`, async () => {
      for (const role of others) {
        expect(await refusalOf(act(office[role], office.clerk.id)), role).toBe("not-allowed");
      }
      await act(office.admin, office.clerk.id);
    });
  }

  it("leaves no trace of what was refused", async () => {
    const before = await db.auditEntry.count();
    for (const act of Object.values(acts)) await act(office.drafter, office.clerk.id).catch(() => {});
    expect(await db.auditEntry.count()).toBe(before);
    expect(await db.user.count()).toBe(4);
  });

  it("writes who did it, in the transaction of the change, without the password", async () => {
    const { id } = await createAccount(office.admin, { username: "new.one", name: "Người Mới", role: "clerk", password: PASSWORD });
    const entry = await lastAudit();
    expect(entry).toMatchObject({ action: "account.created", actorId: office.admin.id, actorName: office.admin.name });
    expect(entry?.detail).toMatchObject({ account: id, username: "new.one", role: "clerk" });
    expect(JSON.stringify(entry?.detail)).not.toContain(PASSWORD);
  });

  it("refuses a user name that is taken, in whatever case it is typed", async () => {
    const again = createAccount(office.admin, { username: " Drafter ", name: "Khác", role: "clerk", password: PASSWORD });
    expect(await refusalOf(again)).toBe("username-taken");
    expect(await db.user.count()).toBe(4);
  });

  it("gives one account to two people who ask for the same name at once", async () => {
    const ask = () => createAccount(office.admin, { username: "new.one", name: "Mới", role: "clerk", password: PASSWORD });
    const outcomes = await Promise.allSettled([ask(), ask(), ask()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.account.count()).toBe(5);
  });

  it("refuses a change made on an older version and says what is stored now", async () => {
    const { id } = office.drafter;
    const version = await versionOf(id);
    await changeAccount(office.admin, { id, version, name: "Tên Một", role: "drafter" });
    const stale = await changeAccount(office.admin, { id, version, name: "Tên Hai", role: "leader" }).catch((error: unknown) => error);
    expect(stale).toMatchObject({ code: "stale", current: { name: "Tên Một", role: "drafter", version: version + 1 } });
    expect((await actorNamed("drafter")).name).toBe("Tên Một");
  });

  it("lists people by given name as Vietnamese lists are, disabled ones last", async () => {
    await createAccount(office.admin, { username: "dat", name: "Lê Văn Đạt", role: "drafter", password: PASSWORD });
    await createAccount(office.admin, { username: "dung", name: "Võ Dung", role: "drafter", password: PASSWORD });
    const { id } = await createAccount(office.admin, { username: "tran.an", name: "Trần An", role: "drafter", password: PASSWORD });
    await disableAccount(office.admin, id);
    const names = (await listAccounts(office.admin)).map(({ name }) => name);
    expect(names.indexOf("Võ Dung")).toBeLessThan(names.indexOf("Lê Văn Đạt"));
    expect(names.at(-1)).toBe("Trần An");
  });
});

describe("the last admin", () => {
  it("cannot be made anything else", async () => {
    const change = changeAccount(office.admin, { id: office.admin.id, version: await versionOf(office.admin.id), name: "Hạnh", role: "drafter" });
    expect(await refusalOf(change)).toBe("last-admin");
  });

  it("cannot be disabled once the other one is", async () => {
    await createAccount(office.admin, { username: "admin2", name: "Hai", role: "admin", password: PASSWORD });
    const second = await actorNamed("admin2");
    await disableAccount(office.admin, second.id);
    expect(await refusalOf(disableAccount(second, office.admin.id))).toBe("last-admin");
  });

  it("is left when two admins disable each other at once", async () => {
    await createAccount(office.admin, { username: "admin2", name: "Hai", role: "admin", password: PASSWORD });
    const second = await actorNamed("admin2");
    const outcomes = await Promise.allSettled([disableAccount(office.admin, second.id), disableAccount(second, office.admin.id)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await db.user.count({ where: { role: "admin", banned: false } })).toBe(1);
  });

  it("cannot lock out the account in use, even with another admin there", async () => {
    await createAccount(office.admin, { username: "admin2", name: "Hai", role: "admin", password: PASSWORD });
    expect(await refusalOf(disableAccount(office.admin, office.admin.id))).toBe("not-allowed");
  });
});

describe("a disabled account", () => {
  it("loses its sessions at once and cannot sign in until enabled", async () => {
    const cookie = (await signInAs("drafter", PASSWORD)).cookie;
    expect(await session(cookie)).toMatchObject({ user: { username: "drafter" } });
    await disableAccount(office.admin, office.drafter.id);
    expect(await session(cookie)).toBeNull();
    expect(await signInAs("drafter", PASSWORD)).toMatchObject({ status: 403, code: "BANNED_USER" });
    await enableAccount(office.admin, office.drafter.id);
    expect((await signInAs("drafter", PASSWORD)).status).toBe(200);
  });
});

describe("a password", () => {
  it("that was reset ends the sessions and the old password", async () => {
    const { cookie } = await signInAs("drafter", PASSWORD);
    const { password } = await resetPassword(office.admin, office.drafter.id);
    expect(await session(cookie)).toBeNull();
    expect((await signInAs("drafter", PASSWORD)).status).toBe(401);
    expect((await signInAs("drafter", password)).status).toBe(200);
    expect(JSON.stringify((await lastAudit())?.detail)).not.toContain(password);
  });

  it("is changed by its owner only with the one in use, and other sessions end", async () => {
    const here = await signInAs("drafter", PASSWORD);
    const elsewhere = await signInAs("drafter", PASSWORD);
    const sessionToken = (await session(here.cookie))?.session.token ?? "";
    const wrong = changeOwnPassword(office.drafter, { current: "not this one", next: "another-one-1", sessionToken });
    expect(await refusalOf(wrong)).toBe("wrong-current-password");
    await changeOwnPassword(office.drafter, { current: PASSWORD, next: "another-one-1", sessionToken });
    expect(await session(here.cookie)).not.toBeNull();
    expect(await session(elsewhere.cookie)).toBeNull();
    expect((await signInAs("drafter", "another-one-1")).status).toBe(200);
  });

  it("of seven characters is refused", async () => {
    expect(await refusalOf(resetPassword(office.admin, office.drafter.id, "1234567"))).toBe("weak-password");
  });
});

describe("the language", () => {
  it("is each person's own", async () => {
    await setOwnLocale(office.drafter, "en");
    expect((await actorNamed("drafter")).locale).toBe("en");
    expect((await actorNamed("leader")).locale).toBe("vi");
  });
});

import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/server/database";
import { MAX_FAILURES } from "@/server/sign-in-brake";
import { resetPassword } from "@/services/account/password";
import { emptyDatabase } from "../support/database";
import { openOffice, PASSWORD, type Office } from "../support/office";
import { authRequest, session, signInAs } from "../support/sign-in";

let office: Office;

beforeEach(async () => {
  await emptyDatabase();
  office = await openOffice();
});

describe("signing in", () => {
  it("works at the office's own address over plain http, with a cookie that scripts cannot read", async () => {
    const answer = await signInAs("Drafter ", PASSWORD);
    expect(answer.status).toBe(200);
    expect(answer.setCookie).toMatch(/HttpOnly/i);
    expect(answer.setCookie).toMatch(/SameSite=Lax/i);
    expect(answer.setCookie).not.toMatch(/;\s*Secure/i);
    expect(await session(answer.cookie)).toMatchObject({ user: { username: "drafter", role: "drafter", locale: "vi", banned: false } });
  });

  it("tells a stranger the same whether the name or the password is wrong", async () => {
    const [name, password] = [await signInAs("nobody", PASSWORD), await signInAs("drafter", "wrong")];
    expect(name).toMatchObject({ status: 401, code: password.code });
  });

  it("is refused to a page of another site", async () => {
    expect((await signInAs("drafter", PASSWORD, { origin: "http://evil.vn" })).status).toBe(403);
    expect((await signInAs("drafter", PASSWORD, { origin: "http://192.168.1.5:8080" })).status).toBe(403);
    expect(await db.session.count()).toBe(0);
  });

  it("ends with signing out", async () => {
    const { cookie } = await signInAs("drafter", PASSWORD);
    const out = await authRequest("POST", "/sign-out", { body: {}, headers: { cookie, origin: "http://192.168.1.5:3000" } });
    expect(out.status).toBe(200);
    expect(await session(cookie)).toBeNull();
    expect(await db.session.count()).toBe(0);
  });
});

describe("guessing a password", () => {
  const guess = (address = "10.0.0.9") => signInAs("drafter", "wrong", { "x-forwarded-for": address });

  it("is stopped after ten failures, even with the right password and from another address", async () => {
    for (let i = 0; i < MAX_FAILURES.user; i += 1) expect((await guess()).status).toBe(401);
    expect(await guess()).toMatchObject({ status: 429, code: "TOO_MANY_ATTEMPTS", minutes: 15 });
    expect((await signInAs("drafter", PASSWORD, { "x-forwarded-for": "10.0.0.10" })).status).toBe(429);
  });

  it("is stopped too when all guesses come at once", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => guess()));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(MAX_FAILURES.user);
  });

  it("does not stop the colleagues behind the same address", async () => {
    for (let i = 0; i <= MAX_FAILURES.user; i += 1) await guess();
    expect((await signInAs("leader", PASSWORD, { "x-forwarded-for": "10.0.0.9" })).status).toBe(200);
  });

  it("is forgotten after a right password", async () => {
    for (let i = 0; i < MAX_FAILURES.user - 1; i += 1) await guess();
    expect((await signInAs("drafter", PASSWORD)).status).toBe(200);
    for (let i = 0; i < MAX_FAILURES.user; i += 1) expect((await guess()).status).toBe(401);
  });

  it("is possible again when a quarter of an hour has passed, or the admin has reset the password", async () => {
    for (let i = 0; i <= MAX_FAILURES.user; i += 1) await guess();
    await db.rateLimit.updateMany({ data: { lastRequest: BigInt(Date.now() - 16 * 60_000) } });
    expect((await guess()).status).toBe(401);
    for (let i = 0; i <= MAX_FAILURES.user; i += 1) await guess();
    const { password } = await resetPassword(office.admin, office.drafter.id);
    expect((await signInAs("drafter", password)).status).toBe(200);
  });
});

describe("every other endpoint of the sign-in library", () => {
  const closed = [
    ["POST", "/sign-up/email"],
    ["POST", "/sign-in/email"],
    ["POST", "/is-username-available"],
    ["POST", "/update-user"],
    ["POST", "/change-password"],
    ["POST", "/change-email"],
    ["POST", "/delete-user"],
    ["GET", "/list-sessions"],
    ["POST", "/revoke-session"],
    ["POST", "/admin/create-user"],
    ["POST", "/admin/set-role"],
    ["POST", "/admin/set-user-password"],
    ["POST", "/admin/ban-user"],
    ["POST", "/admin/impersonate-user"],
    ["POST", "/admin/remove-user"],
    ["GET", "/admin/list-users"],
    ["GET", "/ok"],
  ] as const;

  for (const [method, path] of closed) {
    it(`is not there, to an admin either: ${method} ${path}`, async () => {
      const { cookie } = await signInAs("quantri", PASSWORD);
      const options = { headers: { cookie, origin: "http://192.168.1.5:3000" }, ...(method === "POST" ? { body: { userId: office.drafter.id, role: "admin", newPassword: "xxxxxxxx" } } : {}) };
      expect((await authRequest(method, path, options)).status).toBe(404);
    });
  }

  it("is not reached by writing the path in another way", async () => {
    for (const path of ["/sign-in/../admin/list-users", "//admin/list-users", "/sign-in/username/../../sign-up/email", "/SIGN-UP/email"]) {
      expect((await authRequest("POST", path, { body: {} })).status).toBe(404);
    }
  });
});

import { describe, expect, it } from "vitest";
import { isUsername, newAccountSchema, readablePassword, usernameSchema } from "./rules";

describe("user names", () => {
  it("are kept in lower case without blanks around them", () => {
    expect(usernameSchema.parse("  Lan.Nguyen ")).toBe("lan.nguyen");
  });

  it("hold ascii letters, digits, dot, dash and underscore only", () => {
    for (const name of ["lan", "lan.nguyen", "van-thu_2", "9lan"]) expect(isUsername(name)).toBe(true);
    for (const name of ["lân", "lan nguyen", "lan@office", ".lan", "", "lan\n"]) expect(isUsername(name)).toBe(false);
  });

  it("refuse a name too short or too long", () => {
    expect(usernameSchema.safeParse("la").success).toBe(false);
    expect(usernameSchema.safeParse("a".repeat(31)).success).toBe(false);
  });
});

describe("a new account", () => {
  it("keeps the person's name composed and without forbidden characters", () => {
    const account = newAccountSchema.parse({ username: "lan", name: " Nguyễn  Thị\u0000 Lan ".normalize("NFD"), role: "drafter", password: "mato-kevi" });
    expect(account.name).toBe("Nguyễn Thị Lan".normalize("NFC"));
  });

  it("needs a role there is and a password of eight characters", () => {
    const account = { username: "lan", name: "Lan", role: "drafter", password: "mato-kevi" };
    expect(newAccountSchema.safeParse({ ...account, role: "owner" }).success).toBe(false);
    expect(newAccountSchema.safeParse({ ...account, password: "1234567" }).success).toBe(false);
  });
});

describe("a temporary password", () => {
  it("holds nothing that Telex would change", () => {
    for (let i = 0; i < 500; i += 1) {
      const password = readablePassword();
      expect(password).toMatch(/^([bcghklmnptv][aeiou]){2}(-([bcghklmnptv][aeiou]){2}){2}-[2-9]{2}$/);
      for (const word of password.split("-").slice(0, 3)) expect(word[1]).not.toBe(word[3]);
    }
  });

  it("is another one each time", () => {
    expect(new Set(Array.from({ length: 200 }, readablePassword)).size).toBe(200);
  });
});

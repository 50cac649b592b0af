import type { Role } from "@/domain/permission";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";

export type AccountSummary = {
  id: string;
  name: string;
  username: string;
  role: Role;
  disabled: boolean;
  version: number;
};

/** All accounts, those that can sign in first, by given name as Vietnamese lists are. */
export async function listAccounts(actor: Actor): Promise<AccountSummary[]> {
  assertMay(actor, "account.manage");
  const rows = await db.user.findMany({
    select: { id: true, name: true, username: true, role: true, banned: true, version: true },
  });
  return rows
    .map(({ banned, ...row }) => ({ ...row, disabled: banned }))
    .sort((a, b) => Number(a.disabled) - Number(b.disabled) || compareNames(a.name, b.name));
}

const collator = new Intl.Collator("vi");

function compareNames(a: string, b: string): number {
  return collator.compare(givenName(a), givenName(b)) || collator.compare(a, b);
}

function givenName(name: string): string {
  return name.trim().split(/\s+/).at(-1) ?? "";
}

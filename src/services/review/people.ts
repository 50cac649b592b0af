/** The people of the office, for naming them in a comment. */
import type { Role } from "@/domain/permission";
import { db } from "@/server/database";
import { assertMay, type Actor } from "../actor";

export type OfficePerson = { id: string; name: string; role: Role };

const collator = new Intl.Collator("vi");
const givenName = (name: string) => name.trim().split(/\s+/).at(-1) ?? "";

/** Everybody who can sign in, by given name as Vietnamese lists are. */
export async function listPeople(actor: Actor): Promise<OfficePerson[]> {
  assertMay(actor, "report.view");
  const rows = await db.user.findMany({ where: { banned: false }, select: { id: true, name: true, role: true } });
  return rows.sort((a, b) => collator.compare(givenName(a.name), givenName(b.name)) || collator.compare(a.name, b.name));
}

import { db } from "@/server/database";
import type { Actor, Locale } from "../actor";

/** Keeps the language a person chose. Nobody else is touched, so nothing is audited. */
export async function setOwnLocale(actor: Actor, locale: Locale): Promise<void> {
  await db.user.updateMany({ where: { id: actor.id }, data: { locale } });
}

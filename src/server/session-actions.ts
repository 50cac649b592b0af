"use server";
import { refresh } from "next/cache";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { setOwnLocale } from "@/services/account/locale";
import { getActor, LOCALE_COOKIE } from "./session";
import { signOut } from "./sign-in";

const YEAR = 365 * 24 * 60 * 60;
const localeSchema = z.enum(["vi", "en"]);

/** Switches the language: in this browser, and for good when signed in. */
export async function chooseLocale(choice: "vi" | "en"): Promise<void> {
  const locale = localeSchema.parse(choice);
  const actor = await getActor();
  if (actor) await setOwnLocale(actor, locale);
  (await cookies()).set(LOCALE_COOKIE, locale, { path: "/", maxAge: YEAR, sameSite: "lax", httpOnly: true });
  refresh();
}

/** Signs out. */
export async function leave(): Promise<void> {
  await signOut();
  redirect("/sign-in");
}

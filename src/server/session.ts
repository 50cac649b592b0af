/** Who is asking. Read from the database once per request. */
import "server-only";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import { ROLES, type Role } from "@/domain/permission";
import type { Actor, Locale } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { isSetUp } from "@/services/office/set-up";
import { auth } from "./auth";
import { isDatabaseUnavailable } from "./database";
import { DATABASE_DOWN_DIGEST } from "./error-digest";

export const LOCALE_COOKIE = "bao-cao.locale";

const readSession = cache(() => orDatabaseDown(async () => auth.api.getSession({ headers: await headers() })));

/** True once there is an account; until then every page leads to set-up. */
export const isOfficeSetUp = cache(() => orDatabaseDown(isSetUp));

// A database that is down must not look like "signed out". Next keeps a digest that is
// there already, so the error page in the browser can tell what happened.
async function orDatabaseDown<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error;
    throw Object.assign(new AppError("database-unavailable", {}, { cause: error }), { digest: DATABASE_DOWN_DIGEST });
  }
}

/** The person signed in, or null. A disabled account is nobody. */
export const getActor = cache(async (): Promise<Actor | null> => {
  const session = await readSession();
  if (!session || session.user.banned) return null;
  const { id, name, username, role, locale } = session.user;
  if (!isRole(role)) return null;
  return { id, name, username: username ?? "", role, locale: locale === "en" ? "en" : "vi" };
});

/**
 * The person signed in. Anybody else is led to the sign-in page and from there to
 * `next`, a path of this site; while nobody has an account, to set-up.
 */
export async function requireActor(next = "/"): Promise<Actor> {
  const actor = await getActor();
  if (actor) return actor;
  if (!(await isOfficeSetUp())) redirect("/set-up");
  redirect(next === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(next)}`);
}

/** The person's language: chosen in the account, else in this browser, else Vietnamese. Never throws: error pages need it. */
export async function getLocale(): Promise<Locale> {
  const actor = await getActor().catch(() => null);
  if (actor) return actor.locale;
  return (await cookies()).get(LOCALE_COOKIE)?.value === "en" ? "en" : "vi";
}

/** The token of the session in use, to keep it when the others are ended. */
export async function getSessionToken(): Promise<string | null> {
  return (await readSession())?.session.token ?? null;
}

function isRole(role: unknown): role is Role {
  return ROLES.some((known) => known === role);
}

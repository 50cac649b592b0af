import "server-only";
import { APIError } from "better-auth/api";
import { headers } from "next/headers";
import { AppError } from "@/services/app-error";
import { auth } from "./auth";

/** Starts a session and sets its cookie. Throws wrong-password, too-many-attempts, account-disabled. */
export async function signIn(username: string, password: string): Promise<void> {
  try {
    await auth.api.signInUsername({ body: { username, password }, headers: await headers() });
  } catch (error) {
    if (!(error instanceof APIError)) throw error;
    const { code, minutes } = error.body as { code?: string; minutes?: number };
    if (code === "TOO_MANY_ATTEMPTS") throw new AppError("too-many-attempts", { minutes });
    if (code === "BANNED_USER") throw new AppError("account-disabled");
    // A name that cannot be one, or a password too long: as wrong as any other.
    if (error.statusCode < 500) throw new AppError("wrong-password");
    throw error;
  }
}

/** Ends the session in use. */
export async function signOut(): Promise<void> {
  await auth.api.signOut({ headers: await headers() });
}

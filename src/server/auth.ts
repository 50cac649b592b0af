/**
 * Sign-in: Better Auth with user names, passwords and sessions in the database.
 * Accounts are made and changed by our own services (src/services/account),
 * never through Better Auth's endpoints; see src/app/api/auth.
 */
import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { APIError, createAuthMiddleware } from "better-auth/api";
import { nextCookies } from "better-auth/next-js";
import { admin, username } from "better-auth/plugins";
import { USERNAME_LIMITS, isUsername, normaliseUsername } from "@/services/account/rules";
import { db } from "./database";
import { env } from "./env";
import { clientAddress, publicOrigin } from "./request-origin";
import { countAttempt, forgive } from "./sign-in-brake";

const HOUR = 60 * 60;
const SIGN_IN_PATH = "/sign-in/username";

const brakeBefore = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== SIGN_IN_PATH) return;
  const minutes = await countAttempt(attemptedName(ctx.body), clientAddress(ctx.headers ?? new Headers()), Date.now());
  if (minutes > 0) throw new APIError("TOO_MANY_REQUESTS", { code: "TOO_MANY_ATTEMPTS", message: "Too many attempts", minutes });
});

const forgiveAfter = createAuthMiddleware(async (ctx) => {
  if (ctx.path !== SIGN_IN_PATH || !ctx.context.newSession) return;
  await forgive(attemptedName(ctx.body), clientAddress(ctx.headers ?? new Headers()));
});

function attemptedName(body: unknown): string {
  const name = typeof body === "object" && body !== null && "username" in body ? body.username : "";
  return normaliseUsername(String(name));
}

export const auth = betterAuth({
  appName: "bao-cao",
  secret: env.authSecret,
  // Trusted is the host the request itself came to, and nothing else.
  trustedOrigins: (request) => {
    const origin = request && publicOrigin(request.headers);
    return origin ? [origin] : [];
  },
  database: prismaAdapter(db, { provider: "postgresql" }),
  emailAndPassword: { enabled: true, disableSignUp: true },
  user: { additionalFields: { locale: { type: "string", input: false } } },
  // No cookie cache: disabling an account or resetting a password takes effect at once.
  session: { expiresIn: 12 * HOUR, updateAge: HOUR, cookieCache: { enabled: false } },
  // Our own brake (sign-in-brake.ts) counts failures per user name; Better Auth's counts every request per address.
  rateLimit: { enabled: false },
  hooks: { before: brakeBefore, after: forgiveAfter },
  plugins: [
    username({
      minUsernameLength: USERNAME_LIMITS.min,
      maxUsernameLength: USERNAME_LIMITS.max,
      usernameNormalization: normaliseUsername,
      usernameValidator: isUsername,
      validationOrder: { username: "post-normalization" },
    }),
    admin({ defaultRole: "drafter" }),
    nextCookies(),
  ],
  advanced: {
    cookiePrefix: "bao-cao",
    // Offices serve plain http on their own network; a Secure cookie would never come back there.
    useSecureCookies: env.publicUrl?.startsWith("https://") ?? false,
  },
  telemetry: { enabled: false },
  logger: { level: "error" },
  // A refusal is an answer, not an event for the log.
  onAPIError: {
    onError: (error) => {
      if (!(error instanceof APIError) || error.statusCode >= 500) console.error(error);
    },
  },
});

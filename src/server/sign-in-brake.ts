/**
 * Slows down guessing at sign-in. Failures are counted in the database, so that
 * several app servers share the count and a restart does not clear it.
 *
 * Per user name the limit is tight. Per address it is loose: a whole office sits
 * behind one address, and a stranger can write what he likes into X-Forwarded-For.
 */
import { db } from "./database";

const WINDOW_MS = 15 * 60_000;
export const MAX_FAILURES = { user: 10, address: 100 } as const;

type Key = { kind: keyof typeof MAX_FAILURES; name: string };

/**
 * Counts an attempt as failed until `forgive` is called, so that many guesses
 * sent at once cannot all pass before the first is counted. Returns the minutes
 * to wait, or 0 when the attempt may go on.
 */
export async function countAttempt(username: string, address: string, now: number): Promise<number> {
  let wait = 0;
  for (const key of keysOf(username, address)) {
    const { count, since } = await increment(key, now);
    if (count > MAX_FAILURES[key.kind]) wait = Math.max(wait, Math.ceil((since + WINDOW_MS - now) / 60_000));
  }
  return wait;
}

/** The attempt was right: the user's failures are forgotten, the address gets its try back. */
export async function forgive(username: string, address: string): Promise<void> {
  const [user, from] = keysOf(username, address);
  await db.rateLimit.deleteMany({ where: { key: keyText(user) } });
  await db.rateLimit.updateMany({ where: { key: keyText(from), count: { gt: 0 } }, data: { count: { decrement: 1 } } });
}

/** The row that counts a user's failures, for services that lift the brake. */
export function userBrakeKey(username: string): string {
  return keyText({ kind: "user", name: username });
}

async function increment(key: Key, now: number): Promise<{ count: number; since: number }> {
  const expired = now - WINDOW_MS;
  const rows = await db.$queryRaw<{ count: number; lastRequest: bigint }[]>`
    INSERT INTO "RateLimit" AS brake ("id", "key", "count", "lastRequest")
    VALUES (gen_random_uuid()::text, ${keyText(key)}, 1, ${now}::bigint)
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN brake."lastRequest" < ${expired}::bigint THEN 1 ELSE brake."count" + 1 END,
      "lastRequest" = CASE WHEN brake."lastRequest" < ${expired}::bigint THEN ${now}::bigint ELSE brake."lastRequest" END
    RETURNING "count", "lastRequest"`;
  const row = rows[0];
  if (row?.count === 1) await db.rateLimit.deleteMany({ where: { lastRequest: { lt: BigInt(expired) } } });
  return { count: row?.count ?? 1, since: Number(row?.lastRequest ?? now) };
}

function keysOf(username: string, address: string): [Key, Key] {
  return [
    { kind: "user", name: username },
    { kind: "address", name: address },
  ];
}

// A stranger chooses the name: it is cut, so that a row stays small.
function keyText(key: Key): string {
  return `sign-in:${key.kind}:${key.name.toLowerCase().slice(0, 64)}`;
}

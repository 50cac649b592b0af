/** Refusals of the database as the errors that say what happened: its triggers and indexes have the last word on numbers. */

const DUPLICATE = new Set(["P2002", "23505"]);
const CHECK = new Set(["P2004", "23514"]);

/** Whether the database refused a row because there is one like it. */
export function isDuplicate(error: unknown): boolean {
  return hasCode(error, DUPLICATE);
}

/** Whether the database refused a row because a rule forbids it: the trigger that finds a gap in the numbers. */
export function isAgainstRule(error: unknown): boolean {
  return hasCode(error, CHECK);
}

function hasCode(error: unknown, codes: ReadonlySet<string>, depth = 0): boolean {
  if (typeof error !== "object" || error === null || depth > 6) return false;
  const fields = error as Record<string, unknown>;
  if (["code", "originalCode"].some((name) => typeof fields[name] === "string" && codes.has(fields[name]))) return true;
  return ["cause", "meta", "driverAdapterError"].some((name) => hasCode(fields[name], codes, depth + 1));
}

/** An office that upgrades need press no button: what was issued before is read when the app starts. */
import { learnUnread } from "./learn";

const TRIES = 10;
const PAUSE = 60_000;

/** Tries again for some minutes where the database is not there yet. Never throws. */
export async function learnAtStart(tries = TRIES): Promise<void> {
  try {
    await learnUnread();
  } catch (error) {
    if (tries > 1) return void setTimeout(() => void learnAtStart(tries - 1), PAUSE).unref();
    console.error("issued reports could not be read for the papers they cite", error);
  }
}

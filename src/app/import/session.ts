/** What is being looked at, with every correction; it outlives a reload of the tab. Pure but for the storage. */
import type { Review, Reading } from "@/text/import/review";

/** One reading, or two where old letters may be converted or not; each keeps its corrections. */
export type Session = { v: 1; name: string; readings: Reading[]; shown: number };

export function reviewOf({ readings, shown }: Session): Review {
  return readings[shown]!.review;
}

export type Held = {
  session: Session | null;
  past: Session[];
  future: Session[];
  /** What the last correction was about: typing on in one box is one step back. */
  about: string;
};

export const EMPTY: Held = { session: null, past: [], future: [], about: "" };

export type Act =
  | { type: "open"; session: Session }
  | { type: "close" }
  | { type: "undo" }
  | { type: "redo" }
  /** `about` names the box that is typed in; "" for an act of its own. */
  | { type: "correct"; change: (review: Review) => Review; about: string }
  | { type: "show"; index: number };

const MOST_STEPS = 200;

/** What follows from an act. A correction that changes nothing is no step. */
export function next(held: Held, act: Act): Held {
  const { session, past, future } = held;
  if (act.type === "open") return { ...EMPTY, session: act.session };
  if (act.type === "close" || !session) return EMPTY;
  if (act.type === "undo") return past.length === 0 ? held : { session: past.at(-1)!, past: past.slice(0, -1), future: [session, ...future], about: "" };
  if (act.type === "redo") return future.length === 0 ? held : { session: future[0]!, past: [...past, session], future: future.slice(1), about: "" };
  const changed = act.type === "show" ? { ...session, shown: act.index } : corrected(session, act.change);
  if (changed === session) return held;
  const about = act.type === "correct" ? act.about : "";
  const goesOn = about !== "" && about === held.about && past.length > 0;
  return { session: changed, past: goesOn ? past : [...past, session].slice(-MOST_STEPS), future: [], about };
}

function corrected(session: Session, change: (review: Review) => Review): Session {
  const reading = session.readings[session.shown]!;
  const review = change(reading.review);
  return review === reading.review ? session : { ...session, readings: session.readings.with(session.shown, { ...reading, review }) };
}

/** Storage that is full or switched off is stood in for by memory: leaving the page for another keeps it still. */
const memory = new Map<string, Session>();
const keyOf = (personId: string): string => `nhap-bao-cao:${personId}`;

/** Keeps the session in this tab, for this person; null forgets it. */
export function keepSession(personId: string, session: Session | null): void {
  const key = keyOf(personId);
  if (session) memory.set(key, session);
  else memory.delete(key);
  try {
    if (session) sessionStorage.setItem(key, JSON.stringify(session));
    else sessionStorage.removeItem(key);
  } catch {
    // An older state must not come back in place of this one.
    try {
      sessionStorage.removeItem(key);
    } catch {}
  }
}

/** What was kept, or null. */
export function keptSession(personId: string): Session | null {
  const held = memory.get(keyOf(personId));
  if (held) return held;
  try {
    const found = JSON.parse(sessionStorage.getItem(keyOf(personId)) ?? "null") as Session | null;
    return found?.v === 1 ? found : null;
  } catch {
    return null;
  }
}

/** What is being looked at, with every correction; it outlives a reload and a closed tab. Pure but for the storage. */
import { KeptSlot, type StoredElsewhere } from "@/components/kept-slot";
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
type Kept = { slot: KeptSlot; session: Session | null; cameBack: number | null };
const kept = new Map<string, Kept>();

/** `cameBack` is when it was corrected last, where it was found in the browser; null for what was read on this page. */
function keptOf(personId: string): Kept {
  const known = kept.get(personId);
  if (known) return known;
  const slot = new KeptSlot(`${personId}:import-review`);
  const found = slot.read();
  const session = sessionIn(found?.text ?? "null");
  const held: Kept = { slot, session, cameBack: session && found ? found.at : null };
  kept.set(personId, held);
  return held;
}

/** Keeps the session in this browser, for this person; null forgets it. Two tabs keep theirs side by side. */
export function keepSession(personId: string, session: Session | null): void {
  const held = keptOf(personId);
  if (session === held.session) return;
  if (session?.readings[0]!.source !== held.session?.readings[0]!.source) held.cameBack = null;
  held.session = session;
  if (session) held.slot.write(JSON.stringify(session));
  else held.slot.forget();
}

/** What was kept, or null, and when where it came back with the page. */
export function keptSession(personId: string): Pick<Kept, "session" | "cameBack"> {
  return keptOf(personId);
}

/** Hears of what another tab stored: corrections made here stay in a place of their own. */
export function onKeptElsewhere(event: StoredElsewhere): void {
  for (const { slot } of kept.values()) slot.onElsewhere(event);
}

/** Trap: it may be weeks old and of an earlier version of the program; a new shape needs a new `v`. */
function sessionIn(json: string): Session | null {
  try {
    const found = JSON.parse(json) as Session | null;
    return found?.v === 1 && found.readings[found.shown] ? found : null;
  } catch {
    return null;
  }
}

import { endChildren } from "./run.mjs";
import { say } from "./sentences.mjs";

/** Thrown out of the steps when a signal has asked to stop; not a failure. */
export class Stopped extends Error {}

/**
 * Runs `steps` until it returns or Ctrl-C (SIGTERM, a closed terminal) comes, then undoes what
 * was started, last first. `life.asked` resolves on the signal; `life.check()` throws Stopped after it.
 */
export async function lifetime(steps) {
  const undo = [];
  let stopping = false;
  let ask;
  const asked = new Promise((resolve) => (ask = resolve));
  const onSignal = () => {
    // npm passes the terminal's own Ctrl-C on, so it arrives twice.
    if (stopping) return;
    stopping = true;
    say("stopping");
    endChildren();
    ask();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, onSignal);
  const life = {
    asked,
    get stopping() {
      return stopping;
    },
    onStop: (action) => undo.push(action),
    check() {
      if (stopping) throw new Stopped();
    },
  };
  try {
    await steps(life);
  } catch (error) {
    if (!stopping) throw error;
  } finally {
    const byUser = stopping;
    stopping = true;
    endChildren();
    for (const action of undo.reverse()) await action();
    if (byUser) say("stopped");
  }
}

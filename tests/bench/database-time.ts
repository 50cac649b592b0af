/** How long statements take from the moment they leave until their answer is there; those under way at once count once. */
import { readFileSync } from "node:fs";
import pg from "pg";

type Stretch = { from: number; to: number };
type Query = (this: pg.Client, ...args: unknown[]) => unknown;

export function watchDatabase(): { reset: () => void; milliseconds: () => number } {
  let stretches: Stretch[] = [];
  const prototype = pg.Client.prototype as unknown as { query: Query };
  const original = prototype.query;
  prototype.query = function (...args) {
    const stretch = { from: performance.now(), to: Infinity };
    stretches.push(stretch);
    const done = () => void (stretch.to = performance.now());
    const callback = args.at(-1);
    if (typeof callback === "function") {
      args[args.length - 1] = (...answer: unknown[]) => {
        done();
        return (callback as (...answer: unknown[]) => unknown)(...answer);
      };
    }
    const answer = original.apply(this, args);
    if (answer instanceof Promise) void answer.then(done, done);
    return answer;
  };
  return { reset: () => void (stretches = []), milliseconds: () => together(stretches) };
}

function together(stretches: readonly Stretch[]): number {
  let [sum, until] = [0, 0];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    sum += Math.max(0, to - Math.max(from, until));
    until = Math.max(until, to);
  }
  return sum;
}

/**
 * Milliseconds of processor time that server processes have had since they started, as Linux counts it;
 * null elsewhere. On a machine that is busy with other things this is what a query costs, and the clock
 * tells how long others took.
 */
export function workOf(pids: readonly number[]): number | null {
  try {
    return pids.reduce((sum, pid) => sum + Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6, 0);
  } catch {
    return null;
  }
}

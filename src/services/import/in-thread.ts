/** Files are read in a thread of their own, a few at a time: what a hostile one takes of time and memory is not taken from the app. */
import { Worker } from "node:worker_threads";
import type { Answered, Asked } from "./asked";

/** The worst public file takes a quarter of a second; this allows for an old computer. */
const MOST_TIME = 20_000;
export const MOST_MEMORY = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 48 };
const AT_ONCE = 2;

export type Spawn = (asked: Asked) => Worker;

// Trap: the bundler builds the thread's own file for this very form, an address and an object written out; with a variable in place of either it copies the source, which cannot run.
const spawnReader: Spawn = (asked) => new Worker(new URL("./reader.ts", import.meta.url), { workerData: asked, resourceLimits: MOST_MEMORY });

let running = 0;
const waiting: (() => void)[] = [];

/** Runs `act` when it is its turn. Whoever waits holds nothing in memory yet, so take the body of a request inside. */
export async function inTurn<T>(act: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await act();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

/** Reads a file. One that takes too long or too much memory is too large; any other failure of the thread is thrown. */
export function readInThread(asked: Asked, spawn: Spawn = spawnReader, mostTime = MOST_TIME): Promise<Answered> {
  const worker = spawn(asked);
  return new Promise<Answered>((resolve, reject) => {
    const tooLarge = (detail: string) => resolve({ ok: false, code: "too-large", detail });
    const timer = setTimeout(() => tooLarge("time"), mostTime);
    worker.once("message", resolve);
    worker.once("error", (error: Error & { code?: string }) => (error.code === "ERR_WORKER_OUT_OF_MEMORY" ? tooLarge("memory") : reject(error)));
    worker.once("exit", (code) => {
      clearTimeout(timer);
      // After an answer this settles nothing.
      reject(new Error(`the thread that reads files ended with ${code}`));
    });
  }).finally(() => void worker.terminate());
}

/** Proofreading outside the thread that draws the page and takes the keys: a first check may take a slow computer a second. */
import type { ReportFinding } from "@/text/proofread";
import type { Proofreading } from "@/services/proofreading/load";

export type Given = Pick<Proofreading, "settings" | "previous">;

/** A finding with where its rule comes from: the page itself does not know the rules. */
export type SourcedFinding = ReportFinding & { source?: string };

/** `number` comes back with the answer: answers are told apart by it. */
export type Question = { type: "given"; given: Given } | { type: "check"; number: number; document: string };
export type Answer = { number: number; findings: SourcedFinding[] };

export type Checker = {
  /** What all later checks go by. */
  setUp(given: Given): void;
  /** Every finding on a ReportDocument (JSON), those put aside too. Rejects when checking broke. */
  check(document: string): Promise<SourcedFinding[]>;
  stop(): void;
};

export function startChecker(): Checker {
  const worker = new Worker(new URL("./proof-worker.ts", import.meta.url), { type: "module" });
  const waiting = new Map<number, { resolve(findings: SourcedFinding[]): void; reject(error: Error): void }>();
  let number = 0;
  const ask = (question: Question) => worker.postMessage(question);
  const giveUp = (why: string) => {
    worker.terminate();
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
  };
  worker.onmessage = ({ data }: MessageEvent<Answer>) => {
    waiting.get(data.number)?.resolve(data.findings);
    waiting.delete(data.number);
  };
  worker.onerror = (event) => {
    event.preventDefault();
    giveUp(event.message || "proofreading broke");
  };
  return {
    setUp: (given) => ask({ type: "given", given }),
    check: (document) =>
      new Promise((resolve, reject) => {
        number += 1;
        waiting.set(number, { resolve, reject });
        ask({ type: "check", number, document });
      }),
    stop: () => giveUp("stopped"),
  };
}

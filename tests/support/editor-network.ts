/** A network between editors and server that loses, delays and reorders. Runs on vitest's fake timers. */
import type { Transport } from "@/app/reports/[reportId]/_editor/transport";
import type { EditorServer } from "./editor-server";

/** What becomes of one request. Late: the editor gives up waiting, and the server acts afterwards. */
export type Fate = { kind: "ok" | "request-lost" | "answer-lost" | "late"; there: number; back: number };

export const GOOD: Fate = { kind: "ok", there: 5, back: 5 };

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export class Network {
  /** Asked for each request in turn; without an answer the request gets through. */
  fates: (() => Fate) | null = null;
  signedOut = false;
  requests = 0;

  constructor(
    private readonly server: EditorServer,
    private readonly actor: string,
    private readonly onRequest: (what: unknown) => void = () => undefined,
  ) {}

  transport(): Transport {
    return {
      command: (command) => this.carry(command, () => this.server.command(this.actor, command)),
      undo: (entryId) => this.carry(entryId, () => this.server.undo(this.actor, entryId)),
      fields: (version, change) => this.carry(change, () => this.server.fields(this.actor, version, change)),
    };
  }

  private async carry<T extends object>(what: unknown, act: () => T): Promise<T | { failure: { kind: "unreachable" | "signed-out" } }> {
    this.requests += 1;
    this.onRequest(what);
    const { kind, there, back } = this.fates?.() ?? GOOD;
    if (kind === "request-lost") {
      await wait(there + back);
      return { failure: { kind: "unreachable" } };
    }
    if (kind === "late") {
      setTimeout(() => this.signedOut || act(), there + back + 400);
      await wait(there + back);
      return { failure: { kind: "unreachable" } };
    }
    await wait(there);
    const answer = this.signedOut ? { failure: { kind: "signed-out" as const } } : structuredClone(act());
    await wait(back);
    return kind === "ok" ? answer : { failure: { kind: "unreachable" } };
  }
}

/**
 * Proofreading of the open report: what was found, what was put aside, and when
 * to look again. No React, no worker, no fetch: all are handed in.
 */
import type { ReportDocument } from "@/domain/report-document";
import type { DismissalView } from "@/services/proofreading/dismissal";
import type { Proofreading } from "@/services/proofreading/load";
import type { Checker } from "./checker";
import { byBox, keepSame, placeFindings, sameList, type Found } from "./found";

/** A pause in typing after which the text is read: words half typed are no faults. */
export const PAUSE = 500;

export type ProofState = {
  standing: "waiting" | "done" | "failed";
  /** Nothing is written that could be proofread. */
  isEmpty: boolean;
  /** Findings that nobody put aside, in the report's order. */
  found: readonly Found[];
  /** Those worth a look, by the key of their box. */
  inBox: ReadonlyMap<string, readonly Found[]>;
  /** Everything put aside in this period, the newest first. */
  dismissals: readonly DismissalView[];
  mayDismiss: boolean;
};

export type ProofHost = {
  read(): ReportDocument;
  /** What checking needs to know; null when the server did not answer. */
  load(withPrevious: boolean): Promise<Proofreading | null>;
  startChecker(): Checker;
  /** Calls back after some milliseconds; returns how to call it off. */
  later(run: () => void, milliseconds: number): () => void;
};

const NOTHING_YET: ProofState = { standing: "waiting", isEmpty: true, found: [], inBox: new Map(), dismissals: [], mayDismiss: false };

export class Proof {
  state = NOTHING_YET;
  private readonly listeners = new Set<() => void>();
  private checker: Checker | null = null;
  /** The earlier reports have come. */
  private isComplete = false;
  private all: readonly Found[] = [];
  /** Settings and text that the findings are of, as JSON. */
  private given = "";
  private read = "";
  private isChecking = false;
  private isDue = false;
  /** Grows when a text is mended: findings asked for before are no news any more. */
  private turn = 0;
  private callOff: (() => void) | null = null;

  constructor(private readonly host: ProofHost) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Looks at the report for the first time, or again after a failure. */
  async start(): Promise<void> {
    if (this.checker) return;
    const checker = this.begin();
    if (!checker) return;
    const known = await this.host.load(true);
    if (this.checker !== checker) return;
    this.take(known);
    await this.check();
  }

  /** Null where the browser starts none. */
  private begin(): Checker | null {
    try {
      this.checker = this.host.startChecker();
    } catch {
      this.fail();
    }
    return this.checker;
  }

  stop(): void {
    this.callOff?.();
    this.checker?.stop();
    this.checker = null;
    this.isComplete = false;
    this.isChecking = false;
    this.read = "";
  }

  /** After checking broke. */
  async retry(): Promise<void> {
    this.stop();
    this.show({ standing: "waiting" });
    await this.start();
  }

  /** Something in the boxes may have changed. */
  touch(): void {
    this.callOff?.();
    this.callOff = this.host.later(() => void this.check(), PAUSE);
  }

  /** What others put aside, or an admin set, meanwhile. */
  async refresh(): Promise<void> {
    const checker = this.checker;
    if (!checker) return;
    const known = await this.host.load(!this.isComplete);
    if (this.checker !== checker || known === null) return;
    if (this.take(known)) await this.check();
  }

  /** What is put aside now, as the server answered. */
  takeDismissals(dismissals: readonly DismissalView[]): void {
    this.show({ dismissals });
  }

  /** These findings were mended: they go at once, and the text is read anew. */
  async mended(keys: ReadonlySet<string>): Promise<void> {
    this.turn += 1;
    this.all = this.all.filter(({ key }) => !keys.has(key));
    this.show({});
    this.callOff?.();
    await this.check();
  }

  /** True when what all checks go by is another than before. */
  private take(known: Proofreading | null): boolean {
    if (!known) return false;
    const { settings, previous, dismissals, mayDismiss } = known;
    const given = JSON.stringify(settings);
    const isNew = given !== this.given || previous !== null;
    this.given = given;
    if (previous !== null) this.isComplete = true;
    if (isNew) {
      this.checker?.setUp({ settings, previous });
      this.read = "";
    }
    this.show({ dismissals, mayDismiss });
    return isNew;
  }
  private async check(): Promise<void> {
    const { checker } = this;
    this.isDue = true;
    if (!checker || this.isChecking) return;
    this.isChecking = true;
    try {
      while (this.isDue && this.checker === checker) {
        this.isDue = false;
        await this.checkOnce(checker);
      }
    } catch {
      if (this.checker === checker) this.fail();
    } finally {
      if (this.checker === checker) this.isChecking = false;
    }
  }

  private async checkOnce(checker: Checker): Promise<void> {
    const document = this.host.read();
    const read = JSON.stringify(document);
    if (read === this.read) return;
    const { turn } = this;
    const findings = await checker.check(read);
    if (this.checker !== checker) return;
    if (turn !== this.turn) {
      this.isDue = true;
      return;
    }
    this.read = read;
    this.all = keepSame(this.all, placeFindings(document, findings));
    this.show({ standing: "done", isEmpty: document.sections.every(({ decisions }) => decisions.length === 0) });
  }

  private fail(): void {
    this.stop();
    this.all = [];
    this.show({ standing: "failed" });
  }

  private show(change: Partial<ProofState>): void {
    const next = { ...this.state, ...change };
    const aside = new Set(next.dismissals.map(({ key }) => key));
    const found = sameList(this.state.found, this.all.filter(({ key }) => !aside.has(key)));
    this.state = { ...next, found, inBox: found === this.state.found ? this.state.inBox : byBox(this.state.inBox, found) };
    for (const listener of this.listeners) listener();
  }
}

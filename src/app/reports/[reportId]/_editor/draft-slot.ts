/**
 * One text box and its way to the server. A slot never gives up text: what was
 * typed stays in the box and in the journal until the server has said that it
 * is stored. No React, no fetch: both are handed in, so that the rules can be
 * tested against a network that loses requests and answers.
 */
import type { SaveOutcome, SlotHost, SlotStatus } from "./slot-types";

/** A pause in typing after which the text is saved. */
export const PAUSE = 450;
/** Longest time between a keystroke and its save while typing goes on. */
export const LONGEST_WAIT = 900;
const RETRY_FIRST = 1_000;
const RETRY_LONGEST = 15_000;

export class DraftSlot {
  text: string;
  status: SlotStatus = { kind: "saved" };
  private saved: string;
  private dirtySince: number | null = null;
  private inFlight: Promise<void> | null = null;
  private callOff: (() => void) | null = null;
  private retryIn = RETRY_FIRST;
  /** Texts sent of which nobody knows whether they were stored: their answers were lost. */
  private readonly unanswered = new Set<string>();

  constructor(
    readonly key: string,
    saved: string,
    private readonly host: SlotHost,
  ) {
    this.saved = saved;
    this.text = saved;
  }

  /** The text the server is known to hold. */
  get savedText(): string {
    return this.saved;
  }

  /** Nothing is unsaved, on its way, unanswered or to be asked about. */
  get isClean(): boolean {
    return this.holds(this.saved) && this.inFlight === null && this.unanswered.size === 0 && this.status.kind !== "conflict";
  }

  /** Whether the person has seen `stored`: it is what the box rests on, or was sent from here and never answered. */
  knows(stored: string, asStored: (text: string) => string = (text) => text.normalize("NFC")): boolean {
    return stored === this.saved || [...this.unanswered].some((text) => asStored(text) === stored);
  }

  /**
   * Whether the box shows `stored`. Text typed with parted accents is stored
   * composed but left as it is in the box: an input method such as Unikey counts
   * the characters it has typed there.
   */
  private holds(stored: string): boolean {
    return this.text === stored || this.text.normalize("NFC") === stored;
  }

  /** The person typed: keep it on this computer at once, send it soon. */
  input(text: string): void {
    if (text === this.text) return;
    this.text = text;
    if (this.isClean) return this.settle();
    this.host.journal.write(this.key, { text, base: this.saved, at: this.host.now() });
    this.dirtySince ??= this.host.now();
    if (this.status.kind !== "conflict" && this.status.kind !== "signed-out") this.status = { kind: "waiting" };
    this.schedule();
    this.host.changed();
  }

  /** Sends now what is unsaved. True when all of it is stored. */
  async flush(): Promise<boolean> {
    this.callOff?.();
    this.callOff = null;
    while (!this.isClean) {
      if (this.status.kind === "conflict") return false;
      const before = this.text;
      await (this.inFlight ?? this.start());
      if (!this.isClean && this.text === before && this.status.kind !== "waiting") return false;
    }
    return true;
  }

  /** Resolves once no request is under way. */
  async answered(): Promise<void> {
    while (this.inFlight) await this.inFlight;
  }

  /** The report can no longer be written here: the box shows what is stored, unsaved text stays in the journal alone. */
  setAside(): void {
    this.dispose();
    if (this.isClean || this.inFlight) return;
    this.text = this.saved;
    this.dirtySince = null;
    this.unanswered.clear();
    this.status = { kind: "saved" };
    this.host.changed();
  }

  /** What the server holds now, learnt from another's change. Unsaved text is left alone: sending it will find out. */
  follow(saved: string): void {
    if (!this.isClean || saved === this.saved) return;
    this.saved = saved;
    this.text = saved;
    this.host.changed();
  }

  /** After a command (split, merge, undo) `saved` is stored here. Letters typed meanwhile are not dropped: the person is asked. */
  adopt(saved: string): void {
    const isAsked = this.status.kind === "conflict";
    if (saved === this.saved && !isAsked) return;
    if (this.holds(this.saved) || this.holds(saved)) return this.reset(saved);
    // What the text was typed over is back (an undo): nothing is left to ask about.
    this.status = saved === this.saved ? { kind: "waiting" } : { kind: "conflict", theirs: saved };
    this.schedule();
    this.host.changed();
  }

  /** Its decision was deleted. An emptied box goes with it; for letters typed meanwhile the person is asked. */
  goWith(stored: string): void {
    if (this.text.trim() === "" || this.holds(this.saved) || this.holds(stored)) return this.reset(stored);
    this.status = { kind: "conflict", theirs: null };
    this.host.changed();
  }

  /** Its decision was brought back to go on with the text in the box. Where another text stands there, both are shown. */
  comeBack(stored: string): void {
    if (this.knows(stored)) return this.resolve(stored, this.text);
    this.status = { kind: "conflict", theirs: stored };
    this.host.changed();
  }

  /** The server holds `stored`, one's own earlier text: the box rests on it from now on. */
  restOn(stored: string): void {
    this.saved = stored;
  }

  /** Puts back text kept from an earlier visit. Where the stored text is no longer the one it was typed over, both are shown. */
  offer(text: string, base: string): void {
    if (base === this.saved) return this.input(text);
    if (text.normalize("NFC") === this.saved) return this.settle();
    this.text = text;
    this.status = { kind: "conflict", theirs: this.saved };
    this.host.journal.write(this.key, { text, base, at: this.host.now() });
    this.host.changed();
  }

  /** Gives up what is in the box, because the person said so. */
  reset(saved: string): void {
    this.saved = saved;
    this.text = saved;
    this.settle();
  }

  /** Settles a conflict with `text`; the host has agreed to the newer version by now. */
  resolve(theirs: string | null, text: string): void {
    this.saved = theirs ?? "";
    this.status = { kind: "waiting" };
    this.text = text;
    if (theirs === text) {
      this.settle();
      return;
    }
    this.host.journal.write(this.key, { text, base: this.saved, at: this.host.now() });
    void this.flush();
    this.host.changed();
  }

  /** The cursor has left the box: it may show the text as stored. */
  leave(): void {
    if (this.isClean && this.text !== this.saved) {
      this.text = this.saved;
      this.host.changed();
    }
    void this.flush();
  }

  /** Tries again what did not get through, at once. */
  retry(): void {
    if (this.status.kind === "unreachable" || this.status.kind === "signed-out") {
      this.retryIn = RETRY_FIRST;
      void this.flush();
    }
  }

  /** No timer of this slot fires after this. */
  dispose(): void {
    this.callOff?.();
    this.callOff = null;
  }

  private schedule(): void {
    if (this.status.kind === "conflict" || this.status.kind === "signed-out") return;
    this.callOff?.();
    const waited = this.host.now() - (this.dirtySince ?? this.host.now());
    const wait = Math.max(0, Math.min(PAUSE, LONGEST_WAIT - waited));
    this.callOff = this.host.later(() => void this.flush(), wait);
  }

  private start(): Promise<void> {
    const sent = this.text;
    const isRepeated = this.unanswered.has(sent);
    this.unanswered.add(sent);
    this.dirtySince = null;
    this.status = { kind: "saving" };
    this.host.changed();
    this.inFlight = this.host
      .send(sent)
      .catch((): SaveOutcome => ({ kind: "unreachable" }))
      .then((outcome) => {
        this.inFlight = null;
        // This request did nothing; an earlier one with the same text may have.
        if (outcome.kind === "signed-out" && !isRepeated) this.unanswered.delete(sent);
        this.take(sent, outcome);
      });
    return this.inFlight;
  }

  private take(sent: string, outcome: SaveOutcome): void {
    const isAsked = this.status.kind === "conflict";
    switch (outcome.kind) {
      case "saved":
        return this.takeSaved(sent, outcome.saved);
      case "stale":
        return this.takeStale(outcome.theirs);
      case "refused":
        return this.takeRefused(sent, outcome.message, isAsked);
      case "unreachable":
        // Given up meanwhile, with its decision.
        if (this.isClean) return this.settle();
        this.callOff?.();
        this.callOff = this.host.later(() => void this.flush(), this.retryIn);
        this.retryIn = Math.min(this.retryIn * 2, RETRY_LONGEST);
        break;
      case "signed-out":
        if (this.isClean) return this.settle();
        break;
    }
    // What the person is asked about stays asked, whatever became of a request sent before.
    if (!isAsked) this.status = outcome;
    this.host.changed();
  }

  private takeSaved(sent: string, saved: string): void {
    this.unanswered.clear();
    this.retryIn = RETRY_FIRST;
    this.saved = saved;
    // Only what was sent is stored; letters typed since are still to go.
    if (this.text === sent && !this.holds(saved)) this.text = saved;
    if (this.holds(this.saved)) return this.settle();
    this.status = { kind: "waiting" };
    this.schedule();
    this.host.changed();
  }

  private takeStale(theirs: string | null): void {
    if (!this.holds(this.saved)) this.status = { kind: "conflict", theirs };
    // Nothing in the box is the person's own any more: it follows.
    else return this.reset(theirs ?? this.saved);
    this.host.changed();
  }

  private takeRefused(sent: string, message: string, isAsked: boolean): void {
    this.unanswered.delete(sent);
    // An emptied box that was never stored.
    const isBare = this.text === sent && this.holds(this.saved);
    if (!isAsked && (isBare || this.isClean)) return this.settle();
    if (!isAsked) this.status = this.text === sent ? { kind: "refused", message } : { kind: "waiting" };
    if (this.text !== sent) this.schedule();
    this.host.changed();
  }

  private settle(): void {
    this.callOff?.();
    this.callOff = null;
    this.dirtySince = null;
    this.unanswered.clear();
    this.status = { kind: "saved" };
    this.host.journal.remove(this.key);
    this.host.changed();
  }
}

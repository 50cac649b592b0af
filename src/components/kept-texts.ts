/**
 * Texts typed and not sent yet, kept in this browser: they outlive a dialog
 * closed by mistake, a session that ended, a reload and a closed tab. Storage
 * that is full or switched off is stood in for by memory, so that a closed
 * dialog still keeps its text.
 */
import { KeptSlot, type StoredElsewhere } from "./kept-slot";

type Held = {
  slot: KeptSlot;
  text: string;
  /** When it was typed, where it was found in the browser; null for what was typed on this page. */
  cameBack: number | null;
};

export class KeptTexts {
  private readonly texts = new Map<string, Held>();
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The text kept under `key`; empty when there is none. */
  read(key: string): string {
    return this.held(key).text;
  }

  /** When the text under `key` was typed, where it came back with the page; null otherwise. */
  cameBack(key: string): number | null {
    return this.held(key).cameBack;
  }

  /** Keeps `text` under `key`; an empty one is forgotten. */
  write(key: string, text: string): void {
    const held = this.held(key);
    held.text = text;
    if (text !== "") held.slot.write(text);
    else {
      held.slot.forget();
      held.cameBack = null;
    }
    this.emit();
  }

  /** Hears of what another tab stored: a text only looked at here follows it. */
  onElsewhere = (event: StoredElsewhere): void => {
    for (const held of this.texts.values()) {
      const news = held.slot.onElsewhere(event);
      if (news.kind === "none") continue;
      held.text = news.kind === "gone" ? "" : news.text;
      if (news.kind === "gone") held.cameBack = null;
      else held.slot.follow(news.raw);
      this.emit();
    }
  };

  private held(key: string): Held {
    const known = this.texts.get(key);
    if (known) return known;
    const slot = new KeptSlot(key);
    const kept = slot.read();
    const held: Held = { slot, text: kept?.text ?? "", cameBack: kept?.at ?? null };
    this.texts.set(key, held);
    return held;
  }

  private emit(): void {
    for (const listener of this.listeners) listener();
  }
}

/**
 * Texts typed and not sent yet, kept in this tab: they outlive a dialog closed
 * by mistake, a session that ended and a reload. Storage that is full or
 * switched off is stood in for by memory, so that a closed dialog still keeps its text.
 */

const PREFIX = "chua-gui:";

export class KeptTexts {
  private readonly memory = new Map<string, string>();
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The text kept under `key`; empty when there is none. */
  read(key: string): string {
    return this.memory.get(key) ?? stored((storage) => storage.getItem(PREFIX + key)) ?? "";
  }

  /** Keeps `text` under `key`; an empty one is forgotten. */
  write(key: string, text: string): void {
    if (text === "") this.memory.delete(key);
    else this.memory.set(key, text);
    stored((storage) => (text === "" ? storage.removeItem(PREFIX + key) : storage.setItem(PREFIX + key, text)));
    for (const listener of this.listeners) listener();
  }
}

function stored<T>(access: (storage: Storage) => T): T | null {
  try {
    return access(sessionStorage);
  } catch {
    return null;
  }
}

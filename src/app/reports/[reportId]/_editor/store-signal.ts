/** How a store tells the page that it changed. */

export class StoreSignal {
  private readonly listeners = new Set<() => void>();
  private readonly removedListeners = new Set<(count: number) => void>();
  /** Grows with every change of anything; the snapshot for React. */
  tick = 0;
  /** Grows when something new is stored: the preview follows it. */
  storedTick = 0;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Told how many characters the server took out of a text because no Word file may hold them. */
  onRemoved(listener: (count: number) => void): () => void {
    this.removedListeners.add(listener);
    return () => this.removedListeners.delete(listener);
  }

  protected changed = (): void => {
    this.tick += 1;
    for (const listener of this.listeners) listener();
  };

  protected stored = (): void => {
    this.storedTick += 1;
    this.changed();
  };

  protected tellRemoved(count: number): void {
    if (count > 0) for (const listener of this.removedListeners) listener(count);
  }
}

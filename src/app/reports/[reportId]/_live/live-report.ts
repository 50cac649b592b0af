/** The report as the server last told it, and the way to look again. React reads it through snapshots. */
import type { ReportView } from "@/services/report/load-report";

/** Takes a newer view in; false when it could not take all of it yet, so that it is asked for again. */
export type Follower = (view: ReportView) => boolean;

export class LiveReport {
  private readonly listeners = new Set<() => void>();
  private readonly followers = new Set<Follower>();
  /** A follower has not taken all of the newest view. */
  private isBehind = false;
  private looking: Promise<boolean> | null = null;

  constructor(public view: ReportView) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  follow(follower: Follower): () => void {
    this.followers.add(follower);
    return () => this.followers.delete(follower);
  }

  /** Takes what the server told; an older answer that came late is passed over. */
  take(view: ReportView): void {
    if (BigInt(view.sequence) < BigInt(this.view.sequence)) return;
    this.view = view;
    this.isBehind = false;
    for (const follower of this.followers) if (!follower(view)) this.isBehind = true;
    for (const listener of this.listeners) listener();
  }

  /** Asks the server whether anything changed. True when it answered. Never throws; two looks at once are one. */
  look(): Promise<boolean> {
    this.looking ??= this.ask().finally(() => (this.looking = null));
    return this.looking;
  }

  /** After one's own step: an answer to a question asked before it would not show it. */
  async lookAnew(): Promise<boolean> {
    await this.looking;
    return this.look();
  }

  private async ask(): Promise<boolean> {
    try {
      const since = this.isBehind ? "" : this.view.mark;
      const response = await fetch(`/api/reports/${this.view.id}?since=${since}`);
      if (response.status === 200) this.take((await response.json()) as ReportView);
      return response.ok;
    } catch {
      return false;
    }
  }
}

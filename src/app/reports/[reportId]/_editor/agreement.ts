/** Which approval a person agreed to give up by changing an approved report. */
import type { ReviewView } from "@/services/report/review-view";

type Facts = Pick<ReviewView, "state" | "approved">;

export class Agreement {
  private readonly listeners = new Set<() => void>();
  /** The approval's version; undefined while nothing is agreed. */
  versionId: string | undefined = undefined;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  agree(versionId: string | undefined): void {
    if (this.versionId === versionId) return;
    this.versionId = versionId;
    for (const listener of this.listeners) listener();
  }

  stop = (): void => this.agree(undefined);

  /** It is about one approval: once that one is gone, it covers nothing. */
  follow({ state, approved }: Facts): void {
    if (state !== "approved" || approved?.versionId !== this.versionId) this.stop();
  }
}

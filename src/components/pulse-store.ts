/** The one question this page asks of the server every few seconds, shared by all who want the answer. */
import type { NoticeView } from "@/services/notice/list";
import type { Pulse } from "@/services/notice/pulse";
import { getJson } from "./send-json";

export type PulseState = { unread: number; sequence: string | null };
type Listener = () => void;
type NewsListener = (notices: NoticeView[]) => void;

const SILENT: PulseState = { unread: 0, sequence: null };

/** Asks `fetchPulse` when told to look; it knows which notices were new. */
export class PulseStore {
  state: PulseState = SILENT;
  private since: string | null = null;
  private readonly told = new Set<string>();
  private asking: Promise<void> | null = null;
  private person = 0;
  private reads = 0;
  private readonly listeners = new Set<Listener>();
  private readonly newsListeners = new Set<NewsListener>();

  constructor(private readonly fetchPulse: (since: string | null) => Promise<Pulse>) {}

  subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  /** Hears of each notice that comes while the page is open, once. */
  onNews(listener: NewsListener): () => void {
    this.newsListeners.add(listener);
    return () => void this.newsListeners.delete(listener);
  }

  /** Asks now; a question under way answers for it. What cannot be reached now is asked again later. */
  look(): Promise<void> {
    if (this.asking) return this.asking;
    const asking = this.ask().finally(() => {
      if (this.asking === asking) this.asking = null;
    });
    return (this.asking = asking);
  }

  /** After reading some. An answer to a question asked before it would count them as unread. */
  setUnread(unread: number): void {
    this.reads += 1;
    this.state = { ...this.state, unread };
    this.emit();
  }

  /** Forgets everything: another person may sign in on this page. */
  reset(): void {
    this.state = SILENT;
    this.since = null;
    this.asking = null;
    this.person += 1;
    this.told.clear();
    this.emit();
  }

  private async ask(): Promise<void> {
    const { person, reads } = this;
    const answer = await this.fetchPulse(this.since);
    if (person !== this.person) return;
    this.since = answer.last;
    const { sequence } = answer;
    const unread = reads === this.reads ? answer.unread : this.state.unread;
    if (unread !== this.state.unread || sequence !== this.state.sequence) this.state = { unread, sequence };
    this.emit();
    const news = answer.newest.filter(({ id }) => !this.told.has(id));
    for (const { id } of news) this.told.add(id);
    if (news.length > 0) for (const listener of this.newsListeners) listener(news);
  }

  private emit(): void {
    for (const listener of this.listeners) listener();
  }
}

async function fetchPulse(since: string | null): Promise<Pulse> {
  const answer = await getJson<Pulse>(`/api/pulse${since === null ? "" : `?since=${since}`}`);
  if (!answer.ok) throw new Error(`pulse: ${answer.code}`);
  return answer.body;
}

export const pulseStore = new PulseStore(fetchPulse);

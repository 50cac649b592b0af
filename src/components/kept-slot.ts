/**
 * One unsent text in this browser's storage. It outlives the tab. Two tabs may
 * hold the same text: the one that finds it changed by the other writes to a
 * place of its own, so neither overwrites the other.
 */

const PREFIX = "chua-gui:";
/** Which place this tab uses for a text, so that after a reload it finds its own. */
const OWN_PREFIX = "chua-gui-the:";
/** What nobody came back for in this time is cleaned away. */
const KEPT_FOR = 60 * 24 * 60 * 60 * 1000;
/** Larger texts are kept in the tab alone: the browser gives the site some five million letters in all. */
const LARGEST = 1_000_000;

export type KeptText = { text: string; at: number };

/** What another tab did to a text that this tab holds too. */
export type SlotNews = { kind: "none" } | { kind: "gone" } | { kind: "changed"; text: string; raw: string };
const NONE: SlotNews = { kind: "none" };

/** The parts of a StorageEvent that matter. */
export type StoredElsewhere = { key: string | null; newValue: string | null };

export class KeptSlot {
  private name: string | null = null;
  /** What stands at `name` as far as this tab knows. */
  private raw: string | null = null;
  /** Typed on in this tab, not only seen here. */
  private mine = false;
  private readonly prefix: string;

  /** `key` begins with the person's id: nobody else ever reads what it keeps. */
  constructor(private readonly key: string) {
    this.prefix = `${PREFIX}${key}#`;
  }

  /** What was kept: by this tab before a reload, else the latest that any tab left. */
  read(): KeptText | null {
    const own = within((tab) => tab.getItem(OWN_PREFIX + this.key), "sessionStorage");
    const names = own === null ? namesOf(this.prefix) : [own, ...namesOf(this.prefix)];
    const found = names.flatMap((name) => foundAt(name));
    const chosen = found.find(({ name }) => name === own) ?? found.sort((a, b) => b.kept.at - a.kept.at)[0];
    if (!chosen) return null;
    this.hold(chosen.name, chosen.raw);
    return chosen.kept;
  }

  /** Keeps `text`. Where there is no room, what was kept before stays. */
  write(text: string): void {
    const kept: KeptText = { text, at: Date.now() };
    const raw = JSON.stringify(kept);
    const isFree = this.name !== null && stored(this.name) === this.raw;
    const name = isFree ? this.name! : `${this.prefix}${newName()}`;
    this.mine = true;
    if (store(name, raw)) this.hold(name, raw);
    else if (!isFree) this.hold(null, null);
  }

  /** Sent or thrown away. What another tab made of it meanwhile stays. */
  forget(): void {
    if (this.name !== null && stored(this.name) === this.raw) remove(this.name);
    this.hold(null, null);
    this.mine = false;
  }

  /** Hears of another tab's write; one's own typing is put in a place of its own at once. */
  onElsewhere({ key, newValue }: StoredElsewhere): SlotNews {
    if (key === null || key !== this.name || newValue === this.raw) return NONE;
    const [own, isMine] = [parse(this.raw), this.mine];
    if (isMine && newValue !== null && own) {
      this.write(own.text);
      return NONE;
    }
    if (newValue !== null) {
      const kept = parse(newValue);
      return kept ? { kind: "changed", text: kept.text, raw: newValue } : NONE;
    }
    this.hold(null, null);
    return isMine ? NONE : { kind: "gone" };
  }

  /** Takes over what another tab wrote, where nothing was typed here. */
  follow(raw: string): void {
    this.raw = raw;
  }

  private hold(name: string | null, raw: string | null): void {
    this.name = name;
    this.raw = raw;
    within((tab) => (name === null ? tab.removeItem(OWN_PREFIX + this.key) : tab.setItem(OWN_PREFIX + this.key, name)), "sessionStorage");
  }
}

/** Cleans away what is too old, whoever's it was. Called once when a page is opened. */
export function cleanKept(): void {
  for (const name of namesOf(PREFIX)) {
    const kept = parse(within((all) => all.getItem(name), "localStorage"));
    if (kept === null || Date.now() - kept.at > KEPT_FOR) within((all) => all.removeItem(name), "localStorage");
  }
}

function foundAt(name: string): { name: string; raw: string; kept: KeptText }[] {
  const raw = stored(name);
  const kept = parse(raw);
  return raw !== null && kept !== null && Date.now() - kept.at <= KEPT_FOR ? [{ name, raw, kept }] : [];
}

function stored(name: string): string | null {
  return within((all) => all.getItem(name), "localStorage") ?? within((tab) => tab.getItem(name), "sessionStorage");
}

function store(name: string, raw: string): boolean {
  const put = (where: Where): boolean =>
    within((storage) => {
      storage.setItem(name, raw);
      return true;
    }, where) === true;
  if (raw.length <= LARGEST && put("localStorage")) {
    within((tab) => tab.removeItem(name), "sessionStorage");
    return true;
  }
  if (!put("sessionStorage")) return false;
  // An older text must not come back in place of this one.
  within((all) => all.removeItem(name), "localStorage");
  return true;
}

function remove(name: string): void {
  for (const where of ["localStorage", "sessionStorage"] as const) within((storage) => storage.removeItem(name), where);
}

function namesOf(prefix: string): string[] {
  return within((all) => Array.from({ length: all.length }, (_, index) => all.key(index) ?? "").filter((name) => name.startsWith(prefix)), "localStorage") ?? [];
}

type Where = "localStorage" | "sessionStorage";

/** Null where storage is full, switched off, or has nothing. */
function within<T>(access: (storage: Storage) => T, where: Where): T | null {
  try {
    return access(where === "localStorage" ? localStorage : sessionStorage);
  } catch {
    return null;
  }
}

function parse(raw: string | null): KeptText | null {
  try {
    const kept = JSON.parse(raw ?? "null") as KeptText | null;
    return kept && typeof kept.text === "string" && typeof kept.at === "number" ? kept : null;
  } catch {
    return null;
  }
}

/** Differs from tab to tab; crypto.randomUUID is not there on an office network without https. */
function newName(): string {
  return `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 10)}`;
}

/** Unsaved text, kept in this browser until the server has it. One entry per text box, per person and report. */
import type { Journal, JournalEntry } from "./slot-types";

export type KeptText = JournalEntry & { key: string };

/** Text older than this is not offered again. */
const KEPT_FOR = 90 * 24 * 60 * 60 * 1000;

export type BrowserJournal = Journal & { all(): KeptText[] };

/** `describe` adds what a new row needs to be put back: its section and its place. */
export function browserJournal(userId: string, reportId: string): BrowserJournal {
  const prefix = `chua-luu:${userId}:${reportId}:`;
  // Storage full or switched off: the texts are kept as long as the page is open.
  const unstored = new Map<string, JournalEntry>();
  return {
    write(key, entry) {
      try {
        localStorage.setItem(prefix + key, JSON.stringify(entry));
        unstored.delete(key);
      } catch {
        unstored.set(key, entry);
      }
    },
    remove(key) {
      unstored.delete(key);
      try {
        localStorage.removeItem(prefix + key);
      } catch {
        // As above.
      }
    },
    all() {
      const stored = readAll(prefix).filter(({ key }) => !unstored.has(key));
      return [...stored, ...[...unstored].map(([key, entry]) => ({ ...entry, key }))].sort((a, b) => a.at - b.at);
    },
  };
}

function readAll(prefix: string): KeptText[] {
  const kept: KeptText[] = [];
  try {
    for (let index = 0; index < localStorage.length; index += 1) {
      const name = localStorage.key(index);
      const entry = name?.startsWith(prefix) ? readEntry(localStorage.getItem(name)) : null;
      if (name && entry && Date.now() - entry.at < KEPT_FOR) kept.push({ ...entry, key: name.slice(prefix.length) });
    }
  } catch {
    // Storage switched off: nothing was kept.
  }
  return kept;
}

/** One damaged entry must not hide the others. */
function readEntry(json: string | null): JournalEntry | null {
  try {
    const entry = JSON.parse(json ?? "null") as JournalEntry | null;
    return entry && typeof entry.text === "string" && typeof entry.base === "string" ? entry : null;
  } catch {
    return null;
  }
}

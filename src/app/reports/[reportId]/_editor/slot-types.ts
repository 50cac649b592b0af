/** What a text box and the world around it say to each other. */

/** What came of sending a text. */
export type SaveOutcome =
  /** Stored. `saved` is the text as stored (NFC, forbidden characters gone). */
  | { kind: "saved"; saved: string }
  /** Somebody else changed it. `theirs` is null when it was deleted. */
  | { kind: "stale"; theirs: string | null }
  /** Will never be taken as it is; the sentence says why. */
  | { kind: "refused"; message: string }
  /** Did not get through; to be tried again. */
  | { kind: "unreachable" }
  | { kind: "signed-out" };

export type SlotStatus =
  | { kind: "saved" }
  | { kind: "waiting" }
  | { kind: "saving" }
  | { kind: "unreachable" }
  | { kind: "signed-out" }
  | { kind: "refused"; message: string }
  | { kind: "conflict"; theirs: string | null };

export type JournalEntry = {
  text: string;
  /** The stored text it was typed over. */
  base: string;
  /** When, in milliseconds since 1970. */
  at: number;
  /** Where a decision stands that the server does not know yet. */
  place?: { sectionKey: string; after: string | null };
};

export type Journal = {
  write(key: string, entry: JournalEntry): void;
  remove(key: string): void;
};

export type SlotHost = {
  /** Sends the text, resting on the newest version the slot has agreed to. */
  send(text: string): Promise<SaveOutcome>;
  journal: Journal;
  changed(): void;
  now(): number;
  /** Calls back after some milliseconds; returns how to call it off. */
  later(run: () => void, milliseconds: number): () => void;
};

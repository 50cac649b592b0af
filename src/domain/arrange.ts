/**
 * What a command changes among the decisions of a period. Pure: the service
 * loads the rows under a lock, asks here, and writes the answer.
 */
import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import type { DecisionCommand } from "./decision-command";
import { MAX_DECISIONS_PER_SECTION, MAX_TEXT_LENGTH, type Marker } from "./report-document";

export type LiveDecision = {
  id: string;
  sectionKey: string;
  /** Fractional index; sorts by code unit. */
  position: string;
  text: string;
  marker: Marker;
  joinsPrevious: boolean;
  version: number;
  deleted: boolean;
};

export type DecisionChange = { before: LiveDecision | null; after: LiveDecision };

export type ArrangeRefusal =
  | { code: "stale"; current: LiveDecision }
  | { code: "not-found" }
  | { code: "empty-text" }
  | { code: "text-too-long"; length: number; limit: number }
  | { code: "too-many-decisions"; limit: number }
  | { code: "cannot-undo" };

export type Arranged = { ok: true; changes: DecisionChange[] } | { ok: false; refusal: ArrangeRefusal };

/** Order inside a section; the id decides between equal positions, so that every reader sees one order. */
export function byPosition(a: LiveDecision, b: LiveDecision): number {
  return a.position < b.position ? -1 : a.position > b.position ? 1 : a.id < b.id ? -1 : 1;
}

/** The decisions of one section that are not deleted, in order. */
export function inSection(decisions: readonly LiveDecision[], sectionKey: string): LiveDecision[] {
  return decisions.filter((decision) => decision.sectionKey === sectionKey && !decision.deleted).sort(byPosition);
}

/** A position between `after` (null or not among `rows`: first) and the next of `rows`, which are in order. */
export function positionAfter(rows: readonly LiveDecision[], after: string | null): string {
  const at = rows.findIndex(({ id }) => id === after);
  const low = rows[at]?.position ?? null;
  // Two rows can hold one position only in data restored from elsewhere; the next greater one is taken then.
  const high = rows.slice(at + 1).find(({ position }) => low === null || position > low)?.position ?? null;
  return generateKeyBetween(low, high);
}

/**
 * Plans `command` over `decisions` (all rows of the period, deleted ones too).
 * `sectionKeys` are the sections of the report. Nothing is changed in place.
 */
export function arrange(decisions: readonly LiveDecision[], sectionKeys: readonly string[], command: DecisionCommand): Arranged {
  return planned(new Plan(decisions, sectionKeys), (plan) => plan.run(command));
}

/** Plans the reverse of `changes`. Refused where anything they touched was changed since. */
export function takeBack(decisions: readonly LiveDecision[], changes: readonly DecisionChange[]): Arranged {
  return planned(new Plan(decisions, []), (plan) => plan.takeBack(changes));
}

function planned(plan: Plan, run: (plan: Plan) => void): Arranged {
  try {
    run(plan);
    return { ok: true, changes: plan.changes() };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

class Refused extends Error {
  constructor(readonly refusal: ArrangeRefusal) {
    super(refusal.code);
  }
}

class Plan {
  private readonly before: Map<string, LiveDecision>;
  private readonly after = new Map<string, LiveDecision>();

  constructor(decisions: readonly LiveDecision[], private readonly sectionKeys: readonly string[]) {
    this.before = new Map(decisions.map((decision) => [decision.id, decision]));
  }

  changes(): DecisionChange[] {
    return [...this.after.values()].map((after) => ({ before: this.before.get(after.id) ?? null, after }));
  }

  run(command: DecisionCommand): void {
    switch (command.type) {
      case "add":
        return this.add([command.decision], command.after, true);
      case "add-many":
        return this.add(command.decisions, command.after, false);
      case "edit":
        return this.edit(command.id, command.version, command.text);
      case "format":
        return this.format(command);
      case "move":
        return this.move(command);
      case "delete":
        for (const item of command.items) this.put(this.live(item.id, item.version), { deleted: true });
        return;
      case "split":
        return this.split(command);
      case "merge":
        return this.merge(command);
      case "restore":
        return this.restore(command.id, command.version);
    }
  }

  private add(added: Extract<DecisionCommand, { type: "add-many" }>["decisions"], after: string | null, first: boolean): void {
    for (const key of new Set(added.map((decision) => decision.sectionKey))) {
      this.assertSection(key);
      // A repeated request, whose answer was lost on the way, finds its work done.
      const fresh = added.filter((decision) => decision.sectionKey === key && !this.before.has(decision.id));
      const positions = this.positionsAfter(key, after, fresh.length, first);
      fresh.forEach((decision, index) => this.create({ ...decision, text: checkedText(decision.text), position: positions[index]! }));
    }
  }

  private edit(id: string, version: number, text: string): void {
    const current = this.find(id);
    if (current.text === text && !current.deleted) return;
    this.put(this.live(id, version), { text: checkedText(text) });
  }

  private format({ id, version, marker, joinsPrevious }: Extract<DecisionCommand, { type: "format" }>): void {
    const current = this.live(id, version);
    const change = { marker: marker ?? current.marker, joinsPrevious: joinsPrevious ?? current.joinsPrevious };
    if (change.marker !== current.marker || change.joinsPrevious !== current.joinsPrevious) this.put(current, change);
  }

  private move({ id, version, sectionKey, after }: Extract<DecisionCommand, { type: "move" }>): void {
    this.assertSection(sectionKey);
    const current = this.live(id, version);
    if (after === id) return;
    if (current.sectionKey !== sectionKey) this.assertRoom(sectionKey, 1);
    const [position] = this.positionsAfter(sectionKey, after, 1, true, id);
    this.put(current, { sectionKey, position: position! });
  }

  private split({ id, version, texts, newIds }: Extract<DecisionCommand, { type: "split" }>): void {
    const current = this.live(id, version);
    const taken = newIds.map((newId) => this.before.get(newId)).find((row) => row !== undefined);
    if (taken) throw new Refused({ code: "stale", current: taken });
    const [first, ...rest] = texts.map(checkedText);
    const positions = this.positionsAfter(current.sectionKey, id, rest.length, true);
    this.put(current, { text: first! });
    rest.forEach((text, index) =>
      this.create({
        id: newIds[index]!,
        sectionKey: current.sectionKey,
        text,
        marker: current.marker,
        joinsPrevious: false,
        position: positions[index]!,
      }),
    );
  }

  private merge({ items, text }: Extract<DecisionCommand, { type: "merge" }>): void {
    const [first, ...rest] = items.map((item) => this.live(item.id, item.version));
    this.put(first!, { text: checkedText(text) });
    for (const decision of rest) if (decision.id !== first!.id) this.put(decision, { deleted: true });
  }

  private restore(id: string, version: number): void {
    const current = this.find(id);
    if (!current.deleted) return;
    if (current.version !== version) throw new Refused({ code: "stale", current });
    this.assertRoom(current.sectionKey, 1);
    this.put(current, { deleted: false });
  }

  takeBack(changes: readonly DecisionChange[]): void {
    if (changes.length === 0) throw new Refused({ code: "cannot-undo" });
    for (const { before, after } of changes) {
      const now = this.before.get(after.id);
      if (!now || now.version !== after.version) throw new Refused({ code: "cannot-undo" });
      this.put(now, before ?? { deleted: true });
    }
    const rows = [...this.after.values()];
    for (const key of new Set(rows.map((row) => row.sectionKey))) this.assertKept(key);
    for (const row of rows) {
      const now = this.before.get(row.id)!;
      const moves = row.sectionKey !== now.sectionKey || row.position !== now.position;
      if (moves) this.after.set(row.id, { ...row, position: this.freePosition(row) });
    }
  }

  /** All rows as they will be. */
  private planned(): LiveDecision[] {
    return [...new Map([...this.before, ...this.after]).values()];
  }

  /** The row's own position, or the next free one: another row may have been put where this one stood. */
  private freePosition(row: LiveDecision): string {
    const others = this.planned().filter(({ id, sectionKey }) => sectionKey === row.sectionKey && id !== row.id);
    if (!others.some(({ position }) => position === row.position)) return row.position;
    const next = others.sort(byPosition).find(({ position }) => position > row.position);
    return generateKeyBetween(row.position, next?.position ?? null);
  }

  private assertKept(key: string): void {
    const held = inSection(this.planned(), key).length;
    const heldBefore = inSection([...this.before.values()], key).length;
    if (held > MAX_DECISIONS_PER_SECTION && held > heldBefore) this.refuseCrowd();
  }

  private find(id: string): LiveDecision {
    const current = this.before.get(id);
    if (!current) throw new Refused({ code: "not-found" });
    return current;
  }

  private live(id: string, version: number): LiveDecision {
    const current = this.find(id);
    if (current.version !== version || current.deleted) throw new Refused({ code: "stale", current });
    return current;
  }

  private put(current: LiveDecision, change: Partial<LiveDecision>): void {
    this.after.set(current.id, { ...current, ...change, version: current.version + 1 });
  }

  private create(decision: Omit<LiveDecision, "version" | "deleted">): void {
    this.after.set(decision.id, { ...decision, version: 1, deleted: false });
  }

  private assertSection(key: string): void {
    if (!this.sectionKeys.includes(key)) throw new Refused({ code: "not-found" });
  }

  private assertRoom(key: string, count: number): void {
    const held = inSection([...this.before.values()], key).length;
    if (held + count > MAX_DECISIONS_PER_SECTION) this.refuseCrowd();
  }

  private refuseCrowd(): never {
    throw new Refused({ code: "too-many-decisions", limit: MAX_DECISIONS_PER_SECTION });
  }

  /**
   * `count` positions in a section right after `after`; where `after` is not in
   * the section: first when `elseFirst`, else last. Deleted rows keep their
   * positions, so that a restored one comes back to its place.
   */
  private positionsAfter(key: string, after: string | null, count: number, elseFirst: boolean, moving?: string): string[] {
    if (count === 0) return [];
    if (moving === undefined) this.assertRoom(key, count);
    const rows = [...this.before.values()].filter((row) => row.sectionKey === key && row.id !== moving).sort(byPosition);
    const found = rows.findIndex((row) => row.id === after);
    const at = found !== -1 ? found : elseFirst ? -1 : rows.length - 1;
    const low = rows[at]?.position ?? null;
    // Two rows can hold one position only in data restored from elsewhere; the next greater one is taken then.
    const high = rows.slice(at + 1).find((row) => low === null || row.position > low)?.position ?? null;
    return count === 1 ? [generateKeyBetween(low, high)] : generateNKeysBetween(low, high, count);
  }
}

function checkedText(text: string): string {
  if (text.trim() === "") throw new Refused({ code: "empty-text" });
  if (text.length > MAX_TEXT_LENGTH) throw new Refused({ code: "text-too-long", length: text.length, limit: MAX_TEXT_LENGTH });
  return text;
}

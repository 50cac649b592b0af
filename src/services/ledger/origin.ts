/** Following the quarters: their changes taken over, passed by, or answered in the report's own way. */
import { arrange, type DecisionChange, type LiveDecision } from "@/domain/arrange";
import { placeOfNew } from "@/domain/compose";
import type { DecisionCommand } from "@/domain/decision-command";
import type { Prisma } from "@/generated/prisma/client";
import { randomUUID } from "node:crypto";
import { db } from "@/server/database";
import { carryOver } from "@/text/carry-over";
import { cleanText } from "@/text/clean";
import { assertMay, type Actor } from "../actor";
import { AppError } from "../app-error";
import { recordAudit } from "../audit";
import { assertMayEdit, type EditBasis } from "../report/late-edit";
import { lockReport, toLiveDecision, toPeriod, type ReportRow } from "../report/rows";
import { decisionsOf, refused, undoCommand, writeChanges } from "../report/run-command";
import { addSections } from "./compose";
import { loadParts, partsOf, sectionsWith, writeFollowingEntries, type FollowingEntry, type LoadedPart } from "./compose-parts";
import { entryState, takeEntriesBack, writeEntryChanges, type EntryChange, type EntryState } from "./entry-change";
import type { OriginAct } from "./origin-rules";

type Tx = Prisma.TransactionClient;

const entryInclude = { origin: true } satisfies Prisma.LedgerEntryInclude;
type EntryRow = Prisma.LedgerEntryGetPayload<{ include: typeof entryInclude }>;

/** Acts that change the report's text; the others only say what was looked at. */
const CHANGES_TEXT: readonly OriginAct["type"][] = ["take", "remove", "add"];

export type Followed = {
  /** Names what was done, for undo. */
  entryId: string;
  /** Decisions of the report that it changed; none where a change was only looked at. */
  decisions: LiveDecision[];
};

/**
 * Does all of `acts` or none, as one change that undo takes back. Throws stale
 * where the quarter's decision, the copy or the entry is no longer as the person
 * saw it, reason-required for what is left out without a reason, and all that an
 * edit throws.
 */
export async function followOrigins(actor: Actor, reportId: string, acts: readonly OriginAct[], basis: EditBasis = {}): Promise<Followed> {
  assertMay(actor, "ledger.settle");
  return db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    if (report.issuedVersionId !== null || acts.some(({ type }) => CHANGES_TEXT.includes(type))) assertMayEdit(actor, report, basis);
    const period = toPeriod(report.period);
    // A quarter may have been taken back since.
    const present = (await partsOf(tx, actor, period)).filter(({ periodId }) => report.period.partIds.includes(periodId));
    const parts = await loadParts(tx, actor, period, present.map(({ periodId }) => periodId));
    const sections = await addSections(tx, report, sectionsWith(report.sections, parts));
    const following = new Following(parts, await decisionsOf(tx, report), sections.map(({ key }) => key), await entriesOf(tx, report));
    for (const act of acts) following.run(act);
    return following.write(tx, actor, report, acts);
  });
}

async function entriesOf(tx: Tx, report: ReportRow): Promise<EntryRow[]> {
  return tx.ledgerEntry.findMany({ where: { periodId: report.periodId, originId: { not: null } }, include: entryInclude });
}

/** Several acts planned one after another, each on what those before it leave. */
class Following {
  private readonly decisions: Map<string, LiveDecision>;
  private readonly before: ReadonlyMap<string, LiveDecision>;
  private readonly entries: Map<string, EntryRow>;
  private readonly byOrigin: Map<string, { id: string; decisionId: string | null }>;
  private readonly origins: ReadonlyMap<string, { decision: LiveDecision; part: LoadedPart }>;
  private readonly changed = new Set<string>();
  private readonly followed: EntryChange[] = [];
  private readonly made: FollowingEntry[] = [];
  private readonly unlinked: { entry: string; originId: string }[] = [];

  constructor(
    private readonly parts: readonly LoadedPart[],
    decisions: readonly LiveDecision[],
    private readonly sectionKeys: readonly string[],
    entries: readonly EntryRow[],
  ) {
    this.before = new Map(decisions.map((decision) => [decision.id, decision]));
    this.decisions = new Map(this.before);
    this.entries = new Map(entries.map((entry) => [entry.id, entry]));
    this.byOrigin = new Map(entries.map(({ id, originId, decisionId }) => [originId!, { id, decisionId }]));
    this.origins = new Map(parts.flatMap((part) => part.decisions.map((decision) => [decision.id, { decision, part }])));
  }

  run(act: OriginAct): void {
    switch (act.type) {
      case "take":
        return this.take(act);
      case "keep":
        return this.keep(act);
      case "remove":
        return this.remove(act);
      case "add":
        return this.add(act);
      case "leave-out":
        return this.leaveOut(act);
    }
  }

  async write(tx: Tx, actor: Actor, report: ReportRow, acts: readonly OriginAct[]): Promise<Followed> {
    const entries = [...this.followed, ...this.made.map(({ id, originId: _origin, ...after }) => ({ entry: id, before: { ...after, decisionId: null, leftOutReason: null }, after }))];
    const followedIn = new Set(acts.map((act) => ("entryId" in act ? this.entries.get(act.entryId)?.origin?.periodId : this.origins.get(act.originId)?.part.periodId)));
    const parts = this.parts.filter(({ periodId }) => followedIn.has(periodId)).map(({ period }) => ({ period }));
    const about = { acts: acts.map(({ type }) => type), parts, entries, ...(this.unlinked.length > 0 ? { unlinked: this.unlinked } : {}) };
    const changes = [...this.changed].map((id): DecisionChange => ({ before: this.before.get(id) ?? null, after: this.decisions.get(id)! }));
    const written = await writeChanges(tx, actor, report, changes, "ledger.followed", about);
    const entryId = written ?? String(await recordAudit(tx, actor, "ledger.followed", { ...about, ...this.reasonOf(acts) }, report.id));
    await writeEntryChanges(tx, actor, this.followed);
    await writeFollowingEntries(tx, actor, report.periodId, this.made);
    await tx.ledgerEntry.updateMany({ where: { id: { in: this.unlinked.map(({ entry }) => entry) } }, data: { originId: null, version: { increment: 1 }, updatedByName: actor.name } });
    return { entryId, decisions: changes.map(({ after }) => after) };
  }

  private reasonOf(acts: readonly OriginAct[]): { reason?: string; excerpt?: string } {
    const [act] = acts;
    return act?.type === "leave-out" ? { reason: act.reason } : {};
  }

  private take({ text, decisionVersion, ...seen }: Extract<OriginAct, { type: "take" }>): void {
    const { entry, origin } = this.seen(seen);
    if (origin.deletedAt) throw new AppError("stale");
    const copy = this.copyOf(entry, decisionVersion);
    const wanted = text === undefined ? carryOver(entry.text, origin.text, copy.text) : cleanText(text).text;
    if (wanted === null) throw new AppError("invalid");
    if (wanted !== copy.text) this.arrange({ type: "edit", id: copy.id, version: copy.version, text: wanted });
    const now = this.decisions.get(copy.id)!;
    // A copy that somebody put elsewhere stays there.
    if (origin.sectionKey !== entry.sectionKey && now.sectionKey === entry.sectionKey) {
      this.arrange({ type: "move", id: now.id, version: now.version, sectionKey: origin.sectionKey, after: this.placeOf(toLiveDecision(origin), origin.periodId).after });
    }
    this.follow(entry, { text: origin.text, sectionKey: origin.sectionKey });
  }

  private keep(act: Extract<OriginAct, { type: "keep" }>): void {
    const { entry, origin } = this.seen(act);
    if (!origin.deletedAt) return this.follow(entry, { text: origin.text, sectionKey: origin.sectionKey });
    // The quarter has it no longer: from now on it is this report's own.
    this.unlinked.push({ entry: entry.id, originId: origin.id });
  }

  private remove({ decisionVersion, ...seen }: Extract<OriginAct, { type: "remove" }>): void {
    const { entry, origin } = this.seen(seen);
    if (!origin.deletedAt) throw new AppError("stale");
    const copy = this.copyOf(entry, decisionVersion);
    this.arrange({ type: "delete", items: [{ id: copy.id, version: copy.version }] });
  }

  private add({ originId, originVersion }: Extract<OriginAct, { type: "add" }>): void {
    const { decision, part } = this.newIn(originId, originVersion);
    const { after, joinsPrevious } = this.placeOf(decision, part.periodId);
    const id = randomUUID();
    const { sectionKey, text, marker } = decision;
    this.arrange({ type: "add", decision: { id, sectionKey, text, marker, joinsPrevious }, after });
    this.make(decision, { decisionId: id, leftOutReason: null });
  }

  private leaveOut({ originId, originVersion, reason }: Extract<OriginAct, { type: "leave-out" }>): void {
    const why = cleanText(reason).text.trim();
    if (why === "") throw new AppError("reason-required");
    this.make(this.newIn(originId, originVersion).decision, { decisionId: null, leftOutReason: why });
  }

  /** The entry and the quarter's decision, as the person saw both; throws stale with neither changed in place. */
  private seen({ entryId, version, originVersion }: { entryId: string; version: number; originVersion: number }): { entry: EntryRow; origin: NonNullable<EntryRow["origin"]> } {
    const entry = this.entries.get(entryId);
    if (!entry) throw new AppError("not-found");
    if (entry.version !== version || entry.removedAt || entry.origin?.version !== originVersion) throw new AppError("stale");
    return { entry, origin: entry.origin };
  }

  private copyOf({ decisionId }: EntryRow, version: number): LiveDecision {
    const copy = decisionId === null ? undefined : this.decisions.get(decisionId);
    if (!copy) throw new AppError("stale");
    // Two entries may rest on one decision, where copies were merged: a version this request made is one the person knows.
    const isOwn = this.changed.has(copy.id) && this.before.get(copy.id)?.version === version;
    if (copy.deleted || (copy.version !== version && !isOwn)) throw new AppError("stale", {}, { current: copy });
    return copy;
  }

  private newIn(originId: string, version: number): { decision: LiveDecision; part: LoadedPart } {
    const found = this.origins.get(originId);
    const entry = this.entries.get(this.byOrigin.get(originId)?.id ?? "");
    if (!found || found.decision.version !== version || (entry && !entry.removedAt)) throw new AppError("stale");
    return found;
  }

  private placeOf(decision: LiveDecision, periodId: string) {
    const at = this.parts.findIndex((part) => part.periodId === periodId);
    const copyOf = (originId: string) => this.decisions.get(this.byOrigin.get(originId)?.decisionId ?? "");
    return placeOfNew(decision, this.parts[at]?.decisions ?? [], copyOf, [...this.decisions.values()], this.parts.slice(0, Math.max(0, at)).map(({ decisions }) => decisions));
  }

  private arrange(command: DecisionCommand): void {
    const arranged = arrange([...this.decisions.values()], this.sectionKeys, command);
    if (!arranged.ok) throw refused(arranged.refusal);
    for (const { after } of arranged.changes) {
      this.decisions.set(after.id, after);
      this.changed.add(after.id);
    }
  }

  private follow(entry: EntryRow, seen: Pick<EntryState, "text" | "sectionKey">): void {
    this.followed.push({ entry: entry.id, before: entryState(entry), after: { ...entryState(entry), ...seen } });
  }

  private make({ id: originId, sectionKey, text }: LiveDecision, { decisionId, leftOutReason }: Pick<FollowingEntry, "decisionId" | "leftOutReason">): void {
    // A removed entry of the same origin comes back under its own id.
    const id = this.byOrigin.get(originId)?.id ?? randomUUID();
    this.byOrigin.set(originId, { id, decisionId });
    this.made.push({ id, originId, sectionKey, text, decisionId, leftOutReason });
  }
}

/**
 * Takes back one's own acts: the text as undo does, and what was only looked at.
 * Throws cannot-undo where something they touched was changed since.
 */
export async function undoFollowing(actor: Actor, reportId: string, entryId: string, basis: EditBasis = {}): Promise<void> {
  assertMay(actor, "ledger.settle");
  const done = await db.auditEntry.findFirst({ where: { id: BigInt(entryId), reportId, actorId: actor.id, action: "ledger.followed" } });
  if (!done) throw new AppError("not-found");
  const { changes = [], entries = [], unlinked = [] } = done.detail as unknown as { changes?: DecisionChange[]; entries?: EntryChange[]; unlinked?: { entry: string; originId: string }[] };
  if (changes.length > 0) await undoCommand(actor, reportId, entryId, basis);
  if (changes.length > 0 && unlinked.length === 0) return;
  await db.$transaction(async (tx) => {
    const report = await lockReport(tx, actor, reportId);
    const back = changes.length > 0 ? [] : await takeEntriesBack(tx, actor, entries);
    let linked = 0;
    for (const { entry, originId } of unlinked) {
      const { count } = await tx.ledgerEntry.updateMany({ where: { id: entry, originId: null }, data: { originId, version: { increment: 1 }, updatedByName: actor.name } });
      linked += count;
    }
    if (changes.length + back.length + linked === 0) throw new AppError("cannot-undo");
    if (changes.length === 0) await recordAudit(tx, actor, "report.undone", { entry: entryId, entries: back }, report.id);
  });
}

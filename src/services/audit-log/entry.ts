/** A row of the log as a person reads it: what was done, and each text before and after. */
import { periodSchema, type Period } from "@/domain/report-document";
import type { AuditEntry } from "@/generated/prisma/client";
import type { AuditAction } from "../audit";
import { AUDIT_ACTIONS } from "./groups";

/** One thing that changed. `before` is null for what was not there, `after` for what is gone. */
export type LogChange = {
  kind: "added" | "removed" | "brought-back" | "edited" | "moved" | "formatted" | "proposed" | "field";
  decisionId: string | null;
  /** Heading of the section a decision is in. */
  section: string | null;
  /** Name of a field; `kind` is then "field". */
  field: string | null;
  before: string | null;
  after: string | null;
};

/** What a sentence about the entry may need. */
export type EntryFacts = {
  command: string | null;
  count: number;
  section: string | null;
  version: number | null;
  restored: number | null;
  /** Name of a version, a template, a term, an account. */
  name: string | null;
  person: string | null;
  /** "127-BC/TU", or "101–126-BC/TU" for a run of numbers. */
  number: string | null;
  byEdit: boolean;
  /** Quarters a longer report took in or followed; `isTakenOut`: it took one out. Empty where the entry does not say which. */
  periods: Period[];
  isTakenOut: boolean;
};

export type LogReport = { id: string; period: Period | null; revision: number; exists: boolean };

export type LogEntry = {
  id: string;
  at: Date;
  actorId: string | null;
  actorName: string;
  action: AuditAction;
  report: LogReport | null;
  facts: EntryFacts;
  /** Why, in the person's words; or how a comment begins. */
  quote: string | null;
  changes: LogChange[];
  /** How many more changes there were than are shown. */
  moreChanges: number;
};

export type KnownReport = { period: Period; revision: number; headings: ReadonlyMap<string, string> };

/** An entry with more changes, a report brought back say, is told in its first ones and a number. */
const MOST_CHANGES = 40;

type Detail = Record<string, unknown>;

/** Null for an action of a newer program, which this one has no sentence for. */
export function toLogEntry(row: AuditEntry, reports: ReadonlyMap<string, KnownReport>): LogEntry | null {
  const action = AUDIT_ACTIONS.find((known) => known === row.action);
  if (!action) return null;
  const detail = objectOf(row.detail);
  const known = row.reportId === null ? undefined : reports.get(row.reportId);
  const changes = changesOf(action, detail, known?.headings ?? new Map());
  return {
    id: String(row.id),
    at: row.at,
    actorId: row.actorId,
    actorName: row.actorName,
    action,
    report: row.reportId === null ? null : { id: row.reportId, period: known?.period ?? periodOf(detail), revision: known?.revision ?? 1, exists: known !== undefined },
    facts: factsOf(detail, changes),
    quote: text(detail.reason) ?? text(detail.excerpt) ?? text(detail.note),
    changes: changes.slice(0, MOST_CHANGES),
    moreChanges: Math.max(0, changes.length - MOST_CHANGES),
  };
}

function factsOf(detail: Detail, changes: readonly LogChange[]): EntryFacts {
  const after = objectOf(detail.after);
  const decisions = changes.filter(({ kind }) => kind !== "field");
  return {
    command: text(detail.type),
    count: decisions.length,
    section: decisions[0]?.section ?? null,
    version: count(detail.version),
    restored: count(detail.restored),
    name: text(detail.name) ?? text(detail.username) ?? text(after.name) ?? text(after.validFrom) ?? text(detail.validFrom),
    person: text(detail.person),
    number: numberOf(detail),
    byEdit: detail.byEdit === true,
    periods: (Array.isArray(detail.parts) ? detail.parts : [{ period: detail.removedPart }]).flatMap((part) => periodOf(objectOf(part)) ?? []),
    isTakenOut: detail.removedPart !== undefined,
  };
}

function numberOf({ number, from, to, symbol }: Detail): string | null {
  const pad = (value: unknown) => (typeof value === "number" ? String(value).padStart(2, "0") : null);
  const given = pad(number) ?? (pad(from) && pad(from) !== pad(to) ? `${pad(from)}–${pad(to)}` : pad(from));
  return given && `${given}${text(symbol) ? `-${text(symbol)}` : ""}`;
}

function changesOf(action: AuditAction, detail: Detail, headings: ReadonlyMap<string, string>): LogChange[] {
  if (Array.isArray(detail.changes)) return detail.changes.flatMap((change) => decisionChange(objectOf(change), headings));
  if (typeof detail.after === "string" && text(detail.decisionId)) {
    // A suggestion: its text and the one it was written for.
    const kind = action === "suggestion.taken" ? "edited" : "proposed";
    return [{ kind, decisionId: text(detail.decisionId), section: null, field: null, before: text(detail.before), after: detail.after }];
  }
  if (detail.after === undefined) return [];
  return fieldChanges(objectOrList(detail.before), objectOrList(detail.after));
}

function decisionChange(change: Detail, headings: ReadonlyMap<string, string>): LogChange[] {
  const [before, after] = [objectOf(change.before), objectOf(change.after)];
  const id = text(after.id);
  if (!id) return [];
  const there = text(before.id) !== null && before.deleted !== true;
  const gone = after.deleted === true;
  const kind = !there ? (text(before.id) === null ? "added" : "brought-back") : gone ? "removed" : kindOfEdit(before, after);
  return [
    {
      kind,
      decisionId: id,
      section: headings.get(text(after.sectionKey) ?? "") ?? null,
      field: null,
      before: there ? text(before.text) : null,
      after: gone ? null : text(after.text),
    },
  ];
}

function kindOfEdit(before: Detail, after: Detail): LogChange["kind"] {
  if (before.text !== after.text) return "edited";
  return before.sectionKey !== after.sectionKey || before.position !== after.position ? "moved" : "formatted";
}

function fieldChanges(before: Detail, after: Detail): LogChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => name !== "version");
  return names.flatMap((field) => {
    const [old, fresh] = [valueText(before[field]), valueText(after[field])];
    return old === fresh ? [] : [{ kind: "field" as const, decisionId: null, section: null, field, before: old, after: fresh }];
  });
}

/** Lists go one item a line; a section is its heading, in brackets when it is not in use. */
function valueText(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) return value.map((item) => valueText(item) ?? "").join("\n");
  if (typeof value !== "object") return String(value);
  const { heading, active } = value as Detail;
  return typeof heading === "string" ? (active === false ? `(${heading})` : heading) : JSON.stringify(value);
}

function objectOrList(value: unknown): Detail {
  return Array.isArray(value) ? { sections: value } : objectOf(value);
}

function objectOf(value: unknown): Detail {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Detail) : {};
}

function text(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

function count(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

function periodOf(detail: Detail): Period | null {
  const period = periodSchema.safeParse(detail.period);
  return period.success ? period.data : null;
}

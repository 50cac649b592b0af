/** What a search finds. */
import type { Standing } from "@/domain/ledger";
import type { Period } from "@/domain/report-document";
import type { ReportState } from "@/domain/workflow";
import type { GivenNumber } from "../report/list-reports";
import { excerptOf, marksIn, type Excerpt } from "./excerpt";
import type { Rank, Wanted } from "./ranks";
import type { SearchedReport } from "./reports";

export type HitReport = {
  id: string;
  period: Period;
  revision: number;
  state: ReportState;
  number: GivenNumber | null;
  replaces: { id: string; number: GivenNumber | null } | null;
};

export const TEXT_FIELDS = ["subject", "preamble", "closing"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** A longer period's report that holds a decision of a shorter one as it is. */
export type CopyPlace = { id: string; report: HitReport };

export type Hit =
  /** `id` is null for a decision of an issued text that was stored without. */
  | { kind: "decision"; id: string | null; report: HitReport; section: { key: string; heading: string }; excerpt: Excerpt; alsoIn: CopyPlace[] }
  /** Recorded in the ledger, and in no report; `report` is the one of its period, if that is open. */
  | { kind: "ledger"; id: string; period: Period; standing: Standing; report: HitReport | null; section: { key: string; heading: string }; excerpt: Excerpt }
  | { kind: "text"; field: TextField; report: HitReport; excerpt: Excerpt }
  | { kind: "entry"; id: string; number: GivenNumber; report: HitReport | null; excerpt: Excerpt };

/** A hit with what decides its place among others. */
export type PlacedHit = {
  /** 0 for what belongs to the period that was named, else 1; always 0 when none was. */
  group: number;
  rank: Rank;
  /** Standing wording and what was put together come after what was decided, a number that was asked for before it. */
  weight: -1 | 0 | 1;
  /** YYYY-MM-DD. */
  day: string;
  /** Marks the text: only what is shown needs that. */
  hit: () => Hit;
};

/** What to look for in which reports. Several when a period was named: its own first, with the words that are left. */
export type Group = {
  wanted: Wanted;
  reports: readonly SearchedReport[];
  /** Whether what is in no report belongs here by its period. */
  isOf: (period: Period) => boolean;
  /** The year of the entries of the register that belong here; `not` for all others. */
  year: { is: number } | { not: number } | null;
};

export function toHitReport({ id, period, revision, state, number, replaces }: SearchedReport): HitReport {
  return { id, period, revision, state, number, replaces };
}

/** The place in `text` that shows why it was found. */
export function excerptFor(text: string, wanted: Wanted): Excerpt {
  return excerptOf(text, marksIn(text, wanted));
}

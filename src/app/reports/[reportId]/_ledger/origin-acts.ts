/** From a piece of news to the act that answers it, resting on what the person saw. */
import type { OriginAct } from "@/services/ledger/origin-rules";
import type { OriginNewsView } from "@/services/ledger/origin-view";

export type NewInQuarter = Extract<OriginNewsView, { kind: "new" }>;
export type ChangedInQuarter = Exclude<OriginNewsView, NewInQuarter>;

const seen = ({ entryId, version, origin }: ChangedInQuarter) => ({ entryId, version, originVersion: origin.version });

export function takeAct(item: ChangedInQuarter, text?: string): OriginAct {
  return { type: "take", ...seen(item), decisionVersion: item.decision.version, ...(text === undefined ? {} : { text }) };
}

export function keepAct(item: ChangedInQuarter): OriginAct {
  return { type: "keep", ...seen(item) };
}

export function removeAct(item: ChangedInQuarter): OriginAct {
  return { type: "remove", ...seen(item), decisionVersion: item.decision.version };
}

export function addAct({ origin }: NewInQuarter): OriginAct {
  return { type: "add", originId: origin.id, originVersion: origin.version };
}

export function leaveOutAct({ origin }: NewInQuarter, reason: string): OriginAct {
  return { type: "leave-out", originId: origin.id, originVersion: origin.version, reason };
}

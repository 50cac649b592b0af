/** The editor's way to the server. Whatever happens, an answer comes back; nothing is thrown. */
import type { LiveDecision } from "@/domain/arrange";
import type { DecisionCommand } from "@/domain/decision-command";
import type { ReportFieldsChange } from "@/domain/report-fields";
import type { EditedFields, FieldsState } from "@/services/report/edit-fields";
import type { SaveOutcome } from "./slot-types";

type Failure<Current> =
  | { kind: "stale"; current?: Current; message: string }
  | { kind: "refused"; message: string }
  | { kind: "unreachable" }
  | { kind: "signed-out" }
  /** A text it rests on is not stored yet. */
  | { kind: "unsaved" };

export type Reply =
  | { failure?: undefined; entryId: string | null; decisions: LiveDecision[]; removed: number }
  | { failure: Failure<LiveDecision> };
export type FieldsReply = { failure?: undefined; state: FieldsState; removed: number } | { failure: Failure<FieldsState> };

export type Transport = {
  command(command: DecisionCommand): Promise<Reply>;
  undo(entryId: string): Promise<Reply>;
  fields(version: number, change: ReportFieldsChange): Promise<FieldsReply>;
};

/** What a failed save means for the text box it came from. */
export function toOutcome(failure: Failure<unknown>): SaveOutcome {
  if (failure.kind === "signed-out") return { kind: "signed-out" };
  if (failure.kind === "refused") return { kind: "refused", message: failure.message };
  return { kind: "unreachable" };
}

/** A request without an answer for this long counts as lost. */
const PATIENCE = 15_000;
/** Browsers refuse keepalive requests over 64 KiB. */
const KEEPALIVE_LIMIT = 60_000;

type Answer = { ok: true; body: unknown } | { ok: false; failure: Failure<never> & { current?: unknown } };

async function post(url: string, body: unknown): Promise<Answer> {
  try {
    const json = JSON.stringify(body);
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: json,
      // A save on its way survives the tab being closed.
      keepalive: json.length < KEEPALIVE_LIMIT / 3,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer: unknown = await response.json();
    if (response.ok) return { ok: true, body: answer };
    const { code, message, current } = answer as { code?: string; message?: string; current?: unknown };
    if (code === "not-signed-in") return { ok: false, failure: { kind: "signed-out" } };
    if (code === "stale") return { ok: false, failure: { kind: "stale", message: message ?? "", current: current as never } };
    if (response.status >= 500 || !message) return { ok: false, failure: { kind: "unreachable" } };
    return { ok: false, failure: { kind: "refused", message } };
  } catch {
    return { ok: false, failure: { kind: "unreachable" } };
  }
}

/** Talks to /api/reports/:id/commands. */
export function httpTransport(reportId: string): Transport {
  const url = `/api/reports/${reportId}/commands`;
  const run = async (body: unknown): Promise<Reply> => {
    const answer = await post(url, body);
    return answer.ok ? (answer.body as Reply) : { failure: answer.failure };
  };
  return {
    command: (command) => run({ type: "decisions", command }),
    undo: (entryId) => run({ type: "undo", entryId }),
    fields: async (version, change) => {
      const answer = await post(url, { type: "fields", version, change });
      if (!answer.ok) return { failure: answer.failure };
      const { removed, ...state } = answer.body as EditedFields;
      return { state, removed };
    },
  };
}

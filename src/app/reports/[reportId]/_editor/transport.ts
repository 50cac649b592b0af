/** The editor's way to the server. Whatever happens, an answer comes back; nothing is thrown. */
import type { LiveDecision } from "@/domain/arrange";
import { sendJson } from "@/components/send-json";
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

type Answer = { ok: true; body: unknown } | { ok: false; failure: Failure<never> & { current?: unknown } };

async function post(url: string, body: unknown): Promise<Answer> {
  const sent = await sendJson(url, body);
  if (sent.ok) return sent;
  const { code, message, current } = sent;
  if (code === "not-signed-in") return { ok: false, failure: { kind: "signed-out" } };
  if (code === "stale") return { ok: false, failure: { kind: "stale", message, current: current as never } };
  if (TRANSIENT.includes(code)) return { ok: false, failure: { kind: "unreachable" } };
  return { ok: false, failure: { kind: "refused", message } };
}

/** Worth trying again by itself. */
const TRANSIENT = ["unreachable", "database-unavailable", "unexpected"];

/**
 * Talks to /api/reports/:id/commands. `overApproval` names the approval that the
 * person agreed to give up by changing an approved report.
 */
export function httpTransport(reportId: string, overApproval: () => string | undefined): Transport {
  const url = `/api/reports/${reportId}/commands`;
  const run = async (body: object): Promise<Reply> => {
    const answer = await post(url, { ...body, overApproval: overApproval() });
    return answer.ok ? (answer.body as Reply) : { failure: answer.failure };
  };
  return {
    command: (command) => run({ type: "decisions", command }),
    undo: (entryId) => run({ type: "undo", entryId }),
    fields: async (version, change) => {
      const answer = await post(url, { type: "fields", version, change, overApproval: overApproval() });
      if (!answer.ok) return { failure: answer.failure };
      const { removed, ...state } = answer.body as EditedFields;
      return { state, removed };
    },
  };
}

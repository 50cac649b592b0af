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

function failureOf({ code, message, current }: { code: string; message: string; current?: unknown }): Failure<never> & { current?: unknown } {
  if (code === "not-signed-in") return { kind: "signed-out" };
  if (code === "stale") return { kind: "stale", message, current: current as never };
  if (TRANSIENT.includes(code)) return { kind: "unreachable" };
  return { kind: "refused", message };
}

/** Worth trying again by itself. */
const TRANSIENT = ["unreachable", "database-unavailable", "unexpected"];

/** What came of a request: done, or the code it was refused with. */
export type Told = (code: string) => void;

/**
 * Talks to /api/reports/:id/commands. `overApproval` names the approval that the
 * person agreed to give up by changing an approved report; `told` hears of every answer.
 */
export function httpTransport(reportId: string, overApproval: () => string | undefined, told: Told = () => undefined): Transport {
  const send = async (body: object): Promise<Answer> => {
    const sent = await sendJson(`/api/reports/${reportId}/commands`, { ...body, overApproval: overApproval() });
    told(sent.ok ? "done" : sent.code);
    return sent.ok ? sent : { ok: false, failure: failureOf(sent) };
  };
  const run = async (body: object): Promise<Reply> => {
    const answer = await send(body);
    return answer.ok ? (answer.body as Reply) : { failure: answer.failure };
  };
  return {
    command: (command) => run({ type: "decisions", command }),
    undo: (entryId) => run({ type: "undo", entryId }),
    fields: async (version, change) => {
      const answer = await send({ type: "fields", version, change });
      if (!answer.ok) return { failure: answer.failure };
      const { removed, ...state } = answer.body as EditedFields;
      return { state, removed };
    },
  };
}

"use client";
import { useActionState } from "react";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { periodKey } from "@/domain/period-key";
import type { Period } from "@/domain/report-document";
import { IDLE } from "@/server/form-state";
import { openReportAction } from "./actions";

/** Opens the report that the recorded decisions are for. */
export function OpenReportForm({ period }: { period: Period }) {
  const { ledger, common } = useMessages();
  const [state, action] = useActionState(openReportAction, IDLE);
  return (
    <form action={action} className="flex flex-col gap-2">
      <input type="hidden" name="period" value={periodKey(period)} />
      <SubmitButton look="plain">{ledger.openReport(common.period(period))}</SubmitButton>
      {state.message && <Notice tone="alert">{state.message}</Notice>}
    </form>
  );
}

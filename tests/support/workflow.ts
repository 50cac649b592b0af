/** Reports in every state of the workflow, brought there by the people whose part each step is. */
import type { Period } from "@/domain/report-document";
import type { ReportState } from "@/domain/workflow";
import { issueReport } from "@/services/register/issue";
import { proposeNumber } from "@/services/register/propose";
import type { Actor } from "@/services/actor";
import { todayInVietnam } from "@/services/register/today";
import type { Office } from "./office";
import { approvedReport, hashOf, step, submittedReport, writtenReport } from "./review";

/** Issues as the clerk's dialog does: with the number proposed. */
export async function issueNext(actor: Actor, reader: Actor, reportId: string, date = todayInVietnam()): Promise<void> {
  const { next } = await proposeNumber(reader, { reportId }, date);
  await issueReport(actor, reportId, { hash: await hashOf(reader, reportId), number: next ?? 1, date });
}

export async function reportInState(office: Office, state: ReportState, period: Period): Promise<string> {
  switch (state) {
    case "drafting":
      return writtenReport(office, period);
    case "in-review":
      return (await submittedReport(office, period)).id;
    case "returned": {
      const { id } = await submittedReport(office, period);
      await step(office.leader, id, "return", "Bổ sung số liệu");
      return id;
    }
    case "approved":
      return (await approvedReport(office, period)).id;
    case "issued": {
      const { id } = await approvedReport(office, period);
      await issueNext(office.clerk, office.clerk, id);
      return id;
    }
    case "recalled": {
      const id = await reportInState(office, "issued", period);
      await step(office.leader, id, "recall", "Sai số liệu");
      return id;
    }
  }
}

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { messagesFor } from "@/messages";
import { requireActor } from "@/server/session";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { loadReport, type ReportView } from "@/services/report/load-report";
import { ReportEditor } from "./_editor/editor";

export async function generateMetadata({ params }: PageProps<"/reports/[reportId]">): Promise<Metadata> {
  const { reportId } = await params;
  const actor = await requireActor(`/reports/${reportId}`);
  const report = await reportOr404(actor, reportId);
  const { editor, common } = messagesFor(actor.locale);
  return { title: editor.title(common.period(report.period)) };
}

export default async function ReportPage({ params }: PageProps<"/reports/[reportId]">) {
  const { reportId } = await params;
  const actor = await requireActor(`/reports/${reportId}`);
  const report = await reportOr404(actor, reportId);
  return <ReportEditor key={report.id} report={report} user={{ id: actor.id, username: actor.username, name: actor.name, role: actor.role }} />;
}

async function reportOr404(actor: Actor, reportId: string): Promise<ReportView> {
  if (!z.uuid().safeParse(reportId).success) notFound();
  try {
    return await loadReport(actor, reportId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}

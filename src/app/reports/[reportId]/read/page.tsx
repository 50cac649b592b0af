import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { messagesFor } from "@/messages";
import { requireActor } from "@/server/session";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { loadReport, type ReportView } from "@/services/report/load-report";
import { ReadingPage } from "./reading-page";

export async function generateMetadata({ params }: PageProps<"/reports/[reportId]/read">): Promise<Metadata> {
  const { reportId } = await params;
  const actor = await requireActor(`/reports/${reportId}/read`);
  const { period } = await reportOr404(actor, reportId);
  const { review, common } = messagesFor(actor.locale);
  return { title: review.reading.pageTitle(common.period(period)) };
}

const placeSchema = z.object({ decision: z.guid().optional().catch(undefined), thread: z.guid().optional().catch(undefined) });

/** With ?decision= or ?thread=, opened at that place. */
export default async function ReadPage({ params, searchParams }: PageProps<"/reports/[reportId]/read">) {
  const { reportId } = await params;
  const { decision, thread } = placeSchema.parse(await searchParams);
  const actor = await requireActor(`/reports/${reportId}/read${thread ? `?thread=${thread}` : decision ? `?decision=${decision}` : ""}`);
  const report = await reportOr404(actor, reportId);
  return <ReadingPage key={report.id} report={report} user={{ id: actor.id, username: actor.username, name: actor.name, role: actor.role }} at={{ decisionId: decision, threadId: thread }} />;
}

async function reportOr404(actor: Actor, reportId: string): Promise<ReportView> {
  try {
    return await loadReport(actor, reportId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}

import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { z } from "zod";
import type { Role } from "@/domain/permission";
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

/** Roles that never write a report; they are led to the page for reading unless they ask for this one with ?write. */
const READERS: readonly Role[] = ["leader", "clerk"];

/** With ?thread=, ?decision=, ?section= or ?field=, opened at that place. */
export default async function ReportPage({ params, searchParams }: PageProps<"/reports/[reportId]">) {
  const { reportId } = await params;
  const asked = await searchParams;
  const actor = await requireActor(withQuery(`/reports/${reportId}`, asked));
  if (READERS.includes(actor.role) && !("write" in asked)) redirect(withQuery(`/reports/${encodeURIComponent(reportId)}/read`, asked));
  const report = await reportOr404(actor, reportId);
  return <ReportEditor key={report.id} report={report} user={{ id: actor.id, username: actor.username, name: actor.name, role: actor.role }} />;
}

function withQuery(path: string, asked: Record<string, string | string[] | undefined>): string {
  const query = new URLSearchParams(Object.entries(asked).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])));
  return query.size > 0 ? `${path}?${query}` : path;
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

import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { sectionKeySchema } from "@/domain/report-document";
import { messagesFor } from "@/messages";
import { requireActor } from "@/server/session";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { loadReport, type ReportView } from "@/services/report/load-report";
import { ReadingPage } from "./reading-page";
import { ShowPlace } from "./show-place";

export async function generateMetadata({ params }: PageProps<"/reports/[reportId]/read">): Promise<Metadata> {
  const { reportId } = await params;
  const actor = await requireActor(`/reports/${reportId}/read`);
  const { period } = await reportOr404(actor, reportId);
  const { review, common } = messagesFor(actor.locale);
  return { title: review.reading.pageTitle(common.period(period)) };
}

const chosen = <T,>(schema: z.ZodType<T>) => schema.optional().catch(undefined);

const placeSchema = z.object({ decision: chosen(z.guid()), thread: chosen(z.guid()), section: chosen(sectionKeySchema), field: chosen(z.string().max(40)) });

/** With ?decision=, ?thread=, ?section= or ?field=, opened at that place. */
export default async function ReadPage({ params, searchParams }: PageProps<"/reports/[reportId]/read">) {
  const { reportId } = await params;
  const place = placeSchema.parse(await searchParams);
  const asked = new URLSearchParams(Object.entries(place).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
  const actor = await requireActor(`/reports/${reportId}/read${asked.size > 0 ? `?${asked}` : ""}`);
  const report = await reportOr404(actor, reportId);
  const { decision, thread, section, field } = place;
  return (
    <>
      <ReadingPage key={report.id} report={report} user={{ id: actor.id, username: actor.username, name: actor.name, role: actor.role }} at={{ decisionId: decision, threadId: thread }} />
      <ShowPlace section={section} field={field} />
    </>
  );
}

async function reportOr404(actor: Actor, reportId: string): Promise<ReportView> {
  try {
    return await loadReport(actor, reportId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}

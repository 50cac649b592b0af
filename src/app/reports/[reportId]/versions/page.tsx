import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { PulseRefresh } from "@/components/pulse-provider";
import { pathToReport } from "@/domain/waiting";
import { messagesFor } from "@/messages";
import { requireActor } from "@/server/session";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { officeSequence } from "@/services/notice/pulse";
import { loadReport } from "@/services/report/load-report";
import { listVersions } from "@/services/report/version";
import { VersionsView } from "./versions-view";

type Props = PageProps<"/reports/[reportId]/versions">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reportId } = await params;
  const actor = await requireActor(`/reports/${reportId}/versions`);
  const { report } = await versionsOr404(actor, reportId);
  const { review, common } = messagesFor(actor.locale);
  return { title: review.versions.title(common.period(report.period)) };
}

/** Every text of the report that was kept: to read, compare, hand out and go back to. */
export default async function VersionsPage({ params }: Props) {
  const { reportId } = await params;
  const actor = await requireActor(`/reports/${reportId}/versions`);
  const sequence = await officeSequence(actor);
  const { report, versions } = await versionsOr404(actor, reportId);
  const { review, common } = messagesFor(actor.locale);
  const words = review.versions;
  return (
    <div className="mx-auto w-full max-w-5xl px-4 pt-4 pb-12">
      <PulseRefresh sequence={sequence} />
      <Link href={pathToReport(actor.role, reportId)} className="inline-flex items-center gap-1 rounded text-sm text-muted hover:text-ink hover:underline">
        <ArrowLeft className="size-4" aria-hidden />
        {words.back}
      </Link>
      <h1 className="mt-2 text-2xl">{words.title(common.period(report.period))}</h1>
      <p className="mt-1 max-w-prose text-muted">{words.intro}</p>
      <VersionsView report={report} versions={versions} user={{ id: actor.id, username: actor.username, name: actor.name, role: actor.role }} />
    </div>
  );
}

async function versionsOr404(actor: Actor, reportId: string) {
  try {
    return { report: await loadReport(actor, reportId), versions: await listVersions(actor, reportId) };
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}

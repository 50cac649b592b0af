import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { buttonClass } from "@/components/button";
import { messagesFor } from "@/messages";
import { formatDateTime } from "@/messages/format";
import { requireActor } from "@/server/session";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { NOW } from "@/services/report/compare-versions";
import { loadVersion } from "@/services/report/version";
import { Paper } from "../../read/paper";

type Props = PageProps<"/reports/[reportId]/versions/[versionId]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reportId, versionId } = await params;
  const actor = await requireActor(`/reports/${reportId}/versions/${versionId}`);
  const { number, document } = await versionOr404(actor, reportId, versionId);
  const { review, common } = messagesFor(actor.locale);
  return { title: review.versions.readTitle(number, common.period(document.period)) };
}

/** One version as it printed. */
export default async function VersionPage({ params }: Props) {
  const { reportId, versionId } = await params;
  const actor = await requireActor(`/reports/${reportId}/versions/${versionId}`);
  const { number, event, name, reason, byName, at, document } = await versionOr404(actor, reportId, versionId);
  const { review, common } = messagesFor(actor.locale);
  const words = review.versions;
  return (
    <div className="flex-1 bg-wash pb-12 print:bg-white print:pb-0">
      <div className="border-b border-line bg-paper px-4 py-3 print:hidden">
        <Link href={`/reports/${reportId}/versions`} className="inline-flex items-center gap-1 rounded text-sm text-muted hover:text-ink hover:underline">
          <ArrowLeft className="size-4" aria-hidden />
          {words.toList}
        </Link>
        <div className="flex flex-wrap items-end justify-between gap-3">
          <div className="min-w-0">
            <h1 className="text-lg">{words.readTitle(number, common.period(document.period))}</h1>
            <p className="text-sm text-muted">
              {event === "restored" && reason !== null ? words.restoredFrom(reason) : words.events[event]}
              {name !== null && ` “${name}”`}. {words.by(byName, formatDateTime(new Date(at), actor.locale))}. {words.readNote}
            </p>
          </div>
          <div className="flex flex-wrap gap-2">
            <Link href={`/reports/${reportId}/compare?from=${versionId}&to=${NOW}`} className={buttonClass("plain", "small")}>
              {words.compareNow}
            </Link>
            <a href={`/reports/${reportId}/versions/${versionId}/docx`} className={buttonClass("plain", "small")}>
              {event === "issued" ? words.docxIssued : words.docx}
            </a>
          </div>
        </div>
      </div>
      <div className="p-4 max-sm:p-2 print:p-0">
        <Paper document={document} />
      </div>
    </div>
  );
}

async function versionOr404(actor: Actor, reportId: string, versionId: string) {
  try {
    return await loadVersion(actor, reportId, versionId);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}

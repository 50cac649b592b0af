import { ArrowLeft, ArrowLeftRight, Download } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { buttonClass } from "@/components/button";
import { PulseRefresh } from "@/components/pulse-provider";
import { messagesFor, type Locale } from "@/messages";
import { formatDateTime } from "@/messages/format";
import { requireActor } from "@/server/session";
import type { Actor } from "@/services/actor";
import { AppError } from "@/services/app-error";
import { officeSequence } from "@/services/notice/pulse";
import { compareVersions, NOW, type ComparedVersions } from "@/services/report/compare-versions";
import type { VersionView } from "@/services/report/version";
import { ComparisonView } from "../_compare/comparison-view";

type Props = PageProps<"/reports/[reportId]/compare">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reportId } = await params;
  const actor = await requireActor(`/reports/${reportId}/versions`);
  return { title: messagesFor(actor.locale).review.compare.title };
}

/** Two versions of a report side by side; ?from= and ?to= are ids of versions, or "now". */
export default async function ComparePage({ params, searchParams }: Props) {
  const { reportId } = await params;
  const { from, to } = await searchParams;
  if (typeof from !== "string" || typeof to !== "string") redirect(`/reports/${reportId}/versions`);
  const actor = await requireActor(`/reports/${reportId}/compare?${new URLSearchParams({ from, to })}`);
  const sequence = await officeSequence(actor);
  const compared = await comparedOr404(actor, reportId, from, to);
  const { compare } = messagesFor(actor.locale).review;
  return (
    <div className="mx-auto w-full max-w-5xl px-4 pt-4 pb-12 print:max-w-none print:p-0">
      {(from === NOW || to === NOW) && <PulseRefresh sequence={sequence} />}
      <Link href={`/reports/${reportId}/versions`} className="inline-flex items-center gap-1 rounded text-sm text-muted hover:text-ink hover:underline print:hidden">
        <ArrowLeft className="size-4" aria-hidden />
        {compare.choose}
      </Link>
      <h1 className="mt-2 text-2xl">{compare.title}</h1>
      <div className="mt-2 mb-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <dl className="grid grid-cols-[auto_1fr] gap-x-3">
          <Side label={compare.from} version={compared.from} locale={actor.locale} />
          <Side label={compare.to} version={compared.to} locale={actor.locale} />
        </dl>
        <div className="flex flex-wrap gap-2 print:hidden">
          <Link href={`/reports/${reportId}/compare?from=${to}&to=${from}`} className={`${buttonClass("plain", "small")} pointer-coarse:h-11`}>
            <ArrowLeftRight className="size-4" aria-hidden />
            {compare.swap}
          </Link>
          {!compared.comparison.identical && (
            <a href={`/reports/${reportId}/compare/docx?${new URLSearchParams({ from, to })}`} title={compare.docxHint} className={`${buttonClass("plain", "small")} pointer-coarse:h-11`}>
              <Download className="size-4" aria-hidden />
              {compare.docx}
            </a>
          )}
        </div>
      </div>
      <ComparisonView comparison={compared.comparison} />
    </div>
  );
}

function Side({ label, version, locale }: { label: string; version: VersionView | null; locale: Locale }) {
  const { versions } = messagesFor(locale).review;
  return (
    <>
      <dt className="text-muted">{label}:</dt>
      <dd>
        <span className="font-medium">{version ? versions.number(version.number) : versions.now}</span>
        {version && ` · ${versions.events[version.event]}${version.name === null ? "" : ` “${version.name}”`} · ${versions.by(version.byName, formatDateTime(new Date(version.at), locale))}`}
      </dd>
    </>
  );
}

async function comparedOr404(actor: Actor, reportId: string, from: string, to: string): Promise<ComparedVersions> {
  try {
    return await compareVersions(actor, reportId, from, to);
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
}

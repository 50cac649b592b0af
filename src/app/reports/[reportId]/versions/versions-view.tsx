"use client";
import { GitCompareArrows, Tag } from "lucide-react";
import { useRouter } from "next/navigation";
import { useMemo, useState } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { ReportView } from "@/services/report/load-report";
import type { VersionView } from "@/services/report/version";
import { LiveContext, PersonContext, type Person } from "../_live/live-context";
import { LiveReport } from "../_live/live-report";
import { NameVersionDialog } from "../_review/name-version-dialog";
import { RestoreDialog } from "./restore-dialog";
import { NowRow, VersionRow } from "./version-rows";

type VersionsViewProps = { report: ReportView; versions: readonly VersionView[]; user: Person };

/** In the address of the comparison, the report as it is now (NOW in compare-versions.ts). */
export const NOW = "now";

/** The versions, the newest first under the present text; any two of them can be chosen and compared. */
export function VersionsView({ report, versions, user }: VersionsViewProps) {
  const { versions: words } = useMessages().review;
  const router = useRouter();
  const live = useMemo(() => new LiveReport(report), [report]);
  const [isNaming, setIsNaming] = useState(false);
  const [restoring, setRestoring] = useState<VersionView | null>(null);
  const mayName = report.review.may["report.name-version"];
  return (
    <PersonContext value={user}>
      <LiveContext value={live}>
        {(mayName.allowed || mayName.reason === "state") && (
          <Button className="mt-3" disabled={!mayName.allowed} title={mayName.allowed ? undefined : words.nameOff} onClick={() => setIsNaming(true)}>
            <Tag className="size-4" aria-hidden />
            {words.name}
          </Button>
        )}
        {versions.length === 0 ? <NoVersions mayName={mayName.allowed} /> : <VersionList report={report} versions={versions} onRestore={setRestoring} />}
        {isNaming && <NameVersionDialog onOutdated={() => router.refresh()} onClose={() => setIsNaming(false)} />}
        {restoring && <RestoreDialog report={report} version={restoring} onClose={() => setRestoring(null)} />}
      </LiveContext>
    </PersonContext>
  );
}

function NoVersions({ mayName }: { mayName: boolean }) {
  const { empty } = useMessages().review.versions;
  return (
    <div className="mt-4 rounded border border-dashed border-edge bg-paper p-10 text-center">
      <h2 className="text-lg">{empty.title}</h2>
      <p className="mx-auto mt-1 max-w-prose text-muted">{mayName ? empty.bodyWhoMay : empty.body}</p>
    </div>
  );
}

/** A plain form: two radio buttons are chosen with mouse, finger or arrow keys, and the answer is a page with an address. */
function VersionList({ report, versions, onRestore }: Pick<VersionsViewProps, "report" | "versions"> & { onRestore: (version: VersionView) => void }) {
  const { versions: words } = useMessages().review;
  const [from, setFrom] = useState((versions.find(({ hash }) => hash !== report.hash) ?? versions[0]!).id);
  const [to, setTo] = useState(NOW);
  const choice = { from, to, onFrom: setFrom, onTo: setTo };
  return (
    <form action={`/reports/${report.id}/compare`} className="mt-4">
      <div className="sticky top-11 z-10 flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-desk py-2">
        <p id="choose-two" className="min-w-0 flex-1 basis-80 text-sm text-muted">
          {words.chooseTwo}
        </p>
        <Button type="submit" look="primary" disabled={from === to}>
          <GitCompareArrows className="size-4" aria-hidden />
          {words.compare}
        </Button>
      </div>
      <div aria-hidden className="flex gap-1 px-2 pt-2 pb-1 text-xs text-muted">
        <span className="w-12 text-center sm:w-16">{words.from}</span>
        <span className="w-12 text-center sm:w-16">{words.to}</span>
      </div>
      <ol aria-label={words.list} className="flex flex-col divide-y divide-line rounded border border-line bg-paper">
        <NowRow choice={choice} />
        {versions.map((version) => (
          <VersionRow key={version.id} report={report} version={version} choice={choice} onRestore={() => onRestore(version)} />
        ))}
      </ol>
    </form>
  );
}

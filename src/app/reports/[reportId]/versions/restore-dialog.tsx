"use client";
import { useRouter } from "next/navigation";
import { useRef, useState, type FormEvent } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { CheckField } from "@/components/field";
import { useLocale, useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { sendJson } from "@/components/send-json";
import { formatDateTime } from "@/messages/format";
import type { ReportView } from "@/services/report/load-report";
import type { VersionView } from "@/services/report/version";
import { StepProblemNote } from "../_review/step-problem";
import type { StepProblem } from "../_review/use-step";
import { WillHappen } from "../_review/will-happen";

type RestoreDialogProps = { report: ReportView; version: VersionView; onClose: () => void };

/** Says what going back to a version does before it is done; an approval that it takes away must be given up first. */
export function RestoreDialog({ report, version, onClose }: RestoreDialogProps) {
  const { review, common } = useMessages();
  const words = review.versions.restoreDialog;
  const locale = useLocale();
  const approval = report.review.state === "approved" ? report.review.approved : null;
  const [agreed, setAgreed] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const { isBusy, problem, forget, restore } = useRestore(report, version, onClose);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(approval !== null && !agreed);
    if (approval === null) void restore();
    else if (agreed) void restore(approval.versionId);
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title(version.number)} description={review.versions.by(version.byName, formatDateTime(new Date(version.at), locale))}>
      <form onSubmit={onSubmit} className="flex flex-col gap-3">
        {problem && <StepProblemNote problem={problem} onForget={forget} onLookAnew={onClose} />}
        <WillHappen lines={words.steps(version.number)} />
        {approval && (
          <>
            <Notice>{words.approval}</Notice>
            <CheckField label={words.agree} checked={agreed} onChange={(event) => setAgreed(event.target.checked)} />
            {isMissing && !agreed && (
              <p role="alert" className="text-sm text-alert">
                {words.agreeFirst}
              </p>
            )}
          </>
        )}
        <ButtonRow>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" look={approval ? "alert" : "primary"} aria-disabled={isBusy || undefined}>
            {isBusy ? words.busy : words.submit}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  );
}

/** Rests on the text the page shows; when that changed meanwhile, the page takes the new one and the person is asked again. */
function useRestore(report: ReportView, version: VersionView, onDone: () => void) {
  const { versions } = useMessages().review;
  const router = useRouter();
  const isSending = useRef(false);
  const [isBusy, setIsBusy] = useState(false);
  const [problem, setProblem] = useState<StepProblem | null>(null);
  const restore = async (overApproval?: string) => {
    if (isSending.current) return;
    isSending.current = true;
    setIsBusy(true);
    setProblem(null);
    const sent = await sendJson<{ version: number | null }>(`/api/reports/${report.id}/versions`, { type: "restore", versionId: version.id, hash: report.hash, overApproval });
    isSending.current = false;
    setIsBusy(false);
    // Trap: without the server, a refresh leaves the page for the browser's own error.
    if (sent.ok || sent.code !== "unreachable") router.refresh();
    if (!sent.ok) return setProblem({ code: sent.code, message: sent.code === "content-changed" ? versions.restoreDialog.changed : sent.message || versions.unreachable });
    toast(sent.body.version === null ? versions.restoredNothing(version.number) : versions.restored(version.number, sent.body.version));
    onDone();
  };
  return { isBusy, problem, forget: () => setProblem(null), restore };
}

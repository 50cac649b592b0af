"use client";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useState, type ReactNode } from "react";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { sendJson } from "@/components/send-json";
import type { OfficeSection } from "@/text/recognise";
import { countDecisions, documentOf } from "@/text/import/settle";
import { fieldId, showElement } from "./_review/places";
import { useReview } from "./_review/review-context";
import { reviewOf, type Session } from "./session";

/** Takes what was settled; a refusal leaves everything as it stands. */
export function useTaking(sections: readonly OfficeSection[], onTaken: () => void) {
  const { importing, common } = useMessages();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<ReactNode>(null);

  const take = async (session: Session) => {
    const review = reviewOf(session);
    setBusy(true);
    setFailure(null);
    const sent = await sendJson<{ id: string }>("/api/import/take", { document: documentOf(review, sections) });
    if (sent.ok) {
      onTaken();
      toast(importing.bar.taken(countDecisions(review), common.period(review.period)));
      router.push(`/reports/${sent.body.id}`);
      return;
    }
    setBusy(false);
    const existing = (sent.current as { reportId?: string } | undefined)?.reportId;
    setFailure(
      existing ? (
        <TakenMeanwhile sentence={sent.message} reportId={existing} />
      ) : (
        <Notice tone="alert">
          {sent.message || importing.bar.unreachable}{" "}
          {sent.code === "not-signed-in" && (
            <Link href="/sign-in?next=/import" className="font-semibold underline">
              {importing.drop.signIn}
            </Link>
          )}
        </Notice>
      ),
    );
    // Somebody may have opened the period meanwhile: the list of periods is read anew. Trap: without the server, a refresh leaves the page for the browser's own error.
    if (sent.code !== "unreachable") router.refresh();
  };

  return { busy, failure, take };
}

/** Another person was quicker. Told here only until the page knows: from then on it stands at the period, and the keyboard goes there. */
function TakenMeanwhile({ sentence, reportId }: { sentence: string; reportId: string }) {
  const { importing } = useMessages();
  const { takenBy } = useReview();
  const [isKnown, setKnown] = useState(false);
  if (takenBy === reportId && !isKnown) setKnown(true);
  useEffect(() => {
    if (isKnown) showElement(fieldId("year"));
  }, [isKnown]);
  if (isKnown) return null;
  return (
    <Notice tone="alert">
      {sentence}{" "}
      <Link href={`/reports/${reportId}`} className="font-semibold underline">
        {importing.period.open}
      </Link>
    </Notice>
  );
}

"use client";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/button";
import { useLocale, useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { shortHash } from "@/domain/content";
import { printDate, printNumberAndSymbol } from "@/domain/register";
import { formatDateTime } from "@/messages/format";
import type { ReviewView } from "@/services/report/review-view";
import { useLiveReport } from "../_live/live-context";
import { StepDialog } from "./step-dialog";

type Props = { review: ReviewView };

const LINK = "underline underline-offset-2";

/** Number, date, and where the file is. */
export function IssuedBanner({ review: { issued } }: Props) {
  const { banner } = useMessages().review;
  const locale = useLocale();
  if (!issued) return null;
  return (
    <Notice>
      <p className="font-medium">{banner.issued(printNumberAndSymbol(issued.number, issued.symbol), printDate(issued.date))}</p>
      <p>{banner.issuedBy(issued.byName, formatDateTime(new Date(issued.at), locale))}</p>
      <IssuedLinks issued={issued} />
    </Notice>
  );
}

function IssuedLinks({ issued }: { issued: NonNullable<ReviewView["issued"]> }) {
  const { banner } = useMessages().review;
  const live = useLiveReport();
  return (
    <p className="flex flex-wrap gap-x-4 text-sm">
      <span title={issued.contentHash}>
        {banner.contentHash}: <code className="font-mono">{shortHash(issued.contentHash)}</code>
      </span>
      <a href={`/reports/${live.view.id}/docx`} className={LINK}>
        {banner.file}
      </a>
      <Link href="/register" className={LINK}>
        {banner.register}
      </Link>
    </p>
  );
}

/** Who recalled it and why; what became of number and file; what replaces it. */
export function RecalledBanner({ review }: Props) {
  const { banner, acts } = useMessages().review;
  const locale = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  const { issued, replacedById, may, stateBy, stateAt, stateReason } = review;
  return (
    <Notice tone="alert">
      <p className="font-medium">{banner.recalled(stateBy ?? banner.unknownPerson, formatDateTime(new Date(stateAt), locale))}</p>
      {stateReason && <p className="mt-1 break-words whitespace-pre-wrap text-ink">{banner.reason(stateReason)}</p>}
      <div className="mt-1 text-ink">
        {issued && <p>{banner.recalledNumber(printNumberAndSymbol(issued.number, issued.symbol), printDate(issued.date))}</p>}
        {issued && <IssuedLinks issued={issued} />}
        {replacedById && (
          <Link href={`/reports/${replacedById}`} className={LINK}>
            {banner.replacedBy}
          </Link>
        )}
        {may["report.revise"].allowed && (
          <Button size="small" className="mt-2" onClick={() => setIsOpen(true)}>
            {acts.revise}
          </Button>
        )}
      </div>
      {isOpen && <StepDialog act="revise" onClose={() => setIsOpen(false)} />}
    </Notice>
  );
}

/** A corrected report names the one it stands in for. */
export function ReplacesNote({ review: { replaces } }: Props) {
  const { banner } = useMessages().review;
  if (!replaces) return null;
  const { id, number, symbol, date } = replaces;
  return (
    <Notice>
      {number !== null && symbol !== null && date !== null ? banner.replaces(printNumberAndSymbol(number, symbol), printDate(date)) : banner.replacesUnnumbered}{" "}
      <Link href={`/reports/${id}`} className={LINK}>
        {banner.openReplaced}
      </Link>
    </Notice>
  );
}

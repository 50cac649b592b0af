"use client";
import Link from "next/link";
import { useMessages } from "@/components/messages-provider";
import { ledgerHref } from "../../../ledger/query";
import { useLive } from "../_live/live-context";

/** Tells who reads the report that something recorded for its period is neither in it nor left out with a reason. */
export function OpenInLedger() {
  const { ledger } = useMessages();
  const open = useLive((view) => view.review.openInLedger);
  const period = useLive((view) => view.period);
  if (open === 0) return null;
  return (
    <p className="rounded border border-alert bg-paper px-3 py-2 text-sm">
      {ledger.panel.waiting(open)}{" "}
      <Link href={ledgerHref(period, { standing: "open" })} className="underline">
        {ledger.panel.whole}
      </Link>
    </p>
  );
}

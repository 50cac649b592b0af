"use client";
import { useState } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { Period } from "@/domain/report-document";
import { OpenDialog } from "../(home)/open-dialog";

/** Opens the report that the recorded decisions are for, by the dialog that opens every report. */
export function OpenReportButton({ period }: { period: Period }) {
  const { ledger, common } = useMessages();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{ledger.openReport(common.period(period))}</Button>
      {isOpen && <OpenDialog suggested={period} onClose={() => setOpen(false)} />}
    </>
  );
}

"use client";
import { useState } from "react";
import type { ReportView } from "@/services/report/load-report";
import { LiveContext, PersonContext, useFollow, type Person } from "../_live/live-context";
import { LiveReport } from "../_live/live-report";
import { PresenceProvider } from "../_live/presence";
import { Desk } from "./desk";

type ReadingPageProps = { report: ReportView; user: Person; at: { decisionId?: string; threadId?: string } };

/** The report as a leader reads it: the printed page, followed live, with comments and steps at hand. */
export function ReadingPage({ report, user, at }: ReadingPageProps) {
  const [live] = useState(() => new LiveReport(report));
  useFollow(live);
  return (
    <PersonContext value={user}>
      <LiveContext value={live}>
        <PresenceProvider reportId={report.id}>
          <Desk at={at} />
        </PresenceProvider>
      </LiveContext>
    </PersonContext>
  );
}

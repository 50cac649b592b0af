"use client";
import clsx from "clsx";
import { CircleAlert, Info, TriangleAlert } from "lucide-react";
import { useMessages } from "@/components/messages-provider";
import type { Severity } from "@/text/proofread";

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const COLOURS: Record<Severity, string> = { error: "text-alert", warning: "text-ink", info: "text-muted" };

/** How certain a finding is: a word, a sign and a colour. */
export function SeverityMark({ severity }: { severity: Severity }) {
  const { severities } = useMessages().findings;
  return (
    <span className={clsx("inline-flex items-center gap-1 font-semibold whitespace-nowrap", COLOURS[severity])}>
      <SeverityIcon severity={severity} />
      {severities[severity]}
    </span>
  );
}

export function SeverityIcon({ severity }: { severity: Severity }) {
  const Icon = ICONS[severity];
  return <Icon className={clsx("size-4 shrink-0", COLOURS[severity])} aria-hidden />;
}

"use client";
import clsx from "clsx";
import { Check, CircleAlert, CircleMinus } from "lucide-react";
import { useMessages } from "@/components/messages-provider";
import type { Standing } from "@/domain/ledger";

const ICONS = { open: CircleAlert, "in-report": Check, "left-out": CircleMinus };
const LOOKS: Record<Standing, string> = { open: "border-alert text-alert", "in-report": "border-edge", "left-out": "border-line bg-wash text-muted" };

/** Where an entry stands: a word, a sign and a colour. */
export function StandingWord({ standing }: { standing: Standing }) {
  const { ledger } = useMessages();
  const Icon = ICONS[standing];
  return (
    <span className={clsx("inline-flex shrink-0 items-center gap-1 rounded border px-1.5 py-0.5 text-xs font-medium whitespace-nowrap", LOOKS[standing])}>
      <Icon className="size-3.5" aria-hidden />
      {ledger.standings[standing]}
    </span>
  );
}

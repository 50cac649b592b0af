"use client";
import clsx from "clsx";
import { CircleAlert, CircleDashed, CloudOff } from "lucide-react";
import { useMessages } from "@/components/messages-provider";
import type { DraftSlot } from "./draft-slot";

/** Says beside a box that its text is not stored yet. Nothing is shown for stored text: quiet is the rule. */
export function SlotMark({ slot, isNew }: { slot: DraftSlot; isNew: boolean }) {
  const { editor } = useMessages();
  const { kind } = slot.status;
  if (kind === "saved" || (isNew && slot.text === "")) return <span className="w-5 shrink-0" />;
  const known = kind === "waiting" || kind === "saving" || kind === "unreachable" || kind === "signed-out";
  const label = known ? editor.row[kind] : editor.status.attention;
  const Icon = kind === "unreachable" || kind === "signed-out" ? CloudOff : known ? CircleDashed : CircleAlert;
  const calm = kind === "waiting" || kind === "saving";
  return (
    <span className={clsx("mt-2 w-5 shrink-0", calm ? "text-muted" : "text-alert")} title={label}>
      <Icon className="size-4" aria-hidden />
      <span className="sr-only">{label}</span>
    </span>
  );
}

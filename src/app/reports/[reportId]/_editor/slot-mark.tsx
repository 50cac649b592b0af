"use client";
import clsx from "clsx";
import { CircleAlert, CircleDashed, CloudOff } from "lucide-react";
import { useMessages } from "@/components/messages-provider";
import type { DraftSlot } from "./draft-slot";

/** Says beside a box that its text is not stored yet. Nothing is shown for stored text: quiet is the rule. Its place is kept, so that nothing moves. */
export function SlotMark({ slot, isNew, className }: { slot: DraftSlot; isNew: boolean; className?: string }) {
  const { editor } = useMessages();
  const { kind } = slot.status;
  const place = clsx("h-4 w-5 shrink-0", className);
  if (kind === "saved" || (isNew && slot.text === "")) return <span className={place} />;
  const known = kind === "waiting" || kind === "saving" || kind === "unreachable" || kind === "signed-out";
  const label = known ? editor.row[kind] : editor.status.attention;
  const Icon = kind === "unreachable" || kind === "signed-out" ? CloudOff : known ? CircleDashed : CircleAlert;
  const calm = kind === "waiting" || kind === "saving";
  return (
    <span className={clsx(place, calm ? "text-muted" : "text-alert")} title={label}>
      <Icon className="size-4" aria-hidden />
      <span className="sr-only">{label}</span>
    </span>
  );
}

"use client";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/button";
import { TextAreaField } from "@/components/field";
import { KeptNote } from "@/components/kept-note";
import { useMessages } from "@/components/messages-provider";
import { useKeptText } from "@/components/use-kept-text";
import { useLive, usePerson } from "../_live/live-context";
import type { Found } from "./found";
import { useDismiss } from "./use-dismiss";

/** Longest reason the server takes. */
const MAX_REASON_LENGTH = 500;

type DismissFormProps = {
  found: Found;
  onClose: () => void;
  /** Remembers where the keyboard goes on once the finding is gone. */
  keepPlace: () => () => void;
  onDone: (goOn: () => void) => void;
};

/** Asks why a finding is put aside: one click for the usual reasons, or one's own words, kept until they are sent. */
export function DismissForm({ found, onClose, keepPlace, onDone }: DismissFormProps) {
  const words = useMessages().findings.dismissing;
  const person = usePerson();
  const reportId = useLive((view) => view.id);
  const keptKey = `${person.id}:${reportId}:dismiss:${found.key}`;
  const [reason, setReason, forget] = useKeptText(keptKey);
  const { dismiss, problem, isBusy, dialog } = useDismiss();
  const [isMissing, setIsMissing] = useState(false);
  const length = reason.trim().length;
  const wrong = length > MAX_REASON_LENGTH ? words.tooLong(length, MAX_REASON_LENGTH) : isMissing && length === 0 ? words.needed : (problem ?? undefined);

  const send = async (why: string) => {
    const goOn = keepPlace();
    if (!(await dismiss(found, why))) return;
    forget();
    onDone(goOn);
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setIsMissing(length === 0);
    if (length > 0 && length <= MAX_REASON_LENGTH) void send(reason);
  };

  return (
    <form
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
      className="flex flex-col gap-2 border-t border-line pt-2"
      aria-label={words.why}
    >
      <p className="text-sm font-medium">{words.why}</p>
      <div className="flex flex-wrap gap-1.5">
        {words.presets.map((preset) => (
          <Button key={preset} size="small" aria-disabled={isBusy || undefined} onClick={() => void send(preset)}>
            {preset}
          </Button>
        ))}
      </div>
      {/* Whoever types at once means a reason: on a button the first space would choose one unread. */}
      <TextAreaField
        autoFocus
        label={words.other}
        error={wrong}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
        className="min-h-9!"
      />
      <KeptNote keptKey={keptKey} />
      <div className="flex justify-end gap-1.5">
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button type="submit" size="small" look="primary" aria-disabled={isBusy || undefined}>
          {words.send}
        </Button>
      </div>
      {dialog}
    </form>
  );
}

"use client";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "@/components/button";
import { TextAreaField } from "@/components/field";
import { KeptNote } from "@/components/kept-note";
import { useMessages } from "@/components/messages-provider";
import { useKeptText } from "@/components/use-kept-text";
import { MAX_REASON_LENGTH } from "@/domain/workflow";

type LeaveOutFormProps = { entryId: string; personId: string; onSend: (reason: string) => Promise<boolean>; onClose: () => void };

/** Why an entry stays out of the report; the reason is kept until it is sent. */
export function LeaveOutForm({ entryId, personId, onSend, onClose }: LeaveOutFormProps) {
  const { ledger, common, errors } = useMessages();
  const words = ledger.leaveOut;
  const keptKey = `${personId}:ledger:${entryId}:leave-out`;
  const [reason, setReason, forget] = useKeptText(keptKey);
  const [isMissing, setMissing] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => box.current?.focus(), []);
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return box.current?.focus();
    if (!(await onSend(reason))) return;
    forget();
    onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} onKeyDown={(event) => event.key === "Escape" && onClose()} className="mt-2 flex flex-col gap-2">
      <TextAreaField
        ref={box}
        label={words.reason}
        hint={words.hint}
        rows={2}
        className="min-h-14!"
        maxLength={MAX_REASON_LENGTH}
        value={reason}
        error={isMissing ? errors["reason-required"]({}) : undefined}
        onChange={(event) => setReason(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          event.currentTarget.form?.requestSubmit();
        }}
      />
      <KeptNote keptKey={keptKey} />
      <div className="flex justify-end gap-2">
        <Button size="small" onClick={onClose}>
          {common.cancel}
        </Button>
        <Button size="small" type="submit" look="primary">
          {words.submit}
        </Button>
      </div>
    </form>
  );
}

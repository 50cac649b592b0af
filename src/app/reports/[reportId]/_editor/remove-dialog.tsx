"use client";
import { useActionState } from "react";
import { ActionForm } from "@/components/action-form";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { IDLE } from "@/server/form-state";
import { removeReportAction } from "../actions";
import { useSelected } from "./store-context";

/** Asks before a period that holds nothing is taken off the list. */
export function RemoveDialog({ reportId, name, onClose }: { reportId: string; name: string; onClose: () => void }) {
  const { editor, common } = useMessages();
  const version = useSelected((store) => store.form.version);
  const [state, action] = useActionState(removeReportAction, IDLE);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={editor.removeDialog.title(name)} description={editor.removeDialog.body}>
      <ActionForm state={state} action={action} className="flex flex-col gap-3">
        {state.message && <Notice tone="alert">{state.message}</Notice>}
        <input type="hidden" name="reportId" value={reportId} />
        <input type="hidden" name="version" value={version} />
        <ButtonRow>
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButton look="alert">{editor.removeDialog.submit}</SubmitButton>
        </ButtonRow>
      </ActionForm>
    </Dialog>
  );
}

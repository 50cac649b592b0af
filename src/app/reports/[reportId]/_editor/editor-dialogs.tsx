"use client";
import { useState } from "react";
import { useMessages } from "@/components/messages-provider";
import type { ReportView } from "@/services/report/load-report";
import { usePerson } from "../_live/live-context";
import { NameVersionDialog } from "../_review/name-version-dialog";
import type { PasteRequest } from "./editor-view";
import { PasteDialog } from "./paste-dialog";
import { RemoveDialog } from "./remove-dialog";
import { SignInDialog } from "./sign-in-dialog";
import { ShortcutsDialog, TrashDialog } from "./small-dialogs";
import { useSelected, useStore } from "./store-context";

export type OpenDialog = "trash" | "shortcuts" | "remove" | "name-version" | null;

type EditorDialogsProps = {
  report: Pick<ReportView, "id" | "period">;
  open: OpenDialog;
  paste: PasteRequest | null;
  onClose: () => void;
  onPasteClose: () => void;
};

/** Every dialog of the page, none of them open most of the time. */
export function EditorDialogs({ report, open, paste, onClose, onPasteClose }: EditorDialogsProps) {
  const store = useStore();
  const { editor, common } = useMessages();
  return (
    <>
      {paste && <PasteDialog request={paste} period={report.period} onClose={onPasteClose} />}
      {open === "trash" && <TrashDialog onClose={onClose} />}
      {open === "remove" && <RemoveDialog reportId={report.id} name={editor.title(common.period(report.period))} onClose={onClose} />}
      {open === "shortcuts" && <ShortcutsDialog onClose={onClose} />}
      {open === "name-version" && <NameVersionDialog beforeStep={() => store.flushAll()} onClose={onClose} />}
    </>
  );
}

/** Asks for the password while text waits for it; put off, it comes again when it is asked for. */
export function SignInAgain() {
  const store = useStore();
  const { username } = usePerson();
  const [isPutOff, setIsPutOff] = useState(false);
  const isSignedOut = useSelected((current) => current.overall() === "signed-out");
  if (!isSignedOut || isPutOff) return null;
  return <SignInDialog username={username} onSignedIn={() => store.retry()} onClose={() => setIsPutOff(true)} />;
}

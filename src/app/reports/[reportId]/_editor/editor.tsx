"use client";
import { useCallback, useEffect, useState } from "react";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { ReportView } from "@/services/report/load-report";
import { LiveContext, PersonContext, useFollow, useLive, type Person } from "../_live/live-context";
import { LiveReport } from "../_live/live-report";
import { Columns } from "./columns";
import { DragRows } from "./drag-rows";
import { EditorViewContext, type PasteRequest } from "./editor-view";
import { browserJournal, type BrowserJournal } from "./journal";
import { KeptTexts } from "./kept-text";
import { PasteDialog } from "./paste-dialog";
import { HeadPart, TailPart } from "./report-parts";
import { RemoveDialog } from "./remove-dialog";
import { ReportStore } from "./report-store";
import { SectionBlock } from "./section-block";
import { SignInDialog } from "./sign-in-dialog";
import { ShortcutsDialog, TrashDialog } from "./small-dialogs";
import { StartPanel } from "./start-panel";
import { StoreContext, useSelected, useStore } from "./store-context";
import { TopBar } from "./top-bar";
import { httpTransport } from "./transport";
import { useInBrowser, useLeaveGuard, useShortcuts } from "./use-page";

type ReportEditorProps = { report: ReportView; user: Person };

/**
 * The page on which a report is written, or read by those who may not write.
 * It is built in the browser alone: hundreds of boxes built on the server first
 * would take the server ten times as long as reading them from the database.
 */
export function ReportEditor(props: ReportEditorProps) {
  const { editor, common } = useMessages();
  if (useInBrowser()) return <OpenReport {...props} />;
  return (
    <div className="flex h-12 items-center border-b border-line bg-paper px-4" aria-busy>
      <h1 className="truncate text-base">{editor.title(common.period(props.report.period))}</h1>
    </div>
  );
}

function OpenReport({ report, user }: ReportEditorProps) {
  const [journal] = useState(() => browserJournal(user.id, report.id));
  const [live] = useState(() => new LiveReport(report));
  const [store] = useState(() => new ReportStore(report, httpTransport(report.id, () => undefined), journal));
  useEffect(() => live.follow((view) => store.follow(view)), [live, store]);
  useFollow(live, useCallback(() => store.retry(), [store]));
  return (
    <PersonContext value={user}>
      <LiveContext value={live}>
        <StoreContext value={store}>
          <EditorPage report={report} user={user} journal={journal} />
        </StoreContext>
      </LiveContext>
    </PersonContext>
  );
}

type Open = "trash" | "shortcuts" | "remove" | null;

function EditorPage({ report, user, journal }: ReportEditorProps & { journal: BrowserJournal }) {
  const store = useStore();
  const { editor, common } = useMessages();
  const mayEdit = useLive((view) => view.review.may["report.edit"]);
  const state = useLive((view) => view.review.state);
  const readOnly = !mayEdit.allowed;
  const [paste, setPaste] = useState<PasteRequest | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const [previewShown, setPreviewShown] = useState(true);
  const [signInClosed, setSignInClosed] = useState(false);
  const signedOut = useSelected((current) => current.overall() === "signed-out");
  const sections = useSelected((current) => current.sections.map(({ key }) => key).join(" "));
  useEffect(() => store.onRemoved((count) => toast(editor.done.removedCharacters(count))), [store, editor]);
  useLeaveGuard();
  useShortcuts({ onShortcuts: () => setOpen("shortcuts"), readOnly });

  const goToTrouble = () => {
    setSignInClosed(false);
    store.retry();
    const trouble = document.querySelector<HTMLElement>('[aria-invalid="true"]');
    const part = trouble?.closest("details");
    if (part) part.open = true;
    trouble?.scrollIntoView({ block: "center" });
    trouble?.focus({ preventScroll: true });
  };

  return (
    <EditorViewContext value={{ readOnly, openPaste: setPaste }}>
      <div className="flex h-[calc(100dvh-2.75rem)] flex-col">
        <TopBar
          reportId={report.id}
          period={report.period}
          state={state}
          previewShown={previewShown}
          onTogglePreview={() => setPreviewShown((shown) => !shown)}
          onTrash={() => setOpen("trash")}
          onRemove={() => setOpen("remove")}
          onShortcuts={() => setOpen("shortcuts")}
          onStatus={goToTrouble}
        />
        <Columns reportId={report.id} previewShown={previewShown}>
          {!mayEdit.allowed && <Notice>{editor.readOnly[mayEdit.reason === "role" || mayEdit.reason === "state" ? mayEdit.reason : "unknown"]}</Notice>}
          {!readOnly && <KeptTexts journal={journal} />}
          <StartPanel />
          <HeadPart />
          <DragRows>
            {sections.split(" ").map((key) => (
              <SectionBlock key={key} sectionKey={key} />
            ))}
          </DragRows>
          <TailPart />
        </Columns>
      </div>
      {paste && <PasteDialog request={paste} period={report.period} onClose={() => setPaste(null)} />}
      {open === "trash" && <TrashDialog onClose={() => setOpen(null)} />}
      {open === "remove" && <RemoveDialog reportId={report.id} name={editor.title(common.period(report.period))} onClose={() => setOpen(null)} />}
      {open === "shortcuts" && <ShortcutsDialog onClose={() => setOpen(null)} />}
      {signedOut && !signInClosed && <SignInDialog username={user.username} onSignedIn={() => store.retry()} onClose={() => setSignInClosed(true)} />}
    </EditorViewContext>
  );
}

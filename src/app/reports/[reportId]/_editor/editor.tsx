"use client";
import clsx from "clsx";
import { useEffect, useState } from "react";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { periodName } from "@/domain/period";
import type { ReportView } from "@/services/report/load-report";
import { DragRows } from "./drag-rows";
import { EditorViewContext, type PasteRequest } from "./editor-view";
import { browserJournal, type BrowserJournal } from "./journal";
import { KeptTexts } from "./kept-text";
import { PasteDialog } from "./paste-dialog";
import { Preview } from "./preview";
import { HeadPart, TailPart } from "./report-parts";
import { ReportStore } from "./report-store";
import { SectionBlock } from "./section-block";
import { SectionNav } from "./section-nav";
import { SignInDialog } from "./sign-in-dialog";
import { ShortcutsDialog, TrashDialog } from "./small-dialogs";
import { StoreContext, useSelected, useStore } from "./store-context";
import { TopBar } from "./top-bar";
import { httpTransport } from "./transport";
import { useFollow, useInBrowser, useLeaveGuard, useShortcuts } from "./use-page";

type ReportEditorProps = { report: ReportView; user: { id: string; username: string } };

/**
 * The page on which a report is written, or read by those who may not write.
 * It is built in the browser alone: hundreds of boxes built on the server first
 * would take the server ten times as long as reading them from the database.
 */
export function ReportEditor(props: ReportEditorProps) {
  const { editor } = useMessages();
  if (useInBrowser()) return <OpenReport {...props} />;
  return (
    <div className="flex h-12 items-center border-b border-line bg-paper px-4" aria-busy>
      <h1 className="truncate text-base">{editor.title(periodName(props.report.period))}</h1>
    </div>
  );
}

function OpenReport({ report, user }: ReportEditorProps) {
  const [journal] = useState(() => browserJournal(user.id, report.id));
  const [store] = useState(() => new ReportStore(report, httpTransport(report.id), journal));
  return (
    <StoreContext value={store}>
      <EditorPage report={report} user={user} journal={journal} />
    </StoreContext>
  );
}

type Open = "trash" | "shortcuts" | null;

function EditorPage({ report, user, journal }: ReportEditorProps & { journal: BrowserJournal }) {
  const store = useStore();
  const { editor } = useMessages();
  const readOnly = !report.mayEdit.allowed;
  const [paste, setPaste] = useState<PasteRequest | null>(null);
  const [open, setOpen] = useState<Open>(null);
  const [tab, setTab] = useState<"write" | "preview">("write");
  const [previewShown, setPreviewShown] = useState(true);
  const [signInClosed, setSignInClosed] = useState(false);
  const signedOut = useSelected((current) => current.overall() === "signed-out");
  const sections = useSelected((current) => current.sections.map(({ key }) => key).join(" "));
  useEffect(() => store.onRemoved((count) => toast(editor.done.removedCharacters(count))), [store, editor]);
  useFollow(report.id);
  useLeaveGuard();
  useShortcuts({ onShortcuts: () => setOpen("shortcuts"), readOnly });

  const goToTrouble = () => {
    setSignInClosed(false);
    store.retry();
    document.querySelector('[aria-invalid="true"]')?.scrollIntoView({ block: "center" });
  };

  return (
    <EditorViewContext value={{ readOnly, openPaste: setPaste }}>
      <div className="flex h-[calc(100dvh-2.75rem)] flex-col">
        <TopBar
          reportId={report.id}
          period={report.period}
          state={report.state}
          previewShown={previewShown}
          onTogglePreview={() => setPreviewShown((shown) => !shown)}
          onTrash={() => setOpen("trash")}
          onShortcuts={() => setOpen("shortcuts")}
          onStatus={goToTrouble}
        />
        <Tabs tab={tab} onTab={setTab} />
        <div className="flex min-h-0 flex-1">
          <aside className="w-50 shrink-0 overflow-y-auto border-r border-line bg-paper p-2 max-lg:hidden">
            <SectionNav />
          </aside>
          <div className={clsx("relative min-w-0 flex-1 overflow-y-auto scroll-smooth p-3", tab === "preview" && "max-lg:hidden")} tabIndex={-1}>
            <div className="mx-auto flex max-w-3xl flex-col gap-3">
              {!report.mayEdit.allowed && <Notice>{editor.readOnly[report.mayEdit.reason]}</Notice>}
              {!readOnly && <KeptTexts journal={journal} />}
              <HeadPart />
              <DragRows>
                {sections.split(" ").map((key) => (
                  <SectionBlock key={key} sectionKey={key} />
                ))}
              </DragRows>
              <TailPart />
            </div>
          </div>
          <div className={clsx("min-w-0 border-l border-line bg-wash lg:w-[42%]", !previewShown && "lg:hidden", tab === "write" ? "max-lg:hidden" : "max-lg:flex-1")}>
            <Preview reportId={report.id} />
          </div>
        </div>
      </div>
      {paste && <PasteDialog request={paste} period={report.period} onClose={() => setPaste(null)} />}
      {open === "trash" && <TrashDialog onClose={() => setOpen(null)} />}
      {open === "shortcuts" && <ShortcutsDialog onClose={() => setOpen(null)} />}
      {signedOut && !signInClosed && <SignInDialog username={user.username} onSignedIn={() => store.retry()} onClose={() => setSignInClosed(true)} />}
    </EditorViewContext>
  );
}

/** On a tablet the paper is a tab of its own. */
function Tabs({ tab, onTab }: { tab: "write" | "preview"; onTab: (tab: "write" | "preview") => void }) {
  const { editor } = useMessages();
  return (
    <div role="tablist" className="flex border-b border-line bg-paper px-2 lg:hidden">
      {(["write", "preview"] as const).map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={tab === name}
          onClick={() => onTab(name)}
          className={clsx("px-4 py-2 font-medium", tab === name ? "border-b-2 border-ink" : "text-muted")}
        >
          {editor[name]}
        </button>
      ))}
    </div>
  );
}

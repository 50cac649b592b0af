"use client";
import { useCallback, useEffect, useState } from "react";
import { toast } from "sonner";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { ReportView } from "@/services/report/load-report";
import type { CommentsFocus } from "../_comments/focus";
import { PassageButton } from "../_comments/passage-button";
import { FindingsProvider } from "../_findings/findings-context";
import { SourcesProvider } from "../_ledger/sources-provider";
import { LiveContext, PersonContext, useFollow, type Person } from "../_live/live-context";
import { LiveReport } from "../_live/live-report";
import { PresenceProvider } from "../_live/presence";
import { LateEditContext } from "../_review/late-edit";
import { GoToContext } from "../_review/places";
import { StateBanner } from "../_review/state-banner";
import { Agreement } from "./agreement";
import { AT_FIRST, Columns, withTab } from "./columns";
import { DragRows } from "./drag-rows";
import { EditorDialogs, SignInAgain, type OpenDialog } from "./editor-dialogs";
import { EditorViewContext, type PasteRequest } from "./editor-view";
import { browserJournal, type BrowserJournal } from "./journal";
import { KeptTexts } from "./kept-text";
import { HeadPart, TailPart } from "./report-parts";
import { ReportStore } from "./report-store";
import { SectionBlock } from "./section-block";
import { StartPanel } from "./start-panel";
import { StoreContext, useSelected, useStore } from "./store-context";
import { TopBar } from "./top-bar";
import { httpTransport } from "./transport";
import { useInBrowser, useLeaveGuard, useShortcuts } from "./use-page";
import { useGoToPlace, usePlaceOfAddress } from "./use-places";
import { useWriting } from "./use-writing";

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

/** Refusals that say: the report is no longer where this page believes it to be. */
const OVERTAKEN = ["wrong-state", "approval-stands", "not-allowed"];

/** What an open report consists of, wired together once. */
function openReport(report: ReportView, user: Person) {
  const journal = browserJournal(user.id, report.id);
  const live = new LiveReport(report);
  const agreement = new Agreement();
  const told = (code: string) => void (OVERTAKEN.includes(code) && live.lookAnew());
  const store = new ReportStore(report, httpTransport(report.id, () => agreement.versionId, told), journal);
  return { journal, live, agreement, store };
}

function OpenReport({ report, user }: ReportEditorProps) {
  const [{ journal, live, agreement, store }] = useState(() => openReport(report, user));
  useEffect(
    () =>
      live.follow((view) => {
        agreement.follow(view.review);
        return store.follow(view);
      }),
    [live, agreement, store],
  );
  useFollow(live, useCallback(() => store.retry(), [store]));
  return (
    <PersonContext value={user}>
      <LiveContext value={live}>
        <PresenceProvider reportId={report.id}>
          <StoreContext value={store}>
            <SourcesProvider>
              <EditorPage report={report} journal={journal} agreement={agreement} />
            </SourcesProvider>
          </StoreContext>
        </PresenceProvider>
      </LiveContext>
    </PersonContext>
  );
}

type EditorPageProps = { report: ReportView; journal: BrowserJournal; agreement: Agreement };

function EditorPage({ report, journal, agreement }: EditorPageProps) {
  const store = useStore();
  const { editor } = useMessages();
  const { readOnly, mayEdit, lateEdit, keptRound } = useWriting(agreement);
  const [paste, setPaste] = useState<PasteRequest | null>(null);
  const [open, setOpen] = useState<OpenDialog>(null);
  const [signInAsked, setSignInAsked] = useState(0);
  const front = useFront();
  const { openComments, showLedger } = front;
  const sections = useSelected((current) => current.sections.map(({ key }) => key).join(" "));
  const goTo = useGoToPlace({ write: front.showText, comments: openComments, ledger: showLedger });
  usePlaceOfAddress(goTo);
  useEffect(() => store.onRemoved((count) => toast(editor.done.removedCharacters(count))), [store, editor]);
  useLeaveGuard();
  useShortcuts({ onShortcuts: () => setOpen("shortcuts"), readOnly });

  const goToTrouble = () => {
    setSignInAsked((times) => times + 1);
    store.retry();
    bringUpTrouble();
  };
  const beforeTake = useCallback(async (id: string) => (await store.rows.get(id)?.slot.flush()) ?? true, [store]);

  return (
    <EditorViewContext value={{ readOnly, openPaste: setPaste, openComments }}>
      <GoToContext value={goTo}>
        <LateEditContext value={lateEdit}>
          <FindingsProvider onShow={front.showFindings}>
            <div className="flex h-[calc(100dvh-2.75rem)] flex-col">
              <TopBar reportId={report.id} period={report.period} sideShown={front.sideShown} onToggleSide={front.toggleSide} onOpen={setOpen} onStatus={goToTrouble} />
              <Columns
                reportId={report.id}
                inFront={front.inFront}
                onTab={front.show}
                sideShown={front.sideShown}
                focus={front.focus}
                basis={{ beforeTake, overApproval: () => agreement.versionId }}
              >
                <StateBanner />
                {!mayEdit.allowed && mayEdit.reason !== "state" && <Notice>{editor.readOnly[mayEdit.reason === "role" ? "role" : "unknown"]}</Notice>}
                <KeptTexts key={keptRound} journal={journal} readOnly={readOnly} />
                <StartPanel />
                <HeadPart />
                <DragRows>
                  {sections.split(" ").map((key) => (
                    <SectionBlock key={key} sectionKey={key} />
                  ))}
                </DragRows>
                <TailPart />
                {readOnly && <PassageButton onCompose={openComments} />}
              </Columns>
            </div>
            <EditorDialogs report={report} open={open} paste={paste} onClose={() => setOpen(null)} onPasteClose={() => setPaste(null)} />
            <SignInAgain key={signInAsked} />
          </FindingsProvider>
        </LateEditContext>
      </GoToContext>
    </EditorViewContext>
  );
}

/** What is in front: the text, the paper or the comments, and what of these the page was asked for. */
function useFront() {
  const [inFront, setInFront] = useState(AT_FIRST);
  const [sideShown, setSideShown] = useState(true);
  const [focus, setFocus] = useState<CommentsFocus | null>(null);
  const show = useCallback((tab: Parameters<typeof withTab>[1]) => setInFront((now) => withTab(now, tab)), []);
  const showText = useCallback(() => show("write"), [show]);
  const openComments = useCallback(
    (asked: CommentsFocus) => {
      setFocus({ ...asked });
      show("comments");
      setSideShown(true);
    },
    [show],
  );
  const showLedger = useCallback(() => {
    show("ledger");
    setSideShown(true);
  }, [show]);
  const showFindings = useCallback(() => {
    show("findings");
    setSideShown(true);
  }, [show]);
  return { inFront, sideShown, focus, show, showText, openComments, showLedger, showFindings, toggleSide: () => setSideShown((shown) => !shown) };
}

/** Leads to the first box whose text could not be stored. */
function bringUpTrouble(): void {
  const trouble = document.querySelector<HTMLElement>('[aria-invalid="true"]');
  const part = trouble?.closest("details");
  if (part) part.open = true;
  trouble?.scrollIntoView({ block: "center" });
  trouble?.focus({ preventScroll: true });
}

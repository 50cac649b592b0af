"use client";
import { useEffect, useReducer, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { useLocale, useMessages } from "@/components/messages-provider";
import { useKeptText } from "@/components/use-kept-text";
import { formatDateTime } from "@/messages/format";
import type { ImportSettings } from "@/services/import/settings";
import { DropPage, pasteKey } from "./drop-page";
import { DropVeil } from "./drop-veil";
import { HEADING_ID } from "./heading-id";
import { takePending } from "./pending-file";
import { ReadingProgress } from "./reading-progress";
import { ReviewDesk } from "./_review/review-desk";
import { EMPTY, keepSession, keptSession, next, onKeptElsewhere } from "./session";
import { useFileDrop } from "./use-file-drop";
import { useReader, type ToRead } from "./use-reader";
import { useTaking } from "./use-taking";

type ImportViewProps = { personId: string; settings: ImportSettings };

const never = () => () => {};

/** What is kept lies in the browser, so nothing is drawn before it runs there. */
export function ImportView(props: ImportViewProps) {
  const inBrowser = useSyncExternalStore(never, () => true, () => false);
  return inBrowser ? <ImportDesk {...props} /> : null;
}

/** A file or a text is given, looked at, corrected, taken. */
function ImportDesk({ personId, settings }: ImportViewProps) {
  const [held, act] = useReducer(next, personId, (id) => ({ ...EMPTY, session: keptSession(id).session }));
  const [cameBack, setCameBack] = useState(() => keptSession(personId).cameBack);
  const [, , clearPasted] = useKeptText(pasteKey(personId));
  const [onlyOne, setOnlyOne] = useState(false);
  const [asked, setAsked] = useState<{ file: File | null } | null>(null);
  const { reader, read, stop } = useReader(settings.sections, (session) => {
    setCameBack(null);
    act({ type: "open", session });
  });
  const forget = useKeeping(personId, held.session);
  const taking = useTaking(settings.sections, () => {
    forget();
    clearPasted();
  });

  useHeadingFocus(held.session?.readings[0]!.source);
  // What came back was corrected before its steps were forgotten.
  const mayLose = held.past.length > 0 || cameBack !== null;
  const start = (what: ToRead) => void read(what);
  const onFiles = (files: File[]) => {
    const [file] = files;
    if (!file) return;
    setOnlyOne(files.length > 1);
    if (held.session && mayLose) setAsked({ file });
    else start({ file });
  };
  const isOver = useFileDrop(onFiles);
  usePending((file) => onFiles([file]));

  const progress = <ReadingProgress reader={reader} onlyOne={onlyOne} onStop={stop} onAgain={start} />;
  return (
    <>
      {isOver && <DropVeil />}
      {held.session ? (
        <ReviewDesk
          held={held}
          act={act}
          settings={settings}
          busy={taking.busy}
          failure={
            <>
              {progress}
              {taking.failure}
              {cameBack !== null && <CameBack at={cameBack} onDrop={() => setAsked({ file: null })} />}
            </>
          }
          onOther={() => (mayLose ? setAsked({ file: null }) : act({ type: "close" }))}
          onTake={() => held.session && void taking.take(held.session)}
        />
      ) : (
        <DropPage personId={personId} progress={progress} onFiles={onFiles} onPasted={(pasted) => start({ pasted })} />
      )}
      {asked && held.session && (
        <ReplaceDialog
          name={held.session.name}
          file={asked.file}
          onKeep={() => setAsked(null)}
          onReplace={() => {
            setAsked(null);
            setCameBack(null);
            act({ type: "close" });
            if (asked.file) start({ file: asked.file });
          }}
        />
      )}
    </>
  );
}

/** Begun on another day or in another tab: said quietly, with the way to begin anew. */
function CameBack({ at, onDrop }: { at: number; onDrop: () => void }) {
  const { importing } = useMessages();
  const locale = useLocale();
  return (
    <p className="px-1 text-sm text-muted">
      {importing.cameBack.sentence(formatDateTime(new Date(at), locale))}{" "}
      <button type="button" onClick={onDrop} className="rounded underline underline-offset-2 hover:text-ink">
        {importing.cameBack.drop}
      </button>
    </p>
  );
}

type ReplaceDialogProps = { name: string; file: File | null; onKeep: () => void; onReplace: () => void };

/** Corrections would be lost: asked before they are. */
function ReplaceDialog({ name, file, onKeep, onReplace }: ReplaceDialogProps) {
  const words = useMessages().importing.replace;
  return (
    <Dialog open onOpenChange={(open) => !open && onKeep()} title={words.title} description={words.body(name)}>
      <ButtonRow>
        <Button onClick={onKeep}>{words.keep}</Button>
        <Button look="alert" onClick={onReplace}>
          {file ? words.submitNew(file.name) : words.submit}
        </Button>
      </ButtonRow>
    </Dialog>
  );
}

/** Long enough that a line typed at speed is written once. */
const REST = 400;

/** Keeps what is looked at in this browser, a moment after each change and when the page is left. Gives the way to forget it. */
function useKeeping(personId: string, session: Parameters<typeof keepSession>[1]): () => void {
  const latest = useRef(session);
  const isOver = useRef(false);
  useEffect(() => {
    latest.current = session;
    const timer = setTimeout(() => !isOver.current && keepSession(personId, session), REST);
    return () => clearTimeout(timer);
  }, [personId, session]);
  useEffect(() => {
    const keep = () => !isOver.current && keepSession(personId, latest.current);
    window.addEventListener("pagehide", keep);
    window.addEventListener("storage", onKeptElsewhere);
    return () => {
      window.removeEventListener("pagehide", keep);
      window.removeEventListener("storage", onKeptElsewhere);
      keep();
    };
  }, [personId]);
  return () => {
    isOver.current = true;
    keepSession(personId, null);
  };
}

/** What is on the page became another thing: the keyboard goes on at its heading, since the button that was pressed is gone. */
function useHeadingFocus(shown: object | undefined): void {
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    document.getElementById(HEADING_ID)?.focus();
  }, [shown]);
}

/** A file that was dropped on another page. */
function usePending(onFile: (file: File) => void): void {
  const handler = useRef(onFile);
  useEffect(() => {
    const file = takePending();
    if (file) handler.current(file);
  }, []);
}

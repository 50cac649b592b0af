"use client";
import { useEffect, useReducer, useRef, useState, useSyncExternalStore } from "react";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";
import { useKeptText } from "@/components/use-kept-text";
import type { ImportSettings } from "@/services/import/settings";
import { DropPage, pasteKey } from "./drop-page";
import { DropVeil } from "./drop-veil";
import { takePending } from "./pending-file";
import { ReadingProgress } from "./reading-progress";
import { ReviewDesk } from "./_review/review-desk";
import { EMPTY, keepSession, keptSession, next } from "./session";
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
  const [held, act] = useReducer(next, personId, (id) => ({ ...EMPTY, session: keptSession(id) }));
  const [, , clearPasted] = useKeptText(pasteKey(personId));
  const [onlyOne, setOnlyOne] = useState(false);
  const [asked, setAsked] = useState<{ file: File | null } | null>(null);
  const { reader, read, stop } = useReader(settings.sections, (session) => act({ type: "open", session }));
  const forget = useKeeping(personId, held.session);
  const taking = useTaking(settings.sections, () => {
    forget();
    clearPasted();
  });

  const start = (what: ToRead) => void read(what);
  const onFiles = (files: File[]) => {
    const [file] = files;
    if (!file) return;
    setOnlyOne(files.length > 1);
    if (held.past.length > 0) setAsked({ file });
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
            </>
          }
          onOther={() => (held.past.length > 0 ? setAsked({ file: null }) : act({ type: "close" }))}
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
            act({ type: "close" });
            if (asked.file) start({ file: asked.file });
          }}
        />
      )}
    </>
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

/** Keeps what is looked at in this tab, a moment after each change and when the page is left. Gives the way to forget it. */
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
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [personId]);
  return () => {
    isOver.current = true;
    keepSession(personId, null);
  };
}

/** A file that was dropped on another page. */
function usePending(onFile: (file: File) => void): void {
  const handler = useRef(onFile);
  useEffect(() => {
    const file = takePending();
    if (file) handler.current(file);
  }, []);
}

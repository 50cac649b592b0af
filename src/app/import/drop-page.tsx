"use client";
import { FileInput } from "lucide-react";
import { Button, buttonClass } from "@/components/button";
import { TextAreaField } from "@/components/field";
import { KeptNote } from "@/components/kept-note";
import { useMessages } from "@/components/messages-provider";
import { Panel } from "@/components/panel";
import { useKeptText } from "@/components/use-kept-text";
import clsx from "clsx";
import type { ReactNode } from "react";
import { HEADING_ID } from "./heading-id";

type DropPageProps = { personId: string; progress: ReactNode; onFiles: (files: File[]) => void; onPasted: (text: string) => void };

/** Gives the program a file or a text. */
export function DropPage({ personId, progress, onFiles, onPasted }: DropPageProps) {
  const { importing } = useMessages();
  const words = importing.drop;
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 px-4 py-6">
      <div>
        <h1 id={HEADING_ID} tabIndex={-1} className="text-xl outline-none">{importing.title}</h1>
        <p className="mt-1 max-w-prose text-muted">{importing.intro}</p>
      </div>
      {progress}
      <div className="flex flex-col items-center gap-2 rounded border-2 border-dashed border-edge bg-paper px-4 py-10 text-center">
        <FileInput className="size-7 text-muted" aria-hidden />
        <p className="font-medium">{words.title}</p>
        <p className="text-sm text-muted">{words.or}</p>
        {/* The browser's own control speaks the browser's language; the label around it speaks the person's. */}
        <label className={clsx(buttonClass("primary"), "cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ink")}>
          {words.choose}
          <input
            type="file"
            // An old .doc may be chosen too: the refusal says what to do with it.
            accept=".docx,.doc,.txt,.text,.json"
            className="sr-only"
            onChange={(event) => {
              onFiles([...(event.target.files ?? [])]);
              // The same file again, changed meanwhile, is a choice too.
              event.target.value = "";
            }}
          />
        </label>
        <p className="text-sm text-muted">{words.limit}</p>
      </div>
      <PasteBox personId={personId} onPasted={onPasted} />
    </div>
  );
}

/** Under which the pasted text is kept until it is taken. */
export const pasteKey = (personId: string): string => `${personId}:import`;

function PasteBox({ personId, onPasted }: { personId: string; onPasted: (text: string) => void }) {
  const { importing } = useMessages();
  const words = importing.paste;
  const [text, setText] = useKeptText(pasteKey(personId));
  return (
    <Panel title={words.title}>
      <TextAreaField label={words.label} hint={words.hint} value={text} spellCheck={false} onChange={(event) => setText(event.target.value)} className="min-h-32" />
      <KeptNote keptKey={pasteKey(personId)} />
      <div className="mt-3 flex justify-end">
        <Button look="primary" disabled={text.trim() === ""} onClick={() => onPasted(text)}>
          {words.submit}
        </Button>
      </div>
    </Panel>
  );
}

"use client";
import { useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { useLocale, useMessages } from "@/components/messages-provider";
import { formatDateTime } from "@/messages/format";
import type { BrowserJournal, KeptText } from "./journal";
import { PARTS_ID } from "./section-nav";
import { putBack, unsavedOf } from "./put-back";
import { useStore } from "./store-context";

type KeptTextsProps = {
  journal: BrowserJournal;
  /** While the report cannot be written they are only shown, to be copied. */
  readOnly: boolean;
};

/** Text typed on this computer that never reached the server, offered again. */
export function KeptTexts({ journal, readOnly }: KeptTextsProps) {
  const store = useStore();
  const { editor } = useMessages();
  const words = editor.kept;
  const [texts, setTexts] = useState(() => unsavedOf(store, journal, journal.all()));
  const settle = (settled: KeptText[]) => {
    const left = texts.filter((text) => !settled.includes(text));
    setTexts(left);
    // The button that was pressed goes away.
    if (left.length === 0) document.getElementById(PARTS_ID)?.focus();
  };
  const use = (chosen: KeptText[]) => {
    for (const text of chosen) putBack(store, journal, text);
    settle(chosen);
    toast(words.used(chosen.length));
  };
  const discard = (text: KeptText) => {
    const { key, ...entry } = text;
    journal.remove(key);
    settle([text]);
    const takeBack = () => {
      journal.write(key, entry);
      setTexts((now) => [...now, text]);
    };
    toast(words.discarded, { action: { label: editor.undo, onClick: takeBack } });
  };
  if (texts.length === 0) return null;
  return (
    <section role="alert" aria-label={readOnly ? words.heldTitle : words.title} className="rounded border border-alert bg-alert-wash p-3 text-sm">
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-base text-alert">{readOnly ? words.heldTitle : words.title}</h2>
          <p>{readOnly ? words.heldBody : words.body}</p>
        </div>
        {texts.length > 1 && !readOnly && (
          <Button size="small" look="primary" onClick={() => use(texts)}>
            {words.useAll}
          </Button>
        )}
      </div>
      <ul className="mt-2 flex flex-col gap-2">
        {texts.map((kept) => (
          <KeptItem key={kept.key} kept={kept} readOnly={readOnly} onUse={() => use([kept])} onDiscard={() => discard(kept)} />
        ))}
      </ul>
    </section>
  );
}

function KeptItem({ kept, readOnly, onUse, onDiscard }: { kept: KeptText; readOnly: boolean; onUse: () => void; onDiscard: () => void }) {
  const store = useStore();
  const { editor } = useMessages();
  const locale = useLocale();
  const sectionKey = kept.place?.sectionKey ?? store.rows.get(kept.key)?.decision.sectionKey;
  const place = store.sections.find(({ key }) => key === sectionKey)?.heading;
  return (
    <li className="flex flex-wrap items-start gap-2 rounded border border-line bg-paper p-2">
      <div className="min-w-0 flex-1">
        <p className="text-xs text-muted">{[editor.kept.at(formatDateTime(new Date(kept.at), locale)), place].filter(Boolean).join(" · ")}</p>
        <p className="max-h-40 overflow-y-auto break-words whitespace-pre-wrap">{kept.text}</p>
      </div>
      {readOnly ? (
        <CopyButton text={kept.text} />
      ) : (
        <Button size="small" onClick={onUse}>
          {editor.kept.use}
        </Button>
      )}
      <Button size="small" onClick={onDiscard}>
        {editor.kept.discard}
      </Button>
    </li>
  );
}

function CopyButton({ text }: { text: string }) {
  const { editor } = useMessages();
  // Browsers offer the clipboard on https and on the computer itself only; elsewhere one selects the words.
  if (!navigator.clipboard) return null;
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    if (copied) toast(editor.kept.copied);
    else toast.error(editor.kept.copyFailed);
  };
  return (
    <Button size="small" onClick={() => void copy()}>
      {editor.kept.copy}
    </Button>
  );
}

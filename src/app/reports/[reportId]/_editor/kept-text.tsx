"use client";
import { useState } from "react";
import { Button } from "@/components/button";
import { useLocale, useMessages } from "@/components/messages-provider";
import { formatDateTime } from "@/messages/format";
import type { BrowserJournal, KeptText } from "./journal";
import { useStore } from "./store-context";

/** Text typed on this computer that never reached the server, offered again. */
export function KeptTexts({ journal }: { journal: BrowserJournal }) {
  const store = useStore();
  const { editor } = useMessages();
  const locale = useLocale();
  const [texts, setTexts] = useState(() => store.unsavedOf(journal.all()));
  const settle = (settled: KeptText[], use: boolean) => {
    for (const text of settled) {
      if (use) store.putBack(text);
      else journal.remove(text.key);
    }
    setTexts(texts.filter((text) => !settled.includes(text)));
  };
  if (texts.length === 0) return null;
  return (
    <section role="alert" aria-label={editor.kept.title} className="rounded border border-alert bg-alert-wash p-3 text-sm">
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-0 flex-1">
          <h2 className="text-base text-alert">{editor.kept.title}</h2>
          <p>{editor.kept.body}</p>
        </div>
        {texts.length > 1 && (
          <Button size="small" look="primary" onClick={() => settle(texts, true)}>
            {editor.kept.useAll}
          </Button>
        )}
      </div>
      <ul className="mt-2 flex flex-col gap-2">
        {texts.map((kept) => (
          <li key={kept.key} className="flex flex-wrap items-start gap-2 rounded border border-line bg-paper p-2">
            <div className="min-w-0 flex-1">
              <p className="text-xs text-muted">{editor.kept.at(formatDateTime(new Date(kept.at), locale))}</p>
              <p className="max-h-40 overflow-y-auto break-words whitespace-pre-wrap">{kept.text}</p>
            </div>
            <Button size="small" onClick={() => settle([kept], true)}>
              {editor.kept.use}
            </Button>
            <Button size="small" onClick={() => settle([kept], false)}>
              {editor.kept.discard}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

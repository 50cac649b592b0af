"use client";
import { X } from "lucide-react";
import { useId, useRef, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { ThreadRequest } from "@/services/review/thread-request";
import type { Passage } from "@/text/passage";
import { newId } from "../_editor/new-id";
import { useLive } from "../_live/live-context";
import { SuggestionBox, useReplacement } from "./suggestion-box";
import { useThreadRequest } from "./use-thread-request";
import { newCommentOn, useDraft, WordsBox } from "./words-box";

type ComposerProps = {
  /** Null for the report as a whole. */
  decisionId: string | null;
  passage: Passage | null;
  onDone: (threadId: string) => void;
  onClose: () => void;
};

type Kind = "comment" | "suggestion";

/** A new comment or suggestion. What is typed is kept when it is closed unsent. */
export function Composer({ decisionId, passage: given, onDone, onClose }: ComposerProps) {
  const { comments } = useMessages();
  const [kind, setKind] = useState<Kind>("comment");
  const [passage, setPassage] = useState(given);
  const sender = useThreadRequest();
  const draft = useDraft(newCommentOn(decisionId));
  const replacement = useReplacement(decisionId);
  const attempt = useRef({ content: "", id: "" });
  const [opener] = useState(() => (typeof document === "undefined" ? null : document.activeElement));
  const words = comments.composer;
  const isSuggestion = kind === "suggestion";
  const isEmpty = isSuggestion ? !replacement.differs : draft.text.trim() === "";

  const request = async (): Promise<ThreadRequest> => {
    const words = await draft.words();
    // As with the words: tried again it is the same thread, changed in between it is another.
    const content = JSON.stringify([kind, passage, replacement.text, words.commentId]);
    if (attempt.current.content !== content) attempt.current = { content, id: newId() };
    const common = { id: attempt.current.id, ...words };
    if (!isSuggestion || decisionId === null) return { type: "open", thread: { ...common, kind: "comment", decisionId, passage } };
    return { type: "open", thread: { ...common, kind: "suggestion", decisionId, passage: null, replacement: replacement.text, baseText: replacement.present } };
  };

  const close = () => {
    onClose();
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
  };

  const send = async () => {
    if (isEmpty || draft.isTooLong) return;
    const done = await sender.send<{ id: string }>(request, isSuggestion ? "suggestion" : "passage");
    if (!done) return;
    draft.sent();
    if (isSuggestion) replacement.sent();
    toast(isSuggestion ? words.suggested : words.sent);
    onDone(done.id);
  };

  return (
    <form
      aria-label={comments.newComment}
      className="flex flex-col gap-2 rounded border border-edge bg-paper p-3"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <ComposerPlace decisionId={decisionId} passage={isSuggestion ? null : passage} onDrop={() => setPassage(null)} />
      {decisionId !== null && <KindChoice kind={kind} onKind={setKind} />}
      {isSuggestion && <SuggestionBox replacement={replacement} onSend={() => void send()} />}
      <WordsBox draft={draft} label={isSuggestion ? words.reason : words.text} onSend={() => void send()} problem={sender.problem} autoFocus={!isSuggestion} />
      <p className="text-xs text-muted">{words.keys}</p>
      <div className="flex flex-wrap justify-end gap-2">
        <Button size="small" onClick={close}>
          {words.cancel}
        </Button>
        <Button size="small" look="primary" type="submit" disabled={sender.busy || isEmpty || draft.isTooLong}>
          {isSuggestion ? words.sendSuggestion : words.sendComment}
        </Button>
      </div>
      {sender.dialog}
    </form>
  );
}

function KindChoice({ kind, onKind }: { kind: Kind; onKind: (kind: Kind) => void }) {
  const { comments } = useMessages();
  const name = useId();
  return (
    <fieldset className="flex flex-wrap gap-x-4 gap-y-1">
      <legend className="sr-only">{comments.composer.kind}</legend>
      {(["comment", "suggestion"] as const).map((one) => (
        <label key={one} className="flex items-center gap-1.5 py-0.5 font-medium">
          <input type="radio" name={name} className="size-4 accent-ink" checked={kind === one} onChange={() => onKind(one)} />
          {comments.kinds[one]}
        </label>
      ))}
    </fieldset>
  );
}

function ComposerPlace({ decisionId, passage, onDrop }: { decisionId: string | null; passage: Passage | null; onDrop: () => void }) {
  const { comments } = useMessages();
  const text = useLive((view) => view.decisions.find(({ id }) => id === decisionId)?.text ?? null);
  if (!passage) return <p className="line-clamp-2 text-sm text-muted">{decisionId === null ? comments.wholeReport : text}</p>;
  return (
    <div className="flex items-start gap-1">
      <blockquote className="min-w-0 flex-1 border-l-2 border-edge pl-2 text-sm">
        <span className="text-muted">{comments.passage.quote}: </span>
        <span className="line-clamp-3 break-words">“{passage.quote}”</span>
      </blockquote>
      <button type="button" aria-label={comments.passage.drop} title={comments.passage.drop} onClick={onDrop} className="rounded p-1 text-muted hover:bg-wash">
        <X className="size-4" aria-hidden />
      </button>
    </div>
  );
}

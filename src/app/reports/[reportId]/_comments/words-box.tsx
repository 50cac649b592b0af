"use client";
import { useId, useRef, type ReactNode } from "react";
import { KeptNote } from "@/components/kept-note";
import { useKeptText } from "@/components/use-kept-text";
import { useMessages } from "@/components/messages-provider";
import { MAX_COMMENT_LENGTH, MAX_MENTIONS } from "@/services/review/thread-request";
import { newId } from "../_editor/new-id";
import { useLive, usePerson } from "../_live/live-context";
import { MentionBox } from "./mention-box";
import { mentionedIn } from "./mentions";
import { knownPeople } from "./use-people";

export type Words = { commentId: string; text: string; mentions: string[] };

/** Words not sent yet. They outlive closing, a reload and the end of a session, until `sent`. */
export type Draft = {
  keptKey: string;
  text: string;
  setText(text: string): void;
  onNamed(id: string): void;
  /** What is sent. The same words keep their id, so that a second try writes nothing twice; changed ones get a new id, so that none are lost. */
  words(): Promise<Words>;
  sent(): void;
  isTooLong: boolean;
};

/** True where words for a new comment, or a suggestion, on a decision wait to be sent. */
export function useHasDraft(decisionId: string | null): boolean {
  const person = usePerson();
  const reportId = useLive((view) => view.id);
  const [words] = useKeptText(`${person.id}:${reportId}:${newCommentOn(decisionId)}`);
  const [text] = useKeptText(`${person.id}:${reportId}:${suggestionFor(decisionId)}`);
  return words !== "" || text !== "";
}

/** What the words of a new comment are kept under; null for the report as a whole. */
export const newCommentOn = (decisionId: string | null) => `new:${decisionId ?? "report"}`;
export const suggestionFor = (decisionId: string | null) => `suggest:${decisionId ?? "report"}`;

/** `purpose` says what the words are for, such as "reply:<thread>". */
export function useDraft(purpose: string): Draft {
  const person = usePerson();
  const reportId = useLive((view) => view.id);
  const keptKey = `${person.id}:${reportId}:${purpose}`;
  const [text, setText, clear] = useKeptText(keptKey);
  const attempt = useRef<{ text: string | null; commentId: string }>({ text: null, commentId: "" });
  const chosen = useRef(new Set<string>());
  return {
    keptKey,
    text,
    setText,
    onNamed: (id) => chosen.current.add(id),
    words: async () => {
      if (attempt.current.text !== text) attempt.current = { text, commentId: newId() };
      const { commentId } = attempt.current;
      const people = text.includes("@") ? await knownPeople() : [];
      const mentions = people ? mentionedIn(text, people, chosen.current) : [...chosen.current];
      return { commentId, text, mentions: mentions.slice(0, MAX_MENTIONS) };
    },
    sent: () => {
      attempt.current = { text: null, commentId: "" };
      chosen.current.clear();
      clear();
    },
    isTooLong: text.trim().length > MAX_COMMENT_LENGTH,
  };
}

type WordsBoxProps = { draft: Draft; label: string; onSend: () => void; problem: ReactNode; autoFocus?: boolean; rows?: number };

/** The box for a draft, with what is wrong with it beneath. */
export function WordsBox({ draft, label, onSend, problem, autoFocus = false, rows = 3 }: WordsBoxProps) {
  const { comments } = useMessages();
  const id = useId();
  const wrong = draft.isTooLong ? comments.failed.tooLong(draft.text.trim().length, MAX_COMMENT_LENGTH) : problem;
  return (
    <>
      <MentionBox label={label} value={draft.text} onChange={draft.setText} onNamed={draft.onNamed} onSend={onSend} autoFocus={autoFocus} rows={rows} problemId={wrong ? id : undefined} />
      <p id={id} role="alert" className="text-sm text-alert empty:hidden">
        {wrong}
      </p>
      <KeptNote keptKey={draft.keptKey} />
    </>
  );
}

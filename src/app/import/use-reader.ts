"use client";
import { useRef, useState } from "react";
import { useMessages } from "@/components/messages-provider";
import type { Messages } from "@/messages";
import type { Answered, AskedKind } from "@/services/import/asked";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { readingOfDocument } from "@/text/import/review";
import type { OfficeSection } from "@/text/recognise";
import type { Session } from "./session";

const LIMIT = 20 * 1024 * 1024;
/** An exported report of ten times the usual size has 200 KB; more than this the server would not take back. */
const JSON_LIMIT = 8 * 1024 * 1024;

/** A file, or text under the name that stands for one. */
export type ToRead = { file: File } | { pasted: string };
export type Reader = { kind: "idle" } | { kind: "reading"; name: string } | { kind: "failed"; name: string; message: string; what: ToRead; signedOut: boolean };
type Outcome = { session: Session } | { message: string; signedOut?: boolean };

/** Reads what a person gives, one at a time; only the last one counts. What failed can be read again. */
export function useReader(sections: readonly OfficeSection[], onRead: (session: Session) => void) {
  const messages = useMessages();
  const [reader, setReader] = useState<Reader>({ kind: "idle" });
  const turn = useRef<AbortController | null>(null);

  const stop = () => {
    turn.current?.abort();
    turn.current = null;
    setReader({ kind: "idle" });
  };

  const read = async (what: ToRead) => {
    turn.current?.abort();
    const mine = new AbortController();
    turn.current = mine;
    const name = "file" in what ? what.file.name : messages.importing.paste.name;
    setReader({ kind: "reading", name });
    const outcome = await readOne(what, name, sections, messages, mine.signal);
    if (turn.current !== mine) return;
    if ("session" in outcome) {
      setReader({ kind: "idle" });
      onRead(outcome.session);
    } else setReader({ kind: "failed", name, message: outcome.message, what, signedOut: outcome.signedOut ?? false });
  };

  return { reader, read, stop };
}

async function readOne(what: ToRead, name: string, sections: readonly OfficeSection[], messages: Messages, signal: AbortSignal): Promise<Outcome> {
  if ("pasted" in what) return ask(new Blob([what.pasted]), "pasted", name, messages, signal);
  const { file } = what;
  const isJson = /\.json$/i.test(file.name);
  if (file.size > (isJson ? JSON_LIMIT : LIMIT)) return { message: messages.errors["too-large"]({ limit: isJson ? "8 MB" : "20 MB" }) };
  if (isJson) return readJson(file, sections, messages);
  // Read here first: a folder, or a file that was moved meanwhile, must not look like a server that is away.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { message: messages.importing.drop.unreadable };
  return ask(new Blob([bytes]), /\.(?:txt|text)$/i.test(file.name) ? "txt" : "docx", name, messages, signal);
}

async function readJson(file: File, sections: readonly OfficeSection[], { errors, importing }: Messages): Promise<Outcome> {
  let read;
  try {
    read = readReportDocumentJson(await file.text());
  } catch {
    return { message: importing.drop.unreadable };
  }
  if (read.ok) return { session: { v: 1, name: file.name, readings: [readingOfDocument(read.document, sections.map(({ key }) => key))], shown: 0 } };
  const code = read.problems[0]?.code;
  if (code === "malformed") return { message: errors["document-malformed"]({}) };
  return { message: code === "too-new" ? errors["document-too-new"]({}) : errors["document-invalid"]({ problems: read.problems }) };
}

async function ask(body: Blob, kind: AskedKind, name: string, { importing, problems }: Messages, signal: AbortSignal): Promise<Outcome> {
  try {
    const response = await fetch(`/api/import?kind=${kind}`, { method: "POST", body, signal });
    const answer = (await response.json()) as Answered | { ok?: undefined; code?: string; message?: string };
    if (answer.ok === undefined) return { message: answer.message ?? importing.drop.unreachable, signedOut: answer.code === "not-signed-in" };
    if (!answer.ok) return { message: problems.refusedImport(answer.code, answer.detail) };
    return { session: { v: 1, name, readings: [answer.reading, ...(answer.asTyped ? [answer.asTyped] : [])], shown: 0 } };
  } catch {
    return { message: importing.drop.unreachable };
  }
}

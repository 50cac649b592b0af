"use client";
import { useActionState, useState } from "react";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { TextField } from "@/components/field";
import { useLocale, useMessages } from "@/components/messages-provider";
import { SubmitButton } from "@/components/submit-button";
import { messagesFor } from "@/messages";
import { IDLE } from "@/server/form-state";
import { readReportDocumentJson } from "@/text/clean-report-document";
import { importReportAction } from "./actions";
import { FormProblem } from "./form-problem";

/** Largest file taken, in bytes; a report of ten times the usual size has 200 KB. */
const LIMIT = 8 * 1024 * 1024;

type Chosen = { json: string; problem: string | null; summary: string | null };

/** Opens a period from an exported file. The file is looked at before it is sent. */
export function ImportDialog({ onClose }: { onClose: () => void }) {
  const { home, common, errors } = useMessages();
  const locale = useLocale();
  const words = home.importDialog;
  const [state, action] = useActionState(importReportAction, IDLE);
  const [chosen, setChosen] = useState<Chosen | null>(null);

  const choose = async (file: File | undefined) => {
    if (!file) return setChosen(null);
    if (file.size > LIMIT) return setChosen({ json: "", problem: errors["too-large"]({ limit: "8 MB" }), summary: null });
    setChosen(look(await file.text(), locale));
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title} description={words.body}>
      <form action={action} className="flex flex-col gap-3">
        <FormProblem state={state} />
        <TextField label={words.file} type="file" accept=".json,application/json" className="py-1" onChange={(event) => void choose(event.target.files?.[0])} error={chosen?.problem ?? undefined} />
        {chosen?.summary && <p>{chosen.summary}</p>}
        <input type="hidden" name="json" value={chosen?.json ?? ""} />
        <ButtonRow>
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButton disabled={!chosen || chosen.problem !== null}>{words.submit}</SubmitButton>
        </ButtonRow>
      </form>
    </Dialog>
  );
}

function look(json: string, locale: "vi" | "en"): Chosen {
  const { errors, home } = messagesFor(locale);
  const read = readReportDocumentJson(json);
  if (read.ok) {
    const count = read.document.sections.reduce((sum, { decisions }) => sum + decisions.length, 0);
    return { json, problem: null, summary: home.importDialog.chosen(read.document.subject, count) };
  }
  const code = read.problems[0]?.code;
  const problem =
    code === "malformed" ? errors["document-malformed"]({}) : code === "too-new" ? errors["document-too-new"]({}) : errors["document-invalid"]({ problems: read.problems });
  return { json, problem, summary: null };
}

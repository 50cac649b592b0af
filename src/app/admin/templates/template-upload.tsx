"use client";
import clsx from "clsx";
import { FileText, Upload } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState, type FormEvent } from "react";
import { Button, buttonClass } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { TemplateProblem } from "@/docx/errors";
import { ProblemList } from "./problem-list";

type Outcome = { kind: "done"; name: string } | { kind: "refused"; problems: TemplateProblem[] } | { kind: "failed"; message: string };
type Answer = { accepted?: boolean; problems?: TemplateProblem[]; message?: string };

const LIMIT = 5 * 1024 * 1024;

/** Sends a template; what is wrong with it is listed here, and nothing changes. */
export function TemplateUpload() {
  const { office, errors } = useMessages();
  const words = office.templates;
  const router = useRouter();
  const input = useRef<HTMLInputElement>(null);
  const [fileName, setFileName] = useState("");
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    const file = input.current?.files?.[0];
    if (!file) return setOutcome({ kind: "failed", message: words.noFile });
    if (file.size > LIMIT) return setOutcome({ kind: "failed", message: errors["too-large"]({ limit: "5 MB" }) });
    setBusy(true);
    const outcome = await upload(file, errors.unexpected({}));
    setOutcome(outcome);
    setBusy(false);
    if (outcome.kind === "done") router.refresh();
  };

  return (
    <form onSubmit={send} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-3">
        {/* The browser's own control speaks the browser's language; the label around it speaks the person's. */}
        <label className={clsx(buttonClass(), "cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ink")}>
          <FileText className="size-4" aria-hidden />
          {words.choose}
          <input
            ref={input}
            type="file"
            accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            onChange={(event) => {
              setFileName(event.target.files?.[0]?.name ?? "");
              setOutcome(null);
            }}
            className="sr-only"
          />
        </label>
        <span className={clsx("min-w-0 flex-1 truncate", !fileName && "text-muted")}>{fileName || words.noneChosen}</span>
        <Button type="submit" look="primary" aria-disabled={busy || undefined}>
          <Upload className="size-4" aria-hidden />
          {busy ? words.uploading : words.upload}
        </Button>
      </div>
      <div aria-live="polite">
        {outcome?.kind === "done" && <Notice>{words.uploaded(outcome.name)}</Notice>}
        {outcome?.kind === "failed" && <Notice tone="alert">{outcome.message}</Notice>}
        {outcome?.kind === "refused" && <ProblemList problems={outcome.problems} />}
      </div>
    </form>
  );
}

async function upload(file: File, fallback: string): Promise<Outcome> {
  try {
    const response = await fetch(`/admin/templates/upload?name=${encodeURIComponent(file.name)}`, { method: "POST", body: file });
    const answer = (await response.json()) as Answer;
    if (answer.accepted) return { kind: "done", name: file.name };
    if (answer.problems) return { kind: "refused", problems: answer.problems };
    return { kind: "failed", message: answer.message ?? fallback };
  } catch {
    return { kind: "failed", message: fallback };
  }
}

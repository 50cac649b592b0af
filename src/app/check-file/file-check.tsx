"use client";
import clsx from "clsx";
import { FileSearch } from "lucide-react";
import { useRef, useState, type DragEvent } from "react";
import { buttonClass } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { FileVerdict } from "@/services/register/check-file";
import { VerdictView } from "./verdict";

const LIMIT = 20 * 1024 * 1024;

type Shown = { kind: "idle" } | { kind: "checking"; name: string } | { kind: "failed"; message: string } | { kind: "checked"; name: string; verdict: FileVerdict };

/** Takes a file, dropped or chosen, and shows the verdict. */
export function FileCheck() {
  const { register, errors } = useMessages();
  const words = register.check;
  const [shown, setShown] = useState<Shown>({ kind: "idle" });
  const [several, setSeveral] = useState(false);
  // A second file may be dropped before the first has its answer; only the last one counts.
  const turn = useRef(0);

  const take = async (files: FileList | null) => {
    const file = files?.[0];
    if (!file) return;
    setSeveral(files.length > 1);
    const mine = ++turn.current;
    if (file.size > LIMIT) return setShown({ kind: "failed", message: errors["too-large"]({ limit: "20 MB" }) });
    setShown({ kind: "checking", name: file.name });
    const answer = await send(file, words.unreachable);
    if (mine === turn.current) setShown(answer);
  };

  return (
    <div className="flex flex-col gap-5">
      <DropBox onFiles={take} hasResult={shown.kind === "checked"} />
      <div aria-live="polite" className="flex flex-col gap-3">
        {several && shown.kind !== "idle" && <Notice>{words.onlyOne}</Notice>}
        {shown.kind === "checking" && <p>{words.checking(shown.name)}</p>}
        {shown.kind === "failed" && <Notice tone="alert">{shown.message}</Notice>}
        {shown.kind === "checked" && <VerdictView fileName={shown.name} verdict={shown.verdict} />}
      </div>
    </div>
  );
}

function DropBox({ onFiles, hasResult }: { onFiles: (files: FileList | null) => void; hasResult: boolean }) {
  const words = useMessages().register.check;
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent, to: boolean) => {
    event.preventDefault();
    setOver(to);
  };
  return (
    <div
      onDragOver={(event) => over(event, true)}
      onDragLeave={(event) => over(event, false)}
      onDrop={(event) => {
        over(event, false);
        onFiles(event.dataTransfer.files);
      }}
      className={clsx("flex flex-col items-center gap-2 rounded border-2 border-dashed bg-paper px-4 text-center", hasResult ? "py-4" : "py-10", isOver ? "border-ink bg-wash" : "border-edge")}
    >
      <FileSearch className="size-7 text-muted" aria-hidden />
      <p className="font-medium">{words.drop}</p>
      <p className="text-sm text-muted">{words.or}</p>
      {/* The browser's own control speaks the browser's language; the label around it speaks the person's. */}
      <label className={clsx(buttonClass("primary"), "cursor-pointer focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-ink")}>
        {hasResult ? words.another : words.choose}
        <input
          type="file"
          accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
          className="sr-only"
          onChange={(event) => {
            onFiles(event.target.files);
            // The same file again, changed meanwhile, is a choice too.
            event.target.value = "";
          }}
        />
      </label>
      <p className="text-sm text-muted">{words.limit}</p>
    </div>
  );
}

async function send(file: File, unreachable: string): Promise<Shown> {
  try {
    const response = await fetch("/api/check-file", { method: "POST", body: file });
    const answer = (await response.json()) as FileVerdict & { message?: string };
    if (response.ok) return { kind: "checked", name: file.name, verdict: answer };
    return { kind: "failed", message: answer.message ?? unreachable };
  } catch {
    return { kind: "failed", message: unreachable };
  }
}

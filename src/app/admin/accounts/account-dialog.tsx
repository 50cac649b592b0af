"use client";
import { useState } from "react";
import { Dialog } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";
import type { Messages } from "@/messages";
import type { AccountSummary } from "@/services/account/list";
import { ChangeForm } from "./change-form";
import { ConfirmForm } from "./confirm-form";
import { CreateForm } from "./create-form";

export type AccountTask = { kind: "create" } | { kind: "change" | "reset" | "disable" | "enable"; account: AccountSummary };
type Props = { task: AccountTask | null; suggestedPassword: string; onClose: () => void };

/** One dialog for every act on accounts. It keeps its content while it closes, and starts anew each time. */
export function AccountDialog({ task, suggestedPassword, onClose }: Props) {
  const words = useMessages().accounts.admin;
  const [shown, setShown] = useState({ task, round: 0 });
  if (task && task !== shown.task) setShown({ task, round: shown.round + 1 });
  const current = task ?? shown.task;
  return (
    <Dialog open={task !== null} onOpenChange={(open) => !open && onClose()} title={current ? titleOf(current, words) : ""}>
      {current && <TaskForm key={shown.round} task={current} suggestedPassword={suggestedPassword} onClose={onClose} />}
    </Dialog>
  );
}

function TaskForm({ task, suggestedPassword, onClose }: Props & { task: AccountTask }) {
  if (task.kind === "create") return <CreateForm suggestedPassword={suggestedPassword} onClose={onClose} />;
  if (task.kind === "change") return <ChangeForm account={task.account} onClose={onClose} />;
  return <ConfirmForm kind={task.kind} account={task.account} onClose={onClose} />;
}

function titleOf(task: AccountTask, words: Messages["accounts"]["admin"]): string {
  if (task.kind === "create") return words.add;
  const { name } = task.account;
  switch (task.kind) {
    case "change":
      return words.changeTitle(name);
    case "reset":
      return words.resetTitle(name);
    case "disable":
      return words.disableTitle(name);
    case "enable":
      return words.enableTitle(name);
  }
}

"use client";
import { useActionState } from "react";
import { toast } from "sonner";
import { buttonClass } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { SubmitButton } from "@/components/submit-button";
import { useOnDone } from "@/components/use-on-done";
import { IDLE, type FormState } from "@/server/form-state";
import { activateTemplateAction, revertTemplateAction } from "./actions";
import { ProblemList } from "./problem-list";

type Item = { id: string; name: string; active: boolean; date: string };

export function TemplateHistory({ items }: { items: Item[] }) {
  return (
    <ul className="divide-y divide-line">
      {items.map((item) => (
        <TemplateItem key={item.id} item={item} />
      ))}
    </ul>
  );
}

function TemplateItem({ item }: { item: Item }) {
  const words = useMessages().office.templates;
  const [state, action] = useActionState(activateTemplateAction, IDLE);
  const { result } = state;
  useOnDone(state, () => {
    if (result?.accepted) toast.success(words.activated(item.name));
  });
  return (
    <li className="py-2.5 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="min-w-0">
          <span className="font-medium">{item.name}</span> <span className="text-sm text-muted">· {words.uploadedAt(item.date)}</span>
        </p>
        <div className="flex items-center gap-2">
          <a href={`/admin/templates/file?id=${item.id}`} download aria-label={words.downloadNamed(item.name)} className={buttonClass("plain", "small")}>
            {words.download}
          </a>
          {item.active ? (
            <span className="px-2 text-sm font-medium">✓ {words.inUse}</span>
          ) : (
            <form action={action}>
              <input type="hidden" name="id" value={item.id} />
              <SubmitButton look="plain" size="small" aria-label={words.activateNamed(item.name)}>
                {words.activate}
              </SubmitButton>
            </form>
          )}
        </div>
      </div>
      {state.message && <Notice tone="alert">{state.message}</Notice>}
      {result && !result.accepted && <ProblemList problems={result.problems} />}
    </li>
  );
}

export function RevertButton() {
  const words = useMessages().office.templates;
  // Told here and not after drawing: once reverted, the page has no such button any more.
  const [state, action] = useActionState(async (previous: FormState<void>, data: FormData) => {
    const next = await revertTemplateAction(previous, data);
    if (next.status === "done") toast.success(words.reverted);
    return next;
  }, IDLE);
  return (
    <form action={action}>
      <SubmitButton look="plain">{words.revert}</SubmitButton>
      {state.message && <Notice tone="alert">{state.message}</Notice>}
    </form>
  );
}

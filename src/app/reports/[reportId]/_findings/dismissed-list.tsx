"use client";
import { useMessages } from "@/components/messages-provider";
import { Button } from "@/components/button";
import type { DismissalView } from "@/services/proofreading/dismissal";
import { TimeMark } from "../_comments/time-mark";

type DismissedListProps = { dismissals: readonly DismissalView[]; mayDismiss: boolean; onWithdraw: (key: string) => void };

/** What was put aside in this period: by whom, when and why; folded until it is asked for. */
export function DismissedList({ dismissals, mayDismiss, onWithdraw }: DismissedListProps) {
  const { rules, dismissing } = useMessages().findings;
  if (dismissals.length === 0) return null;
  return (
    <details data-dismissed className="rounded border border-line bg-paper">
      <summary className="px-3 py-2 text-sm font-medium">{dismissing.list(dismissals.length)}</summary>
      <ul className="flex flex-col divide-y divide-line border-t border-line">
        {dismissals.map(({ key, rule, quote, message, reason, byName, at }) => (
          <li key={key} className="flex flex-col gap-1 px-3 py-2 text-sm">
            <p className="text-muted">{(rules as Record<string, string>)[rule] ?? rule}</p>
            {quote !== "" && <p className="line-clamp-2 break-words">{quote}</p>}
            <p className="break-words text-muted">{message}</p>
            <p className="font-medium break-words">{dismissing.reason(reason)}</p>
            <div className="flex flex-wrap items-center justify-between gap-2 text-muted">
              <p>
                {dismissing.by(byName)} · <TimeMark at={at} />
              </p>
              {mayDismiss && (
                <Button size="small" aria-label={dismissing.withdrawOf(quote.slice(0, 60))} onClick={() => onWithdraw(key)}>
                  {dismissing.withdraw}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

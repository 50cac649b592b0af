"use client";
import { memo, useRef, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { SuggestionDiff } from "../_comments/suggestion-diff";
import { DismissForm } from "./dismiss-form";
import { Also, Why } from "./finding-parts";
import type { Found, FoundSpot } from "./found";
import { SeverityMark } from "./severity-mark";
import type { FindingActs } from "./use-finding-acts";
import { keepPlaceInList } from "./list-keys";

type FindingCardProps = {
  found: Found;
  /** Places of its rule that can be mended with one click. */
  ofRule: number;
  mayMend: boolean;
  mayDismiss: boolean;
  acts: FindingActs;
  withdraw: (key: string) => void;
};

/** One finding: how certain, what and why, where, and what can be done about it. */
export const FindingCard = memo(function FindingCard({ found, ofRule, mayMend, mayDismiss, acts, withdraw }: FindingCardProps) {
  const { findings } = useMessages();
  const words = findings.panel;
  const card = useRef<HTMLLIElement>(null);
  const [isAsked, setIsAsked] = useState(false);
  const { rule, severity, message, replacement, also } = found;
  const canMend = mayMend && found.box !== null && replacement !== null;

  // The card goes at once, or, where the finding has other places, when the text was read again.
  const mend = (how: () => { checked: Promise<void> }) => {
    const goOn = keepPlaceInList(card.current, "mending");
    const { checked } = how();
    goOn();
    void checked.then(goOn);
  };
  const addDash = async () => {
    const goOn = keepPlaceInList(card.current, "mending");
    if (await acts.addDash(found)) goOn();
  };
  const dismissed = (goOn: () => void) => {
    goOn();
    toast(findings.dismissing.done, { action: { label: findings.dismissing.withdraw, onClick: () => withdraw(found.key) } });
  };

  return (
    <li ref={card} tabIndex={-1} data-finding={found.key} data-box={found.box ?? undefined} className="flex flex-col gap-1.5 rounded border border-line bg-paper p-3 focus-within:border-edge">
      <p className="flex flex-wrap items-center gap-x-2 text-sm">
        <SeverityMark severity={severity} />
        <span className="text-muted">{findings.rules[rule]}</span>
      </p>
      <p>{message}</p>
      <Place spot={found} acts={acts} />
      {also.length > 0 && <Also spots={also} onGoTo={acts.goTo} />}
      <Why found={found} />
      {isAsked ? (
        <DismissForm found={found} onClose={() => setIsAsked(false)} keepPlace={() => keepPlaceInList(card.current, "dismissal")} onDone={dismissed} />
      ) : (
        (canMend || mayDismiss) && (
          <div className="flex flex-wrap gap-1.5">
            {mayMend && acts.lacksDash(found) && (
              <Button data-mend size="small" look="primary" onClick={() => void addDash()}>
                {words.addDash}
              </Button>
            )}
            {canMend && (
              <Button data-mend size="small" look="primary" title={words.mendTo(replacement)} onClick={() => mend(() => acts.mendOne(found))}>
                {words.mend}
                <span className="sr-only">: {message}</span>
              </Button>
            )}
            {canMend && ofRule > 1 && (
              <Button size="small" aria-label={words.mendAllOf(findings.rules[rule], ofRule)} onClick={() => mend(() => acts.mendAll(rule))}>
                {words.mendAll(ofRule)}
              </Button>
            )}
            {mayDismiss && (
              <Button size="small" look="quiet" className="text-muted" aria-label={words.dismissOf(findings.rules[rule])} onClick={() => setIsAsked(true)}>
                {words.dismiss}
              </Button>
            )}
          </div>
        )
      )}
    </li>
  );
});

/** The words that are meant, with what they would become; leads to them. */
function Place({ spot, acts }: { spot: FoundSpot; acts: FindingActs }) {
  const words = useMessages().findings.panel;
  const { box, quote, replacement } = spot;
  if (box === null) return null;
  return (
    <div className="rounded bg-desk px-2 py-1.5 text-sm">
      {quote !== "" && (replacement === null ? <p className="line-clamp-4 break-words">{quote}</p> : <SuggestionDiff before={quote} after={replacement} brief />)}
      <button type="button" onClick={() => acts.goTo(spot)} className="rounded text-muted underline underline-offset-2 hover:text-ink">
        {words.goTo("")}
        <span className="sr-only">: {quote.slice(0, 80)}</span>
      </button>
    </div>
  );
}

"use client";
/** What the list beside the text and the one beside the paper have in common. */
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { useFindings, useProof } from "./findings-context";
import type { Found, FoundSpot } from "./found";

type StandingProps = {
  /** Said where nothing could be read, and where there is nothing to show. */
  failed: string;
  nothing: { says: string; hint: string | null } | null;
};

/** Why there is nothing in the list, where there is nothing. */
export function Standing({ failed, nothing }: StandingProps) {
  const { panel } = useMessages().findings;
  const { proof } = useFindings();
  const standing = useProof((state) => state.standing);
  if (standing === "failed") {
    return (
      <Notice tone="alert">
        <p>{failed}</p>
        <Button size="small" className="mt-2" onClick={() => void proof.retry()}>
          {panel.retry}
        </Button>
      </Notice>
    );
  }
  if (standing === "waiting") return <p role="status">{panel.checking}</p>;
  if (nothing === null) return null;
  return (
    <div className="py-4 text-center text-muted">
      <p>{nothing.says}</p>
      {nothing.hint && <p className="mt-1 text-sm">{nothing.hint}</p>}
    </div>
  );
}

/** Why the rule is there and where it comes from, for whoever asks. */
export function Why({ found: { rule, source } }: { found: Found }) {
  const { reading, why, settings } = useMessages().findings;
  return (
    <details className="text-sm text-muted">
      <summary className="cursor-default">{reading.why}</summary>
      <p className="mt-1 break-words">{why[rule]}</p>
      {source !== undefined && (
        <p className="break-words">
          {settings.source}: <span lang="vi">{source}</span>
        </p>
      )}
    </details>
  );
}

/** The other places of a finding that is told once. */
export function Also({ spots, onGoTo }: { spots: readonly FoundSpot[]; onGoTo: (spot: FoundSpot) => void }) {
  const words = useMessages().findings.panel;
  return (
    <details className="text-sm">
      <summary className="cursor-default text-muted">{words.alsoAt(spots.length)}</summary>
      <ul className="mt-1 flex flex-col gap-1 pl-3">
        {spots.map((spot, index) => (
          <li key={index}>
            <button type="button" onClick={() => onGoTo(spot)} aria-label={words.goTo(spot.quote.slice(0, 80))} className="rounded text-left break-words underline underline-offset-2">
              {spot.quote.slice(0, 80) || words.goTo("")}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

"use client";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { ProofSettingsView } from "@/services/proofreading/settings";

type StaleNoticeProps = { stored: ProofSettingsView; onKeep: () => void; onTake: () => void };

/** What another person saved meanwhile, beside what one chose oneself. */
export function StaleNotice({ stored, onKeep, onTake }: StaleNoticeProps) {
  const { rules, settings: words } = useMessages().findings;
  const lines: [string, string][] = [
    [words.uy, stored.uy === null ? words.follow : words.uyChoices[stored.uy]],
    [words.tone, stored.tone === null ? words.follow : words.toneChoices[stored.tone]],
    [words.comma, stored.comma === null ? words.follow : words.commaChoices[stored.comma]],
    [words.abbreviations, stored.abbreviations.join(", ") || words.nothing],
    [words.rules, stored.off.length === 0 ? words.off(0) : `${words.off(stored.off.length)} ${stored.off.map((name) => rules[name]).join("; ")}`],
  ];
  return (
    <Notice tone="alert">
      {words.stale}
      <dl className="my-2 text-ink">
        {lines.map(([name, value]) => (
          <div key={name} className="flex flex-wrap gap-x-2">
            <dt className="font-medium">{name}:</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={onKeep}>
          {words.keepMine}
        </Button>
        <Button size="small" onClick={onTake}>
          {words.takeStored}
        </Button>
      </div>
    </Notice>
  );
}

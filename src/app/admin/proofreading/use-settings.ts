import { useState } from "react";
import type { ProofSettingsView } from "@/services/proofreading/settings";

/** The settings while they are edited; abbreviations as typed, one a line. */
export type Draft = Omit<ProofSettingsView, "abbreviations"> & { abbreviations: string };

const toDraft = (stored: ProofSettingsView): Draft => ({ ...stored, abbreviations: stored.abbreviations.join("\n") });

/** What is sent: commas and semicolons part abbreviations as lines do. */
export function toInput({ abbreviations, ...draft }: Draft): ProofSettingsView {
  return { ...draft, abbreviations: abbreviations.split(/[\n,;]/).map((one) => one.trim()).filter((one) => one !== "") };
}

const written = (draft: Draft): string => JSON.stringify({ ...toInput(draft), version: 0 });

export function useSettings(first: ProofSettingsView) {
  const [stored, setStored] = useState(first);
  const [draft, setDraft] = useState(() => toDraft(first));
  return {
    draft,
    isChanged: written(draft) !== written(toDraft(stored)),
    stored,
    set: (change: Partial<Draft>) => setDraft((now) => ({ ...now, ...change })),
    /** Shows what is stored. */
    take: (settings: ProofSettingsView) => {
      setStored(settings);
      setDraft(toDraft(settings));
    },
    /** Keeps what was chosen, now knowing what is stored. */
    rebase: (settings: ProofSettingsView) => {
      setStored(settings);
      setDraft((now) => ({ ...now, version: settings.version }));
    },
    /** Goes back to earlier choices, to be saved over what is stored. */
    goBackTo: (earlier: ProofSettingsView) => setDraft((now) => toDraft({ ...earlier, version: now.version })),
  };
}

"use client";
import { useActionState, useState } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { SelectField, TextAreaField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { Panel } from "@/components/panel";
import { SubmitButton } from "@/components/submit-button";
import { IDLE, type FormState } from "@/server/form-state";
import type { ProofSettingsView } from "@/services/proofreading/settings";
import { saveProofSettingsAction } from "./actions";
import { RuleList, type RuleView } from "./rule-list";
import { StaleNotice } from "./stale-notice";
import { toInput, useSettings } from "./use-settings";

export type { RuleView };

type SettingsFormProps = { stored: ProofSettingsView; rules: readonly RuleView[] };

/** How the office writes and what is looked for, saved together. */
export function SettingsForm({ stored: first, rules }: SettingsFormProps) {
  const words = useMessages().findings.settings;
  const settings = useSettings(first);
  const { draft, set, take } = settings;
  // What was stored before the last save of this page: what its undo goes back to.
  const [earlier, setEarlier] = useState<ProofSettingsView | null>(null);
  const [state, action] = useActionState(async (previous: FormState<ProofSettingsView>, data: FormData) => {
    const next = await saveProofSettingsAction(previous, data);
    if (next.result) {
      setEarlier(settings.stored);
      take(next.result);
      toast.success(words.saved);
    }
    return next;
  }, IDLE);
  const current = state.current as ProofSettingsView | undefined;
  const isStale = current !== undefined && current.version !== draft.version;

  return (
    <form action={action} noValidate className="flex flex-col gap-5">
      <input type="hidden" name="settings" value={JSON.stringify(toInput(draft))} />
      {isStale && <StaleNotice stored={current} onKeep={() => settings.rebase(current)} onTake={() => take(current)} />}
      <HouseStyle draft={draft} set={set} />
      <Panel title={words.rules} intro={words.rulesIntro}>
        <RuleList rules={rules} off={draft.off} onOff={(off) => set({ off })} />
      </Panel>
      {state.status === "refused" && !current && <Notice tone="alert">{state.errors.settings ? words.tooLong : state.message}</Notice>}
      <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center justify-end gap-3 border-t border-line bg-desk px-1 py-3">
        {settings.isChanged && <span className="text-sm font-medium text-alert">{words.unsaved}</span>}
        {earlier && !settings.isChanged && (
          <Button
            onClick={() => {
              settings.goBackTo(earlier);
              setEarlier(null);
            }}
          >
            {words.undo}
          </Button>
        )}
        <SubmitButton busy={words.saving}>{words.save}</SubmitButton>
      </div>
    </form>
  );
}

function HouseStyle({ draft, set }: Pick<ReturnType<typeof useSettings>, "draft" | "set">) {
  const words = useMessages().findings.settings;
  return (
    <Panel title={words.house}>
      <div className="grid gap-4 lg:grid-cols-3">
        <Choice label={words.uy} value={draft.uy} choices={words.uyChoices} onChange={(uy) => set({ uy })} />
        <Choice label={words.tone} value={draft.tone} choices={words.toneChoices} onChange={(tone) => set({ tone })} />
        <Choice label={words.comma} value={draft.comma} choices={words.commaChoices} onChange={(comma) => set({ comma })} />
      </div>
      <div className="mt-4 max-w-md">
        <TextAreaField
          label={words.abbreviations}
          hint={words.abbreviationsHint}
          value={draft.abbreviations}
          onChange={(event) => set({ abbreviations: event.target.value })}
          spellCheck={false}
        />
      </div>
    </Panel>
  );
}

type ChoiceProps<Value extends string> = { label: string; value: Value | null; choices: Record<Value, string>; onChange: (value: Value | null) => void };

/** One way of writing, or what the report has more of. */
function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  const words = useMessages().findings.settings;
  return (
    <SelectField label={label} value={value ?? ""} onChange={(event) => onChange((event.target.value || null) as Value | null)}>
      <option value="">{words.follow}</option>
      {(Object.entries(choices) as [Value, string][]).map(([name, says]) => (
        <option key={name} value={name}>
          {says}
        </option>
      ))}
    </SelectField>
  );
}

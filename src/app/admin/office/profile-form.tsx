"use client";
import { useActionState, type ReactNode } from "react";
import { toast } from "sonner";
import { ActionForm } from "@/components/action-form";
import { TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { Panel } from "@/components/panel";
import { IssuerFields, SignatureFields, WordingFields, type FieldSource, type ProfileFieldName } from "@/components/profile-fields";
import { SubmitButton } from "@/components/submit-button";
import { useOnDone } from "@/components/use-on-done";
import type { Messages } from "@/messages";
import { IDLE, typed, type FormState } from "@/server/form-state";
import type { ProfileView } from "@/services/office/office-profile";
import { addProfileAction, saveProfileAction } from "./actions";

function textOf(profile: ProfileView, name: ProfileFieldName): string {
  const value = profile[name];
  return Array.isArray(value) ? value.join("\n") : value;
}

/** Typed values first, then what the page was given; under a field that another person changed, what is stored now. */
function fieldsOf(state: FormState<unknown>, profile: ProfileView, words: Messages["office"]["profiles"]): FieldSource {
  const stored = state.current as ProfileView | undefined;
  return (name) => {
    const defaultValue = typed(state, name, textOf(profile, name));
    const now = stored && textOf(stored, name);
    const differs = now !== undefined && now !== defaultValue;
    return { defaultValue, error: state.errors[name], note: differs && words.storedNow(now || words.storedEmpty) };
  };
}

function isPrinted(state: FormState<unknown>, profile: ProfileView): boolean {
  return state.status === "idle" ? profile.printEmptySections : state.values.printEmptySections === "on";
}

export function ProfileForm({ profile, added }: { profile: ProfileView; added: boolean }) {
  const { office, common } = useMessages();
  const [state, action] = useActionState(saveProfileAction, IDLE);
  useOnDone(state, () => toast.success(common.saved));
  const stored = state.current as ProfileView | undefined;
  return (
    <ActionForm state={state} action={action} className="flex flex-col gap-4">
      {added && state.status === "idle" && <Notice>{office.profiles.added}</Notice>}
      <input type="hidden" name="id" value={profile.id} />
      <input type="hidden" name="version" value={stored?.version ?? profile.version} />
      <Groups field={fieldsOf(state, profile, office.profiles)} printed={isPrinted(state, profile)} />
      <Foot state={state} stale={stored !== undefined} />
    </ActionForm>
  );
}

export function NewProfileForm({ from }: { from: ProfileView }) {
  const words = useMessages().office.profiles;
  const [state, action] = useActionState(addProfileAction, IDLE);
  return (
    <ActionForm state={state} action={action} className="flex flex-col gap-4">
      <Panel title={words.addTitle} intro={words.addIntro}>
        <div className="max-w-52">
          <TextField label={words.validFrom} name="validFrom" type="date" defaultValue={typed(state, "validFrom")} error={state.errors.validFrom} required />
        </div>
      </Panel>
      <Groups field={fieldsOf(state, from, words)} printed={isPrinted(state, from)} />
      <Foot state={state} stale={false} />
    </ActionForm>
  );
}

function Groups({ field, printed }: { field: FieldSource; printed: boolean }) {
  const { setUp } = useMessages().office;
  return (
    <>
      <Panel title={setUp.officeTitle}>
        <IssuerFields field={field} />
      </Panel>
      <Panel title={setUp.wordingTitle}>
        <WordingFields field={field} printEmptySections={printed} />
      </Panel>
      <Panel title={setUp.signatureTitle}>
        <SignatureFields field={field} />
      </Panel>
    </>
  );
}

function Foot({ state, stale }: { state: FormState<unknown>; stale: boolean }): ReactNode {
  const { office, common } = useMessages();
  return (
    <>
      {state.message && <Notice tone="alert">{stale ? office.profiles.staleHint : state.message}</Notice>}
      <div className="flex justify-end">
        <SubmitButton busy={common.saving}>{office.profiles.save}</SubmitButton>
      </div>
    </>
  );
}

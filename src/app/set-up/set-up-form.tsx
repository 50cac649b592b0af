"use client";
import { useActionState, useState } from "react";
import { ActionForm } from "@/components/action-form";
import { TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { Panel } from "@/components/panel";
import { IssuerFields, SignatureFields, WordingFields, type FieldSource, type ProfileFieldName } from "@/components/profile-fields";
import { SubmitButton } from "@/components/submit-button";
import { standingWording } from "@/domain/standing-wording";
import { IDLE, typed } from "@/server/form-state";
import { setUpAction } from "./actions";

// The same for every Party committee; everything else is the office's own to say.
const COMMON: Partial<Record<ProfileFieldName, string>> = {
  party: "ĐẢNG CỘNG SẢN VIỆT NAM",
  title: "BÁO CÁO",
  symbol: "BC/TU",
  authority: "T/M BAN THƯỜNG VỤ",
};

function suggestions(issuer: string): Partial<Record<ProfileFieldName, string>> {
  const wording = standingWording(issuer);
  if (!wording) return COMMON;
  const { place, subject, preamble, closing, recipients } = wording;
  return { ...COMMON, place, subject, preamble: preamble.join("\n"), closing: closing.join("\n"), recipients: recipients.join("\n") };
}

/** Own words stand; a field nobody touched follows the committee's name. */
function useSuggestedFields(errors: Record<string, string>): { field: FieldSource; suggested: boolean } {
  const [own, setOwn] = useState<Partial<Record<ProfileFieldName, string>>>({});
  const suggested = suggestions(own.issuer ?? "");
  const field: FieldSource = (name) => ({
    value: own[name] ?? suggested[name] ?? "",
    onChange: (event) => setOwn((before) => ({ ...before, [name]: event.target.value })),
    error: errors[name],
  });
  return { field, suggested: suggested !== COMMON };
}

type Term = { name: string; startsOn: string };

/** `term` is the committee's term that most likely runs today. */
export function SetUpForm({ term }: { term: Term }) {
  const { office, register } = useMessages();
  const words = office.setUp;
  const [state, action] = useActionState(setUpAction, IDLE);
  const { field, suggested } = useSuggestedFields(state.errors);
  return (
    <ActionForm state={state} action={action} className="flex flex-col gap-4">
      <Panel title={words.officeTitle}>
        <IssuerFields field={field} />
      </Panel>
      <Panel title={words.wordingTitle} intro={suggested ? words.wordingIntro : words.wordingWaiting}>
        <WordingFields field={field} printEmptySections={typed(state, "printEmptySections") === "on"} />
      </Panel>
      <Panel title={words.signatureTitle}>
        <SignatureFields field={field} />
      </Panel>
      <Panel title={register.terms.setUpTitle} intro={register.terms.setUpIntro}>
        <div className="grid gap-4 md:grid-cols-3">
          <TextField label={register.terms.name} hint={register.terms.nameHint} name="termName" defaultValue={typed(state, "termName", term.name)} error={state.errors.termName} required autoComplete="off" />
          <TextField label={register.terms.startsOn} name="termStartsOn" type="date" defaultValue={typed(state, "termStartsOn", term.startsOn)} error={state.errors.termStartsOn} required />
        </div>
      </Panel>
      <Panel title={words.adminTitle} intro={words.adminIntro}>
        <AdminFields errors={state.errors} name={typed(state, "name")} username={typed(state, "username")} />
      </Panel>
      {state.message && <Notice tone="alert">{state.message}</Notice>}
      <div className="flex justify-end pb-10">
        <SubmitButton busy={words.submitting} className="h-10 px-5">
          {words.submit}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}

function AdminFields({ errors, name, username }: { errors: Record<string, string>; name: string; username: string }) {
  const { accounts } = useMessages();
  // Held here, not sent back by the server: a password must survive a mistake elsewhere on the form.
  const [password, setPassword] = useState("");
  return (
    <div className="grid gap-4 md:grid-cols-3">
      <TextField label={accounts.account.name} name="name" defaultValue={name} error={errors.name} required autoComplete="name" />
      <TextField
        label={accounts.signIn.username}
        hint={accounts.admin.usernameHint}
        name="username"
        defaultValue={username}
        error={errors.username}
        required
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <TextField
        label={accounts.signIn.password}
        hint={accounts.account.newPasswordHint}
        name="password"
        type="password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        error={errors.password}
        required
        minLength={8}
        autoComplete="new-password"
      />
    </div>
  );
}

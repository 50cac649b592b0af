import type { Metadata } from "next";
import { LanguageLinks } from "@/components/language-links";
import { Panel } from "@/components/panel";
import { messagesFor } from "@/messages";
import { getLocale, requireActor } from "@/server/session";
import { PasswordForm } from "./password-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).accounts.account.title };
}

export default async function AccountPage() {
  const actor = await requireActor("/account");
  const { common, accounts } = messagesFor(actor.locale);
  const words = accounts.account;
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-4 px-4 py-6">
      <h1 className="text-2xl">{words.title}</h1>
      <Panel>
        <dl className="grid grid-cols-[8rem_1fr] gap-y-2">
          <dt className="text-muted">{words.name}</dt>
          <dd className="font-medium">{actor.name}</dd>
          <dt className="text-muted">{words.username}</dt>
          <dd>{actor.username}</dd>
          <dt className="text-muted">{words.role}</dt>
          <dd>{common.roles[actor.role]}</dd>
          <dt className="self-center text-muted">{common.language}</dt>
          <dd className="-ml-2">
            <LanguageLinks />
          </dd>
        </dl>
      </Panel>
      <Panel title={words.passwordTitle} intro={words.passwordHint}>
        <PasswordForm username={actor.username} />
      </Panel>
    </div>
  );
}

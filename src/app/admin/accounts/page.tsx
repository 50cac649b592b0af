import type { Metadata } from "next";
import { messagesFor } from "@/messages";
import { getLocale } from "@/server/session";
import { listAccounts } from "@/services/account/list";
import { readablePassword } from "@/services/account/rules";
import { AdminPage } from "../admin-page";
import { requireActorWho } from "../require-admin";
import { AccountsView } from "./accounts-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).accounts.admin.title };
}

export default async function AccountsPage() {
  const actor = await requireActorWho("account.manage", "/admin/accounts");
  const { accounts } = messagesFor(actor.locale);
  return (
    <AdminPage title={accounts.admin.title} intro={accounts.admin.intro}>
      <AccountsView accounts={await listAccounts(actor)} ownId={actor.id} suggestedPassword={readablePassword()} />
    </AdminPage>
  );
}

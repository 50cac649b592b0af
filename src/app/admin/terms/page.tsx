import type { Metadata } from "next";
import { suggestTerm } from "@/domain/register";
import { messagesFor } from "@/messages";
import { getLocale } from "@/server/session";
import { listTerms } from "@/services/register/term";
import { todayInVietnam } from "@/services/register/today";
import { AdminPage } from "../admin-page";
import { requireActorWho } from "../require-admin";
import { TermsView } from "./terms-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).register.terms.title };
}

export default async function TermsPage() {
  const actor = await requireActorWho("office.edit", "/admin/terms");
  const words = messagesFor(actor.locale).register.terms;
  const terms = await listTerms(actor);
  const today = todayInVietnam();
  const usual = suggestTerm(today);
  const isKnown = terms.some(({ name, startsOn }) => name === usual.name || startsOn === usual.startsOn);
  return (
    <AdminPage title={words.title} intro={words.intro}>
      <TermsView terms={terms} today={today} suggested={isKnown ? null : usual} />
    </AdminPage>
  );
}

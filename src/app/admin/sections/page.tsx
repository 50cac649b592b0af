import type { Metadata } from "next";
import { messagesFor } from "@/messages";
import { getLocale } from "@/server/session";
import { listSections } from "@/services/office/section";
import { AdminPage } from "../admin-page";
import { requireActorWho } from "../require-admin";
import { SectionsForm } from "./sections-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).office.sections.title };
}

export default async function SectionsPage() {
  const actor = await requireActorWho("office.edit", "/admin/sections");
  const { office } = messagesFor(actor.locale);
  return (
    <AdminPage title={office.sections.title} intro={office.sections.intro}>
      <SectionsForm sections={await listSections(actor)} />
    </AdminPage>
  );
}

import type { Metadata } from "next";
import { messagesFor } from "@/messages";
import { getLocale } from "@/server/session";
import { loadProofSettings } from "@/services/proofreading/settings";
import { PARAGRAPH_RULES, REPORT_RULES } from "@/text/proofread";
import { AdminPage } from "../admin-page";
import { requireActorWho } from "../require-admin";
import { SettingsForm, type RuleView } from "./settings-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).findings.settings.title };
}

export default async function ProofreadingPage() {
  const actor = await requireActorWho("office.edit", "/admin/proofreading");
  const { settings } = messagesFor(actor.locale).findings;
  const rules: RuleView[] = [...PARAGRAPH_RULES, ...REPORT_RULES].map(({ name, severity, source }) => ({ name, severity, source }));
  return (
    <AdminPage title={settings.title} intro={settings.intro}>
      <SettingsForm stored={await loadProofSettings(actor)} rules={rules} />
    </AdminPage>
  );
}

import { Download } from "lucide-react";
import type { Metadata } from "next";
import { buttonClass } from "@/components/button";
import { Panel } from "@/components/panel";
import { messagesFor } from "@/messages";
import { getLocale } from "@/server/session";
import { listTemplates } from "@/services/office/template";
import { AdminPage } from "../admin-page";
import { requireActorWho } from "../require-admin";
import { RevertButton, TemplateHistory } from "./template-history";
import { TemplateUpload } from "./template-upload";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).office.templates.title };
}

export default async function TemplatesPage() {
  const actor = await requireActorWho("template.edit", "/admin/templates");
  const words = messagesFor(actor.locale).office.templates;
  const templates = await listTemplates(actor);
  const active = templates.find((template) => template.active);
  const items = templates.map(({ id, name, active, createdAt }) => ({ id, name, active, date: dayOf(createdAt) }));
  return (
    <AdminPage title={words.title} intro={words.intro}>
      <div className="flex flex-col gap-4">
        <Panel title={words.inUse}>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <p>
              <span className="font-medium">{active ? active.name : words.bundled}</span>
              {active && <span className="text-muted"> · {words.uploadedAt(dayOf(active.createdAt))}</span>}
            </p>
            <div className="flex gap-2">
              {active && <RevertButton />}
              <a href={`/admin/templates/file?id=${active?.id ?? "bundled"}`} download className={buttonClass()}>
                <Download className="size-4" aria-hidden />
                {words.download}
              </a>
            </div>
          </div>
          <p className="mt-3 text-sm text-muted">{words.checklist}</p>
        </Panel>
        <Panel title={words.uploadTitle} intro={words.uploadHint}>
          <TemplateUpload />
        </Panel>
        <Panel title={words.history}>{items.length === 0 ? <p className="text-muted">{words.noHistory}</p> : <TemplateHistory items={items} />}</Panel>
      </div>
    </AdminPage>
  );
}

/** dd/mm/yyyy in Vietnam. */
function dayOf(date: Date): string {
  return date.toLocaleDateString("en-GB", { timeZone: "Asia/Ho_Chi_Minh" });
}

import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/button";
import { Notice } from "@/components/notice";
import { check } from "@/domain/permission";
import { messagesFor } from "@/messages";
import { getLocale, requireActor } from "@/server/session";
import { importSettings } from "@/services/import/settings";
import { ImportView } from "./import-view";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).importing.title };
}

/** An earlier report from a file or a paste, looked at and corrected before it is taken. */
export default async function ImportPage() {
  const actor = await requireActor("/import");
  const { importing, common } = messagesFor(actor.locale);
  if (check(actor, "report.import").allowed) return <ImportView personId={actor.id} settings={await importSettings(actor)} />;
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col items-start gap-4 px-4 py-6">
      <h1 className="text-xl">{importing.title}</h1>
      <Notice>{importing.notAllowed}</Notice>
      <Link href="/" className={buttonClass()}>
        {common.goHome}
      </Link>
    </div>
  );
}

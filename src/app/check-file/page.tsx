import type { Metadata } from "next";
import { messagesFor } from "@/messages";
import { getLocale, requireActor } from "@/server/session";
import { FileCheck } from "./file-check";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).register.check.title };
}

/** Anyone signed in learns whether a file is one that was issued. */
export default async function CheckFilePage() {
  const actor = await requireActor("/check-file");
  const words = messagesFor(actor.locale).register.check;
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-6">
      <h1 className="text-xl">{words.title}</h1>
      <p className="mt-1 mb-4 max-w-prose text-muted">{words.intro}</p>
      <FileCheck />
    </div>
  );
}

import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Mark } from "@/components/app-header";
import { LanguageLinks } from "@/components/language-links";
import { messagesFor } from "@/messages";
import { safePath } from "@/server/safe-path";
import { getActor, getLocale, isOfficeSetUp } from "@/server/session";
import { Sheet } from "./sheet";
import { SignInForm } from "./sign-in-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).accounts.signIn.title };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ next?: string | string[] }> }) {
  const next = safePath((await searchParams).next);
  if (await getActor()) redirect(next);
  if (!(await isOfficeSetUp())) redirect("/set-up");
  const { common, accounts } = messagesFor(await getLocale());
  return (
    <div className="grid flex-1 lg:grid-cols-[minmax(26rem,1fr)_1.2fr]">
      <div className="flex flex-col border-line bg-paper px-6 py-6 lg:border-r">
        <div className="flex items-center justify-between gap-4">
          <p className="flex items-center gap-2 font-semibold">
            <Mark />
            {common.product}
          </p>
          <LanguageLinks />
        </div>
        <div className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center gap-6 py-10">
          <h1 className="text-2xl">{accounts.signIn.title}</h1>
          <SignInForm next={next} />
          <p className="text-sm text-muted">{accounts.signIn.help}</p>
        </div>
      </div>
      <Sheet />
    </div>
  );
}

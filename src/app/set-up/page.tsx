import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Mark } from "@/components/app-header";
import { LanguageLinks } from "@/components/language-links";
import { suggestTerm } from "@/domain/register";
import { messagesFor } from "@/messages";
import { getLocale, isOfficeSetUp } from "@/server/session";
import { todayInVietnam } from "@/services/register/today";
import { SetUpForm } from "./set-up-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).office.setUp.title };
}

export default async function SetUpPage() {
  if (await isOfficeSetUp()) redirect("/sign-in");
  const { common, office } = messagesFor(await getLocale());
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-6">
      <div className="flex items-center justify-between gap-4">
        <p className="flex items-center gap-2 font-semibold">
          <Mark />
          {common.product}
        </p>
        <LanguageLinks />
      </div>
      <h1 className="mt-8 text-2xl">{office.setUp.title}</h1>
      <p className="mt-2 mb-6 max-w-prose text-muted">{office.setUp.intro}</p>
      <SetUpForm term={suggestTerm(todayInVietnam())} />
    </div>
  );
}

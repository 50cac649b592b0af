import { writeDay } from "@/domain/typed-day";
import { todayInVietnam } from "@/services/register/today";
import clsx from "clsx";
import { Plus } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/button";
import { messagesFor, type Messages } from "@/messages";
import { getLocale } from "@/server/session";
import { listProfiles, type ProfileView } from "@/services/office/office-profile";
import { AdminPage } from "../admin-page";
import { requireActorWho } from "../require-admin";
import { NewProfileForm, ProfileForm } from "./profile-form";

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).office.profiles.title };
}

type Props = { searchParams: Promise<{ profile?: string; added?: string }> };

export default async function OfficePage({ searchParams }: Props) {
  const actor = await requireActorWho("office.edit", "/admin/office");
  const { profile: wanted, added } = await searchParams;
  const { office } = messagesFor(actor.locale);
  const words = office.profiles;
  const profiles = await listProfiles(actor);
  const inForce = profiles.find((profile) => profile.validFrom <= todayInVietnam()) ?? profiles.at(-1);
  const chosen = profiles.find((profile) => profile.id === wanted) ?? inForce;
  const isNew = wanted === "new";
  return (
    <AdminPage title={words.title} intro={words.intro}>
      <div className="grid gap-5 lg:grid-cols-[15rem_1fr]">
        <nav aria-label={words.title} className="flex flex-col gap-1">
          {profiles.map((profile, index) => (
            <ProfileLink
              key={profile.id}
              profile={profile}
              current={!isNew && profile.id === chosen?.id}
              since={index === profiles.length - 1 ? words.fromStart : words.from(writeDay(profile.validFrom))}
              state={stateOf(profile, inForce, words)}
            />
          ))}
          <Link href="/admin/office?profile=new" className={clsx(buttonClass("plain", "small"), "mt-2")} aria-current={isNew ? "page" : undefined}>
            <Plus className="size-4" aria-hidden />
            {words.add}
          </Link>
        </nav>
        {isNew && profiles[0] && <NewProfileForm from={profiles[0]} />}
        {!isNew && chosen && <ProfileForm key={chosen.id} profile={chosen} added={added === "1"} />}
      </div>
    </AdminPage>
  );
}

type LinkProps = { profile: ProfileView; current: boolean; since: string; state: string };

function ProfileLink({ profile, current, since, state }: LinkProps) {
  return (
    <Link
      href={`/admin/office?profile=${profile.id}`}
      aria-current={current ? "page" : undefined}
      className={clsx("rounded border px-3 py-2", current ? "border-ink bg-paper" : "border-line bg-paper hover:bg-wash")}
    >
      <span className="block font-medium">{profile.issuer}</span>
      <span className="block text-sm text-muted">
        {since} · {state}
      </span>
    </Link>
  );
}

function stateOf(profile: ProfileView, inForce: ProfileView | undefined, words: Messages["office"]["profiles"]): string {
  if (profile.id === inForce?.id) return words.current;
  return profile.validFrom > todayInVietnam() ? words.upcoming : words.past;
}

import { notFound } from "next/navigation";
import { requireActor } from "@/server/session";
import { check, type Action } from "@/domain/permission";
import type { Actor } from "@/services/actor";

/** The person signed in, if the page is theirs to see; to others it does not exist. */
export async function requireActorWho(may: Action, path: string): Promise<Actor> {
  const actor = await requireActor(path);
  if (!check(actor, may).allowed) notFound();
  return actor;
}

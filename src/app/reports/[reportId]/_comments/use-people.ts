"use client";
import { useEffect, useState } from "react";
import { getJson } from "@/components/send-json";
import type { OfficePerson } from "@/services/review/people";

/** One look for all comments of a page; a failed one is tried again by the next that asks. */
let asked: Promise<readonly OfficePerson[] | null> | null = null;
let known: readonly OfficePerson[] | null = null;

async function ask(): Promise<readonly OfficePerson[] | null> {
  const sent = await getJson<OfficePerson[]>("/api/people");
  if (!sent.ok) asked = null;
  else known = sent.body;
  return known;
}

/** The people of the office, asked for unless they are known; null when they cannot be had. */
export function knownPeople(): Promise<readonly OfficePerson[] | null> {
  return (asked ??= ask());
}

/** The people of the office; "loading" until they are known, "failed" when they could not be asked for. */
export function usePeople(): readonly OfficePerson[] | "loading" | "failed" {
  const [people, setPeople] = useState<readonly OfficePerson[] | "loading" | "failed">(() => known ?? "loading");
  useEffect(() => {
    let isGone = false;
    void knownPeople().then((found) => {
      if (!isGone) setPeople(found ?? "failed");
    });
    return () => {
      isGone = true;
    };
  }, []);
  return people;
}

/** What a user name and a password must be. Pure; shared by forms, services and sign-in. */
import { randomInt } from "node:crypto";
import { z } from "zod";
import { ROLES } from "@/domain/permission";
import { cleanText } from "@/text/clean";

export const USERNAME_LIMITS = { min: 3, max: 30 } as const;
export const PASSWORD_LIMITS = { min: 8, max: 128 } as const;

/** User names are kept in lower case: "Lan.Nguyen" and "lan.nguyen" are one person. */
export function normaliseUsername(typed: string): string {
  return typed.trim().toLowerCase();
}

export function isUsername(name: string): boolean {
  return /^[a-z0-9][a-z0-9._-]*$/.test(name);
}

/** Better Auth wants a well-formed e-mail for each user; ".invalid" can never receive one (RFC 2606). */
export function emailFor(username: string): string {
  return `${username}@office.invalid`;
}

export const usernameSchema = z
  .string()
  .transform(normaliseUsername)
  .pipe(z.string().min(USERNAME_LIMITS.min, { error: "username" }).max(USERNAME_LIMITS.max, { error: "username" }).refine(isUsername, { error: "username" }));

export const passwordSchema = z.string().min(PASSWORD_LIMITS.min, { error: "password-short" }).max(PASSWORD_LIMITS.max, { error: "password-long" });

export const personNameSchema = z
  .string()
  .transform((typed) => cleanText(typed).text.trim().replace(/\s+/g, " "))
  .pipe(z.string().min(1).max(100));

export const newAccountSchema = z.object({
  username: usernameSchema,
  name: personNameSchema,
  role: z.enum(ROLES),
  password: passwordSchema,
});
export type NewAccount = z.infer<typeof newAccountSchema>;

const CONSONANTS = "bcghklmnptv";
const VOWELS = "aeiou";

/**
 * A temporary password that can be read out over the telephone, such as
 * "mato-kevi-bula-47" (39 bits). Unikey must not turn it into something else when
 * left on: no Telex tone letter (s f r x j z w), no d, no vowel twice in a word.
 */
export function readablePassword(): string {
  return `${word()}-${word()}-${word()}-${randomInt(2, 10)}${randomInt(2, 10)}`;
}

function word(): string {
  const first = pick(VOWELS);
  return pick(CONSONANTS) + first + pick(CONSONANTS) + pick(VOWELS.replace(first, ""));
}

function pick(letters: string): string {
  return letters.charAt(randomInt(letters.length));
}

/** All words the interface shows. Vietnamese is the reference; English has the same shape, so nothing can be missing. */
import { en } from "./en";
import { vi } from "./vi";

export type Locale = "vi" | "en";

type Widen<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { [K in keyof T]: Widen<T[K]> };

export type Messages = Widen<typeof vi>;

const all: Record<Locale, Messages> = { vi, en };

export function messagesFor(locale: Locale): Messages {
  return all[locale];
}

"use client";
import { createContext, useContext, type ReactNode } from "react";
import { messagesFor, type Locale, type Messages } from "@/messages";

const LocaleContext = createContext<Locale>("vi");

export function MessagesProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

/** Every sentence and label, in the person's language. */
export function useMessages(): Messages {
  return messagesFor(useContext(LocaleContext));
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

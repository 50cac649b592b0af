"use client";
import clsx from "clsx";
import { useTransition } from "react";
import { chooseLocale } from "@/server/session-actions";
import { useLocale, useMessages } from "./messages-provider";

/** The two languages side by side, for pages without the header. */
export function LanguageLinks() {
  const { common } = useMessages();
  const locale = useLocale();
  const [, startTransition] = useTransition();
  return (
    <div role="group" aria-label={common.language} className="flex gap-1 text-sm">
      {(["vi", "en"] as const).map((choice) => (
        <button
          key={choice}
          type="button"
          lang={choice}
          aria-pressed={choice === locale}
          onClick={() => startTransition(() => chooseLocale(choice))}
          className={clsx("rounded px-2 py-1", choice === locale ? "font-semibold text-ink" : "text-muted underline hover:text-ink")}
        >
          {common.languages[choice]}
        </button>
      ))}
    </div>
  );
}

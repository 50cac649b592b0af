"use client";
import Link from "next/link";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import type { Reader, ToRead } from "./use-reader";

type ReadingProgressProps = { reader: Reader; onlyOne: boolean; onStop: () => void; onAgain: (what: ToRead) => void };

/** What is being read, or why it was not; what failed is still here to be read again. */
export function ReadingProgress({ reader, onlyOne, onStop, onAgain }: ReadingProgressProps) {
  const { importing } = useMessages();
  const words = importing.drop;
  return (
    <div aria-live="polite" className="flex flex-col gap-2 empty:hidden">
      {onlyOne && <Notice>{words.onlyOne}</Notice>}
      {reader.kind === "reading" && (
        <div className="flex flex-wrap items-center gap-3 rounded border border-line bg-paper px-3 py-2">
          <span className="size-4 animate-spin rounded-full border-2 border-line border-t-ink" aria-hidden />
          <p className="min-w-0 flex-1 break-words">{words.reading(reader.name)}</p>
          <Button size="small" onClick={onStop}>
            {words.stop}
          </Button>
        </div>
      )}
      {reader.kind === "failed" && (
        <Notice tone="alert">
          <p className="font-medium break-words">{words.failed(reader.name)}</p>
          <p>{reader.message}</p>
          <div className="mt-2 flex flex-wrap items-center gap-3">
            <Button size="small" look="alert" onClick={() => onAgain(reader.what)}>
              {"file" in reader.what ? words.again : importing.paste.again}
            </Button>
            {reader.signedOut && (
              <Link href="/sign-in?next=/import" className="font-semibold underline">
                {words.signIn}
              </Link>
            )}
          </div>
        </Notice>
      )}
    </div>
  );
}

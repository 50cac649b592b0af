"use client";
import { Button, buttonClass } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import { DATABASE_DOWN_DIGEST } from "@/server/error-digest";

export default function ErrorPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const { common } = useMessages();
  const databaseDown = error.digest === DATABASE_DOWN_DIGEST;
  return (
    <div role="alert" className="mx-auto w-full max-w-xl px-4 py-16">
      <title>{databaseDown ? common.databaseDownTitle : common.failedTitle}</title>
      <h1 className="text-2xl">{databaseDown ? common.databaseDownTitle : common.failedTitle}</h1>
      <p className="mt-3">{databaseDown ? common.databaseDownBody : common.failedBody}</p>
      {!databaseDown && error.digest && <p className="mt-2 text-sm text-muted">{common.failedCode(error.digest)}</p>}
      <div className="mt-6 flex flex-wrap gap-2">
        <Button look="primary" onClick={retry}>
          {common.retry}
        </Button>
        {/* A whole new page: what failed may be the page that a soft visit would reuse. */}
        {/* eslint-disable-next-line @next/next/no-html-link-for-pages */}
        <a href="/" className={buttonClass()}>
          {common.goHome}
        </a>
      </div>
    </div>
  );
}

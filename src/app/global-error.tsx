"use client";
import "./globals.css";
import { Button } from "@/components/button";
import { messagesFor } from "@/messages";

/** When even the frame of the page cannot be made. Nobody is known here, so both languages. */
export default function GlobalErrorPage({ retry }: { retry: () => void }) {
  const [vi, en] = [messagesFor("vi").common, messagesFor("en").common];
  return (
    <html lang="vi">
      <body>
        <main className="mx-auto max-w-xl px-4 py-16" role="alert">
          <title>{vi.failedTitle}</title>
          <h1 className="text-2xl">{vi.failedTitle}</h1>
          <p className="mt-3">{vi.failedBody}</p>
          <p className="mt-3 text-muted" lang="en">
            {en.failedBody}
          </p>
          <Button look="primary" className="mt-6" onClick={retry}>
            {vi.retry} · {en.retry}
          </Button>
        </main>
      </body>
    </html>
  );
}

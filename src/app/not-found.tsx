import Link from "next/link";
import { buttonClass } from "@/components/button";
import { messagesFor } from "@/messages";
import { getLocale } from "@/server/session";

export default async function NotFoundPage() {
  const { common } = messagesFor(await getLocale());
  return (
    <div className="mx-auto w-full max-w-xl px-4 py-16">
      <title>{common.notFoundTitle}</title>
      <h1 className="text-2xl">{common.notFoundTitle}</h1>
      <p className="mt-3">{common.notFoundBody}</p>
      <Link href="/" className={`mt-6 ${buttonClass("primary")}`}>
        {common.goHome}
      </Link>
    </div>
  );
}

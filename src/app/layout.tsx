import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/500.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@fontsource/be-vietnam-pro/700.css";
import "@fontsource/tinos/400.css";
import "@fontsource/tinos/400-italic.css";
import "@fontsource/tinos/700.css";
import "@fontsource/tinos/700-italic.css";
import "./globals.css";
import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { AppHeader } from "@/components/app-header";
import { MessagesProvider } from "@/components/messages-provider";
import { Toasts } from "@/components/toasts";
import { messagesFor } from "@/messages";
import { getActor, getLocale } from "@/server/session";

export async function generateMetadata(): Promise<Metadata> {
  const { common } = messagesFor(await getLocale());
  return { title: { default: common.product, template: `%s · ${common.product}` }, robots: { index: false, follow: false } };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f4f3ef" },
    { media: "(prefers-color-scheme: dark)", color: "#161513" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  // A database that is down is the page's to report; the layout must stand for its error page to show in.
  const actor = await getActor().catch(() => null);
  const { common } = messagesFor(locale);
  return (
    <html lang={locale}>
      <body className="flex min-h-dvh flex-col">
        <MessagesProvider locale={locale}>
          <a href="#content" className="sr-only rounded bg-ink px-3 py-1.5 text-on-ink focus:not-sr-only focus:fixed focus:top-1 focus:left-1 focus:z-50">
            {common.skipToContent}
          </a>
          {actor && <AppHeader actor={actor} />}
          <main id="content" tabIndex={-1} className="flex min-h-0 flex-1 flex-col outline-none">
            {children}
          </main>
          <Toasts />
        </MessagesProvider>
      </body>
    </html>
  );
}

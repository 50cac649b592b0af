import Link from "next/link";
import { messagesFor } from "@/messages";
import type { Actor } from "@/services/actor";
import { AdminMenu, NavLink, NavMenu, UserMenu } from "./app-header-menus";
import { FindAnything } from "./find-anything";
import { NoticesBell } from "./notices-bell";
import { PulseProvider } from "./pulse-provider";

/** The bar above every page of a person who is signed in: 44 px, so that the editor keeps its height. */
export function AppHeader({ actor }: { actor: Actor }) {
  const { common } = messagesFor(actor.locale);
  return (
    <header className="sticky top-0 z-30 flex h-11 shrink-0 items-center gap-1 border-b border-line bg-paper px-3 sm:px-4 print:hidden">
      <PulseProvider />
      <Link href="/" className="mr-2 flex items-center gap-2 rounded font-semibold whitespace-nowrap xl:mr-3">
        <Mark />
        <span className="max-xl:sr-only">{common.product}</span>
      </Link>
      <nav aria-label={common.mainNav} className="flex h-full items-center gap-1">
        <NavMenu role={actor.role} />
        <NavLink href="/" also="/reports">
          {common.nav.reports}
        </NavLink>
        <NavLink href="/ledger">{common.nav.ledger}</NavLink>
        <NavLink href="/register">{common.nav.register}</NavLink>
        <NavLink href="/statistics">{common.nav.statistics}</NavLink>
        <NavLink href="/check-file">{common.nav.checkFile}</NavLink>
        {actor.role === "admin" && <AdminMenu />}
      </nav>
      <div className="ml-auto flex items-center">
        <FindAnything role={actor.role} />
        <NoticesBell role={actor.role} />
        <UserMenu name={actor.name} role={actor.role} locale={actor.locale} />
      </div>
    </header>
  );
}

/** The product's mark: a sheet with its lines and the one red. */
export function Mark({ className = "size-6" }: { className?: string }) {
  return (
    <svg viewBox="0 0 24 24" className={className} aria-hidden>
      <rect x="4" y="2" width="16" height="20" rx="1.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M12 4.6l.7 2.1h2.2l-1.8 1.3.7 2.1-1.8-1.3-1.8 1.3.7-2.1-1.8-1.3h2.2z" fill="var(--alert)" />
      <path d="M7.5 13.5h9M7.5 16h9M7.5 18.5h5.5" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  );
}

"use client";
import clsx from "clsx";
import { Check, ChevronDown, KeyRound, LogOut, Menu as MenuIcon, UserRound } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTransition, type ReactNode } from "react";
import type { Role } from "@/domain/permission";
import type { Locale } from "@/messages";
import { chooseLocale, leave } from "@/server/session-actions";
import { Menu, MenuItem, MenuLabel, MenuLine } from "./menu";
import { useMessages } from "./messages-provider";

const TAB = "inline-flex h-full items-center gap-1 border-b-2 px-2 text-sm font-medium whitespace-nowrap";

function tabClass(current: boolean): string {
  return clsx(TAB, current ? "border-ink text-ink" : "border-transparent text-muted hover:text-ink");
}

/** A link of the main navigation; current on its own pages and below `also`. On a phone the menu stands for it. */
export function NavLink({ href, also = href, children }: { href: string; also?: string; children: ReactNode }) {
  const path = usePathname();
  const current = path === href || path.startsWith(also);
  return (
    <Link href={href} className={clsx(tabClass(current), "max-lg:hidden")} aria-current={current ? "page" : undefined}>
      {children}
    </Link>
  );
}

type Links = readonly (readonly [href: string, label: string])[];

function useAdminLinks(): Links {
  const { nav } = useMessages().common;
  return [
    ["/admin/accounts", nav.accounts],
    ["/admin/office", nav.office],
    ["/admin/sections", nav.sections],
    ["/admin/templates", nav.templates],
    ["/admin/terms", nav.terms],
    ["/admin/citations", nav.citations],
    ["/admin/proofreading", nav.proofreading],
    ["/admin/log", nav.log],
  ];
}

function LinkItems({ links }: { links: Links }) {
  const path = usePathname();
  return links.map(([href, label]) => (
    <MenuItem key={href} asChild>
      <Link href={href} aria-current={path === href ? "page" : undefined}>
        {label}
      </Link>
    </MenuItem>
  ));
}

export function AdminMenu() {
  const { common } = useMessages();
  const path = usePathname();
  const links = useAdminLinks();
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className={clsx(tabClass(path.startsWith("/admin")), "max-lg:hidden")}>
          {common.nav.admin}
          <ChevronDown className="size-4" aria-hidden />
        </button>
      }
    >
      <LinkItems links={links} />
    </Menu>
  );
}

/** The whole navigation in one menu, where the links have no room. */
export function NavMenu({ role }: { role: Role }) {
  const { nav } = useMessages().common;
  const adminLinks = useAdminLinks();
  const links: Links = [
    ["/", nav.reports],
    ["/ledger", nav.ledger],
    ["/register", nav.register],
    ["/statistics", nav.statistics],
    ["/check-file", nav.checkFile],
  ];
  return (
    <Menu
      align="start"
      trigger={
        <button type="button" className="flex h-9 items-center gap-1.5 rounded px-2 text-sm font-medium hover:bg-wash lg:hidden">
          <MenuIcon className="size-4" aria-hidden />
          {nav.menu}
        </button>
      }
    >
      <LinkItems links={links} />
      {role === "admin" && (
        <>
          <MenuLine />
          <MenuLabel>{nav.admin}</MenuLabel>
          <LinkItems links={adminLinks} />
        </>
      )}
    </Menu>
  );
}

export function UserMenu({ name, role, locale }: { name: string; role: Role; locale: Locale }) {
  const { common } = useMessages();
  const [, startTransition] = useTransition();
  return (
    <Menu
      trigger={
        <button type="button" aria-label={common.userMenu(name)} className="flex h-9 items-center gap-2 rounded px-2 text-sm hover:bg-wash">
          <UserRound className="size-4" aria-hidden />
          <span className="max-w-44 truncate font-medium max-lg:hidden">{name}</span>
          <span className="text-muted max-xl:hidden">{common.roles[role]}</span>
          <ChevronDown className="size-4" aria-hidden />
        </button>
      }
    >
      <MenuLabel>
        <span className="block font-medium text-ink">{name}</span>
        {common.roles[role]}
      </MenuLabel>
      <MenuItem asChild>
        <Link href="/account">
          <KeyRound className="size-4" aria-hidden />
          {common.myAccount}
        </Link>
      </MenuItem>
      <MenuLine />
      <MenuLabel>{common.language}</MenuLabel>
      {(["vi", "en"] as const).map((choice) => (
        <MenuItem key={choice} lang={choice} onSelect={() => startTransition(() => chooseLocale(choice))}>
          <Check className={clsx("size-4", choice !== locale && "invisible")} aria-hidden />
          {common.languages[choice]}
          {choice === locale && <span className="sr-only">({common.chosen})</span>}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem onSelect={() => startTransition(() => leave())}>
        <LogOut className="size-4" aria-hidden />
        {common.signOut}
      </MenuItem>
    </Menu>
  );
}

"use client";
import clsx from "clsx";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useMessages } from "@/components/messages-provider";

export function AdminTabs() {
  const { common, register } = useMessages();
  const { nav } = common;
  const path = usePathname();
  const tabs = [
    ["/admin/accounts", nav.accounts],
    ["/admin/office", nav.office],
    ["/admin/sections", nav.sections],
    ["/admin/templates", nav.templates],
    ["/admin/terms", register.terms.title],
    ["/admin/citations", nav.citations],
    ["/admin/proofreading", nav.proofreading],
    ["/admin/log", nav.log],
  ] as const;
  return (
    <nav aria-label={nav.admin} className="flex gap-1 overflow-x-auto border-b border-line">
      {tabs.map(([href, label]) => (
        <Link
          key={href}
          href={href}
          aria-current={path === href ? "page" : undefined}
          className={clsx("-mb-px border-b-2 px-3 py-2 text-sm font-medium whitespace-nowrap", path === href ? "border-ink" : "border-transparent text-muted hover:text-ink")}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

/** What can be chosen in the dialog that finds anything. */
import type { ReactNode } from "react";
import type { Role } from "@/domain/permission";
import { searchWords } from "@/domain/search-words";
import type { Messages } from "@/messages";
import type { QuickResult } from "@/services/search/search";
import { hrefOf, MarkedText, numberWords, placeOf, reportName, stateOf } from "./find-anything-words";

export type Option = { href: string; label: ReactNode; detail?: ReactNode };
export type OptionGroup = { key: "pages" | "reports" | "hits" | "everything"; label: string; options: Option[] };

/** Groups with something in them: what fits the name of a page or period first, then texts, then all that a search finds. */
export function optionGroups(typed: string, result: QuickResult | null, role: Role, words: Messages): OptionGroup[] {
  const { find } = words.search;
  const pages = { key: "pages" as const, label: find.pages, options: pagesFor(typed, role, words) };
  const reports = { key: "reports" as const, label: find.reports, options: (result?.periods ?? []).map((report) => ({ href: `/reports/${report.id}`, label: reportName(report, words), detail: [words.common.states[report.state], ...numberWords(report, words)].join(", ") })) };
  const hits = { key: "hits" as const, label: find.hits, options: (result?.hits ?? []).map((hit) => ({ href: hrefOf(hit), label: <MarkedText excerpt={hit.excerpt} />, detail: [placeOf(hit, words), stateOf(hit, words)].filter(Boolean).join(", ") })) };
  const everything = { key: "everything" as const, label: find.everything, options: typed.trim() === "" ? [] : [allResults(typed, words)] };
  return (typed.trim() === "" ? [reports, pages] : [pages, reports, hits, everything]).filter(({ options }) => options.length > 0);
}

/** The search page with what was typed. */
export function allResults(typed: string, { search }: Messages): Option {
  return { href: `/search?${new URLSearchParams({ q: typed.trim() })}`, label: search.find.all(typed.trim()) };
}

/** Pages the person may see whose name has words that begin as typed. */
function pagesFor(typed: string, role: Role, { common: { nav, myAccount }, search }: Messages): Option[] {
  const admin = (["accounts", "office", "sections", "templates", "terms", "citations", "proofreading", "log"] as const).map((page) => ({ href: `/admin/${page}`, label: search.find.adminPage(nav[page]) }));
  const pages = [
    { href: "/", label: nav.reports },
    { href: "/ledger", label: nav.ledger },
    { href: "/register", label: nav.register },
    { href: "/statistics", label: nav.statistics },
    { href: "/check-file", label: nav.checkFile },
    { href: "/search", label: search.title },
    { href: "/account", label: myAccount },
    ...(role === "admin" ? admin : []),
  ];
  if (typed.trim() === "") return pages;
  const begun = searchWords(typed);
  return pages.filter(({ label }) => {
    const words = searchWords(label);
    return begun.length > 0 && begun.every(({ plain }) => words.some((word) => word.plain.startsWith(plain)));
  });
}

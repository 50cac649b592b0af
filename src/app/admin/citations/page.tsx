import type { Metadata } from "next";
import Link from "next/link";
import { buttonClass } from "@/components/button";
import { messagesFor, type Messages } from "@/messages";
import { getLocale } from "@/server/session";
import { listPapers, paperFilterSchema, type PaperFilter, type PaperPage } from "@/services/citation/list";
import { AdminPage } from "../admin-page";
import { requireActorWho } from "../require-admin";
import { PapersFilter } from "./papers-filter";
import { PapersView } from "./papers-view";
import { papersHref } from "./query";
import { RelearnButton } from "./relearn-button";

type Words = Messages["citations"]["memory"];

export async function generateMetadata(): Promise<Metadata> {
  return { title: messagesFor(await getLocale()).citations.memory.title };
}

export default async function CitationsPage({ searchParams }: PageProps<"/admin/citations">) {
  const actor = await requireActorWho("citation.edit", "/admin/citations");
  const filter = paperFilterSchema.parse(await searchParams);
  const words = messagesFor(actor.locale).citations.memory;
  const found = await listPapers(actor, filter);
  const isEmpty = found.counts.used + found.counts.forgotten === 0;
  return (
    <AdminPage title={words.title} intro={words.intro}>
      {isEmpty ? (
        <div className="mb-4 rounded border border-dashed border-edge bg-paper p-8 text-center">
          <h2 className="text-lg">{words.emptyTitle}</h2>
          <p className="mx-auto mt-1 mb-4 max-w-prose text-muted">{words.emptyBody}</p>
          <RelearnButton look="primary" />
        </div>
      ) : (
        <>
          <Lists counts={found.counts} filter={filter} words={words} />
          <PapersFilter key={JSON.stringify(filter)} filter={filter} words={words} />
        </>
      )}
      <PapersView papers={found.papers} show={filter.show}>
        {!isEmpty && <Found found={found} filter={filter} words={words} />}
      </PapersView>
      <Pages found={found} filter={filter} words={words} />
    </AdminPage>
  );
}

type PartProps = { filter: PaperFilter; words: Words };

/** The papers in use, and those put away. */
function Lists({ counts, filter, words }: PartProps & { counts: PaperPage["counts"] }) {
  return (
    <nav aria-label={words.show} className="mb-3 flex flex-wrap gap-2">
      {(["used", "forgotten"] as const).map((show) => (
        <Link key={show} href={papersHref({ ...filter, show, page: 1 })} aria-current={filter.show === show ? "page" : undefined} className={buttonClass(filter.show === show ? "primary" : "plain", "small")}>
          {words.shows[show](counts[show])}
        </Link>
      ))}
    </nav>
  );
}

function Found({ found, filter, words }: PartProps & { found: PaperPage }) {
  if (found.total > 0) return <p className="text-sm text-muted">{words.total(found.total)}</p>;
  return (
    <p>
      {filter.q === undefined && filter.show === "forgotten" ? words.nothingForgotten : words.nothingFound}{" "}
      {filter.q !== undefined && (
        <Link href={papersHref({ show: filter.show })} className="underline">
          {words.showAll}
        </Link>
      )}
    </p>
  );
}

function Pages({ found: { page, pages }, filter, words }: PartProps & { found: PaperPage }) {
  if (pages === 1) return null;
  return (
    <nav aria-label={words.pages} className="mt-4 flex items-center justify-center gap-3">
      {page > 1 && (
        <Link href={papersHref({ ...filter, page: page - 1 })} className={buttonClass("plain", "small")}>
          {words.previous}
        </Link>
      )}
      <span>{words.page(page, pages)}</span>
      {page < pages && (
        <Link href={papersHref({ ...filter, page: page + 1 })} className={buttonClass("plain", "small")}>
          {words.next}
        </Link>
      )}
    </nav>
  );
}

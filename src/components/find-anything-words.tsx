/** What a search found, in words: alike on the search page and in the dialog. */
import { withCapital } from "@/messages/format";
import { Fragment } from "react";
import { periodKey } from "@/domain/period-key";
import { printNumberAndSymbol } from "@/domain/register";
import type { Messages } from "@/messages";
import type { Excerpt } from "@/services/search/excerpt";
import type { Hit, HitReport } from "@/services/search/hit";

/** Where a hit opens: at its place. */
export function hrefOf(hit: Hit): string {
  switch (hit.kind) {
    case "decision":
      return hit.id === null ? `/reports/${hit.report.id}?section=${hit.section.key}` : `/reports/${hit.report.id}?decision=${hit.id}`;
    case "text":
      return `/reports/${hit.report.id}?field=${hit.field}`;
    case "ledger":
      return `/ledger?period=${periodKey(hit.period)}#ledger-entry-${hit.id}`;
    case "entry":
      return `/register?${new URLSearchParams({ q: printNumberAndSymbol(hit.number.number, hit.number.symbol), year: hit.number.date.slice(0, 4) })}`;
  }
}

/** Where in the office it stands: "Quý I/2024 · Công tác nội chính". */
export function placeOf(hit: Hit, words: Messages): string {
  switch (hit.kind) {
    case "decision":
      return `${withCapital(words.common.period(hit.report.period))} · ${hit.section.heading}`;
    case "text":
      return `${withCapital(words.common.period(hit.report.period))} · ${words.search.fields[hit.field]}`;
    case "ledger":
      return `${words.ledger.of(words.common.period(hit.period))} · ${hit.section.heading}`;
    case "entry":
      return hit.report ? words.search.entry : `${words.search.entry} · ${words.search.paperEntry}`;
  }
}

/** In which state it is: its report, or for what is in none, its entry in the ledger. */
export function stateOf(hit: Hit, { common, ledger }: Messages): string | null {
  if (hit.kind === "ledger") return ledger.standings[hit.standing];
  return hit.report && common.states[hit.report.state];
}

/** "Báo cáo quý I/2024", with its number among the corrections of the period. */
export function reportName({ period, revision }: HitReport, { search, common }: Messages): string {
  return search.report(common.period(period)) + (revision > 1 ? `, ${search.revision(revision)}` : "");
}

/** "Số 127-BC/TU" once issued, "thay cho Số 41-BC/TU" for a correction. */
export function numberWords({ number, replaces }: HitReport, { search }: Messages): string[] {
  const written = (given: NonNullable<HitReport["number"]>) => printNumberAndSymbol(given.number, given.symbol);
  return [number && search.issuedAs(written(number)), replaces && search.replaces(replaces.number && written(replaces.number))].filter((text) => text !== null);
}

/** The sentence with the found words marked. */
export function MarkedText({ excerpt: { text, marks, cutBefore, cutAfter } }: { excerpt: Excerpt }) {
  const pieces = marks.map(({ start, end }, place) => (
    <Fragment key={start}>
      {text.slice(marks[place - 1]?.end ?? 0, start)}
      <mark className="rounded-xs bg-wash font-semibold text-ink">{text.slice(start, end)}</mark>
    </Fragment>
  ));
  return (
    <>
      {cutBefore && "… "}
      {pieces}
      {text.slice(marks.at(-1)?.end ?? 0)}
      {cutAfter && " …"}
    </>
  );
}

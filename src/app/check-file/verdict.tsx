"use client";
import clsx from "clsx";
import { CircleCheck, CircleHelp, CircleX, TriangleAlert, type LucideIcon } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { useLocale, useMessages } from "@/components/messages-provider";
import { shortHash } from "@/domain/content";
import { printDate, printNumberAndSymbol } from "@/domain/register";
import type { Messages } from "@/messages";
import { formatDateTime } from "@/messages/format";
import type { FileVerdict } from "@/services/register/check-file";
import type { EntryView } from "@/services/register/entry-view";
import { Differences } from "./differences";

type Words = Messages["register"]["check"];
type Headline = { icon: LucideIcon; title: string; body: string; isAlert: boolean };

/** One clear line, in words and with a mark, then what it rests on. */
export function VerdictView({ fileName, verdict }: { fileName: string; verdict: FileVerdict }) {
  const words = useMessages().register.check;
  const { icon: Icon, title, body, isAlert } = headlineOf(verdict, words);
  const entry = entryOf(verdict);
  return (
    <section aria-label={words.ofFile(fileName)} className="flex flex-col gap-5">
      <div data-verdict={verdict.kind} className={clsx("flex gap-3 rounded border-2 p-4", isAlert ? "border-alert bg-alert-wash text-alert" : "border-ink bg-paper")}>
        <Icon className="mt-0.5 size-8 shrink-0" aria-hidden />
        <div className="min-w-0">
          <p className="text-sm break-all">{words.ofFile(fileName)}</p>
          <h2 className="text-xl">{title}</h2>
          <p className="mt-1">{body}</p>
          {entry?.report?.recalled && <Recall entry={entry} />}
        </div>
      </div>
      {entry && <Facts entry={entry} title={verdict.kind === "unknown" ? words.factsOfClaimed : words.facts} />}
      {verdict.kind === "unknown" && <Claim verdict={verdict} />}
      {verdict.kind === "unknown" && verdict.claimed && <Differences comparison={verdict.claimed.comparison} />}
      {verdict.kind !== "unreadable" && (
        <p className="text-sm break-all text-muted">
          {words.fileHash}: <code>{verdict.sha256}</code>
        </p>
      )}
    </section>
  );
}

function entryOf(verdict: FileVerdict): EntryView | null {
  if (verdict.kind === "unreadable") return null;
  return verdict.kind === "unknown" ? (verdict.claimed?.entry ?? null) : verdict.entry;
}

function headlineOf(verdict: FileVerdict, words: Words): Headline {
  switch (verdict.kind) {
    case "genuine": {
      const { number, symbol, report } = verdict.entry;
      const isRecalled = report?.recalled !== null;
      return { icon: isRecalled ? TriangleAlert : CircleCheck, title: isRecalled ? words.genuineRecalled : words.genuine, body: words.genuineBody(printNumberAndSymbol(number, symbol)), isAlert: isRecalled };
    }
    case "same-text": {
      const { number, symbol, report } = verdict.entry;
      const isRecalled = report?.recalled !== null;
      return { icon: isRecalled ? TriangleAlert : CircleHelp, title: isRecalled ? words.sameTextRecalled : words.sameText, body: words.sameTextBody(printNumberAndSymbol(number, symbol)), isAlert: isRecalled };
    }
    case "unknown":
      return { icon: CircleX, title: words.unknown, body: unknownBody(verdict, words), isAlert: true };
    case "unreadable":
      return { icon: CircleHelp, title: words.unreadable, body: words.reasons[verdict.reason], isAlert: true };
  }
}

function unknownBody({ claim, claimed, draft }: Extract<FileVerdict, { kind: "unknown" }>, words: Words): string {
  if (claimed) return words.unknownClaimed(claim?.number ?? printNumberAndSymbol(claimed.entry.number, claimed.entry.symbol));
  if (claim?.number) return words.unknownClaim(claim.number);
  return draft ? words.unknownDraft : words.unknownBody;
}

function Recall({ entry: { report } }: { entry: EntryView }) {
  const words = useMessages().register;
  const locale = useLocale();
  const { recalled, replacedBy } = report!;
  return (
    <p className="mt-2 font-medium">
      {words.check.recalled(recalled!.byName, formatDateTime(new Date(recalled!.at), locale))} {recalled!.reason && words.reason(recalled!.reason)}{" "}
      {replacedBy && (
        <Link href={`/reports/${replacedBy.id}`} className="underline">
          {words.check.replacedBy(printNumberAndSymbol(replacedBy.number, replacedBy.symbol), printDate(replacedBy.date))}
        </Link>
      )}
    </p>
  );
}

function Facts({ entry, title }: { entry: EntryView; title: string }) {
  const { register, common } = useMessages();
  const words = register.check;
  const locale = useLocale();
  const { report, recorded } = entry;
  const signed = (name: string, at: string) => `${name}, ${formatDateTime(new Date(at), locale)}`;
  return (
    <Group title={title}>
      <Fact label={words.number}>{printNumberAndSymbol(entry.number, entry.symbol)}</Fact>
      <Fact label={words.date}>{printDate(entry.date)}</Fact>
      <Fact label={words.subject}>{entry.subject}</Fact>
      {report && (
        <Fact label={words.report}>
          <Link href={`/reports/${report.id}`} className="underline">
            {register.openReport(common.period(report.period))}
          </Link>
        </Fact>
      )}
      {report?.approved && <Fact label={words.approvedBy}>{signed(report.approved.byName, report.approved.at)}</Fact>}
      <Fact label={words.issuedBy}>{signed(recorded.byName, recorded.at)}</Fact>
    </Group>
  );
}

function Claim({ verdict: { claim } }: { verdict: Extract<FileVerdict, { kind: "unknown" }> }) {
  const words = useMessages().register.check;
  if (!claim) return null;
  return (
    <Group title={`${words.claims} (${claim.from === "text" ? words.claimFromText : words.claimFromProperties})`} note={words.claimNote}>
      {claim.number && <Fact label={words.number}>{claim.number}</Fact>}
      {claim.date && <Fact label={words.date}>{/^\d{4}-\d{2}-\d{2}$/.test(claim.date) ? printDate(claim.date) : claim.date}</Fact>}
      {claim.contentHash && <Fact label={words.contentHash}>{shortHash(claim.contentHash)}</Fact>}
    </Group>
  );
}

function Group({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="mb-1">{title}</h3>
      {note && <p className="mb-1 text-sm text-muted">{note}</p>}
      <dl className="grid grid-cols-[minmax(8rem,auto)_1fr] gap-x-4 gap-y-1 rounded border border-line bg-paper p-3">{children}</dl>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

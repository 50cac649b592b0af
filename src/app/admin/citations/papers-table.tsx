"use client";
import Link from "next/link";
import type { ReactNode } from "react";
import { Button } from "@/components/button";
import { useMessages } from "@/components/messages-provider";
import type { PaperView } from "@/services/citation/rows";
import { formatCitation, printCitedDate, printIssuer } from "@/text/citation";
import { nameOf } from "./name-of";
import type { PaperActs } from "./use-paper-acts";

type TableProps = {
  papers: PaperView[];
  show: "used" | "forgotten";
  chosen: ReadonlySet<string>;
  onChoose: (id: string, isChosen: boolean) => void;
  onMend: (paper: PaperView) => void;
  acts: PaperActs;
};

export function PapersTable({ papers, ...props }: TableProps) {
  const { columns } = useMessages().citations.memory;
  const isChoosing = props.show === "used" && papers.length > 1;
  return (
    <div className="overflow-x-auto rounded border border-line bg-paper">
      <table className="w-full text-left text-sm">
        <thead className="border-b border-line text-muted">
          <tr>
            {isChoosing && (
              <th scope="col" className="w-8 py-2 pl-3">
                <span className="sr-only">{columns.choose}</span>
              </th>
            )}
            {[columns.symbol, columns.date, columns.issuer, columns.title, columns.times].map((column) => (
              <th key={column} scope="col" className="px-3 py-2 font-medium whitespace-nowrap">
                {column}
              </th>
            ))}
            <th scope="col" className="px-3 py-2">
              <span className="sr-only">{columns.acts}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {papers.map((paper) => (
            <PaperRow key={paper.id} paper={paper} isChoosing={isChoosing} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PaperRow({ paper, isChoosing, show, chosen, onChoose, onMend, acts }: Omit<TableProps, "papers"> & { paper: PaperView; isChoosing: boolean }) {
  const words = useMessages().citations.memory;
  const name = nameOf(paper);
  return (
    <tr className="border-b border-line align-top last:border-0">
      {isChoosing && (
        <td className="py-2.5 pl-3">
          <input type="checkbox" aria-label={words.choose(name)} checked={chosen.has(paper.id)} onChange={(event) => onChoose(paper.id, event.target.checked)} className="size-4 accent-ink" />
        </td>
      )}
      <th scope="row" className="px-3 py-2 font-normal">
        <span className="block font-medium whitespace-nowrap">{formatCitation({ ...paper, type: null }, "short", { comma: false, shortSo: false })}</span>
        <span className="block text-muted">{paper.type ?? words.unknown}</span>
        <MergedPapers paper={paper} acts={acts} />
      </th>
      <td className="px-3 py-2 whitespace-nowrap tabular-nums">{printCitedDate(paper.date)}</td>
      <td className="px-3 py-2">{printIssuer(paper) ?? <Unknown />}</td>
      <td className="min-w-44 px-3 py-2 break-words">
        {paper.title === null ? <Unknown /> : paper.titleQuoted ? `“${paper.title}”` : paper.title}
        {paper.mended && <span className="ml-2 text-muted">({words.mended})</span>}
      </td>
      <td className="px-3 py-2">
        <Mentions paper={paper} name={name} />
      </td>
      <td className="px-2 py-1">
        <div className="flex flex-col items-end lg:flex-row lg:justify-end">
          {show === "used" ? (
            <>
              <RowButton label={words.mendOf(name)} onClick={() => onMend(paper)}>
                {words.mend}
              </RowButton>
              <RowButton label={words.forgetOf(name)} onClick={() => void acts.forget(paper)}>
                {words.forget}
              </RowButton>
            </>
          ) : (
            <RowButton label={words.restoreOf(name)} onClick={() => void acts.restore(paper)}>
              {words.restore}
            </RowButton>
          )}
        </div>
      </td>
    </tr>
  );
}

function RowButton({ label, onClick, children }: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <Button look="quiet" size="small" aria-label={label} onClick={onClick}>
      {children}
    </Button>
  );
}

function Unknown() {
  return <span className="text-muted">{useMessages().citations.memory.unknown}</span>;
}

/** How often, when last, and in which reports. */
function Mentions({ paper: { times, reports }, name }: { paper: PaperView; name: string }) {
  const { common, citations } = useMessages();
  const words = citations.memory;
  const [latest] = reports;
  if (!latest) return <span className="text-muted">{words.never}</span>;
  return (
    <details>
      <summary>
        {words.times(times)}
        <span className="sr-only">: {name}</span>
        <span className="block text-muted">{words.last(common.period(latest.period))}</span>
      </summary>
      <ul className="mt-1 flex flex-col gap-0.5">
        {reports.map(({ id, period, count }) => (
          <li key={id}>
            <Link href={`/reports/${id}`} className="underline">
              {words.inReport(common.period(period), count)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function MergedPapers({ paper, acts }: { paper: PaperView; acts: PaperActs }) {
  const words = useMessages().citations.memory;
  if (paper.merged.length === 0) return null;
  return (
    <details className="mt-1">
      <summary className="text-muted">
        {words.mergedTitle(paper.merged.length)}
        <span className="sr-only">: {nameOf(paper)}</span>
      </summary>
      <ul className="mt-1 flex flex-col gap-1">
        {paper.merged.map((merged) => (
          <li key={merged.id} className="flex flex-wrap items-center gap-x-2">
            {merged.name}
            <RowButton label={words.separateOf(merged.name)} onClick={() => void acts.separate(merged, paper)}>
              {words.separate}
            </RowButton>
          </li>
        ))}
      </ul>
    </details>
  );
}

"use client";
import { Merge, Plus } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";
import type { PaperView } from "@/services/citation/rows";
import { MergeForm } from "./merge-form";
import { nameOf } from "./name-of";
import { PaperForm } from "./paper-form";
import { PapersTable } from "./papers-table";
import { RelearnButton } from "./relearn-button";
import { usePaperActs } from "./use-paper-acts";

type Props = { papers: PaperView[]; show: "used" | "forgotten"; children: ReactNode };

/** `round` makes a dialog anew each time it is opened; it keeps its content while it closes. */
type Task = { kind: "paper"; paper: PaperView | null } | { kind: "merge"; papers: MergeablePaper[] };
type MergeablePaper = Parameters<typeof MergeForm>[0]["papers"][number];

/** What can be done with the papers of one page of the list. */
export function PapersView({ papers, show, children }: Props) {
  const words = useMessages().citations.memory;
  const [task, setTask] = useState<{ task: Task; open: boolean; round: number } | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const acts = usePaperActs();
  const open = (next: Task) => setTask((before) => ({ task: next, open: true, round: (before?.round ?? 0) + 1 }));
  const close = () => setTask((before) => before && { ...before, open: false });
  // What is no longer listed is no longer chosen.
  const together = papers.filter(({ id }) => chosen.has(id));
  const choose = (id: string, isChosen: boolean) => setChosen((before) => new Set([...before].filter((one) => one !== id).concat(isChosen ? [id] : [])));
  const current = task?.task;
  const title = current?.kind === "merge" ? words.merge.title : current?.paper ? words.mendOf(nameOf(current.paper)) : words.add;
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center gap-2">
        <div className="mr-auto" aria-live="polite">
          {children}
        </div>
        {show === "used" && papers.length > 1 && (
          <Button disabled={together.length < 2} title={together.length < 2 ? words.merge.hint : undefined} onClick={() => open({ kind: "merge", papers: together })}>
            <Merge className="size-4" aria-hidden />
            {words.merge.open(together.length)}
          </Button>
        )}
        {papers.length > 0 && <RelearnButton />}
        <Button look={papers.length > 0 ? "primary" : "plain"} onClick={() => open({ kind: "paper", paper: null })}>
          <Plus className="size-4" aria-hidden />
          {words.add}
        </Button>
      </div>
      {papers.length > 0 && <PapersTable papers={papers} show={show} chosen={chosen} onChoose={choose} acts={acts} onMend={(paper) => open({ kind: "paper", paper })} />}
      <Dialog open={task?.open ?? false} onOpenChange={(isOpen) => !isOpen && close()} title={title} description={current?.kind === "merge" ? words.merge.body : undefined}>
        {current?.kind === "paper" && <PaperForm key={task!.round} paper={current.paper} onClose={close} onMerge={(both) => open({ kind: "merge", papers: both })} acts={acts} />}
        {current?.kind === "merge" && (
          <MergeForm
            key={task!.round}
            papers={current.papers}
            acts={acts}
            onClose={(isDone) => {
              if (isDone) setChosen(new Set());
              close();
            }}
          />
        )}
      </Dialog>
    </>
  );
}

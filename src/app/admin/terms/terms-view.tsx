"use client";
import { writeDay } from "@/domain/typed-day";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/button";
import { Dialog } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";
import type { Messages } from "@/messages";
import type { TermView } from "@/services/register/term";
import { TermForm, type TermStart } from "./term-form";

type Props = { terms: TermView[]; today: string; suggested: { name: string; startsOn: string } | null };

export function TermsView({ terms, today, suggested }: Props) {
  const words = useMessages().register.terms;
  // Shown anew each time it is opened; it keeps its content while it closes.
  const [task, setTask] = useState<{ start: TermStart; open: boolean; round: number } | null>(null);
  const open = (start: TermStart) => setTask((before) => ({ start, open: true, round: (before?.round ?? 0) + 1 }));
  const close = () => setTask((before) => before && { ...before, open: false });
  const current = terms.find(({ startsOn }) => startsOn <= today);
  return (
    <>
      <div className="mb-3 flex justify-end">
        <Button look="primary" onClick={() => open(suggested ?? { name: "", startsOn: "" })}>
          <Plus className="size-4" aria-hidden />
          {words.add}
        </Button>
      </div>
      {terms.length === 0 && <p className="rounded border border-dashed border-edge bg-paper p-6">{words.empty}</p>}
      {terms.length > 0 && (
        <div className="overflow-x-auto rounded border border-line bg-paper">
          <table className="w-full text-left">
            <thead className="border-b border-line text-sm text-muted">
              <tr>
                {[words.name, words.startsOn, words.numbers].map((column) => (
                  <th key={column} scope="col" className="px-4 py-2 font-medium">
                    {column}
                  </th>
                ))}
                <th scope="col" className="w-12 px-4 py-2">
                  <span className="sr-only">{words.edit}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {terms.map((term) => (
                <TermRow key={term.id} term={term} state={stateOf(term, current, today, words)} onEdit={() => open(term)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Dialog open={task?.open ?? false} onOpenChange={(isOpen) => !isOpen && close()} title={task?.start.id ? words.editOf(task.start.name) : words.add}>
        {task && <TermForm key={task.round} start={task.start} onClose={close} />}
      </Dialog>
    </>
  );
}

function TermRow({ term, state, onEdit }: { term: TermView; state: string; onEdit: () => void }) {
  const words = useMessages().register.terms;
  return (
    <tr className="border-b border-line last:border-0">
      <th scope="row" className="px-4 py-2 font-medium">
        {term.name} {state && <span className="font-normal text-muted">({state})</span>}
      </th>
      <td className="px-4 py-2 tabular-nums">{writeDay(term.startsOn)}</td>
      <td className="px-4 py-2">{term.series.length === 0 ? <span className="text-muted">{words.noNumbers}</span> : term.series.map(({ documentType, lastNumber }) => words.numbersOf(documentType, lastNumber)).join("; ")}</td>
      <td className="px-2 py-1 text-right">
        <Button look="quiet" size="small" aria-label={words.editOf(term.name)} onClick={onEdit}>
          {words.edit}
        </Button>
      </td>
    </tr>
  );
}

function stateOf(term: TermView, current: TermView | undefined, today: string, words: Messages["register"]["terms"]): string {
  if (term.id === current?.id) return words.current;
  return term.startsOn > today ? words.upcoming : "";
}

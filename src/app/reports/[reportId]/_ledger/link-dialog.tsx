"use client";
import { useDeferredValue, useMemo, useState, type FormEvent } from "react";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { TextField } from "@/components/field";
import { useMessages } from "@/components/messages-provider";
import type { LedgerEntryView } from "@/services/ledger/list";
import { useStore } from "../_editor/store-context";
import { rankAlike } from "./alike";

/** From here on the most similar decision is chosen beforehand; below it the person must choose. */
const LIKELY = 50;

type LinkDialogProps = { entry: LedgerEntryView; onLink: (decisionId: string) => Promise<boolean>; onClose: () => void };

/** Says which decision of the report an entry is, the most similar ones offered first. */
export function LinkDialog({ entry, onLink, onClose }: LinkDialogProps) {
  const store = useStore();
  const { ledger, common } = useMessages();
  const words = ledger.link;
  const [query, setQuery] = useState("");
  const [chosen, setChosen] = useState<string | null>(null);
  const asked = useDeferredValue(query);
  const [decisions] = useState(() => store.sections.flatMap(({ key }) => store.inSection(key).filter(({ decision }) => decision.version > 0).map(({ decision: { id, sectionKey }, slot }) => ({ id, sectionKey, text: slot.text }))));
  const found = useMemo(() => rankAlike(entry.text, decisions, asked), [entry.text, decisions, asked]);
  const likely = found[0] && found[0].percent >= LIKELY ? found[0].decision.id : null;
  const picked = found.some(({ decision }) => decision.id === chosen) ? chosen : likely;
  const headingOf = (key: string) => store.sections.find((section) => section.key === key)?.heading ?? "";

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    if (picked && (await onLink(picked))) onClose();
  };

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={words.title} description={words.body} wide>
      <form onSubmit={(event) => void onSubmit(event)} className="flex flex-col gap-3">
        <p className="rounded bg-wash px-3 py-2">
          <span className="text-sm text-muted">{words.entry}: </span>
          {entry.text}
        </p>
        {decisions.length === 0 ? <p>{words.none}</p> : <TextField label={words.search} type="search" autoComplete="off" value={query} onChange={(event) => setQuery(event.target.value)} />}
        {decisions.length > 0 && found.length === 0 && <p role="status">{words.nothingFound}</p>}
        {found.length > 0 && (
          <fieldset className="flex flex-col divide-y divide-line rounded border border-line">
            <legend className="sr-only">{words.title}</legend>
            {found.map(({ decision, percent }) => (
              <label key={decision.id} className="flex cursor-pointer gap-3 px-3 py-2 has-checked:bg-wash">
                <input type="radio" name="decision" className="mt-1 size-4 shrink-0 accent-ink" checked={decision.id === picked} onChange={() => setChosen(decision.id)} />
                <span className="min-w-0 flex-1 break-words">
                  {decision.text}
                  <span className="block text-sm text-muted">{[headingOf(decision.sectionKey), percent > 0 ? words.alike(percent) : ""].filter(Boolean).join(" · ")}</span>
                </span>
              </label>
            ))}
          </fieldset>
        )}
        <ButtonRow>
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button type="submit" look="primary" disabled={picked === null}>
            {words.submit}
          </Button>
        </ButtonRow>
      </form>
    </Dialog>
  );
}

"use client";
import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/button";
import { ButtonRow, Dialog } from "@/components/dialog";
import { useMessages } from "@/components/messages-provider";
import { Notice } from "@/components/notice";
import { check } from "@/domain/permission";
import type { PartView } from "@/services/ledger/compose-parts";
import type { OriginAct } from "@/services/ledger/origin-rules";
import type { OriginNewsView, OriginsView } from "@/services/ledger/origin-view";
import { keepPlace } from "../_comments/go-to";
import { useEditorView } from "../_editor/editor-view";
import { usePerson } from "../_live/live-context";
import { WillHappen } from "../_review/will-happen";
import { addAct, takeAct } from "./origin-acts";
import { cardId, CARD_PREFIX, OriginCard } from "./origin-card";
import { useFollowing, useOrigins, type Following, type Origins } from "./origin-use";

const TITLE_ID = "origin-news-title";

/** What changed in the shorter periods' reports since this one was put together from them; nothing for a quarter. */
export function OriginNews() {
  const { ledger, common } = useMessages();
  const words = ledger.compose;
  const origins = useOrigins();
  const { view, failed, look } = origins;
  const isConcerned = view !== null && view.parts.length + view.addable.length > 0;
  if (!isConcerned && !failed) return null;
  return (
    <section aria-labelledby={TITLE_ID} className="flex flex-col gap-2 rounded border border-line bg-wash p-3">
      <h3 id={TITLE_ID} tabIndex={-1} className="font-semibold outline-none">
        {words.title(view?.news.length ?? 0)}
      </h3>
      {failed && (
        <Notice tone="alert">
          {words.failed}{" "}
          <Button size="small" onClick={() => void look()}>
            {common.retry}
          </Button>
        </Notice>
      )}
      {isConcerned && <News view={view} origins={origins} />}
    </section>
  );
}

function News({ view, origins }: { view: OriginsView; origins: Origins }) {
  const words = useMessages().ledger.compose;
  const { readOnly } = useEditorView();
  const mayFollow = check(usePerson(), "ledger.settle").allowed && !readOnly;
  const following = useFollowing(origins);
  const plain = view.news.flatMap(plainAct);
  const takeAll = async () => {
    const copies = view.news.flatMap((item) => (item.kind === "new" || !plainAct(item).length ? [] : [item.decision]));
    if (await following.run(plain, copies, words.done.all(plain.length))) document.getElementById(TITLE_ID)?.focus();
  };
  return (
    <>
      <Parts parts={view.parts} following={mayFollow ? following : null} />
      {view.parts.length > 0 && view.news.length === 0 && <p role="status">{words.nothing}</p>}
      {view.news.length > 0 && readOnly && <p className="text-sm text-muted">{words.readOnly}</p>}
      {mayFollow && plain.length > 1 && (
        <Button size="small" className="self-start" aria-disabled={following.busy} onClick={() => void takeAll()}>
          {words.all(plain.length)}
        </Button>
      )}
      {view.news.length > 0 && (
        <ul className="flex flex-col gap-2">
          {view.news.map((item) => (
            <OriginCard key={cardId(item)} item={item} following={mayFollow ? inPlace(following, item) : null} />
          ))}
        </ul>
      )}
      {mayFollow && view.addable.map((part) => <PartAct key={part.periodId} type="add-part" part={part} following={following} />)}
    </>
  );
}

/** What can be taken without a person's word: no conflict, nothing dropped. */
function plainAct(item: OriginNewsView): OriginAct[] {
  if (item.kind === "new") return [addAct(item)];
  return item.kind !== "deleted" && item.merged !== null ? [takeAct(item)] : [];
}

/** The keyboard goes to the next card when one is settled. */
function inPlace(following: Following, item: OriginNewsView): Following {
  const run: Following["run"] = async (...asked) => {
    const settle = keepPlace(CARD_PREFIX, cardId(item), TITLE_ID);
    const done = await following.run(...asked);
    if (done) settle();
    return done;
  };
  return { ...following, run };
}

function Parts({ parts, following }: { parts: readonly PartView[]; following: Following | null }) {
  const { ledger, common } = useMessages();
  if (parts.length === 0) return <p className="text-sm">{ledger.compose.notComposed}</p>;
  return (
    <div className="text-sm">
      <p>{ledger.compose.parts}</p>
      <ul>
        {parts.map((part) => (
          <li key={part.reportId} className="flex flex-wrap items-center justify-between gap-x-3">
            <Link href={`/reports/${part.reportId}`} className="underline underline-offset-2">
              {ledger.compose.part(common.period(part.period), part.count, common.states[part.state])}
            </Link>
            {following && <PartAct type="remove-part" part={part} following={following} />}
          </li>
        ))}
      </ul>
    </div>
  );
}

type PartActProps = { type: "add-part" | "remove-part"; part: PartView; following: Following };

/** A quarter taken in that came later, or taken out, after one has read what that does. */
function PartAct({ type, part: { periodId, period, count }, following }: PartActProps) {
  const { ledger, common } = useMessages();
  const words = ledger.compose;
  const [isOpen, setOpen] = useState(false);
  const name = common.period(period);
  const isIn = type === "remove-part";
  const label = isIn ? words.removePart(name) : words.addPart(name, count);
  const act = async () => {
    const done = { "add-part": (added: number) => words.done.addPart(name, added), "remove-part": (removed: number) => words.done.removePart(name, removed) };
    setOpen(false);
    await following.part(type, periodId, done);
  };
  return (
    <>
      <Button size="small" look={isIn ? "quiet" : "plain"} className="self-start" aria-disabled={following.busy} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <Dialog open onOpenChange={setOpen} title={isIn ? words.removePartTitle(name) : words.addPartTitle(name)}>
          <WillHappen lines={isIn ? words.removePartWill(name) : words.addPartWill(name, count)} />
          <ButtonRow>
            <Button onClick={() => setOpen(false)}>{common.cancel}</Button>
            <Button look={isIn ? "alert" : "primary"} onClick={() => void act()}>
              {label}
            </Button>
          </ButtonRow>
        </Dialog>
      )}
    </>
  );
}

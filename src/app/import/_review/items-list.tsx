"use client";
import { memo } from "react";
import { toast } from "sonner";
import { Button } from "@/components/button";
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import { Panel } from "@/components/panel";
import { homeOf, takeItem, type Target } from "@/text/import/corrections";
import type { ReviewItem, ReviewItemKind } from "@/text/import/review";
import { WITHOUT_WORDS } from "@/text/import/source";
import type { Merged } from "@/text/import/settle";
import { LineButton, Linked, useLines } from "./linked";
import { boxId, chooserId, fieldId, itemId, showElement, showLater } from "./places";
import { useReview } from "./review-context";

export const ITEMS_ID = "khong-lay";

const NO_WORDS: readonly ReviewItemKind[] = WITHOUT_WORDS;

/** Everything of the source that is not in the report, by name; what has words can be taken. */
export function ItemsList({ items, merged, given }: { items: readonly ReviewItem[]; merged: readonly Merged[]; /** Number and date, which are not taken either. */ given: string }) {
  const { importing } = useMessages();
  const words = importing.items;
  const count = items.length + merged.length;
  return (
    <div id={ITEMS_ID} tabIndex={-1} className="scroll-mt-2 outline-none">
      <Panel title={words.title(count)}>
        {count === 0 && <p className="text-muted">{words.none(given)}</p>}
        <ul className="flex flex-col gap-1">
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
          {merged.map((heading) => (
            <MergedItem key={heading.id} heading={heading} />
          ))}
        </ul>
      </Panel>
    </div>
  );
}

/** The name of what was not taken. */
export function useItemName(): (kind: ReviewItemKind) => string {
  const { importing, problems } = useMessages();
  return (kind) => (kind === "dropped" || kind === "dropped-heading" ? importing.items.kinds[kind] : problems.notTaken[kind]);
}

const Item = memo(function Item({ item }: { item: ReviewItem }) {
  const { importing } = useMessages();
  const nameOf = useItemName();
  const lines = useLines(item.line, item.line);
  const canTake = /\p{L}|\d/u.test(item.text) && !NO_WORDS.includes(item.kind);
  return (
    <Linked as="li" id={itemId(item.id)} lines={lines} className="flex scroll-mt-24 items-start gap-2 px-1 py-0.5">
      {/* The whole of it stands in the source. */}
      <p className="line-clamp-4 min-w-0 flex-1 break-words">
        <span className="text-muted">
          {nameOf(item.kind)}
          {item.by !== "" && ` ${importing.items.by(item.by)}`}
          {item.text !== "" && ": "}
        </span>
        {item.text}
      </p>
      <LineButton line={item.line} className="mt-0.5" />
      {canTake && <TakeButton item={item} />}
    </Linked>
  );
});

function MergedItem({ heading: { id, line, heading, under } }: { heading: Merged }) {
  const { importing } = useMessages();
  const lines = useLines(line, line);
  return (
    <Linked as="li" lines={lines} className="flex items-start gap-2 px-1 py-0.5">
      <p className="min-w-0 flex-1 break-words">
        <span className="text-muted">{importing.items.merged(under.heading)}: </span>
        {heading}
      </p>
      <LineButton line={line} className="mt-0.5" />
      <Button size="small" onClick={() => showElement(chooserId(id))}>
        {importing.bar.open}
      </Button>
    </Linked>
  );
}

function TakeButton({ item }: { item: ReviewItem }) {
  const { importing } = useMessages();
  const { now } = useReview();
  const take = useTake(item);
  const words = importing.items;
  const label = words.takeLabel(item.text.slice(0, 60));
  if (item.decision) {
    const home = homeOf(now(), item);
    return (
      <Button size="small" aria-label={label} onClick={() => take(home ? { sectionId: home.id } : "preamble")}>
        {words.takeBack}
      </Button>
    );
  }
  return (
    <Menu
      trigger={
        <Button size="small" aria-label={label}>
          {words.take}
        </Button>
      }
    >
      <TakeMenu onTake={take} />
    </Menu>
  );
}

function TakeMenu({ onTake }: { onTake: (target: Target) => void }) {
  const { importing } = useMessages();
  const { now } = useReview();
  const words = importing.items;
  return (
    <>
      <MenuLabel>{words.into}</MenuLabel>
      {now().sections.map(({ id, heading }) => (
        <MenuItem key={id} className="max-w-96" onSelect={() => onTake({ sectionId: id })}>
          {heading || words.unnamed}
        </MenuItem>
      ))}
      <MenuLine />
      <MenuItem onSelect={() => onTake("preamble")}>{words.asPreamble}</MenuItem>
      <MenuItem onSelect={() => onTake("closing")}>{words.asClosing}</MenuItem>
    </>
  );
}

function useTake(item: ReviewItem): (target: Target) => void {
  const { importing, editor } = useMessages();
  const { correct, now, undo } = useReview();
  return (target) => {
    const taken = takeItem(now(), item.id, target);
    correct(() => taken);
    showLater(typeof target === "string" ? fieldId(target) : boxId(item.decision?.id ?? `m${taken.made}`));
    toast(importing.items.taken, { action: { label: editor.undo, onClick: undo } });
  };
}

"use client";
import { EllipsisVertical } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import { useRef } from "react";
import { Menu, MenuItem, MenuLine } from "@/components/menu";
import { useMessages } from "@/components/messages-provider";
import { useStore } from "./store-context";
import { focusBox, useActs } from "./use-acts";

/** Everything that can be done with one decision. */
export function RowMenu({ id, index, onCite }: { id: string; index: number; onCite: () => void }) {
  const { editor } = useMessages();
  const isCiting = useRef(false);
  // The search takes the focus, which the menu would else give back to its button.
  const onClosed = (event: Event) => {
    if (!isCiting.current) return;
    isCiting.current = false;
    event.preventDefault();
    onCite();
  };
  return (
    <Menu
      onClosed={onClosed}
      trigger={
        <button
          type="button"
          aria-label={editor.row.menu(index)}
          className="mt-1 rounded p-1 text-muted opacity-0 group-focus-within:opacity-100 group-hover:opacity-100 hover:bg-line focus-visible:opacity-100 data-[state=open]:opacity-100 pointer-coarse:opacity-100"
        >
          <EllipsisVertical className="size-4" aria-hidden />
        </button>
      }
    >
      <RowMenuItems id={id} onCite={() => (isCiting.current = true)} />
    </Menu>
  );
}

function RowMenuItems({ id, onCite }: { id: string; onCite: () => void }) {
  const store = useStore();
  const acts = useActs();
  const { editor, citations } = useMessages();
  const { decision, slot } = store.rows.get(id)!;
  const isFirst = store.inSection(decision.sectionKey)[0]?.decision.id === id;
  const parts = acts.partsOf(slot.text);
  const { row } = editor;
  return (
    <>
      <MenuItem shortcut="Alt ↑" onSelect={() => void acts.moveBy(id, -1)}>
        {row.moveUp}
      </MenuItem>
      <MenuItem shortcut="Alt ↓" onSelect={() => void acts.moveBy(id, 1)}>
        {row.moveDown}
      </MenuItem>
      <MoveToSection id={id} />
      <MenuLine />
      <MenuItem shortcut="Ctrl Space" onSelect={onCite}>
        {citations.offer.insert}
      </MenuItem>
      <MenuItem disabled={parts < 2} onSelect={() => void acts.splitAtSemicolons(id)}>
        {parts < 2 ? row.splitOff : `${row.split} (${parts})`}
      </MenuItem>
      <MenuItem disabled={isFirst} onSelect={() => void acts.mergeIntoPrevious(id)}>
        {row.mergePrevious}
      </MenuItem>
      <MenuItem disabled={isFirst && !decision.joinsPrevious} onSelect={() => void acts.format(id, { joinsPrevious: !decision.joinsPrevious })}>
        {decision.joinsPrevious ? row.unjoin : row.join}
      </MenuItem>
      <MenuItem disabled={decision.joinsPrevious} onSelect={() => void acts.format(id, { marker: decision.marker === "dash" ? "none" : "dash" })}>
        {decision.marker === "dash" ? row.noDash : row.dash}
      </MenuItem>
      <MenuLine />
      <MenuItem className="text-alert" onSelect={() => void acts.remove(id)}>
        {row.delete}
      </MenuItem>
    </>
  );
}

function MoveToSection({ id }: { id: string }) {
  const store = useStore();
  const acts = useActs();
  const { editor } = useMessages();
  const current = store.rows.get(id)!.decision.sectionKey;
  // The row is made anew in the other section; the cursor goes along.
  const moveTo = async (key: string) => {
    await acts.moveTo(id, key, store.inSection(key).at(-1)?.decision.id ?? null);
    focusBox(id);
  };
  return (
    <DropdownMenu.Sub>
      <DropdownMenu.SubTrigger className="flex cursor-default items-center rounded px-2.5 py-1.5 outline-none select-none data-[highlighted]:bg-wash">
        {editor.row.moveTo}
        <span className="ml-auto pl-6 text-muted" aria-hidden>
          ›
        </span>
      </DropdownMenu.SubTrigger>
      <DropdownMenu.Portal>
        <DropdownMenu.SubContent collisionPadding={8} className="z-50 max-w-96 rounded border border-line bg-paper p-1 text-ink shadow-lg">
          {store.sections.map(({ key, heading }) => (
            <MenuItem key={key} disabled={key === current} onSelect={() => void moveTo(key)}>
              {heading}
            </MenuItem>
          ))}
        </DropdownMenu.SubContent>
      </DropdownMenu.Portal>
    </DropdownMenu.Sub>
  );
}

"use client";
import { DndContext, PointerSensor, pointerWithin, useSensor, useSensors, type DragEndEvent, type DragMoveEvent } from "@dnd-kit/core";
import { useState, type ReactNode } from "react";
import { useMessages } from "@/components/messages-provider";
import { useStore } from "./store-context";
import { useActs } from "./use-acts";

type Target = { sectionKey: string; after: string | null; line: { id: string; below: boolean } };

/**
 * Dragging decisions within and across sections. A line shows where the row
 * will land; the same moves are on the keyboard (Alt and arrows) and in the menu.
 */
export function DragRows({ children }: { children: ReactNode }) {
  const store = useStore();
  const acts = useActs();
  const { editor } = useMessages();
  const [target, setTarget] = useState<Target | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: 5 } }));
  const heading = (key: string) => store.sections.find((section) => section.key === key)?.heading ?? "";

  const targetOf = (event: DragMoveEvent | DragEndEvent): Target | null => {
    const over = event.over && String(event.over.id);
    if (!over || !event.over) return null;
    if (over.startsWith("section:")) {
      const sectionKey = over.slice("section:".length);
      const last = store.inSection(sectionKey).at(-1)?.decision.id ?? null;
      return { sectionKey, after: last, line: { id: last ?? over, below: true } };
    }
    const row = store.rows.get(over);
    if (!row) return null;
    const start = event.activatorEvent;
    const pointerY = start instanceof PointerEvent ? start.clientY + event.delta.y : event.over.rect.top;
    const below = pointerY > event.over.rect.top + event.over.rect.height / 2;
    const ids = store.inSection(row.decision.sectionKey).map(({ decision }) => decision.id);
    return { sectionKey: row.decision.sectionKey, after: below ? over : (ids[ids.indexOf(over) - 1] ?? null), line: { id: over, below } };
  };

  const drop = (event: DragEndEvent) => {
    const found = targetOf(event);
    setTarget(null);
    const id = String(event.active.id);
    if (found && found.after !== id) void acts.moveTo(id, found.sectionKey, found.after);
  };

  return (
    <DndContext
      id="decisions"
      sensors={sensors}
      collisionDetection={(args) => {
        const hits = pointerWithin(args);
        const rows = hits.filter(({ id }) => !String(id).startsWith("section:"));
        return rows.length > 0 ? rows : hits;
      }}
      onDragMove={(event) => {
        const found = targetOf(event);
        setTarget((old) => (old?.line.id === found?.line.id && old?.line.below === found?.line.below ? old : found));
      }}
      onDragEnd={drop}
      onDragCancel={() => setTarget(null)}
      accessibility={{
        screenReaderInstructions: { draggable: editor.drag.instructions },
        announcements: {
          onDragStart: () => editor.drag.lifted,
          onDragOver: () => (target ? editor.drag.over(heading(target.sectionKey)) : undefined),
          onDragEnd: () => (target ? editor.drag.dropped(heading(target.sectionKey)) : editor.drag.cancelled),
          onDragCancel: () => editor.drag.cancelled,
        },
      }}
    >
      {target && <style>{lineStyle(target.line)}</style>}
      {children}
    </DndContext>
  );
}

function lineStyle({ id, below }: Target["line"]): string {
  const selector = id.startsWith("section:") ? `#section-${CSS.escape(id.slice("section:".length))}` : `[data-decision="${CSS.escape(id)}"]`;
  return `${selector}{box-shadow:0 ${below ? 2 : -2}px 0 0 var(--ink)}`;
}

"use client";
import { useCallback, useSyncExternalStore } from "react";

/** Lines of the source that are pointed at, from either side. What the pointer is on goes before what has the focus. */
export class MarkStore {
  private hovered: readonly number[] | null = null;
  private pinned: readonly number[] = [];
  private readonly listeners = new Set<() => void>();

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  hover(lines: readonly number[] | null): void {
    this.hovered = lines;
    this.tell();
  }

  pin(lines: readonly number[]): void {
    this.pinned = lines;
    this.tell();
  }

  /** True where one of the marked lines is from `from` to `to`. */
  has(from: number, to: number): boolean {
    return (this.hovered ?? this.pinned).some((line) => line >= from && line <= to);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** Whether any of the lines is marked; a text without a line never is. */
export function useMarked(marks: MarkStore, lines: readonly number[]): boolean {
  const isMarked = useCallback(() => lines.some((line) => marks.has(line, line)), [marks, lines]);
  return useSyncExternalStore(marks.subscribe, isMarked, () => false);
}

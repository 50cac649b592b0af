/** Keys in a decision's box while papers are offered. */

/** `active`: the paper the person has turned to; null while they just type. */
export type KeyAct = "search" | "close" | "take" | "take-full" | { active: number | null };

type Key = { key: string; ctrlKey: boolean; altKey: boolean; metaKey: boolean; shiftKey: boolean };

/** What a key means while papers are offered (`list`) or not; null where it is not about them and does what it always does. */
export function keyAct({ key, ctrlKey, altKey, metaKey, shiftKey }: Key, list: { active: number | null; count: number } | null): KeyAct | null {
  if (key === " " && ctrlKey && !altKey) return list ? { active: list.active ?? 0 } : "search";
  if (!list || ctrlKey || altKey || metaKey) return null;
  const { active, count } = list;
  if (key === "Escape") return "close";
  if (key === "ArrowDown" && !shiftKey) return { active: active === null ? 0 : (active + 1) % count };
  if (active === null) return null;
  if (key === "ArrowUp" && !shiftKey) return { active: active === 0 ? null : active - 1 };
  if (key === "Enter") return shiftKey ? "take-full" : "take";
  return key === "Tab" && !shiftKey ? "take" : null;
}

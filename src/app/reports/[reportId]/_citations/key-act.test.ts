import { expect, test } from "vitest";
import { keyAct } from "./key-act";

const press = (keys: string, active: number | null, count = 3) => {
  const [key, ...held] = keys.split("+").toReversed() as [string, ...string[]];
  return keyAct({ key: key === "Space" ? " " : key, ctrlKey: held.includes("Ctrl"), altKey: held.includes("Alt"), metaKey: false, shiftKey: held.includes("Shift") }, count > 0 ? { active, count } : null);
};

test("before the person turns to the list, every key but ↓, Esc and Ctrl Space does what it always does", () => {
  for (const key of ["Enter", "Shift+Enter", "Tab", "ArrowUp", "ArrowLeft", "Backspace", "a", "Space", "Alt+ArrowDown", "Shift+ArrowDown", "Ctrl+Enter"]) expect(press(key, null), key).toBeNull();
  expect([press("ArrowDown", null), press("Ctrl+Space", null), press("Escape", null)]).toEqual([{ active: 0 }, { active: 0 }, "close"]);
});

test("after that arrows choose, Enter and Tab take, Shift Enter takes the full form, and ↑ leads back to the text", () => {
  expect([press("ArrowDown", 0), press("ArrowDown", 2), press("ArrowUp", 2), press("ArrowUp", 0)]).toEqual([{ active: 1 }, { active: 0 }, { active: 1 }, { active: null }]);
  expect([press("Enter", 1), press("Tab", 1), press("Shift+Enter", 1), press("Escape", 1)]).toEqual(["take", "take", "take-full", "close"]);
  for (const key of ["Shift+Tab", "ArrowRight", "Alt+ArrowUp", "b"]) expect(press(key, 1), key).toBeNull();
});

test("while nothing is offered, Ctrl Space alone is about papers", () => {
  expect(press("Ctrl+Space", null, 0)).toBe("search");
  for (const key of ["ArrowDown", "Escape", "Enter", "Tab", "Space"]) expect(press(key, null, 0), key).toBeNull();
});

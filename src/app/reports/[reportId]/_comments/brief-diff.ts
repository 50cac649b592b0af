/** A word diff without the long stretches that stayed the same. Pure. */
import type { DiffPart } from "@/text/word-diff";

/** Letters of an unchanged stretch that stay beside a change, and the least worth leaving out. */
const BESIDE = 60;
const LEAST_LEFT_OUT = 40;

export type BriefPart = DiffPart | { kind: "gap"; text: "…" };

/** Leaves out the middle of unchanged stretches, at spaces. */
export function briefDiff(parts: readonly DiffPart[]): BriefPart[] {
  return parts.flatMap((part, index): BriefPart[] => {
    if (part.kind !== "same") return [part];
    const head = index === 0 ? 0 : cutAfter(part.text);
    const tail = index === parts.length - 1 ? part.text.length : cutBefore(part.text);
    if (tail - head < LEAST_LEFT_OUT) return [part];
    const kept: BriefPart[] = [{ kind: "same", text: part.text.slice(0, head) }, { kind: "gap", text: "…" }, { kind: "same", text: part.text.slice(tail) }];
    return kept.filter(({ text }) => text !== "");
  });
}

function cutAfter(text: string): number {
  const at = text.indexOf(" ", BESIDE);
  return at < 0 ? text.length : at;
}

function cutBefore(text: string): number {
  const at = text.lastIndexOf(" ", text.length - BESIDE);
  return at < 0 ? 0 : at + 1;
}

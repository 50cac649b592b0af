/**
 * Where a removed or added stretch may begin at several words, it begins where a
 * person would cut: "đồng chí [X làm; đồng chí] Y làm" becomes "[đồng chí X làm;] đồng chí Y làm".
 */

/** Common words, then how many words went and came in their place. */
export type Block = { same: number; removed: number; added: number };

const OPENING = "(“«[{‘";

/** How good it is to cut before the word at `at`: after the end of a clause best. */
function cutScore(tokens: readonly string[], at: number): number {
  if (at === 0 || at === tokens.length) return 4;
  const before = tokens[at - 1]!;
  if (/^[;.:!?…]/.test(before)) return 4;
  if (before === ",") return 3;
  if (OPENING.includes(tokens[at]!)) return 2;
  return /[\p{L}\p{N}]/u.test(before) ? 0 : 1;
}

/** How far the stretch of `length` words at `start` can go right (negative: left) to score best; it stays where it is when nothing is better. */
function bestShift(tokens: readonly string[], start: number, length: number, least: number, most: number): number {
  const score = (shift: number) => cutScore(tokens, start + shift) + cutScore(tokens, start + length + shift);
  let best = 0;
  const consider = (shift: number) => {
    if (score(shift) > score(best)) best = shift;
  };
  for (let shift = -1; shift >= least && tokens[start + shift] === tokens[start + length + shift]; shift -= 1) consider(shift);
  for (let shift = 1; shift <= most && tokens[start + shift - 1] === tokens[start + length + shift - 1]; shift += 1) consider(shift);
  return best;
}

/** The same edit with every pure removal and addition slid to its best place; changes never slide into one another. */
export function slideBlocks(before: readonly string[], after: readonly string[], blocks: readonly Block[]): Block[] {
  const slid = blocks.map((block) => ({ ...block }));
  let [oldAt, newAt] = [0, 0];
  slid.forEach((block, index) => {
    oldAt += block.same;
    newAt += block.same;
    const next = slid[index + 1] ?? { same: 0, removed: 0, added: 0 };
    const pure = block.removed === 0 ? block.added > 0 : block.added === 0;
    if (pure) {
      const least = -(index === 0 ? block.same : block.same - 1);
      const most = next.removed + next.added === 0 ? next.same : next.same - 1;
      const shift = block.removed > 0 ? bestShift(before, oldAt, block.removed, least, most) : bestShift(after, newAt, block.added, least, most);
      if (slid[index + 1]) next.same -= shift;
      block.same += shift;
      oldAt += shift;
      newAt += shift;
    }
    oldAt += block.removed;
    newAt += block.added;
  });
  return slid;
}

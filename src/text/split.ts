/** One bullet into several decisions at ";", and several into one. DESIGN 3.2: the office packs decisions into one bullet. */

const CLOSER: Record<string, string> = { "(": ")", "[": "]", "{": "}", "“": "”", "«": "»", '"': '"' };
const OPENER: Record<string, string> = Object.fromEntries(Object.entries(CLOSER).map(([open, close]) => [close, open]));

/**
 * Which straight quote opens and which closes can only be told from its neighbours;
 * one between two letters ("5\"x7\"") is neither.
 */
function straightQuoteRole(text: string, at: number): "open" | "close" | "none" {
  const opens = at === 0 || /[\s([{“«;:,-]/.test(text[at - 1]!);
  const closes = at === text.length - 1 || /[\s)\]}”».,;:!?…-]/.test(text[at + 1]!);
  if (opens === closes) return "none";
  return opens ? "open" : "close";
}

type Open = { opener: string; at: number };

/**
 * The stretches inside brackets or quotes that really close. One that never
 * closes is passed over, so that it cannot swallow the rest of the bullet.
 */
function closedRanges(text: string): { from: number; to: number }[] {
  const ranges: { from: number; to: number }[] = [];
  const stack: Open[] = [];
  const waiting = new Map<string, number>();
  const pop = (): Open => {
    const top = stack.pop()!;
    waiting.set(top.opener, waiting.get(top.opener)! - 1);
    return top;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at]!;
    const role = character === '"' ? straightQuoteRole(text, at) : character in CLOSER ? "open" : character in OPENER ? "close" : "none";
    if (role === "open") {
      stack.push({ opener: character, at });
      waiting.set(character, (waiting.get(character) ?? 0) + 1);
    } else if (role === "close") {
      const opener = OPENER[character]!;
      if (!waiting.get(opener)) continue;
      let top = pop();
      while (top.opener !== opener) top = pop();
      ranges.push({ from: top.at, to: at });
    }
  }
  return ranges;
}

/** True for "1;2": a semicolon that digits touch on both sides belongs to a number or a date. */
function isInsideNumber(text: string, at: number): boolean {
  return /\d/.test(text[at - 1] ?? "") && /\d/.test(text[at + 1] ?? "");
}

/**
 * Splits one bullet at every ";" outside brackets and quotes. Parts are
 * trimmed, empty ones dropped, their words and capitals unaltered:
 * parts.join("; ") is the text again but for spaces and doubled or final semicolons.
 */
export function splitDecision(text: string): string[] {
  const depth = new Int32Array(text.length + 1);
  for (const { from, to } of closedRanges(text)) {
    depth[from]! += 1;
    depth[to]! -= 1;
  }
  const parts: string[] = [];
  let start = 0;
  let level = 0;
  for (let at = 0; at < text.length; at += 1) {
    level += depth[at]!;
    if (text[at] !== ";" || level > 0 || isInsideNumber(text, at)) continue;
    parts.push(text.slice(start, at));
    start = at + 1;
  }
  parts.push(text.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** Text without its final spaces, full stops, semicolons and commas. A loop: the regular expression is quadratic on ";;;; x". */
function withoutFinalStop(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.,;]/.test(text[end - 1]!)) end -= 1;
  return text.slice(0, end);
}

/** Several decisions as one bullet: inner parts lose their final ". ; ,", the last keeps its own. */
export function joinDecisions(texts: readonly string[]): string {
  const parts = texts.map((text) => text.trim()).filter((text) => withoutFinalStop(text) !== "");
  return parts.map((part, index) => (index < parts.length - 1 ? withoutFinalStop(part) : part)).join("; ");
}

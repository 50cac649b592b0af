/** Text saves itself while it is typed; the log shows the many small saves of one text as one line. */
import type { LogEntry } from "./entry";

/** A line of the log, with the earlier saves it stands for, the newest first. */
export type LogLine = LogEntry & { earlier: LogEntry[] };

const WITHIN = 5 * 60_000;

/**
 * Folds entries, the newest first, that change one and the same text by the
 * same person with pauses of at most five minutes. The line says what stood
 * there before the first and after the last of them.
 */
export function foldEdits(entries: readonly LogEntry[]): LogLine[] {
  const lines: LogLine[] = [];
  const open = new Map<string, LogLine>();
  for (const entry of entries) {
    const place = placeOf(entry);
    const line = place ? open.get(place) : undefined;
    if (place && line && belongs(entry, line)) {
      line.changes = [{ ...line.changes[0]!, before: entry.changes[0]!.before }];
      line.earlier.push(entry);
      continue;
    }
    closeTouched(open, entry);
    const fresh: LogLine = { ...entry, earlier: [] };
    lines.push(fresh);
    if (place) open.set(place, fresh);
  }
  return lines;
}

function belongs(entry: LogEntry, line: LogLine): boolean {
  const earliest = line.earlier.at(-1) ?? line;
  return entry.actorId === line.actorId && earliest.at.getTime() - entry.at.getTime() <= WITHIN;
}

/** The one text an entry changes; null for all that is more than a save of a text. */
function placeOf({ action, facts, changes, report }: LogEntry): string | null {
  const [change] = changes;
  if (!report || !change || changes.length > 1) return null;
  if (action === "report.command" && facts.command === "edit" && change.kind === "edited") return `${report.id} ${change.decisionId}`;
  return action === "report.edited" ? `${report.id} ${change.field}` : null;
}

/** Nothing is folded over a change of the same text by another act, nor over a step of the whole report. */
function closeTouched(open: Map<string, LogLine>, { action, report, changes }: LogEntry): void {
  if (!report) return;
  const ofText = action === "report.command" || action === "report.undone" || action === "report.edited";
  if (ofText) for (const { decisionId, field } of changes) open.delete(`${report.id} ${decisionId ?? field}`);
  else for (const place of open.keys()) if (place.startsWith(report.id)) open.delete(place);
}
